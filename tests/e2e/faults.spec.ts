// Proves that a program that does not run says so, why, and what can be done, and that nothing false stands in its place.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
// Not the journeys' own `test`: here the browser says in the console what a test has broken.
import { test } from '@playwright/test';
import { LANGUAGES, ROOT, STORED, expect, type Language, type Page } from './helpers.ts';
import { link } from './link.ts';
import { DIST } from './nginx.ts';

const PROGRAM = /\/app-[0-9a-f]{16}\.wasm$/;
const START = /\/start-[0-9a-f]{16}\.js$/;
const TEXTS = /\/texts-[^/]+\.txt$/;
const HTML = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' };
const NOT_FOUND = { status: 404, contentType: 'text/plain', body: 'no' };

type Cause = 'old' | 'blocked' | 'missed';

/** What breaks a page before it is opened, and the reason that the page has to give. */
const FAULTS: Record<string, [Cause, (page: Page) => Promise<unknown>]> = {
  'the program is not there': ['missed', (page) => page.route(PROGRAM, (route) => route.fulfill(NOT_FOUND))],
  'a page comes for the program': ['missed', (page) => page.route(PROGRAM, (route) => route.fulfill(HTML))],
  'the program is cut': ['missed', (page) => page.route(PROGRAM, (route) => route.fulfill(half()))],
  'the connection to it is cut': ['missed', (page) => page.route(PROGRAM, (route) => route.abort())],
  'the script is not there': ['missed', (page) => page.route(START, (route) => route.fulfill(NOT_FOUND))],
  'a page comes for the script': ['missed', (page) => page.route(START, (route) => route.fulfill(HTML))],
  'the texts are not there': ['missed', (page) => page.route(TEXTS, (route) => route.fulfill(NOT_FOUND))],
  'a page comes for the texts': ['missed', (page) => page.route(TEXTS, (route) => route.fulfill(HTML))],
  'a header forbids wasm': ['blocked', (page) => forbid(page, "script-src 'self'")],
  'there is no WebAssembly': ['blocked', (page) => page.addInitScript('delete window.WebAssembly')],
  'the browser is of 2021': ['old', likeOf2021],
};

/** The first half of the program. */
function half() {
  const name = readdirSync(DIST).find((file) => PROGRAM.test(`/${file}`)) ?? '';
  const whole = readFileSync(join(DIST, name));
  return { status: 200, contentType: 'application/wasm', body: whole.subarray(0, whole.length / 2) };
}

/** Adds a security policy to every page. */
async function forbid(page: Page, policy: string): Promise<void> {
  await page.route(
    () => true,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    },
  );
}

/** A browser that does not know the word by which a policy allows wasm, nor what came with it. */
async function likeOf2021(page: Page): Promise<void> {
  await page.addInitScript('delete Array.prototype.findLast');
  await forbid(page, "script-src 'self'");
}

const notice = (page: Page) => page.locator('#app > [role="alert"]');
const running = (page: Page) => page.locator('#app[data-running]').waitFor();
const words = (language: Language) => (language === 'en' ? /not running/ : /没有运行/);

for (const language of LANGUAGES) {
  const root = ROOT[language];

  for (const [what, [cause, breaking]] of Object.entries(FAULTS)) {
    test(`${what}, ${language}`, async ({ page }) => {
      await breaking(page);
      await page.goto(`${root}check/`);
      await page.locator('label:has(input[value="no"])').click();
      await expect(notice(page)).toHaveAttribute('data-fault', cause);
      await expect(notice(page).locator('h2')).toHaveText(words(language));
      await expect(notice(page).locator('[data-if]')).toHaveCount(1);
      await expect(notice(page).locator(`[data-if="${cause}"]`)).toBeVisible();
      await expect(page.locator('input[name="cscse"][value="no"]')).toBeChecked();
      await notice(page).locator('a').click();
      await expect(page.locator('main')).toHaveAttribute('data-page', 'measures');
      await expect(notice(page)).toHaveCount(0);
    });
  }

  test(`nothing false stands under a link whose program does not come, ${language}`, async ({ page }) => {
    await page.route(PROGRAM, (route) => route.fulfill(NOT_FOUND));
    const address = `${root}result/#${link({ cscse: 'yes' })}`;
    await page.goto(address);
    await expect(notice(page).locator('[data-if="linked"]')).toBeVisible();
    await expect(page.locator('main')).toBeHidden();
    await page.unroute(PROGRAM);
    await notice(page).getByRole('button').click();
    await expect(page.locator('[data-linked]')).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  });

  test(`nor where the style does not come either, ${language}`, async ({ page }) => {
    await page.route(/\.css$/, (route) => route.fulfill(NOT_FOUND));
    await page.route(PROGRAM, (route) => route.fulfill(NOT_FOUND));
    await page.goto(`${root}result/#${link({ cscse: 'yes' })}`);
    await expect(notice(page).locator('[data-if="linked"]')).toBeVisible();
    await expect(page.locator('main')).toBeHidden();
  });

  test(`nor where there are answers of one's own, ${language}`, async ({ page }) => {
    await page.goto(root);
    await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [STORED.answers, link({ cscse: 'yes' })]);
    await page.route(PROGRAM, (route) => route.abort());
    await page.goto(`${root}result/`);
    await expect(notice(page).locator('[data-if="kept"]')).toBeVisible();
    await expect(page.locator('main')).toBeHidden();
  });

  test(`a program that is late is told, and runs when it comes, ${language}`, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(PROGRAM, async (route) => (await held, await route.continue()));
    await page.clock.install();
    await page.goto(`${root}result/#${link({ cscse: 'yes' })}`);
    await expect(page.locator('h1')).toBeHidden();
    await expect(notice(page)).toHaveCount(0);
    await page.clock.fastForward(21_000);
    await expect(notice(page)).toHaveAttribute('data-fault', 'late');
    release();
    await running(page);
    await expect(notice(page)).toHaveCount(0);
    await expect(page.locator('[data-linked]')).toBeVisible();
  });
}
