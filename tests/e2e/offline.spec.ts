// Proves that after one visit everything works without a network, that what is kept holds no answer, and that the whole of it
// can be switched off.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FOUNDER, LANGUAGES, ROOT, TAG, act, begin, expect, open, ready, unfold, walk, type Page } from './helpers.ts';
import { link } from './link.ts';
import { SECOND, kept, test, update, versions, visited } from './offline.ts';
import { entryOf, parkFile } from './parks.ts';
import { MEASURES, REPOSITORY } from './policy.ts';
import { WORKER, site } from './versions.ts';

test.use({ serviceWorkers: 'allow' });
// A page rests for six seconds before anything is kept.
test.setTimeout(90_000);

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

for (const language of LANGUAGES) {
  test(`after one visit everything works without a network, ${language}`, async ({ page, at }) => {
    const root = ROOT[language];
    await open(page, root);
    await kept(page);
    await at.finish();
    expect(await fetch(at.root).catch(() => null), 'the server is gone').toBeNull();

    await page.reload();
    await begin(page, language);
    await walk(page, FOUNDER);
    await unfold(page);
    await act(page, 'open-all').click();
    await expect(page.locator('details.card[open] .card-body').first()).not.toBeEmpty();
    const shared = await page.locator('#share-link').inputValue();
    expect(shared).toBe(`${at.origin}${root}result/#${link(FOUNDER)}`);
    await act(page, 'more').click();
    const saving = page.waitForEvent('download');
    await act(page, 'save-json').click();
    expect((await saving).suggestedFilename()).not.toBe('');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.locator(`main .buttons a[href="${root}plan/"]`).first().click();
    await expect(page.locator('[data-task]').first()).toBeVisible();
    await page.locator(`nav a[href="${root}parks/"]`).first().click();
    await expect(page.locator('[data-park]').first()).toBeVisible();
    await expect(page.locator('[data-parks-missed]')).toHaveCount(0);
    await page.locator('.language a').click();
    const other = LANGUAGES.find((it) => it !== language)!;
    await expect(page.locator('html')).toHaveAttribute('lang', TAG[other]);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-park]').first()).toBeVisible();

    for (const address of [`${ROOT[other]}result/#${link(FOUNDER)}`, `${root}result/?view=adviser#${link(FOUNDER)}`]) {
      await page.goto('about:blank');
      await open(page, address);
      await expect(page.locator('main')).toHaveAttribute('data-page', address.includes('?') ? 'adviser' : 'result');
    }
    for (const path of ['compare/', 'embed/', 'reply/', 'pick/', 'check/index.html', 'check'])
      await open(page, root + path);
    expect(new URL(page.url()).pathname).toBe(`${root}check/`);
    await page.goto(`${root}measures/`);
    await page.locator(`main a[href$="/measures/${MEASURES[0].slug}/"]`).first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'measure');
    await page.goto(`${root}rules/`);
    await expect(page.locator('main h1')).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets.length), 'with the style of its own').toBe(3);
  });
}

test('every page and file that leads somewhere is kept, and nothing else', async ({ page, at }) => {
  await open(page, '/');
  const [cache] = await kept(page);
  const addresses = await page.evaluate(
    async (cache) => (await (await caches.open(cache)).keys()).map((it) => it.url),
    cache,
  );
  const listed = [...at.kept(), 'parks.json'].map((it) => at.root + it);
  expect(addresses.sort()).toEqual(listed.sort());
  const pages = at.read('sitemap.xml').match(/(?<=<loc>)[^<]+/g)!;
  const below = pages.map((it) => new URL(it).pathname.slice(1));
  expect(below.length).toBeGreaterThan(100);
  expect(below.filter((it) => !at.kept().includes(it))).toEqual([]);
  // The worker asks the server for what it keeps, once, and for nothing else.
  const expected = [...at.kept(), 'parks.json', WORKER].map((it) => `/${it}`);
  const log = await at.finish();
  const asked = log.entries.map((it) => it.request.split(' ')[1]);
  expect([...new Set(asked)].filter((it) => !expected.includes(it) && !/manifest|icon-|offline-/.test(it))).toEqual([]);
  expect(log.entries.filter((it) => it.cookie || it.referer || it.body)).toEqual([]);
});

test('a site that serves the switch forgets everything', async ({ page, at }) => {
  await visited(page);
  at.write(WORKER, readFileSync(join(REPOSITORY, 'deploy', WORKER)));
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => 'stays' in window)).toBe(true);
  at.write('index.html', at.read('index.html').replace('<body>', '<body data-version="2">'));
  await page.goto('/');
  await ready(page);
  await expect(page.locator('body')).toHaveAttribute('data-version', '2');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  // A page that has it registered again changes nothing.
  await page.waitForTimeout(8000);
  expect([await registrations(page), await page.evaluate(() => caches.keys())]).toEqual([0, []]);
});

/** What a browser says that saves data, or has a slow network. */
const SPARED = { 'saves data': { saveData: true }, 'has a slow network': { effectiveType: '2g' } };
for (const [what, connection] of Object.entries(SPARED)) {
  test(`nothing is kept where the browser ${what}`, async ({ page, at }) => {
    const says = (value: object) => Object.defineProperty(Navigator.prototype, 'connection', { get: () => value });
    await page.addInitScript(says, connection);
    await open(page, '/');
    await page.waitForTimeout(8000);
    expect([await registrations(page), await page.evaluate(() => caches.keys())]).toEqual([0, []]);
    const log = await at.finish();
    expect(log.entries.filter((it) => it.request.includes(WORKER))).toEqual([]);
  });
}

test('what is kept already is not renewed where the browser saves data', async ({ page, at }) => {
  await visited(page);
  const old = await kept(page);
  at.next();
  const says = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });';
  at.write(WORKER, at.read(WORKER).replace(/;\n/, `;\n${says}`));
  expect(await update(page)).toBe('redundant');
  expect(await kept(page)).toEqual(old);
});

test('below a path, and another site on the same host is left alone', async ({ page, context }) => {
  const at = await site('/tools/checker');
  await visited(page, at.root);
  const [cache] = await kept(page);
  expect(cache).toContain(` ${at.root} `);
  await page.evaluate(() => caches.open('overseas-talent-check http://127.0.0.1/other/ 1'));
  at.next();
  expect(await update(page)).toBe('activated');
  expect(await kept(page)).toHaveLength(3);
  await at.finish();
  const other = await context.newPage();
  await other.goto(`${at.root}zh/check/`);
  await ready(other);
  expect(await versions(other)).toEqual(SECOND);
  await walk(other, FOUNDER);
  expect(new URL(other.url()).pathname).toBe('/tools/checker/zh/result/');
});

test('a page in a frame keeps nothing', async ({ page, at }) => {
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe src="${at.root}check/"></iframe>`;
  const host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body));
  await once(host.listen(0, 'localhost'), 'listening');
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
  await page.frameLocator('iframe').locator('#app[data-running]').waitFor();
  await page.waitForTimeout(8000);
  host.close();
  const log = await at.finish();
  expect(log.entries.filter((it) => /offline-|service-worker/.test(it.request))).toEqual([]);
});

test("the operator's list is the present one, and without a network the last one", async ({ page, at }) => {
  await visited(page);
  const park = (name: string) =>
    JSON.stringify(parkFile([entryOf({ set: { name: { en: name, zh: '新增海创园' } } }, 'added')]));
  at.write('parks.json', park('First park'));
  await page.goto('/parks/');
  await ready(page);
  await expect(page.locator('main')).toContainText('First park');
  await at.finish();
  await page.reload();
  await ready(page);
  await expect(page.locator('main')).toContainText('First park');
});

test('erasing everything leaves no answer, and what is kept holds none', async ({ page }) => {
  await visited(page);
  await begin(page, 'en');
  await walk(page, FOUNDER);
  const text = link(FOUNDER);
  const found = await page.evaluate(async (text) => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        texts.push(request.url, await answer!.text());
      }
    }
    return texts.filter((it) => it.includes(text)).length;
  }, text);
  expect(found).toBe(0);
  await act(page, 'erase').click();
  await expect.poll(() => page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});

for (const language of LANGUAGES) {
  test(`it can be installed, ${language}`, async ({ page, context }) => {
    await visited(page, ROOT[language]);
    const session = await context.newCDPSession(page);
    const { errors, url } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(new URL(url).pathname).toBe(`${ROOT[language]}manifest.json`);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The profile of a test is one of a private window.
    expect(installabilityErrors.map((it) => it.errorId).filter((it) => it !== 'in-incognito')).toEqual([]);
    const manifest = await (await page.request.get(url)).json();
    expect(new URL(manifest.scope, url).pathname).toBe('/');
    for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, url).href)).ok()).toBe(true);
  });
}
