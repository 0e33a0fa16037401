// Proves that the script for other websites is there under an address that stays and under one that never changes, that its
// digest is the published one, and that nothing is loaded before a press where a website wants that.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ELEMENT, inside } from './embed.ts';
import { LANGUAGES, expect, test as base, type Page } from './helpers.ts';
import { DIST } from './nginx.ts';

const PINNED: { file: string; integrity: string } = JSON.parse(readFileSync(join(DIST, 'v1/integrity.json'), 'utf8'));

/** Another site, with a page of this body, which has a copy of the script too. */
const test = base.extend<{ host: (body: string) => Promise<string> }>({
  host: async ({}, use) => {
    let body = '';
    const server = createServer(({ url }, response) => {
      const isScript = url === '/embed.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? readFileSync(join(DIST, 'v1', PINNED.file)) : body);
    });
    await once(server.listen(0, 'localhost'), 'listening');
    await use(async (given) => {
      body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Host</title>${given}`;
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    });
    server.closeAllConnections();
    server.close();
  },
});

const runs = (page: Page) => expect(inside(page).locator('#app[data-running]')).toBeVisible();
const button = (page: Page) => page.locator(`${ELEMENT} button`);

test('the script at its lasting address', async ({ page, host, baseURL }) => {
  for (const file of ['v1/embed.js', 'embed.js', `v1/${PINNED.file}`]) {
    await page.goto(await host(`<script src="${new URL(file, baseURL)}" defer></script><${ELEMENT}></${ELEMENT}>`));
    await runs(page);
    expect(page.frames()[1].url()).toBe(new URL('/', baseURL).href);
  }
  const lasting = await page.request.get(new URL(`v1/${PINNED.file}`, baseURL).href);
  expect(lasting.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await page.request.get(new URL('v1/embed.js', baseURL).href)).headers()['cache-control']).toBe('no-cache');
});

// A page of its own, as the browser says in the console what it does not run.
test('compared with its digest, it runs as it is or not at all', async ({ browser, host, baseURL }) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const script = readFileSync(join(DIST, 'v1', PINNED.file));
  expect(PINNED.integrity).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`);
  expect(script.equals(readFileSync(join(DIST, 'v1/embed.js')))).toBe(true);
  const lines = (integrity: string) =>
    host(
      `<script src="${new URL(`v1/${PINNED.file}`, baseURL)}" integrity="${integrity}" crossorigin="anonymous" defer></script>` +
        `<${ELEMENT}></${ELEMENT}>`,
    );
  await page.goto(await lines(PINNED.integrity));
  await runs(page);
  await page.goto(await lines(PINNED.integrity.replace(/.$/, 'A')));
  expect(await page.evaluate((name) => customElements.get(name), ELEMENT)).toBeUndefined();
  await page.close();
});

test('the lines of the page for webmasters are the published ones', async ({ page, baseURL }) => {
  await page.goto('/embed/');
  await page.locator('[data-choice="script"]').selectOption('pinned');
  await page.locator('[data-choice="load"]').selectOption('click');
  const lines = page.locator('#snippet');
  await expect(lines).toHaveValue(new RegExp(`integrity="${PINNED.integrity.replaceAll('+', '\\+')}"`));
  await expect(lines).toHaveValue(new RegExp(`src="${new URL(`v1/${PINNED.file}`, baseURL).href}"`));
  await expect(lines).toHaveValue(/ load="click"/);
});

for (const language of LANGUAGES) {
  test(`nothing is asked for before the press, ${language}`, async ({ page, host, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith(new URL(baseURL!).origin) && asked.push(request.url()));
    // A copy of the script on the other site.
    await page.goto(
      await host(
        `<script src="/embed.js" data-checker="${new URL('/', baseURL)}" defer></script>` +
          `<${ELEMENT} lang="${language}" load="click"><p>It is loaded from there.</p></${ELEMENT}>`,
      ),
    );
    await expect(button(page)).toHaveText(language === 'en' ? 'Overseas Talent Check' : '海外人才政策自测');
    await expect(page.getByText('It is loaded')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await runs(page);
    await expect(inside(page).locator('html')).toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
    expect(asked.length).toBeGreaterThan(3);
    await expect(page.getByText('It is loaded')).toBeHidden();
  });
}
