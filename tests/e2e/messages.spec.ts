// What a person says and shows to others: a message to a park, a summary on one screen, a sheet for a call.
import { readFile } from 'node:fs/promises';
import { act, expect, FOUNDER, LANGUAGES, NOBODY, openWith, ROOT, test, unfold, type Page } from './helpers.ts';
import { link } from './link.ts';
import { scannedPicture } from './scan.ts';

const WHO = ['Li Wei 李伟', 'battery research', 'Boston, March', 'wei@talent.example'];

/** What the page gives as a file when a button is pressed. */
async function saved(page: Page, action: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act(page, action).click()]);
  return readFile(await download.path(), 'utf8');
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`a message is made of the result and of what is filled in, and stays in the page, ${language}`, async ({
    page,
  }) => {
    const asked: string[] = [];
    await openWith(page, `${root}parks/`, link(FOUNDER));
    await act(page, 'more').click();
    await expect(page.locator('.enquiry h2')).toBeFocused();
    page.on('request', (request) => asked.push(request.url()));
    const texts = () => page.locator('.enquiry textarea').evaluateAll((all) => all.map((it) => (it as any).value));
    for (const text of await texts()) {
      // Five points in words, and nothing that was not filled in.
      expect(text.match(/^\d\. .+$/gm)).toHaveLength(5);
      expect(text).not.toMatch(/name: |姓名|#1|2030/);
    }
    for (const [at, text] of WHO.entries()) {
      await page.locator(`[data-enquiry="${at}"]`).fill(text);
      await page.locator(`[data-enquiry="${at}"]`).blur();
    }
    await page.locator('[data-enquiry="4"]').fill('2030-05-04');
    await page.locator('[data-enquiry="4"]').blur();
    await expect(page.locator('#enquiry-zh')).toHaveValue(/2030-05-04/);
    for (const text of await texts()) {
      for (const part of WHO) expect(text).toContain(part);
      expect(text).not.toContain(link(FOUNDER));
    }
    await page.locator('[data-enquiry="5"]').check();
    await expect(page.locator('#enquiry-en')).toHaveValue(new RegExp(`/result/#${link(FOUNDER)}`));
    for (const id of ['enquiry-en', 'enquiry-zh']) {
      const mail = new URL((await act(page, `mail-${id}`).getAttribute('href')) ?? '');
      expect(mail.protocol).toBe('mailto:');
      expect(mail.searchParams.get('subject')).toContain(WHO[0]);
      expect(mail.searchParams.get('body')).toBe(await page.locator(`#${id}`).inputValue());
    }
    expect(asked).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('Li Wei');
    await act(page, 'erase').click();
    await expect(page.locator('[data-enquiry="0"]')).toHaveValue('');
  });

  test(`a summary stands on one screen, ${language}`, async ({ page }) => {
    for (const answers of [FOUNDER, NOBODY, {}]) {
      await openWith(page, `${root}result/`, link(answers));
      await unfold(page);
      await act(page, 'more').first().click();
      await expect(page.locator('img[data-summary]')).toHaveJSProperty('naturalWidth', 720);
      const svg = await saved(page, 'save-summary');
      const verdict = await page.locator('h1').innerText();
      // Apart from the page, which lets no text become a part of it.
      const apart = await page.context().newPage();
      await apart.setContent(`<!doctype html><body style="margin:0">${svg}`);
      const told = await apart.locator('svg > text').evaluateAll((all) =>
        all.map((it) => {
          const { x, y, width, height } = (it as unknown as SVGTextElement).getBBox();
          return { text: it.textContent ?? '', x, right: x + width, bottom: y + height };
        }),
      );
      await apart.close();
      const words = told.map(({ text }) => text).join(language === 'en' ? ' ' : '');
      expect(words).toContain(verdict);
      for (const line of told) {
        expect(line.right, line.text).toBeLessThanOrEqual(720 - 24);
        // Nothing runs into the code or out of the picture.
        expect(line.bottom, line.text).toBeLessThanOrEqual(line.x > 300 ? 1080 : 1080 - 48 - 252);
      }
    }
  });

  test(`the summary is saved and sent as a picture of dots, ${language}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: ({ files }: ShareData) => files?.length === 1 && files[0]!.type === 'image/png',
        share: async ({ files: [file] }: { files: File[] }) => {
          document.documentElement.dataset.sent = `${file!.name} ${file!.type} ${file!.size > 10_000}`;
        },
      });
    });
    await openWith(page, `${root}result/`, link(FOUNDER));
    await unfold(page);
    const shared = await page.locator('#share-link').inputValue();
    await act(page, 'more').first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), act(page, 'save-picture').click()]);
    expect(download.suggestedFilename()).toBe('overseas-talent-check.png');
    const png = await readFile(await download.path());
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1440, 2160]);
    // Apart from the page, whose policy lets no foreign picture in.
    const apart = await page.context().newPage();
    await apart.setContent(`<img src="data:image/png;base64,${png.toString('base64')}">`);
    await apart.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    expect(await scannedPicture(apart, 'img')).toBe(shared);
    // Letters are drawn too: there is ink where the verdict stands.
    const inked = await apart.locator('img').evaluate((image: HTMLImageElement) => {
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(96, 224, 1248, 200);
      return data.filter((value, at) => at % 4 === 0 && value < 90).length;
    });
    expect(inked).toBeGreaterThan(2_000);
    await apart.close();
    await act(page, 'send-picture').click();
    await expect(page.locator('html')).toHaveAttribute('data-sent', 'overseas-talent-check.png image/png true');
  });

  test(`a sheet for a call is one page in both languages, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    await unfold(page);
    await act(page, 'more').first().click();
    const html = await saved(page, 'save-sheet');
    await page.goto('about:blank');
    await page.setContent(html);
    expect(await page.locator('td:text("☐")').count()).toBe(10);
    for (const at of [1, 2, 3, 4, 5]) expect(await page.locator(`b:has-text("${at}. ")`).count()).toBe(2);
    await expect(page.locator('body')).toContainText('12345');
    await expect(page.locator('ul').first().locator('li')).toHaveCount(5);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
