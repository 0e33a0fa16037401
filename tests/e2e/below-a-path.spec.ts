// Proves that the same files that stand at the root of a host work below a path, as deploy/nginx.conf serves them.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ELEMENT, inside } from './embed.ts';
import { FOUNDER, expect, open, ready, test as base, unfold, walk } from './helpers.ts';
import { link } from './link.ts';
import { serve, type WebServer } from './nginx.ts';
import { MEASURES } from './policy.ts';

const BELOW = '/tools/checker';

const test = base.extend<{ server: WebServer }>({
  server: async ({}, use) => {
    const server = await serve(BELOW);
    await use(server);
    await server.finish();
  },
});

test('a whole journey below a path', async ({ page, server }) => {
  const astray: string[] = [];
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    const fine = pathname.startsWith(`${BELOW}/`) && (response.ok() || response.status() === 304);
    if (origin === server.origin && !fine) astray.push(`${response.status()} ${pathname}`);
  });
  const at = (path: string) => expect(page).toHaveURL(new RegExp(`^${server.origin}${BELOW}${path}(#.*)?$`));
  await open(page, `${server.origin}${BELOW}/`);
  await page.locator('main a.primary').click();
  await at('/check/');
  await page.locator('.language a').click();
  await at('/zh/check/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await walk(page, FOUNDER);
  await at('/zh/result/');
  await unfold(page);
  const shared = `${server.origin}${BELOW}/zh/result/#${link(FOUNDER)}`;
  await expect(page.locator('#share-link')).toHaveValue(shared);
  const parks = page.waitForResponse(`${server.origin}${BELOW}/parks.json`);
  await page.locator('nav a[href$="/parks/"]').click();
  await parks;
  await at('/zh/parks/');
  await page.reload();
  await ready(page);
  await page.goBack();
  await at('/zh/result/');
  await page.goto('about:blank');
  await page.goto(shared);
  await expect(page.locator('[data-linked]')).toBeVisible();

  await page.locator('nav a[href$="/measures/"]').click();
  await page.locator(`main a[href$="/measures/${MEASURES[0].slug}/"]`).first().click();
  await at(`/zh/measures/${MEASURES[0].slug}/`);
  const other = page.locator('link[rel="alternate"][hreflang="en"]');
  expect(await other.evaluate((it: HTMLLinkElement) => it.href)).toBe(
    `${server.origin}${BELOW}/measures/${MEASURES[0].slug}/`,
  );
  await open(page, `${server.origin}${BELOW}/embed/`);
  await expect(page.locator('#snippet')).toHaveValue(new RegExp(`src="${server.origin}${BELOW}/v1/embed.js"`));
  expect(astray).toEqual([]);
});

test('a website embeds the checker that stands below a path', async ({ page, server }) => {
  const body = `<!doctype html><html lang="zh"><link rel="icon" href="data:,"><title>Host</title>
    <${ELEMENT} start="check"></${ELEMENT}><script src="${server.origin}${BELOW}/embed.js"></script>`;
  const host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body));
  await once(host.listen(0, 'localhost'), 'listening');
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
  await expect(inside(page).locator('[data-question]')).toBeVisible();
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'zh-CN');
  const reading = inside(page).locator('.masthead a[href$="/measures/"]');
  await reading.evaluate((it: HTMLElement) => it.addEventListener('click', (event) => event.preventDefault()));
  await reading.dispatchEvent('click');
  await expect(reading).toHaveAttribute('target', '_blank');
  host.close();
});
