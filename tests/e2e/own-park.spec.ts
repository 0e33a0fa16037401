// What a park's webmaster does on the page for websites: its own contact as a file, and a frame that lets the page show
// through.
import { readFile } from 'node:fs/promises';
import { ELEMENT, openHost, test } from './embed.ts';
import { act, expect, LANGUAGES, open, openEverything, ROOT } from './helpers.ts';

for (const language of LANGUAGES) {
  test(`a park fills in its contact and gets its file and its lines, ${language}`, async ({ page }) => {
    await open(page, `${ROOT[language]}embed/`);
    const asked: string[] = [];
    // The previews are pages of the checker too.
    page.on('request', (request) => {
      if (request.frame() === page.mainFrame()) asked.push(new URL(request.url()).pathname);
    });
    const fill = async (name: string, text: string) => {
      await page.locator(`[data-own="${name}"]`).fill(text);
      await page.locator(`[data-own="${name}"]`).blur();
    };
    const problems = page.locator('[data-own-problems]');
    await expect(page.locator('[data-choice="park"] option')).toHaveCount(46);
    await expect(page.locator('#park-entry')).toHaveCount(0);

    // A new park lacks a name at first.
    await fill('id', 'new-park');
    await expect(problems).toContainText('`name');
    await expect(problems).not.toHaveAttribute('data-own-problems', '0');
    await fill('name_zh', '新海创园');
    await expect(problems).toHaveAttribute('data-own-problems', '0');
    await fill('phone', 'call us');
    await expect(problems).toContainText('call us');
    await expect(page.locator('#park-entry')).toHaveCount(0);
    await fill('phone', '010-0000 0000');
    await expect(page.locator('#park-entry')).toHaveValue(/"id": "new-park"/);

    // One of the list keeps what is known of it.
    await page.locator('[data-choice="park"]').selectOption('wangjing');
    await expect(page.locator('[data-own="id"]')).toBeDisabled();
    await fill('email', 'us@park.example');
    await expect(page.locator('#park-entry')).toHaveValue(/"id": "wangjing"[^]*"us@park.example"/);
    await expect(page.locator('#snippet')).toHaveValue(/park="wangjing"/);
    const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'save-entry').click()]);
    expect(download.suggestedFilename()).toBe('parks.json');
    const file = await readFile(await download.path(), 'utf8');
    const { parks } = JSON.parse(file);
    expect(parks[0]).toMatchObject({ id: 'wangjing', phone: '010-0000 0000', email: 'us@park.example' });
    expect(parks[0].district.zh).toContain('朝阳');
    expect(parks[0].sources.at(-1)).toMatchObject({ grade: 'own' });
    // Only the reader of the file was asked for.
    expect(asked.filter((path) => !/\/(reader|shared-\d)-[0-9a-f]+\.wasm$/.test(path))).toEqual([]);

    // The site takes the file as it is.
    await page.route('**/parks.json', (route) => route.fulfill({ body: file, contentType: 'application/json' }));
    await open(page, `${ROOT[language]}parks/`);
    await expect(page.locator('[data-parks-given]')).toBeVisible();
    await openEverything(page);
    await expect(page.locator('[data-park="wangjing"] a[href^="mailto:us@park.example"]')).toBeVisible();
  });
}

test('a frame lets the page around show through where that is wished, and its footer has no ground of its own', async ({
  page,
  host,
}) => {
  const frame = await openHost(page, `${host.origin}/`);
  const ground = () => frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
  await page.locator(ELEMENT).evaluate((it) => it.setAttribute('background', 'none'));
  await expect.poll(ground).toBe('rgba(0, 0, 0, 0)');
  await expect(frame.locator('.disclaimer')).toBeVisible();
  await expect(frame.locator('.footer')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});
