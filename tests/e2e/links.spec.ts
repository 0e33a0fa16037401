// Proves that a result link opens the same result in either language, leaves the opener's own answers alone, and that a
// damaged one changes nothing and says what to do.
import {
  FOUNDER,
  LANGUAGES,
  NOBODY,
  ROOT,
  STORED,
  TAG,
  act,
  begin,
  expect,
  open,
  openEverything,
  openWith,
  ready,
  test,
  walk,
  unfold,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { SUPPORTS, type Answers } from './policy.ts';

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
  expect(english).toHaveLength(SUPPORTS.length);
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

for (const language of LANGUAGES) {
  test(`who opens a link reads of the sender, and what to do with it, ${language}`, async ({ page }) => {
    const root = ROOT[language];
    const [sender, you] = language === 'en' ? ['sender', /\byou/i] : ['发送者', /您/];
    // A verdict of each kind: it fits, a person has to confirm, it does not, it is open.
    for (const answers of [FOUNDER, { department: 'yes' }, NOBODY, { plan: 'start' }] as Answers[]) {
      await open(page, `${root}result/#${link(answers)}`);
      await expect(page.locator('[data-linked]')).toContainText(sender);
      await expect(page.locator('h1')).toContainText(sender);
      await expect(page.locator('h1')).not.toContainText(you);
      await page.goto('about:blank');
    }
    await open(page, `${root}result/#${link(FOUNDER)}`);
    await expect(page.locator('[data-first-step] b')).toContainText(sender);
    await page.locator('[data-linked] a.button').click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'adviser');
    await expect(page.locator('[data-linked]')).toBeVisible();
    await expect(page.locator('[data-linked] a.button')).toHaveCount(0);
    // One's own result is told to oneself.
    await act(page, 'keep-linked').click();
    await page.goto(`${root}result/`);
    await expect(page.locator('h1')).toContainText(you);
    await expect(page.locator('h1')).not.toContainText(sender);
  });
}

test('the result of a link asks its opener nothing, and erases nothing of theirs', async ({ page }) => {
  await openWith(page, '/result/', link({ cscse: 'yes' }));
  await expect(page.locator('.verdict-head a.primary')).toBeVisible();
  await openEverything(page);
  await expect(page.locator('.conditions a.answer').first()).toBeVisible();
  await expect(page.locator('.answers-given [data-action="restart"]')).toBeVisible();
  await page.goto('about:blank');
  await open(page, `/result/#${link({ cscse: 'yes' })}`);
  await expect(page.locator('[data-linked]')).toBeVisible();
  await expect(page.locator('.verdict-head a.primary')).toHaveCount(0);
  await openEverything(page);
  await expect(page.locator('.conditions li').first()).toBeVisible();
  await expect(page.locator('.conditions a.answer')).toHaveCount(0);
  await expect(page.locator('.answers-given [data-action="restart"]')).toHaveCount(0);
});

test("the steps of a link's plan are not ticked off in one's own", async ({ page }) => {
  await openWith(page, '/plan/', link(FOUNDER));
  const boxes = page.locator('[data-task] input');
  await boxes.first().check();
  await page.goto('about:blank');
  await open(page, `/plan/#${link(FOUNDER)}`);
  await expect(page.locator('[data-linked]')).toBeVisible();
  await expect(boxes.first()).toBeDisabled();
  await expect(boxes.first()).not.toBeChecked();
  await act(page, 'drop-linked').click();
  await page.locator('nav a[href="/plan/"], main a[href="/plan/"]').first().click();
  await expect(boxes.first()).toBeChecked();
});

test('continuing from a link moves the focus to the result', async ({ page }) => {
  await open(page, `/result/#${link(FOUNDER)}`);
  await act(page, 'keep-linked').click();
  await expect(page.locator('#heading')).toBeFocused();
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

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`an opened link stays through more ways, the other language, the plan and a reload, ${language}`, async ({
    page,
  }) => {
    for (const place of ['', 'check/', 'result/', 'plan/']) {
      await open(page, `${root}${place}#${link(FOUNDER)}`);
      await expect(page.locator('[data-linked]')).toBeVisible();
      expect(new URL(page.url()).hash).toBe(`#${link(FOUNDER)}`);
      await unfold(page);
      await act(page, 'more').click();
      await expect(page.locator('#more')).toBeFocused();
      await expect(page.locator('[data-linked]')).toBeVisible();
      await page.goto('about:blank');
    }
    await open(page, `${root}result/#${link(FOUNDER)}`);
    const before = await statuses(page);
    await page.locator('.language a').click();
    await expect(page.locator('html')).toHaveAttribute('lang', TAG[language === 'en' ? 'zh' : 'en']);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link(FOUNDER)}`);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-linked]')).toBeVisible();
    expect(await statuses(page)).toEqual(before);
    // Going to the page one is on changes nothing either.
    await page.locator('nav a[aria-current="page"]').click();
    await expect(page.locator('[data-linked]')).toBeVisible();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link(FOUNDER)}`);
    // An answer tried and kept goes into the link.
    await unfold(page);
    await page.locator('[data-what-if="company"]').selectOption('in_park');
    await act(page, 'keep-trial').click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link({ ...FOUNDER, company: 'in_park' })}`);
  });

  test(`back and forth over a pasted link, and over one's own result, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(NOBODY));
    const own = await statuses(page);
    await page.locator('a.brand').click();
    await page.locator('#paste').fill(link(FOUNDER));
    await page.locator('#paste').press('Enter');
    await expect(page.locator('[data-linked]')).toBeVisible();
    await expect(page.locator('#heading')).toBeFocused();
    const sent = await statuses(page);
    expect(sent).not.toEqual(own);
    await page.goBack();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'start');
    await page.goBack();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    expect(await statuses(page)).toEqual(own);
    await page.goForward();
    await page.goForward();
    await expect(page.locator('[data-linked]')).toBeVisible();
    expect(await statuses(page)).toEqual(sent);
  });

  test(`erasing takes an opened link out of the address, ${language}`, async ({ page }) => {
    await open(page, `${root}result/#${link(FOUNDER)}`);
    await act(page, 'erase').click();
    await expect(page.locator('[data-linked]')).toHaveCount(0);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-linked]')).toHaveCount(0);
    await expect(page.locator('[data-answer]')).toHaveCount(0);
  });

  test(`a damaged fragment leaves the question and is told once, ${language}`, async ({ page }) => {
    await begin(page, language);
    await walk(page, FOUNDER, { until: 'team' });
    await page.evaluate((hash) => void (location.hash = hash), damaged);
    await expect(page.locator('[data-question="team"]')).toBeVisible();
    await page.goBack();
    await expect(page.locator('[data-question]')).toBeVisible();
    await expect(page.locator('[data-link-error]')).toHaveCount(0);
  });
}
