// Proves that a result link opens the same result in either language, leaves the opener's own answers alone, and that a
// damaged one changes nothing and says what to do.
import { FOUNDER, NOBODY, STORED, act, expect, open, openWith, ready, test, type Page } from './helpers.ts';
import { link } from './link.ts';

/** Status of every support on the result, in order. */
async function statuses(page: Page): Promise<string[]> {
  const cards = page.locator('[data-support]');
  return cards.evaluateAll((all) => all.map((card) => `${card.id}=${card.getAttribute('data-status')}`).sort());
}

test('a link made in English opens in Chinese with the same statuses', async ({ page }) => {
  await openWith(page, '/result/', link(FOUNDER));
  const made = await page.locator('#share-link').inputValue();
  expect(made).toMatch(/\/result\/#[\w-]{7,24}$/);
  const english = await statuses(page);
  expect(english).toHaveLength(31);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await open(page, made.replace('/result/', '/zh/result/'));
  await expect(page.locator('[data-linked]')).toBeVisible();
  expect(await statuses(page)).toEqual(english);
});

test("an opened link leaves the opener's own answers alone until they say so", async ({ page }) => {
  await openWith(page, '/result/', link(NOBODY));
  const own = await statuses(page);
  await page.goto('about:blank');
  await open(page, `/result/#${link(FOUNDER)}`);
  expect(await statuses(page)).not.toEqual(own);
  expect(await page.evaluate((key) => sessionStorage.getItem(key), STORED.answers)).toBe(link(NOBODY));
  await act(page, 'drop-linked').click();
  await expect(page.locator('[data-linked]')).toHaveCount(0);
  expect(await statuses(page)).toEqual(own);
  expect(new URL(page.url()).hash).toBe('');
});

test('continuing from a link takes its answers over', async ({ page }) => {
  await open(page, `/result/#${link(FOUNDER)}`);
  await act(page, 'keep-linked').click();
  await expect(page.locator('[data-linked]')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate((key) => sessionStorage.getItem(key), STORED.answers)).toBe(link(FOUNDER));
});

const damaged = link(FOUNDER).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
for (const [what, text, kind] of [
  ['a damaged link', damaged, 'damaged'],
  ['a link cut short', link(FOUNDER).slice(0, -3), 'cut_short'],
  ['something else', 'section-2', 'foreign'],
] as const) {
  test(`${what} says so and changes nothing`, async ({ page }) => {
    await openWith(page, '/result/', link(NOBODY));
    const own = await statuses(page);
    await page.goto('about:blank');
    await page.goto(`/check/#${text}`);
    await ready(page);
    await expect(page.locator(`[data-link-error="${kind}"]`)).toBeVisible();
    expect(await page.evaluate((key) => sessionStorage.getItem(key), STORED.answers)).toBe(link(NOBODY));
    await page.goto('about:blank');
    await open(page, '/result/');
    expect(await statuses(page)).toEqual(own);
  });
}

test('a link pasted on the start page opens, with what chat programs add to it', async ({ page }) => {
  await open(page, '/zh/');
  await page.fill('#paste', ` 看看这个：https://host.example/zh/result/#${link(FOUNDER)}。`);
  await act(page, 'open-link').click();
  await expect(page.locator('[data-linked]')).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'start');
});
