// Proves that a list of parks that does not come is said to be so, and that one that is not there is no matter.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
// Not the journeys' own `test`: here the browser says in the console what a test has broken.
import { test } from '@playwright/test';
import { LANGUAGES, ROOT, expect } from './helpers.ts';

/** How a host answers, and how many notices the page then has. */
const ANSWERS: Record<string, [number, (response: ServerResponse) => void]> = {
  fails: [1, (response) => response.writeHead(500).end('{}')],
  'is not in its encoding': [1, (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{}')],
  'is cut off': [
    1,
    (response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{');
      setTimeout(() => response.destroy(), 50);
    },
  ],
  'is not there': [0, (response) => response.writeHead(404).end('no')],
};

for (const [what, [notices, answer]] of Object.entries(ANSWERS)) {
  for (const language of LANGUAGES) {
    test(`a list of parks that ${what}, ${language}`, async ({ page }) => {
      const host = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
      await once(host, 'listening');
      const { port } = host.address() as AddressInfo;
      await page.route('**/parks.json', (route) => route.continue({ url: `http://127.0.0.1:${port}/` }));
      const asked = page.waitForRequest('**/parks.json');
      await page.goto(`${ROOT[language]}parks/`);
      await asked;
      // Where nothing is to be said, there is nothing to wait for.
      if (notices === 0) await page.waitForTimeout(500);
      await expect(page.locator('[data-parks-missed]')).toHaveCount(notices);
      await expect(page.locator('[data-park]').first()).toBeVisible();
      host.close();
    });
  }
}
