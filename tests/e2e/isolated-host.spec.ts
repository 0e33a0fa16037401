// Proves that a website that isolates itself can embed the checker as deploy/nginx.conf serves it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ELEMENT, inside } from './embed.ts';
import { expect, test } from './helpers.ts';
import { serve } from './nginx.ts';

const ISOLATED = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };

test('an isolated host embeds the checker', async ({ page }) => {
  const server = await serve();
  const body = `<!doctype html><link rel="icon" href="data:,"><${ELEMENT} lang="en"></${ELEMENT}>
    <script src="${server.origin}/embed.js"></script>`;
  const host = createServer((_, response) =>
    response.writeHead(200, { ...ISOLATED, 'content-type': 'text/html' }).end(body),
  ).listen(0, 'localhost');
  await once(host, 'listening');
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
  await expect(inside(page).locator('#app')).toHaveAttribute('data-running', '');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  host.close();
  await server.finish();
});
