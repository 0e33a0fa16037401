// What a person takes away from the result and the plan, and brings back: one link in every way of sending, and files.
import { readFile } from 'node:fs/promises';
import {
  act,
  expect,
  FOUNDER,
  LANGUAGES,
  NOBODY,
  open,
  openWith,
  ROOT,
  TAG,
  test,
  unfold,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { VERSION } from './policy.ts';
import { scanned } from './scan.ts';

const statuses = (page: Page) =>
  page
    .locator('[data-support]')
    .evaluateAll((all) =>
      all.map((it) => `${it.getAttribute('data-support')}=${it.getAttribute('data-status')}`).sort(),
    );

/** What the page gives as a file when a button is pressed: its name and text. */
async function saved(page: Page, action: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act(page, action).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`every way of sending carries the same link, ${language}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.documentElement.dataset.sheet = data.url;
          return Promise.resolve();
        },
      });
    });
    await openWith(page, `${root}result/`, link(FOUNDER));
    const shown = await page.locator('#share-link').inputValue();
    expect(shown).toBe(`${new URL(page.url()).origin}${root}result/#${link(FOUNDER)}`);

    await unfold(page);
    await act(page, 'copy-link').click();
    await expect(page.locator('.share [role="status"]').first()).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const mail = new URL((await page.locator('.share a[href^="mailto:"]').getAttribute('href'))!);
    const mailed = new URLSearchParams(mail.search.slice(1).replaceAll('+', '%2B')).get('body');
    await act(page, 'share-sheet').click();
    const sheet = await page.locator('html').getAttribute('data-sheet');
    await unfold(page);
    await act(page, 'more').click();
    await expect(page.locator('[data-qr]')).toBeVisible();
    // It opens where the button was, and the focus goes there.
    await expect(page.locator('#more')).toBeFocused();
    await expect(page.locator('#more')).toBeInViewport();
    const scan = await scanned(page);
    expect({ copied, mailed, sheet, scan }).toEqual({ copied: shown, mailed: shown, sheet: shown, scan: shown });
    await expect(page.locator('#share-link')).toHaveValue(shown);
  });

  test(`where the clipboard is blocked the link is selected and the page says so, ${language}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new DOMException('blocked')),
      });
    });
    await openWith(page, `${root}result/`, link(FOUNDER));
    await unfold(page);
    await act(page, 'copy-link').click();
    await expect(page.locator('.share [role="status"]').first()).toHaveText(language === 'en' ? /by hand/ : /手动/);
    const selected = await page
      .locator('#share-link')
      .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
    expect(selected).toBe(await page.locator('#share-link').inputValue());
  });

  test(`a result saved as a file is opened again with the same statuses, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    const before = await statuses(page);
    await unfold(page);
    await act(page, 'more').click();
    const file = await saved(page, 'save-json');
    expect(file.name).toMatch(/\.json$/);
    const { answers, link: text, policy, result } = JSON.parse(file.text);
    expect({ answers, text, policy }).toEqual({ answers: FOUNDER, text: link(FOUNDER), policy: VERSION });
    expect(result.supports.map((it: { id: string; status: string }) => `${it.id}=${it.status}`).sort()).toEqual(before);

    await page.evaluate(() => sessionStorage.clear());
    await open(page, root);
    await unfold(page);
    await act(page, 'more').click();
    const choose = async (name: string, content: string) =>
      page.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    const bad = [
      '',
      'not a result',
      '[]',
      '{"format":"overseas-talent-check/99"}',
      file.text.replace('"yes"', '"perhaps"'),
      `"${'x'.repeat(70_000)}"`,
    ];
    const error = page.locator('#file-error');
    for (const content of bad) {
      // Each is wrong in its own way, and told apart.
      const before = await error.innerText();
      await choose('bad.json', content);
      await expect(error).not.toHaveText(before);
      await expect(error).not.toBeEmpty();
      await expect(page.locator('main')).toHaveAttribute('data-page', 'start');
    }
    await choose('result.json', file.text);
    await expect(page.locator('[data-linked]')).toBeVisible();
    expect(await statuses(page)).toEqual(before);
  });

  test(`an opened file leaves own answers alone until the person says so, ${language}`, async ({ page }) => {
    await openWith(page, root, link(NOBODY));
    await unfold(page);
    await act(page, 'more').click();
    await page.locator('#file').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ answers: FOUNDER })),
    });
    await expect(page.locator('[data-linked]')).toBeVisible();
    const sent = await statuses(page);
    await act(page, 'drop-linked').click();
    expect(await statuses(page)).not.toEqual(sent);
    await unfold(page);
    await expect(page.locator('[data-answered="cscse"]')).toHaveAttribute('data-answer', 'no');
  });

  test(`the checklist has a row for every support, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    await unfold(page);
    await act(page, 'more').click();
    const { name, text } = await saved(page, 'save-csv');
    expect(name).toMatch(/\.csv$/);
    expect(text.startsWith('\uFEFF')).toBe(true);
    for (const support of await page.locator('[data-support]').all()) {
      expect(text).toContain(`"${await support.getAttribute('data-support')}"`);
      expect(text).toContain((await support.locator('.card-name').innerText()).replaceAll('"', '""'));
    }
  });

  test(`steps go into the calendar on the days chosen, ${language}`, async ({ page }) => {
    await openWith(page, `${root}plan/`, link(FOUNDER));
    await unfold(page);
    await act(page, 'more').click();
    await expect(act(page, 'save-ics')).toBeDisabled();
    const days = page.locator('[data-day]');
    expect(await days.count()).toBe(await page.locator('[data-task]').count());
    await days.nth(0).fill('2027-02-28');
    await days.nth(2).fill('2028-02-29');
    await expect(page.locator('[data-calendar="2"]')).toBeVisible();
    const { name, text } = await saved(page, 'save-ics');
    expect(name).toMatch(/\.ics$/);
    expect([...text.matchAll(/DTSTART;VALUE=DATE:(\d{8})\r\n/g)].map(([, day]) => day)).toEqual([
      '20270228',
      '20280229',
    ]);
    const unfolded = text.replaceAll('\r\n ', '');
    const step = await page.locator('[data-task] label span').nth(2).innerText();
    expect(unfolded).toContain(`SUMMARY;LANGUAGE=${TAG[language]}:${step.replace(/[\\;,]/g, '\\$&')}`);
    await days.nth(2).fill('');
    await expect(page.locator('[data-calendar="1"]')).toBeVisible();
  });
}
