// Goal first: whoever picks help, one kind on a measure's page or several on a page for that, is asked only what bears
// on it, until it is settled.
import { LANGUAGES, ROOT, act, asked, card, expect, open, ready, step, test, walk, type Page } from './helpers.ts';
import { MEASURES, SUPPORTS } from './policy.ts';

const PICKED = 'service_agent';
const ANSWERS = { cscse: 'yes', plan: 'start' };
/** In the order of the policy, and what decides both. */
const SEVERAL = [PICKED, 'technology_credit'];
const ANSWERS_OF_SEVERAL = { cscse: 'yes', plan: 'start', company: 'in_park', financing: 'loan' };
/** What is addressed to the parks or open to all, and depends on no answer. */
const GENERAL = [
  'park_functions',
  'park_evaluation',
  'information_channels',
  'park_promotion_funding',
  'park_talent_autonomy',
  'one_plus_four_funds',
];
const PERSONAL = SUPPORTS.filter((it) => !GENERAL.includes(it));
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
    await page.locator(`nav a[href="${root}measures/"]`).click();
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
    await page.locator('[data-goal] a').first().click();
    await expect(page.locator('[data-goal]')).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('');
    await act(page, 'next').click();
    await expect(page.locator('[data-question="location"]')).toBeVisible();
  });

  test(`several kinds of help are picked by keyboard, and what bears on any of them is asked, ${language}`, async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(root);
    await ready(page);
    await page.locator(`.hero .hint a[href="${root}pick/"]`).click();
    await expect(page.locator('#heading')).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${await page.locator('h1').textContent()} · `));
    const status = page.getByRole('status').filter({ visible: true }).first();
    await expect(page.locator('[data-picked]')).toHaveAttribute('data-picked', '0');
    for (const [at, support] of SEVERAL.entries()) {
      await page.locator(`.pick input[value="${support}"]`).focus();
      await page.keyboard.press('Space');
      await expect(page.locator('[data-picked]')).toHaveAttribute('data-picked', `${at + 1}`);
      await expect(page.locator(`.pick input[value="${support}"]`)).toBeFocused();
    }
    await expect(page).toHaveURL(`${root}pick/#for=${SEVERAL.join(',')}`);
    const most = Number(await page.locator('[data-picked]').getAttribute('data-left'));
    await expect(status).toContainText(String(most));
    // One taken back, and picked again.
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(`${root}pick/#for=${SEVERAL[0]}`);
    await page.keyboard.press('Space');
    // The same after a reload and in the other language, and none of it in a history of its own.
    await page.reload();
    await ready(page);
    await expect(page.locator('.pick input:checked')).toHaveCount(SEVERAL.length);
    const other = language === 'en' ? '/zh/' : '/';
    await page.locator('.language a').click();
    await expect(page).toHaveURL(`${other}pick/#for=${SEVERAL.join(',')}`);
    await expect(page.locator('.pick input:checked')).toHaveCount(SEVERAL.length);
    await page.goBack();
    await expect(page).toHaveURL(`${root}pick/#for=${SEVERAL.join(',')}`);

    const go = page.locator('.asked a');
    await expect(go).toHaveAttribute('href', `${root}check/#for=${SEVERAL.join(',')}`);
    await go.focus();
    await page.keyboard.press('Enter');
    expect(await left(page)).toBe(String(most));
    const seen = await walk(page, ANSWERS_OF_SEVERAL);
    expect(seen).toEqual(Object.keys(ANSWERS_OF_SEVERAL));
    expect(seen.length).toBeLessThanOrEqual(most);
    for (const support of SEVERAL) await expect(card(page, support)).not.toHaveAttribute('data-status', 'open');
    expect(requests.filter((it) => SEVERAL.some((support) => it.includes(support)))).toEqual([]);
  });

  test(`what was picked is changed from the questions and from a measure, and erased, ${language}`, async ({
    page,
  }) => {
    await open(page, picked);
    await page.locator(`[data-goal] a[href="${root}pick/#for=${PICKED}"]`).click();
    await expect(page).toHaveURL(`${root}pick/#for=${PICKED}`);
    await expect(page.locator('.pick input:checked')).toHaveValue(PICKED);
    await act(page, 'erase').click();
    await expect(page.locator('.pick input:checked')).toHaveCount(0);
    await expect(page).toHaveURL(`${root}pick/`);
    await page.locator('.pick input').first().check();
    await expect(page.locator('[data-picked="1"]')).toBeVisible();
    await page.goto(`${root}measures/${measure.slug}/`);
    await page.locator('[data-pick]').click();
    await ready(page);
    await expect(page.locator('.pick input:checked')).toHaveCount(measure.supports.length);
    await page.goto(`${root}measures/`);
    await page.locator(`main a[href$="pick/"]`).first().click();
    await ready(page);
    await expect(page.locator('.pick input')).toHaveCount(PERSONAL.length);
    // What is unknown, and what depends on no answer, is left out.
    await page.goto('about:blank');
    await open(page, `${root}pick/#for=no_such_help,information_channels,${PICKED}`);
    await expect(page.locator('.pick input:checked')).toHaveValue(PICKED);
    await expect(page.locator('[data-link-error]')).toHaveCount(0);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test(`each kind of help has a link of its own, ${language}`, async ({ page }) => {
      await page.goto(`${root}pick/`);
      await expect(page.locator('noscript .notice, .notice').first()).toBeVisible();
      await expect(page.locator('.pick input').first()).toBeHidden();
      const links = await page.locator('.pick li a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
      expect(links).toEqual(PERSONAL.map((id) => `${language === 'en' ? '..' : '../../zh'}/check/#for=${id}`));
    });
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
