// Proves that what is erased stays erased, that nothing is deleted which the page cannot read, and that what cannot be
// kept is said to be so.
import { LANGUAGES, ROOT, STORED, act, expect, open, test, type Page } from './helpers.ts';

/** Where answers are: in the tab, on the device. */
const stored = (page: Page) =>
  page.evaluate((key) => [sessionStorage.getItem(key), localStorage.getItem(key)], STORED.answers);
const keep = (page: Page) => page.locator('.keeping input');
const counted = (page: Page) => page.locator('[data-answered-count]');

/** What the browser tells a page that it shows again as it was. */
async function shownAgain(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
}

/** Lets a storage refuse what is put into it under some names. */
async function refuse(page: Page, refused: string[]): Promise<void> {
  await page.addInitScript((names) => {
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name: string, text: string) {
      if (this === localStorage && names.includes(name)) throw new DOMException('full', 'QuotaExceededError');
      put.call(this, name, text);
    };
  }, refused);
}

for (const language of LANGUAGES) {
  const check = `${ROOT[language]}check/`;

  test(`erased on a later page is erased on an earlier one, ${language}`, async ({ page }) => {
    await open(page, check);
    await page.locator('label:has(input[value="yes"])').click();
    await expect(counted(page)).toHaveAttribute('data-answered-count', '1');
    await page.evaluate(() => sessionStorage.clear());
    await shownAgain(page);
    await expect(page.locator('input:checked')).toHaveCount(0);
    expect(await stored(page)).toEqual([null, null]);
  });

  test(`answers of a newer form stay until a person erases them, ${language}`, async ({ page, context }) => {
    const newer = '9ZZZnewer';
    await open(page, check);
    await page.locator('label:has(input[value="yes"])').click();
    await keep(page).check();
    await expect.poll(async () => (await stored(page))[1]).not.toBeNull();
    const other = await context.newPage();
    await other.goto(`${ROOT[language]}measures/`);
    await other.evaluate(([key, text]) => localStorage.setItem(key, text), [STORED.answers, newer]);
    await page.locator('label:has(input[value="no"])').click();
    await expect.poll(async () => (await stored(page))[1]).toBe(newer);
    await act(page, 'erase').click();
    await expect.poll(() => stored(page)).toEqual([null, null]);
  });

  for (const [what, refused] of [
    ['nothing', [STORED.answers, STORED.ticks]],
    ['half', [STORED.ticks]],
  ] as const) {
    test(`a device that takes ${what} keeps nothing and the page says so, ${language}`, async ({ page }) => {
      await refuse(page, [...refused]);
      await open(page, check);
      await page.locator('label:has(input[value="yes"])').click();
      await keep(page).click();
      await expect(page.locator('.keeping [role="status"]')).toHaveText(language === 'en' ? /cannot keep/ : /无法保留/);
      await expect(keep(page)).not.toBeChecked();
      const [tab, device] = await stored(page);
      expect([tab === null, device]).toEqual([false, null]);
    });
  }
}
