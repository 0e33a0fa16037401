// Goal first: whoever picks help on a measure's page is asked only what bears on it, until it is settled.
import { LANGUAGES, ROOT, act, asked, card, expect, open, ready, step, test, type Page } from './helpers.ts';
import { MEASURES } from './policy.ts';

const PICKED = 'service_agent';
const ANSWERS = { cscse: 'yes', plan: 'start' };
const left = (page: Page) => page.locator('[data-goal]').getAttribute('data-goal');

for (const language of LANGUAGES) {
  const root = ROOT[language];
  const measure = MEASURES.find(({ supports }) => supports.includes(PICKED))!;
  const picked = `${root}check/#for=${PICKED}`;

  test(`only what bears on the help that was picked is asked, ${language}`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(root);
    await ready(page);
    await page.locator('.hero .hint a').click();
    await page.locator(`h3 a[href$="measures/${measure.slug}/"]`).first().click();
    await page.locator(`[data-for="${PICKED}"]`).click();
    await ready(page);
    await expect(page).toHaveURL(picked);
    const seen: (string | null)[] = [];
    let before = Infinity;
    for (let shown = await asked(page); shown !== null; shown = await asked(page)) {
      seen.push(shown);
      const now = Number(await left(page));
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThan(before);
      before = now;
      await step(page, ANSWERS);
    }
    expect(seen).toEqual(Object.keys(ANSWERS));
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await expect(card(page, PICKED)).toHaveAttribute('data-status', 'matches');
    await expect(page.locator('[data-status="open"]').first()).toBeAttached();
    // What was picked is behind the `#`, which is not sent.
    expect(requests.filter((it) => it.includes(PICKED))).toEqual([]);
  });

  test(`what was picked stays with the page, ${language}`, async ({ page }) => {
    await open(page, picked);
    const most = await left(page);
    await step(page, ANSWERS);
    await expect(page.locator('[data-question="plan"]')).toBeVisible();
    await expect(page).toHaveURL(picked);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-question="plan"]')).toBeVisible();
    expect(await left(page)).toBe('1');
    await page.goBack();
    await expect(page.locator('[data-question="cscse"]')).toBeVisible();
    expect(Number(most)).toBeGreaterThan(1);
    await page.locator('.language a').click();
    await expect(page).toHaveURL(`${language === 'en' ? '/zh/' : '/'}check/#for=${PICKED}`);
    await expect(page.locator('[data-goal]')).toBeVisible();
    await page.locator('[data-goal] a').click();
    await expect(page.locator('[data-goal]')).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('');
    await act(page, 'next').click();
    await expect(page.locator('[data-question="location"]')).toBeVisible();
  });

  test(`a whole measure, and what is unknown, ${language}`, async ({ page }) => {
    await page.goto(`${root}measures/${measure.slug}/`);
    await page.locator('[data-for-measure]').click();
    await ready(page);
    await expect(page).toHaveURL(`${root}check/#for=${measure.supports.join(',')}`);
    await expect(page.locator('[data-goal]')).toBeVisible();
    await page.goto('about:blank');
    await open(page, `${root}check/#for=no_such_help`);
    await expect(page.locator('[data-question="cscse"]')).toBeVisible();
    await expect(page.locator('[data-goal], [data-link-error]')).toHaveCount(0);
  });
}
