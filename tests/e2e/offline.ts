// A page whose site is kept for use without a network, and what the journeys ask of it.
import { expect, open, ready, test as base, type Page } from './helpers.ts';
import { site, type Site } from './versions.ts';

export const test = base.extend<{ at: Site }>({
  at: async ({}, use) => {
    const server = await site();
    await use(server);
    await server.finish();
  },
  baseURL: async ({ at }, use) => use(at.root.replace(/\/$/, '')),
});

/** Waits until a version is kept whole and in use; gives the names of what is kept. */
export async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return caches.keys();
  });
}

/** A first visit, until everything is kept, and a second one, which the worker answers. */
export async function visited(page: Page, root = '/'): Promise<void> {
  await open(page, root);
  await kept(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller), 'a first page is left alone').toBeNull();
  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The version of the page, by what is in the page, and by what the program that runs in it has loaded. */
export async function versions(page: Page): Promise<(string | null)[]> {
  const program = /(\d+)?$/.exec((await page.locator('.brand').textContent()) ?? '')?.[1] ?? null;
  return [await page.locator('body').getAttribute('data-version'), program];
}
export const FIRST = [null, null];
export const SECOND = ['2', '2'];

/** Has the browser look for a newer version; gives what became of it. */
export async function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const updated = new Promise<string>((done) => {
      registration.onupdatefound = () => {
        const worker = registration.installing!;
        worker.onstatechange = () => ['activated', 'redundant'].includes(worker.state) && done(worker.state);
      };
    });
    await registration.update().catch(() => {});
    return updated;
  });
}

export const newer = (page: Page) => page.locator('#newer');
