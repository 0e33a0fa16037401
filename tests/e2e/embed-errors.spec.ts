// Proves that a page that embeds the checker hears why it does not run, and where it can be opened instead.
import { inside, test } from './embed.ts';
import { expect, type Page } from './helpers.ts';

declare global {
  interface Window {
    faults: { code: string; link: string }[];
  }
}

/** Opens a page that embeds the checker and notes the errors that it tells of. */
async function openHost(page: Page, origin: string): Promise<void> {
  await page.addInitScript(() => {
    window.faults = [];
    addEventListener('error', (event) => event instanceof CustomEvent && window.faults.push(event.detail), true);
  });
  await page.goto(`${origin}/without-base/`);
}

const codes = (page: Page) => page.evaluate(() => window.faults.map(({ code }) => code));

test('a frame that does not answer', async ({ page, host, baseURL }) => {
  const checker = new URL(baseURL!).origin;
  await page.clock.install();
  await page.route(`${checker}/check/`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>No' }));
  await openHost(page, host.origin);
  await expect(inside(page).locator('p')).toBeVisible();
  await page.clock.runFor(15_000);
  expect(await codes(page)).toEqual([]);
  await page.clock.runFor(7_000);
  await expect.poll(() => codes(page)).toEqual(['not_loaded']);
  expect(await page.evaluate(() => window.faults[0].link)).toBe(`${checker}/check/`);
});

test('a frame whose program does not come', async ({ page, host }) => {
  await page.clock.install();
  await page.route(/\/app-[0-9a-f]{16}\.wasm$/, (route) => route.abort());
  await openHost(page, host.origin);
  await expect(inside(page).locator('#fault')).toBeVisible();
  await page.clock.runFor(21_000);
  await expect.poll(() => codes(page)).toEqual(['not_running']);
});

// A page of its own, as the browser says in the console what the policy refuses.
test('a frame that a policy refuses', async ({ browser, host, baseURL }) => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    // Before scripts with `defer` run.
    addEventListener(
      'readystatechange',
      ({ target }) => {
        if (target !== document || document.readyState !== 'interactive') return;
        const policy = document.createElement('meta');
        policy.httpEquiv = 'content-security-policy';
        policy.content = "frame-src 'self'";
        document.head.append(policy);
      },
      true,
    );
  });
  await openHost(page, host.origin);
  await expect.poll(() => codes(page)).toContain('blocked');
  expect(await page.evaluate(() => window.faults[0].link)).toBe(new URL('check/', baseURL).href);
  await page.close();
});

test('a browser that is too old', async ({ page, host }) => {
  await page.addInitScript('delete Array.prototype.findLast');
  await openHost(page, host.origin);
  await expect.poll(() => codes(page)).toEqual(['too_old']);
});

test('a checker that runs tells of no error', async ({ page, host }) => {
  await page.clock.install();
  await openHost(page, host.origin);
  await expect(inside(page).locator('#app[data-running]')).toBeVisible();
  await page.clock.runFor(30_000);
  expect(await codes(page)).toEqual([]);
});
