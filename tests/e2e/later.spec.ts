// The parts that are loaded later: asked for when wanted, missed without loss, and their own pages.
import {
  act,
  begin,
  card,
  expect,
  FOUNDER,
  LANGUAGES,
  open,
  openWith,
  ready,
  ROOT,
  test,
  walk,
  unfold,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';

const DOUBTFUL = {
  cscse: 'unsure',
  overseas_work: 'two_years_or_more',
  overseas_employer: 'well_known_overseas',
  plan: 'start',
};

const blocked = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
/** The answers that a result lists as given. */
async function answered(page: Page): Promise<string[]> {
  await unfold(page);
  return page
    .locator('[data-answer]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('data-answered')}=${row.getAttribute('data-answer')}`),
    );
}

/** Holds the next answers to requests for an address back until they are released. */
async function hold(page: Page, address: RegExp): Promise<{ asked: Promise<unknown>; release: () => void }> {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(address, async (route) => (await held, await route.continue()));
  return { asked: page.waitForRequest(address), release };
}

/** The files without which a part cannot be shown. */
const PARTS = {
  'its own file': /\/contacts-[0-9a-f]{16}\.wasm$/,
  'what it shares': /\/shared-\d+-[0-9a-f]{16}\.wasm$/,
};
/** What the folded parts of a result need. */
const FOLDED = {
  'its part': /\/details-[0-9a-f]{16}\.wasm$/,
  'its texts': /\/details-(en|zh)-[0-9a-f]{16}\.txt$/,
};
const STYLE = /\/later-[0-9a-f]{16}\.css$/;
const FAILURES: Record<string, Parameters<Page['route']>[1]> = {
  'cannot be had': (route) => route.abort(),
  'is answered with 503': (route) => route.fulfill({ status: 503, body: 'busy' }),
  'is answered with a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
};
const waiting = (page: Page, part: string) => page.locator(`[data-waiting="${part}"]`);

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`a part is asked for when it is wanted, where storage is blocked too, ${language}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const has = (part: string) => asked.some((path) => path.startsWith(`/${part}-`));
    await blocked(page);
    await begin(page, language);
    expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    await page.locator('[data-question] input').first().check();
    await expect.poll(() => has('result')).toBe(true);
    await act(page, 'next').click();
    await expect(page.locator('[data-question]')).not.toHaveAttribute('data-question', 'cscse');
    await walk(page, FOUNDER);
    const before = await answered(page);
    expect(before.length).toBeGreaterThan(5);
    expect([has('contacts'), has('files'), has('views')]).toEqual([false, false, false]);
    await page.locator(`nav a[href="${root}parks/"]`).click();
    await expect(page.locator('[data-park]').first()).toBeVisible();
    await expect(page.locator('#heading')).toBeFocused();
    expect([has('contacts'), has('files'), has('views')]).toEqual([true, false, false]);
    await page.locator(`nav a[href="${root}result/"]`).click();
    expect(await answered(page)).toEqual(before);
    await page.goBack();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'contacts');
  });

  for (const [part, address] of Object.entries(PARTS)) {
    for (const [failure, answer] of Object.entries(FAILURES)) {
      test(`a part is missed when ${part} ${failure}, said, and asked for again in place, ${language}`, async ({
        page,
      }) => {
        await blocked(page);
        await begin(page, language);
        await walk(page, FOUNDER);
        const before = await answered(page);
        await page.route(address, answer);
        await page.locator(`nav a[href="${root}parks/"]`).click();
        await expect(act(page, 'load-again')).toBeVisible();
        await expect(page.locator('#heading')).toBeFocused();
        await page.locator(`nav a[href="${root}result/"]`).click();
        expect(await answered(page)).toEqual(before);
        // Going there again tries again, and so does the button.
        await page.locator(`nav a[href="${root}parks/"]`).click();
        await expect(act(page, 'load-again')).toBeVisible();
        await page.unroute(address);
        await act(page, 'load-again').click();
        await expect(page.locator('[data-park]').first()).toBeVisible();
        await page.locator(`nav a[href="${root}result/"]`).click();
        expect(await answered(page)).toEqual(before);
      });
    }
  }

  test(`a page of a later part that is opened by its address says when the part does not come, ${language}`, async ({
    page,
  }) => {
    await page.route(PARTS['its own file'], (route) => route.abort());
    await open(page, `${root}parks/`);
    await expect(waiting(page, 'contacts')).toBeVisible();
    await page.unroute(PARTS['its own file']);
    await act(page, 'load-again').click();
    await expect(page.locator('[data-park]').first()).toBeVisible();
  });

  for (const [what, address] of Object.entries(FOLDED)) {
    test(`a card says when ${what} cannot be had, and is asked for again in place, ${language}`, async ({ page }) => {
      await openWith(page, `${root}result/`, link(FOUNDER));
      await page.route(address, (route) => route.abort());
      const one = card(page, 'project_roadshow');
      await page.evaluate(() =>
        document.querySelectorAll('details.group').forEach((it) => it.setAttribute('open', '')),
      );
      await one.locator('> summary').click();
      await expect(one.locator('[data-waiting="details"]')).toContainText(
        language === 'en' ? 'nothing you entered is lost' : '不会丢失',
      );
      await page.unroute(address);
      await one.locator('[data-action="load-again"]').click();
      await expect(one.locator('[data-condition]')).not.toHaveCount(0);
    });
  }

  test(`an entry says when its part cannot be had, and is asked for again in place, ${language}`, async ({ page }) => {
    await page.route('**/entries-*.wasm', (route) => route.fulfill({ status: 503 }));
    await open(page, `${root}parks/`);
    const one = page.locator('[data-park]').first();
    await one.locator('> summary').click();
    await expect(one.locator('[data-waiting="entries"] [data-action="load-again"]')).toBeVisible();
    await page.unroute('**/entries-*.wasm');
    await one.locator('[data-action="load-again"]').click();
    await expect(one.locator('dd')).not.toHaveCount(0);
    // The others are drawn as each is opened.
    await expect(page.locator('[data-park] dd')).toHaveCount(await one.locator('dd').count());
    await page.keyboard.press('Control+f');
    await expect(page.locator('[data-park]:not(:has(dd))')).toHaveCount(0);
  });

  test(`a result says when its style cannot be had, and is asked for again in place, ${language}`, async ({ page }) => {
    await page.route(STYLE, (route) => route.abort());
    await openWith(page, `${root}check/`, link(FOUNDER));
    await page.locator(`nav a[href="${root}result/"]`).click();
    await expect(waiting(page, 'result').locator('[data-action="load-again"]')).toBeVisible();
    await page.unroute(STYLE);
    await act(page, 'load-again').click();
    await expect(page.locator('.result')).toHaveAttribute('data-definition', 'matches');
    expect(await page.locator('[data-later="0"]').evaluate((it: HTMLLinkElement) => it.sheet !== null)).toBe(true);
  });

  test(`what is folded is there before the page is searched, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    await expect(page.locator('.card-body > *')).toHaveCount(0);
    await page.keyboard.press('Control+f');
    await expect(page.locator('.card-body:empty')).toHaveCount(0);
    await expect(page.locator('.board')).toBeAttached();
  });

  test(`what changes while a part is on its way, and an answer tried, stay, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link({ ...FOUNDER, company: 'none_yet' }));
    const held = await hold(page, PARTS['its own file']);
    await page.locator(`nav a[href="${root}parks/"]`).click();
    await held.asked;
    await expect(waiting(page, 'contacts')).toBeVisible();
    await page.locator(`nav a[href="${root}result/"]`).click();
    await unfold(page);
    await page.locator('[data-what-if="company"]').selectOption('in_park');
    await act(page, 'keep-trial').click();
    await page.locator('[data-what-if="financing"]').selectOption('loan');
    const shown = await page.locator('#share-link').inputValue();
    expect(shown).toContain(link({ ...FOUNDER, company: 'in_park', financing: 'loan' }));
    for (const support of ['project_roadshow', 'eaglet_program']) await card(page, support).locator('summary').click();
    const coming = page.waitForResponse(PARTS['its own file']);
    held.release();
    await coming;
    await page.waitForTimeout(300);
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await expect(page.locator('#share-link')).toHaveValue(shown);
    await expect(page.locator('[data-trial="financing"]')).toBeVisible();
    await expect(page.locator('[data-answered="company"]')).toHaveAttribute('data-answer', 'in_park');
    await expect(page.locator('details.card[open]')).toHaveCount(2);
  });

  test(`what is typed stays while a part comes, ${language}`, async ({ page }) => {
    await open(page, root);
    await page.locator('#paste').fill('1B 你好');
    await unfold(page);
    await act(page, 'more').click();
    await expect(page.locator('#more')).toBeFocused();
    await expect(page.locator('#paste')).toHaveValue('1B 你好');
  });

  test(`the adviser's view of a link puts the decisions first, ${language}`, async ({ page }) => {
    await open(page, root);
    for (const path of ['', 'result/']) {
      await page.goto(`${root}${path}?view=adviser#${link(DOUBTFUL)}`);
      await expect(page.locator('main')).toHaveAttribute('data-page', 'adviser');
      await expect(page.locator('[data-linked]')).toBeVisible();
      const sections = await page
        .locator('[data-review]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('data-review')));
      expect(sections).toEqual(['decisions', 'unsure', 'open', 'verify', 'papers', 'unmet']);
      // Open so far: the definition may still be matched by another route, so nothing is to be decided yet.
      await expect(page.locator('[data-review="open"] li')).not.toHaveCount(0);
    }
    await page.goto(
      `${root}?view=adviser#${link({ ...DOUBTFUL, beijing_center: 'no', overseas_chinese: 'no', department: 'no' })}`,
    );
    await expect(page.locator('[data-review="unsure"] li')).toHaveAttribute('data-question', 'cscse');
    await expect(page.locator('[data-decision]').first()).toContainText(language === 'en' ? 'well-known' : '知名');
    await expect(page.locator('[data-review="verify"] [data-question="overseas_employer"]')).toBeVisible();
    await expect(page.locator('[data-review="papers"] [data-paper]')).not.toHaveCount(0);
    await page.locator('main .buttons a').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await expect(page.locator('[data-linked]')).toBeVisible();
  });

  test(`two links are compared, and a bad one is named beside its field, ${language}`, async ({ page }) => {
    await open(page, `${root}compare/`);
    const fields = page.locator('form input');
    await fields.nth(0).fill(`https://check.example${root}result/#${link({ cscse: 'yes', plan: 'start' })}`);
    await fields.nth(1).fill('1Bxxxxx');
    await act(page, 'compare').click();
    await expect(page.locator('#compare-second-error')).not.toBeEmpty();
    await expect(page.locator('#compare-first-error')).toBeEmpty();
    await expect(fields.nth(1)).toHaveValue('1Bxxxxx');
    await expect(page.locator('[data-compared]')).toHaveCount(0);

    await fields.nth(1).fill(link({ cscse: 'yes', plan: 'join' }));
    await act(page, 'compare').click();
    await expect(page.locator('#compare-second-error')).toBeEmpty();
    // Who joins a company: three supports need confirmation that a founder's match, five are not met.
    const rows = await page
      .locator('[data-differs]')
      .evaluateAll((all) =>
        all.map((row) => [
          row.getAttribute('data-differs'),
          ...[...row.querySelectorAll('td')].map((cell) => cell.getAttribute('data-status')),
        ]),
      );
    expect(rows).toContainEqual(['project_roadshow', 'matches', 'confirm']);
    expect(rows).toContainEqual(['eaglet_program', 'confirm', 'unmet']);
    expect(rows).not.toContainEqual(expect.arrayContaining(['leading_talent_program']));
    await expect(page.locator('[data-compared]')).toHaveAttribute('data-compared', String(rows.length));
    await expect(page.locator('[data-compared-answers] tbody tr')).toHaveCount(1);

    await fields.nth(1).fill(link({ cscse: 'yes', plan: 'start' }));
    await act(page, 'compare').click();
    await expect(page.locator('[data-compared]')).toHaveAttribute('data-compared', '0');
  });

  test(`who goes on elsewhere while a part comes is left alone, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 500 });
    await openWith(page, `${root}result/`, link(FOUNDER));
    const held = await hold(page, /\/files-[0-9a-f]{16}\.wasm$/);
    await unfold(page);
    await act(page, 'more').click();
    await held.asked;
    await page.locator(`main a[href="${root}plan/"]`).first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'plan');
    const box = page.locator('[data-task] input').nth(1);
    await box.check();
    await box.focus();
    await page.evaluate(() => scrollTo(0, 700));
    held.release();
    await page.waitForTimeout(300);
    await expect(page.locator('main')).toHaveAttribute('data-page', 'plan');
    await expect(box).toBeFocused();
    await expect(box).toBeChecked();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  });

  test(`what is typed for comparing stays, and another link begins anew, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    await page.goto(`${root}compare/`);
    await ready(page);
    const fields = page.locator('form input[type="text"]');
    await fields.nth(1).fill(link(DOUBTFUL));
    await act(page, 'compare').click();
    await expect(page.locator('[data-compared]')).toBeVisible();
    await fields.nth(1).fill('1BA');
    await page.locator('.language a').click();
    await expect(page.locator('html')).not.toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
    await expect(fields.nth(1)).toHaveValue('1BA');
    await expect(fields.nth(0)).toHaveValue(link(FOUNDER));
    // Another link that is opened is the one to compare next.
    await page.evaluate((hash) => void (location.hash = hash), link({ cscse: 'yes' }));
    await expect(page.locator('[data-linked]')).toBeVisible();
    await unfold(page);
    await act(page, 'more').click();
    await page.locator('[data-take-away] a[href$="compare/"]').click();
    await expect(fields.nth(1)).toHaveValue(link({ cscse: 'yes' }));
    await expect(page.locator('[data-compared]')).toHaveCount(0);
  });

  test(`erasing takes compared links and chosen days away, ${language}`, async ({ page }) => {
    await open(page, `${root}compare/`);
    const fields = page.locator('form input');
    await fields.nth(0).fill(link({ cscse: 'yes', plan: 'start' }));
    await fields.nth(1).fill(link({ cscse: 'yes', plan: 'join' }));
    await act(page, 'compare').click();
    await expect(page.locator('[data-compared]')).toBeVisible();
    await act(page, 'erase').click();
    await expect(page.locator('[data-compared]')).toHaveCount(0);
    await expect(fields.nth(0)).toHaveValue('');
    await expect(fields.nth(1)).toHaveValue('');
  });

  test(`my own result is compared with one that was sent, ${language}`, async ({ page }) => {
    await begin(page, language);
    await walk(page, FOUNDER);
    await open(page, `${root}result/#${link(DOUBTFUL)}`);
    await unfold(page);
    await act(page, 'more').click();
    await page.locator(`[data-take-away] a[href="${root}compare/"]`).click();
    const fields = page.locator('form input');
    await expect(fields.nth(1)).toHaveValue(link(DOUBTFUL));
    await expect(fields.nth(0)).not.toHaveValue('');
    await act(page, 'compare').click();
    await expect(page.locator('[data-differs]')).not.toHaveCount(0);
  });

  test(`a webmaster chooses, sees and copies, ${language}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `${root}embed/`);
    const lines = page.locator('#snippet');
    await expect(lines).toHaveValue(new RegExp(`<overseas-talent-check lang="${language}" theme="auto">`));
    const choice = (name: string) => page.locator(`[data-choice="${name}"]`);
    await choice('park').selectOption('wangjing');
    await choice('lang').selectOption('zh');
    await choice('theme').selectOption('dark');
    await choice('accent').fill('#cc0000');
    await choice('start').selectOption('check');
    await choice('share-base').fill('javascript:alert(1)');
    await choice('share-base').blur();
    await expect(page.locator('#share-base-error')).not.toBeEmpty();
    await expect(lines).not.toHaveValue(/share-base/);
    await choice('share-base').fill('park.example/check');
    await choice('share-base').blur();
    await expect(page.locator('#share-base-error')).toBeEmpty();
    await expect(lines).toHaveValue(/share-base="https:\/\/park\.example\/check"/);
    await choice('share-base').fill('https://park.example/check?a=1&b="2"');
    await choice('share-base').blur();
    await expect(lines).toHaveValue(
      /<overseas-talent-check park="wangjing" lang="zh" theme="dark" accent="#cc0000" start="check" share-base="https:\/\/park\.example\/check\?a=1&amp;b=&quot;2&quot;">/,
    );
    for (const device of ['phone', 'desktop']) {
      await expect(page.locator(`[data-preview="${device}"] iframe`)).toHaveAttribute(
        'src',
        '/zh/check/?theme=dark&accent=cc0000&park=wangjing',
      );
    }
    await expect(page.frameLocator('[data-preview="phone"] iframe').locator('[data-question]')).toBeVisible();
    await act(page, 'copy-snippet').click();
    await expect(page.locator('.message:has(#snippet) [role="status"]')).not.toBeEmpty();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines.inputValue());
  });
}
