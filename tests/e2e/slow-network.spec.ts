// On a slow network a page stands for seconds before the program runs: what a person does in it meanwhile counts.
import {
  PHONE,
  act,
  asked,
  expect,
  LANGUAGES,
  open,
  openWith,
  ready,
  ROOT,
  STORED,
  test,
  type Language,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { slow } from './pace-slowed.ts';

declare global {
  interface Window {
    /** How much of the screen has moved by itself, each time. */
    shifts: number[];
    /** What was to be read in frames before the program ran. */
    read: Set<string>;
  }
}

/** What stands in the place of a result until the program is there. */
const AWAITED: Record<Language, string> = {
  en: 'The result is being worked out here, in this browser. It takes a moment. Nothing of it is sent anywhere.',
  zh: '结果正在这个浏览器中得出，请稍候片刻。回答和结果都不会发送到任何地方。',
};

const PROGRAM = /\/app-[0-9a-f]{16}\.wasm$/;

/** Opens a page whose program is held back; what is given lets it come. */
async function openHeld(page: Page, address: string): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(PROGRAM, async (route) => (await held, await route.continue()));
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main h1').waitFor();
  return async () => {
    release();
    await ready(page);
    await page.unroute(PROGRAM);
  };
}
const stored = (page: Page) => page.evaluate((key) => sessionStorage.getItem(key), STORED.answers);

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`an answer chosen before the program runs is one, ${language}`, async ({ page }) => {
    const come = await openHeld(page, `${root}check/`);
    await page.locator('label:has(input[value="no"])').click();
    await expect(act(page, 'next')).toBeDisabled();
    await come();
    await expect(page.locator('input[name="cscse"][value="no"]')).toBeChecked();
    await expect(page.locator('[data-answered-count]')).toHaveAttribute('data-answered-count', '1');
    expect(await stored(page)).toBe(link({ cscse: 'no' }));
    await act(page, 'next').click();
    await expect(page.locator('[data-question]')).not.toHaveAttribute('data-question', 'cscse');
  });

  test(`a choice made before the program runs changes no other question, ${language}`, async ({ page }) => {
    await openWith(page, `${root}check/`, link({ cscse: 'yes', plan: 'start' }));
    // Another entry of the history, which asks the first question that is open.
    await page.goto(root);
    await open(page, `${root}check/`);
    const before = [await asked(page), await stored(page)];
    expect(before[0]).not.toBe('cscse');
    await page.goto(root);
    const come = await openHeld(page, `${root}check/`);
    await page.locator('label:has(input[value="no"])').click();
    await come();
    expect([await asked(page), await stored(page)]).toEqual(before);
  });

  test(`a link pasted before the program runs stays, ${language}`, async ({ page }) => {
    const come = await openHeld(page, root);
    await page.locator('#paste').fill(link({ cscse: 'yes' }));
    await expect(act(page, 'open-link')).toBeDisabled();
    await come();
    await expect(page.locator('#paste')).toHaveValue(link({ cscse: 'yes' }));
    await act(page, 'open-link').click();
    await expect(page.locator('[data-linked]')).toBeVisible();
  });

  test(`a language that comes late leaves one where one is by then, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link({ cscse: 'yes' }));
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(/\/texts-/, async (route) => (await held, await route.continue()));
    await page.locator('.language a').click();
    await page.locator('.masthead nav a').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'check');
    const question = await asked(page);
    release();
    await expect(page.locator('html')).not.toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'check');
    expect(await asked(page)).toBe(question);
  });

  test(`a browser that fills in forms chooses nothing, ${language}`, async ({ page }) => {
    await open(page, `${root}check/`);
    await page.locator('label:has(input[value="yes"])').click();
    await act(page, 'erase').click();
    await page.reload();
    await ready(page);
    await expect(page.locator('input:checked')).toHaveCount(0);
    expect(await stored(page)).toBeNull();
  });
}

for (const [language, page] of LANGUAGES.flatMap((language) =>
  ['result/', 'plan/'].map((page) => [language, page] as const),
)) {
  test(`a link opened moves nothing and shows nobody else's result, ${language}, ${page}`, async ({ page: tab }) => {
    await tab.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const it of list.getEntries()) window.shifts.push((it as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
      window.read = new Set();
      const look = () => {
        if (document.querySelector('[data-running]') !== null) return;
        for (const it of document.querySelectorAll('main h1, main p')) {
          if (it.checkVisibility({ visibilityProperty: true })) window.read.add(it.textContent);
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    // So that each thing that comes is drawn by itself.
    await tab.setViewportSize(PHONE);
    await slow(tab);
    await tab.route(/\.(wasm|txt)$|boot-/, async (route) => {
      await new Promise((done) => setTimeout(done, 100));
      await route.continue();
    });
    await open(tab, `${ROOT[language]}${page}#${link({ cscse: 'yes', plan: 'start' })}`);
    await expect(tab.locator('[data-linked]')).toBeVisible();
    await tab.waitForTimeout(300);
    expect(await tab.evaluate(() => window.shifts)).toEqual([]);
    expect(await tab.evaluate(() => [...window.read])).toEqual([AWAITED[language]]);
  });
}

for (const language of LANGUAGES) {
  test(`what a result link is drawn with is asked for at once, ${language}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, `${ROOT[language]}result/#${link({ cscse: 'yes' })}`);
    const head = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('head [href], head [src]')].map((it) =>
        'href' in it ? String(it.href) : String((it as HTMLScriptElement).src),
      ),
    );
    const named = head.map((it) => new URL(it).pathname);
    expect(asked.filter((it) => /\.(wasm|txt|css)$/.test(it) && !named.includes(it))).toEqual([]);
    expect(named.filter((it) => /\.(wasm|txt)$/.test(it))).toHaveLength(5);
    expect(new Set(asked).size, 'nothing is asked for twice').toBe(asked.length);
  });
}
