// Proves that the checker works in the pages of `examples/`, and where a browser or a page takes things away: storage,
// scripts, frames, a readable accent.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from '@playwright/test';
import { ELEMENT, inside, openHost, test, walk } from './embed.ts';
import { FOUNDER, expect, type Page } from './helpers.ts';
import { WHOLE } from './playwright.config.ts';

/** Answers, in the other language too, and reaches the result. */
async function journey(frame: FrameLocator): Promise<void> {
  await frame.locator('#main a.primary').click();
  await frame.locator('input[value="yes"]').check();
  await frame.locator('.language a').click();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(frame.locator('input[value="yes"]')).toBeChecked();
  await walk(frame, FOUNDER);
  await expect(frame.locator('[data-definition]')).toHaveAttribute('data-definition', 'matches');
}

async function storage(frame: FrameLocator): Promise<string> {
  return frame.locator('body').evaluate(() => {
    try {
      return typeof sessionStorage.length;
    } catch (error) {
      return (error as Error).name;
    }
  });
}

test('a browser that blocks the storage of third parties', async ({ playwright, launchOptions, host }) => {
  const profile = join(tmpdir(), `embed-${process.pid}-${Date.now()}`);
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    executablePath: WHOLE,
  });
  try {
    const page = await context.newPage();
    const frame = await openHost(page, `${host.origin}/`);
    expect(await storage(frame)).toBe('SecurityError');
    await journey(frame);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a page whose policy names the checker for scripts and frames, and nothing else', async ({ page, host }) => {
  await page.goto(`${host.origin}/strict-csp/`);
  await expect(page.locator('#heard li').first()).toHaveText('ready {}');
  const frame = inside(page);
  await frame.locator('input[value="yes"]').check();
  await expect(page.locator('#heard li').last()).toContainText('progress {"answered":1');
  await expect(page.locator(`${ELEMENT} > a`)).toBeHidden();
});

test('two checkers on one page, each with its own park, language and theme', async ({ page, host }) => {
  await page.goto(`${host.origin}/two/`);
  const [english, chinese] = [inside(page, '#english'), inside(page, '#chinese')];
  await page.locator('#chinese').scrollIntoViewIfNeeded();
  await expect(chinese.locator('html')).toHaveAttribute('data-theme', 'dark');
  await chinese.locator('input[value="yes"]').check();
  await expect(english.locator('#app')).toHaveAttribute('data-park', 'wangjing');
  await expect(english.locator('#app')).toHaveAttribute('data-progress', /^0 /);
  await expect(chinese.locator('#app')).toHaveAttribute('data-park', 'haidian');
  await expect(chinese.locator('#app')).toHaveAttribute('data-progress', /^1 /);
  // The one above grows, and the one below keeps its own height.
  for (const frame of [english, chinese]) {
    const gap = () =>
      frame.locator('body').evaluate((body) => Math.round(innerHeight - body.getBoundingClientRect().height));
    await expect.poll(gap).toBeLessThanOrEqual(1);
  }
});

test('a plain frame: configured by its address, reading matter and other sites in a tab of their own', async ({
  page,
  host,
  context,
}) => {
  await page.goto(`${host.origin}/frame/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#app')).toHaveAttribute('data-park', 'wangjing');
  await frame.locator('input[value="yes"]').check();
  // There is nobody to give answers to.
  await expect(frame.locator('[data-action="host"]')).toHaveCount(0);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    frame.locator('.masthead a[href="/measures/"]').click(),
  ]);
  await expect(tab.locator('main')).toHaveAttribute('data-page', 'measures');
  await frame.locator('html').evaluate(() => {
    document.querySelectorAll('details').forEach((it) => it.setAttribute('open', ''));
  });
  await frame
    .locator('[rel~="external"]')
    .first()
    .evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await frame.locator('[rel~="external"]').first().click();
  await expect(frame.locator('[rel~="external"]').first()).toHaveAttribute('target', '_blank');
  // The configuration outlives a page that is loaded anew in the frame.
  await frame.locator('html').evaluate(() => location.replace('/zh/result/'));
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(frame.locator('#app')).toHaveAttribute('data-park', 'wangjing');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('printing from inside prints the result, not the page around', async ({ page, host }) => {
  await page.addInitScript(() => {
    window.print = () => void (window.printed = (window.printed ?? 0) + 1);
  });
  const frame = await openHost(page, `${host.origin}/`);
  await frame.locator('.masthead a[href="/result/"]').click();
  await frame.locator('[data-action="print"]').click();
  expect(await frame.locator('html').evaluate(() => window.printed)).toBe(1);
  expect(await page.evaluate(() => window.printed)).toBeUndefined();
  await page.evaluate((name) => document.querySelector(name)?.setAttribute('theme', 'dark'), ELEMENT);
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.emulateMedia({ media: 'print' });
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'light');
});

test('without scripts, and without an answer from the frame, a link stays', async ({
  page,
  host,
  browser,
  baseURL,
}) => {
  const silent = await browser.newContext({ javaScriptEnabled: false });
  const still = await silent.newPage();
  await still.goto(`${host.origin}/plain/`);
  await expect(still.locator(`${ELEMENT} a`)).toBeVisible();
  await silent.close();
  await page.route(`${new URL(baseURL ?? '').origin}/?*`, (route) => route.fulfill({ body: '' }));
  await page.goto(`${host.origin}/`);
  const link = page.locator(`${ELEMENT} a`);
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute('href', /^http:\/\/127\.0\.0\.1:\d+\/\?park=wangjing$/);
});

/** Contrast of two colours as the browser computes them, after WCAG 2. */
function contrast(one: number[], other: number[]): number {
  const luminance = (colour: number[]) => {
    const [red, green, blue] = colour.map((value) =>
      value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

async function colour(page: Page, name: string): Promise<number[]> {
  const text = await inside(page)
    .locator('body')
    .evaluate((body, name) => {
      const probe = body.appendChild(document.createElement('i'));
      probe.style.color = `var(${name})`;
      const computed = getComputedStyle(probe).color;
      probe.remove();
      return computed;
    }, name);
  return (text.match(/\d+/g) ?? []).map(Number);
}

test('an accent is corrected until it can be read, light and dark', async ({ page, host }) => {
  await openHost(page, `${host.origin}/`);
  const own = await colour(page, '--accent');
  const set = (name: string, value: string) =>
    page.evaluate(
      ([tag, name, value]) => document.querySelector(tag)?.setAttribute(name, value),
      [ELEMENT, name, value],
    );
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await set('theme', theme);
    for (const accent of ['#0b5', '#ffff00', 'fff', '#000', '#0b5d4e']) {
      await set('accent', accent);
      await expect(inside(page).locator('html')).toHaveAttribute('data-theme', theme);
      await expect(inside(page).locator('html')).toHaveAttribute('data-accent', accent);
      const shown = await colour(page, '--accent');
      for (const ground of ['--paper', '--surface', '--sunken', '--accent-soft', '--accent-ink']) {
        const ratio = contrast(shown, await colour(page, ground));
        if (ratio < 4.5) found.push(`${theme}, ${accent} on ${ground}: ${ratio}`);
      }
    }
  }
  expect(found).toEqual([]);
  // One that can be read already stays, and one that is no colour is as none.
  await set('theme', 'light');
  await set('accent', '#112233');
  await expect.poll(() => colour(page, '--accent')).toEqual([0x11, 0x22, 0x33]);
  await set('accent', 'red; background: url(//example.org)');
  await expect.poll(() => colour(page, '--accent')).toEqual(own);
});

test('a script in the head, and a second one, do no harm', async ({ page, host }) => {
  const frame = await openHost(page, `${host.origin}/twice/`);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
});
