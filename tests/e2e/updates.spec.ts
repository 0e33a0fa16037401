// Proves that versions never mix and nobody is moved to another one while a page runs, and that a broken update changes nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOUNDER, act, expect, open, ready, unfold, walk, type Page } from './helpers.ts';
import { FIRST, SECOND, kept, newer, test, update, versions, visited } from './offline.ts';
import { fileOf } from './versions.ts';

test.use({ serviceWorkers: 'allow' });
// A page rests for six seconds before anything is kept.
test.setTimeout(90_000);

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
