// Proves that after one visit everything works without a network, that versions never mix and nobody is moved to another
// one while a page runs, that a broken update changes nothing, and that the whole of it can be switched off.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  FOUNDER,
  LANGUAGES,
  ROOT,
  TAG,
  act,
  begin,
  expect,
  open,
  ready,
  test as base,
  unfold,
  walk,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { entryOf, parkFile } from './parks.ts';
import { MEASURES, REPOSITORY } from './policy.ts';
import { fileOf, site, WORKER, type Site } from './versions.ts';

const test = base.extend<{ at: Site }>({
  at: async ({}, use) => {
    const server = await site();
    await use(server);
    await server.finish();
  },
  baseURL: async ({ at }, use) => use(at.root.replace(/\/$/, '')),
});
test.use({ serviceWorkers: 'allow' });
// A page rests for six seconds before anything is kept.
test.setTimeout(90_000);

/** Waits until a version is kept whole and in use; gives the names of what is kept. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return caches.keys();
  });
}

/** A first visit, until everything is kept, and a second one, which the worker answers. */
async function visited(page: Page, root = '/'): Promise<void> {
  await open(page, root);
  await kept(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller), 'a first page is left alone').toBeNull();
  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** The version of the page, by what is in the page, and by what the program that runs in it has loaded. */
async function versions(page: Page): Promise<(string | null)[]> {
  const program = /(\d+)?$/.exec((await page.locator('.brand').textContent()) ?? '')?.[1] ?? null;
  return [await page.locator('body').getAttribute('data-version'), program];
}
const FIRST = [null, null];
const SECOND = ['2', '2'];

/** Has the browser look for a newer version; gives what became of it. */
async function update(page: Page): Promise<string> {
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

const newer = (page: Page) => page.locator('#newer');
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

test('an update is told, and comes between pages', async ({ page, context, at }) => {
  await visited(page);
  await page.locator('main a.primary').click();
  await walk(page, FOUNDER, { until: 'plan' });
  await page.evaluate(() => Object.assign(window, { stays: true }));
  at.next();
  // The first page after it is of the version that is kept, and has the next one come.
  const other = await context.newPage();
  await open(other, '/');
  expect(await versions(other)).toEqual(FIRST);
  await expect(newer(page)).toBeVisible({ timeout: 30_000 });
  await expect(newer(other)).toBeVisible({ timeout: 30_000 });
  expect(await versions(page)).toEqual(FIRST);

  // What the running page still asks for is of its own version, though the server has it no longer.
  await walk(page, FOUNDER);
  await page.locator('.language a').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await act(page, 'open-all').click();
  await page.locator('nav a[href="/zh/parks/"]').first().click();
  await expect(page.locator('[data-park]').first()).toBeVisible();
  expect([await versions(page), await page.evaluate(() => 'stays' in window)]).toEqual([FIRST, true]);

  await newer(other).locator('button').nth(1).click();
  await expect(newer(other)).toHaveCount(0);
  await other.goto('/zh/');
  await ready(other);
  expect(await versions(other)).toEqual(SECOND);
  await newer(page).locator('button').first().click();
  await expect(page.locator('body[data-version="2"]')).toBeAttached();
  await ready(page);
  expect(await versions(page)).toEqual(SECOND);
  // Answers are where they were.
  await page.goto('/result/');
  await ready(page);
  await unfold(page);
  await expect(page.locator('[data-answered="cscse"]').first()).toHaveAttribute('data-answer', 'yes');
  await expect(newer(page)).toHaveCount(0);

  // Without pages of it open the old version goes with the next but one.
  at.next();
  await other.close();
  expect(await update(page)).toBe('activated');
  expect(await kept(page)).toEqual([expect.stringMatching(/ 2$/), expect.stringMatching(/ 3$/)]);
});

/** A file of each kind that a version has. */
const KINDS = [/^$/, /^zh\/check\/$/, /^measures\/$/, /^policy\.json$/, /^texts-en-/, /^boot-/];
/** What may come in its place. */
const FAULTS: Record<string, (whole: Buffer) => Uint8Array | string | null> = {
  gone: () => null,
  cut: (whole) => whole.subarray(0, whole.length / 2),
  'another page': () => '<!doctype html><title>Sign in</title>',
};

/** Asks for an update, and tells whether this version is in use: here as a whole, with none on its way. */
const uses = (page: Page, version: string) =>
  page.evaluate(async (version) => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => {});
    const isHere = (await caches.keys()).some((it) => it.endsWith(` ${version}`));
    return isHere && registration.installing === null && registration.waiting === null;
  }, version);

test('an update that does not arrive whole changes nothing', async ({ page, at }) => {
  test.slow();
  await visited(page);
  const old = await kept(page);
  // A browser looks for a newer version by itself too, after each load of a page: it finds no whole one before the last.
  let mend = () => {};
  for (const kind of KINDS) {
    for (const [fault, broken] of Object.entries(FAULTS)) {
      // Each time a newer one: what once came whole may be in the browser under its digest.
      mend();
      at.next();
      const file = fileOf(at.kept().find((it) => kind.test(it))!);
      const whole = readFileSync(join(at.folder, file));
      const instead = broken(whole);
      if (instead === null) at.remove(file);
      else at.write(file, instead);
      expect([file, fault, await update(page)]).toEqual([file, fault, 'redundant']);
      expect([file, fault, await kept(page)]).toEqual([file, fault, old]);
      mend = () => at.write(file, whole);
    }
    await page.reload();
    await ready(page);
    expect(await versions(page)).toEqual(FIRST);
  }
  await expect(newer(page)).toHaveCount(0);

  // Whole at last, and it stays so without a network.
  mend();
  const whole = at.next();
  await expect.poll(() => uses(page, whole), { timeout: 30_000 }).toBe(true);
  await at.finish();
  await page.reload();
  await ready(page);
  expect(await versions(page)).toEqual([whole, whole]);
});

test('an update that finds the storage full changes nothing', async ({ page, context, at }) => {
  await visited(page);
  const old = await kept(page);
  at.next();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: at.origin, quotaSize: 1000 });
  expect(await update(page)).toBe('redundant');
  expect(await kept(page)).toEqual(old);
  await expect(newer(page)).toHaveCount(0);
  await at.finish();
  await page.reload();
  await ready(page);
  expect(await versions(page)).toEqual(FIRST);
});

test('nothing is loaded again by itself, with or without a network', async ({ page, at }) => {
  await visited(page);
  const loads: string[] = [];
  page.on('framenavigated', (frame) => loads.push(frame.url()));
  at.next();
  expect(await update(page)).toBe('activated');
  await at.finish();
  await page.waitForTimeout(8000);
  expect(loads).toEqual([]);
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
