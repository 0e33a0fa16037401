// How soon a first visit can begin: Chromium four times slowed on slow 4G, from the address of the questions on.
import type { Page } from '@playwright/test';
import { test } from './helpers.ts';
import { note, type Whose } from './pace-figures.ts';
import { SLOW_4G, slow, watched } from './pace-slowed.ts';

const VISITS = 5;

declare global {
  interface Window {
    /** Milliseconds from the start to what has happened. */
    since: Record<string, number>;
  }
}

/** Notes when a first question could be answered, and when going on from it. */
async function start(page: Page, address: string, whose: Whose): Promise<void> {
  await watched(page);
  await page.addInitScript(() => {
    window.since = {};
    const look = () => {
      const choice = document.querySelector('input[type=radio]');
      if (choice !== null && choice.getBoundingClientRect().height > 0) window.since.usable ??= performance.now();
      if (document.querySelector('#app[data-running]') !== null) window.since.running ??= performance.now();
      if (window.since.running === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) if (it.name === 'first-contentful-paint') window.since.fcp = it.startTime;
    }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const it of list.getEntries()) window.since.lcp = it.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const session = await slow(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.goto(address);
  await page.waitForFunction(() => window.since.running !== undefined);
  await page.waitForTimeout(1500);
  for (const [kind, value] of Object.entries(await page.evaluate(() => window.since))) note(kind, value, whose);
}

for (let visit = 1; visit <= VISITS; visit += 1) {
  test(`first visit ${visit}`, ({ page }) => start(page, '/check/', 'own'));
}

const peer = process.env.PEER;
if (peer !== undefined) {
  for (let visit = 1; visit <= VISITS; visit += 1) {
    test(`first visit ${visit} of the page to compare with`, ({ page }) => start(page, peer, 'peer'));
  }
}
