// Proves that nginx and Caddy, configured by the files in deploy/, serve the same site at the root of a host and below a
// path: a journey on which nothing breaks the security policy, the compressed files, the headers, a wrong address. The worker that keeps the site is registered as for everybody.
import { get } from 'node:http';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { serve as serveCaddy } from './caddy.ts';
import { FOUNDER, NOWHERE, expect, open, test as base, walk } from './helpers.ts';
import { DIST, serve as serveNginx } from './nginx.ts';

const SERVERS = { nginx: serveNginx, Caddy: serveCaddy };
const PROGRAM = readdirSync(DIST).find((name) => /^app-[0-9a-f]{16}\.wasm$/.test(name));
const LASTING = 'public, max-age=31536000, immutable';
const SENT = {
  'content-security-policy': /^default-src 'none'; .*require-trusted-types-for 'script'/,
  'cross-origin-resource-policy': /^cross-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'permissions-policy': /geolocation=\(\)/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
};

declare global {
  interface Window {
    violations: string[];
  }
}

const test = base.extend({
  serviceWorkers: 'allow',
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        window.violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await use(page);
  },
});

interface Answer extends Pick<IncomingMessage, 'statusCode' | 'headers'> {
  body: Buffer;
}

/** The answer to a request with these encodings, its body as it was sent. */
async function sent(address: string, encodings: string): Promise<Answer> {
  const request = get(address, { agent: false, headers: { 'accept-encoding': encodings } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const { statusCode, headers } = answer;
  return { statusCode, headers, body: Buffer.concat(await answer.toArray()) };
}

/** A file of the site. */
const file = (name: string) => readFileSync(join(DIST, name));

for (const [name, serve] of Object.entries(SERVERS)) {
  for (const below of ['', '/tools/checker']) {
    test(`${name} at ${below}/`, async ({ page }) => {
      const server = await serve(below);
      const root = `${server.origin}${below}/`;
      const astray: string[] = [];
      page.on('response', (response) => {
        const path = new URL(response.url()).pathname;
        const fine = path.startsWith(`${below}/`) && (response.ok() || response.status() === 304);
        if (!fine && !path.endsWith(NOWHERE)) astray.push(`${response.status()} ${path}`);
      });
      const violations: string[] = [];
      const leave = async () => violations.push(...(await page.evaluate(() => window.violations)));

      await open(page, root);
      await page.locator('main a.primary').click();
      await walk(page, FOUNDER);
      await page.locator('nav a[href$="/parks/"]').click();
      await expect(page.locator('[data-park]').first()).toBeVisible();
      await page.locator('.language a').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
      await expect(page).toHaveURL(`${root}zh/parks/`);
      // The worker has been registered within the policy, and has everything that it lists.
      await page.evaluate(() => navigator.serviceWorker.ready);
      await leave();
      await page.goto(`${root}zh/a/b/${NOWHERE}`);
      await expect(page.locator('main')).toHaveAttribute('data-page', 'not-found');
      expect(await page.evaluate(() => document.styleSheets[0].cssRules.length)).toBeGreaterThan(0);
      await leave();
      await page.locator('main a.primary').first().click();
      await expect(page).toHaveURL(root);
      await open(page, `${root}embed/`);
      await expect(page.frameLocator('[data-preview] iframe').first().locator('#app[data-running]')).toBeVisible();
      await leave();
      expect([astray, violations]).toEqual([[], []]);

      const found = await Promise.all([
        sent(`${root}zh/check/`, 'gzip'),
        sent(`${root}${PROGRAM}`, 'gzip'),
        sent(`${root}missing-0123456789abcdef.js`, 'gzip'),
        sent(`${root}parks.json`, 'identity'),
        sent(`${root}service-worker.js`, 'gzip'),
        sent(`${root}zh/check`, 'identity'),
        sent(`${root}api/`, 'identity'),
      ]);
      expect(found.map((it) => it.statusCode)).toEqual([200, 200, 404, 200, 200, expect.any(Number), 404]);
      const [page_, program, missing, , worker, folder] = found;
      for (const answer of found.slice(0, 5)) {
        for (const [header, value] of Object.entries(SENT)) expect(answer.headers[header], header).toMatch(value);
      }
      const kept = [page_, program, missing, worker].map((it) => it.headers['cache-control']);
      expect(kept.map((it) => it ?? 'no-cache')).toEqual(['no-cache', LASTING, 'no-cache', 'no-cache']);
      expect(worker.headers['content-type']).toMatch(/javascript/);
      for (const answer of [page_, program, worker]) {
        expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
      }
      // Made at build time, and sent as they lie there.
      expect(page_.body.equals(file('zh/check/index.html.gz'))).toBe(true);
      expect(program.body.equals(file(`${PROGRAM}.gz`))).toBe(true);
      expect(page_.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(program.headers['content-type']).toBe('application/wasm');
      // Relative to the address asked for, or whole.
      expect([301, 308]).toContain(folder.statusCode);
      expect(new URL(folder.headers.location!, `${root}zh/check`).href).toBe(`${root}zh/check/`);
      if (name === 'Caddy') {
        const smaller = await sent(`${root}${PROGRAM}`, 'gzip, br');
        expect(smaller.headers['content-encoding']).toBe('br');
        expect(smaller.body.equals(file(`${PROGRAM}.br`))).toBe(true);
      }
      await server.finish();
    });
  }
}
