// Proves that answers stay in the browser: no request to another host, none at all after the page has loaded, nothing
// in an address or a cookie, and storage only as far as the person asked for it.
import type { BrowserContext, Request } from '@playwright/test';
import {
  FOUNDER,
  LANGUAGES,
  NOWHERE,
  ROOT,
  STORED,
  act,
  asked,
  begin,
  expect,
  open,
  openWith,
  ready,
  step,
  test,
  walk,
  unfold,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { MEASURES } from './policy.ts';

// As people have it, with the worker that keeps the site for use without a network.
test.use({ serviceWorkers: 'allow' });

/** What has the site kept. The worker asks for each of its files, whatever a person does: `offline` looks at that. */
const KEEPING = /\/(offline-[0-9a-f]{16}\.js|service-worker\.js|manifest\.json)$/;
const isKeeping = (request: Request, address: URL) =>
  address.origin === new URL(process.env.BASE_URL!).origin &&
  (request.serviceWorker() !== null || KEEPING.test(address.href));

/** Every address requested from now on, by any page of the context. */
function recorded(context: BrowserContext): string[] {
  const addresses: string[] = [];
  // What is written into the page itself asks nobody.
  const note = (address: string) => void (/^(data|blob):/.test(address) || addresses.push(address));
  context.on('request', (request) => void (isKeeping(request, new URL(request.url())) || note(request.url())));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  return addresses;
}

function foreign(addresses: string[], page: Page): string[] {
  const own = new URL(page.url()).origin;
  return addresses.filter((address) => new URL(address).origin !== own);
}

/** What the two storages of the page hold, by key. */
async function stored(page: Page): Promise<{ tab: string[]; device: string[] }> {
  return page.evaluate(() => ({ tab: Object.keys(sessionStorage).sort(), device: Object.keys(localStorage).sort() }));
}

const KEYS = [STORED.answers, STORED.ticks];
const keep = (page: Page) => page.locator('.keeping input[type="checkbox"]');

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`a journey asks for parts of the program only and leaves nothing in an address, ${language}`, async ({
    page,
    context,
  }) => {
    const requests = recorded(context);
    await open(page, root);
    await page.waitForLoadState('networkidle');
    expect(requests).not.toEqual([]);
    expect(foreign(requests, page)).toEqual([]);
    const loaded = requests.length;

    // A part of the program is asked for when it is wanted, and the contacts ask for the operator's list.
    const ofResult =
      /^\/((result|details|plan|shared-\d+|(result|details)-(en|zh))-[0-9a-f]{16}\.(wasm|txt)|(later|rest)-[0-9a-f]{16}\.css)$/;
    const parts =
      /^\/((contacts|entries|result|details|plan|shared-\d+|(result|details)-(en|zh))-[0-9a-f]{16}\.(wasm|txt)|(later|rest)-[0-9a-f]{16}\.css|parks\.json)$/;
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const note = async () => void addresses.push(page.url());
    await page.locator('main a.primary').click();
    await expect(page.locator('[data-question]')).toBeVisible();
    await walk(page, FOUNDER, { each: note });
    await note();
    await act(page, 'open-all').click();
    await page.locator('[data-try="company=in_park"]').first().click();
    await act(page, 'drop-trial').click();
    for (const [address, name] of [
      ['plan/', 'plan'],
      ['result/', 'result'],
      ['parks/', 'contacts'],
    ]) {
      if (name === 'contacts') {
        await page.waitForLoadState('networkidle');
        const before = requests.slice(loaded).map((address) => new URL(address).pathname);
        expect(
          before.filter((path) => !ofResult.test(path)),
          'requests before the contacts',
        ).toEqual([]);
      }
      await page.locator(`main .buttons a[href="${root}${address}"], nav a[href="${root}${address}"]`).first().click();
      await expect(page.locator('main')).toHaveAttribute('data-page', name);
      await note();
    }
    await page.locator('[data-filter="district"]').selectOption({ index: 1 });
    await page.waitForLoadState('networkidle');
    const asked = requests.slice(loaded).map((address) => new URL(address));
    expect(asked).not.toEqual([]);
    for (const { pathname, search, hash } of asked)
      expect([pathname, search, hash]).toEqual([expect.stringMatching(parts), '', '']);

    const places = ['', 'check/', 'result/', 'plan/', 'parks/'].map((place) => new URL(root + place, page.url()).href);
    expect(addresses.filter((address) => !places.includes(address))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect((await stored(page)).device).toEqual([]);
  });

  test(`the other language asks for its texts only, ${language}`, async ({ page, context }) => {
    await begin(page, language);
    await step(page, FOUNDER);
    await page.waitForLoadState('networkidle');
    const requests = recorded(context);
    await page.locator('.language a').click();
    await expect(page.locator('html')).not.toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeLessThanOrEqual(2);
    expect(foreign(requests, page)).toEqual([]);
    expect(requests.map((address) => new URL(address)).filter(({ search, hash }) => search + hash !== '')).toEqual([]);
  });

  test(`answers are kept on the device only when asked to, ${language}`, async ({ page, context }) => {
    await begin(page, language);
    await step(page, FOUNDER);
    expect(await stored(page)).toEqual({ tab: KEYS, device: [] });
    const other = await context.newPage();
    await other.goto(`${root}result/`);
    // The app lists every question that is open, and none of them is answered.
    await unfold(other);
    await expect(other.locator('[data-answered]').first()).toBeAttached();
    await expect(other.locator('[data-answered][data-answer]')).toHaveCount(0);

    await keep(page).check();
    await expect.poll(() => stored(page)).toEqual({ tab: [], device: KEYS });
    await other.reload();
    await unfold(other);
    await expect(other.locator('[data-answered="cscse"]')).toHaveAttribute('data-answer', 'yes');
    await expect(keep(other)).toBeChecked();
    await other.close();

    await keep(page).uncheck();
    await expect.poll(() => stored(page)).toEqual({ tab: KEYS, device: [] });
  });

  test(`erasing clears tab and device, ${language}`, async ({ page }) => {
    await begin(page, language);
    await walk(page, FOUNDER);
    await unfold(page);
    await expect(page.locator('[data-answered][data-answer]')).not.toHaveCount(0);
    await keep(page).check();
    await expect.poll(() => stored(page)).toEqual({ tab: [], device: KEYS });
    await act(page, 'erase').click();
    await expect.poll(() => stored(page)).toEqual({ tab: [], device: [] });
    await expect(page.locator('.keeping [role="status"]')).not.toBeEmpty();
    await expect(page.locator('[data-answered][data-answer]')).toHaveCount(0);
    await expect(keep(page)).not.toBeChecked();
    await page.reload();
    await expect.poll(() => stored(page)).toEqual({ tab: [], device: [] });
  });

  test(`every page has a policy against anything foreign, ${language}`, async ({ page, context }) => {
    const requests = recorded(context);
    const pages = ['', 'check/', 'result/', 'plan/', 'parks/', 'measures/', `measures/${MEASURES[0].slug}/`, NOWHERE];
    const found: Record<string, string | null> = {};
    for (const address of pages) {
      await page.goto(root + address);
      await page.waitForLoadState('networkidle');
      const policies = await page.locator('meta[http-equiv="content-security-policy" i]').all();
      found[address] =
        policies.length === 1 ? await policies[0].getAttribute('content') : `${policies.length} policies`;
      await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
    }
    const strict = (policy: string | null) =>
      ["default-src 'none'", "base-uri 'none'", "form-action 'none'"].every((part) => policy?.includes(part)) &&
      !/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy ?? '');
    expect(Object.entries(found).filter(([, policy]) => !strict(policy))).toEqual([]);
    expect(foreign(requests, page)).toEqual([]);
  });
}

test('tabs that keep answers on the device follow each other', async ({ page, context }) => {
  await openWith(page, '/check/', link({ cscse: 'yes' }));
  await page.locator('input[type="checkbox"]').first().check();
  const other = await context.newPage();
  await other.goto('/result/');
  await unfold(other);
  const answer = (tab: Page, question: string) => tab.locator(`[data-answered="${question}"]`).first();
  await expect(answer(other, 'cscse')).toHaveAttribute('data-answer', 'yes');

  // What one tab changes is there in the other, and a reload of the other changes nothing back.
  await page.goto('/result/');
  await ready(page);
  await unfold(page);
  await page.locator('[data-what-if="plan"]').selectOption('start');
  await act(page, 'keep-trial').click();
  await expect(answer(other, 'plan')).toHaveAttribute('data-answer', 'start');
  await other.reload();
  await unfold(other);
  await expect(answer(other, 'plan')).toHaveAttribute('data-answer', 'start');
  const kept = () => page.evaluate((key) => localStorage.getItem(key), STORED.answers);
  expect(await kept()).toBe(link({ cscse: 'yes', plan: 'start' }));

  // What one tab erases does not come back from the other.
  await act(page, 'erase').click();
  await expect(other.locator('[data-answer]')).toHaveCount(0);
  await unfold(other);
  await other.locator('[data-what-if="plan"]').selectOption('join');
  await act(other, 'keep-trial').click();
  expect(await kept()).toBeNull();
  await other.close();
});

test('a tab that keeps nothing leaves alone what another keeps', async ({ page, context }) => {
  await openWith(page, '/result/', link({ cscse: 'no' }));
  const other = await context.newPage();
  await other.goto('/check/');
  await expect(other.locator('main[data-page="check"] input[value="yes"]').first()).toBeEnabled();
  await other.locator('label:has(input[value="yes"])').first().click();
  await other.locator('input[type="checkbox"]').first().check();
  const kept = () => other.evaluate((key) => localStorage.getItem(key), STORED.answers);
  await expect.poll(kept).toBe(link({ cscse: 'yes' }));

  await unfold(page);
  await page.locator('[data-what-if="plan"]').selectOption('start');
  await act(page, 'keep-trial').click();
  await page.reload();
  await unfold(page);
  await expect(page.locator('[data-answered="cscse"]').first()).toHaveAttribute('data-answer', 'no');
  await expect(page.locator('[data-answered="plan"]').first()).toHaveAttribute('data-answer', 'start');
  expect(await kept()).toBe(link({ cscse: 'yes' }));

  // Who no longer keeps answers still has them in the tab.
  await other.locator('input[type="checkbox"]').first().uncheck();
  await expect.poll(kept).toBeNull();
  await other.reload();
  await expect(other.locator('[data-answered-count]')).toHaveAttribute('data-answered-count', '1');
  await other.close();
});

test('what this page cannot read is not deleted by looking in', async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, '2BCDEFG'), STORED.answers);
  await open(page, '/');
  await open(page, '/result/');
  expect(await page.evaluate((key) => localStorage.getItem(key), STORED.answers)).toBe('2BCDEFG');
});

test('blocked storage is fine', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await begin(page, 'en');
  await step(page, FOUNDER);
  await walk(page, FOUNDER);
  await expect(page.locator('[data-definition]')).toHaveAttribute('data-definition', 'matches');
  await unfold(page);
  await expect(page.locator('[data-answered][data-answer]')).not.toHaveCount(0);
  await act(page, 'erase').click();
  await expect(page.locator('[data-answered][data-answer]')).toHaveCount(0);
  expect(await asked(page)).toBeNull();
});
