// What the tests of the embedding share: another site that embeds the checker, and its ears.
import type { FrameLocator } from '@playwright/test';
import { serve } from '../../examples/serve.mjs';
import { test as base, expect, type Answers, type Page } from './helpers.ts';
import { SUPPORTS } from './policy.ts';

export const ELEMENT = 'overseas-talent-check';

/** What a host page has heard: each event with its detail, and each height, in order. */
export interface Heard {
  events: [string, Record<string, unknown>][];
  heights: number[];
  /** Heights that the frame did not have when the page was next drawn. */
  late: number[];
}

declare global {
  interface Window {
    heard: Heard;
    printed?: number;
  }
}

/** A site that is not the checker's: another host name, so another site, and another port, so another origin. */
export interface Site {
  origin: string;
  close(): void;
}

/** A page with this body, which loads `embed.js` and notes what it hears. */
export function hostPage(
  body: string,
  head = '<script src="https://checker.example/embed.js" defer></script>',
): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title>
    <script>
      window.heard = { events: [], heights: [], late: [] };
      for (const type of ['ready', 'progress', 'complete', 'share']) {
        addEventListener(type, ({ detail }) => detail && heard.events.push([type, detail]), true);
      }
      addEventListener('message', ({ data }) => {
        if (data.type !== 'height') return;
        heard.heights.push(data.detail.height);
        requestAnimationFrame(() => {
          const frame = document.querySelector('${ELEMENT}')?.shadowRoot.querySelector('iframe');
          if (frame && frame.offsetHeight !== heard.heights.at(-1)) heard.late.push(data.detail.height);
        });
      });
    </script>${head}</head><body>${body}</body></html>`;
}

export const PAGES = {
  '/': hostPage(`<p>Above</p><${ELEMENT} lang="en" park="wangjing" share-base=""></${ELEMENT}><p>Below</p>`),
  '/without-base/': hostPage(`<${ELEMENT} lang="en" start="check"></${ELEMENT}>`),
  '/empty/': hostPage(''),
  '/with-base/': hostPage(
    `<${ELEMENT} share-base=""></${ELEMENT}>`,
    '<base href="/elsewhere/"><script src="https://checker.example/embed.js"></script>',
  ),
  '/twice/': hostPage(
    `<${ELEMENT} lang="zh-CN"></${ELEMENT}>`,
    '<script src="https://checker.example/embed.js"></script>'.repeat(2),
  ),
  // The host's side of the messages by hand, in a frame that other frames of the page can reach.
  '/by-hand/': hostPage(
    `<script>
    const frame = document.createElement('iframe');
    frame.name = '${ELEMENT} ' + location.origin;
    frame.src = 'https://checker.example/';
    window.tellFrame = (type, detail) =>
      frame.contentWindow.postMessage({ protocol: '${ELEMENT}', version: 1, type, detail }, 'https://checker.example');
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow && data.type === 'listening') tellFrame('hello', { park: 'wangjing' });
    });
    document.body.append(frame);
  </script>`,
    '',
  ),
  '/blank/': '<!doctype html><title>Blank</title>',
};

/** Every test has another site, whose host name is `localhost` where the checker's is `127.0.0.1`. */
export const test = base.extend<{ host: Site; third: Site }>({
  host: async ({ baseURL }, use) => with_site(baseURL, use),
  third: async ({ baseURL }, use) => with_site(baseURL, use),
});

async function with_site(checker: string | undefined, use: (site: Site) => Promise<void>): Promise<void> {
  const site = await serve((checker ?? '').replace(/\/$/, ''), 0, PAGES);
  await use({ origin: `http://localhost:${site.port}`, close: site.close });
  site.close();
}

export function inside(page: Page, at = ELEMENT): FrameLocator {
  return page.frameLocator(`${at} iframe`);
}

/** Opens a page of the host and waits until the checker in it says that it is ready. */
export async function openHost(page: Page, address: string): Promise<FrameLocator> {
  await page.goto(address);
  await heard(page, 'ready');
  return inside(page);
}

/** Waits for an event and gives the detail of the last one of its type. */
export async function heard(page: Page, type: string): Promise<Record<string, unknown>> {
  await page.waitForFunction((type) => window.heard.events.some(([one]) => one === type), type);
  const events = await page.evaluate(() => window.heard.events);
  return events.findLast(([one]) => one === type)?.[1] ?? {};
}

/** Answers what is asked in the frame, or skips it, until nothing is asked any more. */
export async function walk(frame: FrameLocator, answers: Answers, each?: () => Promise<void>): Promise<void> {
  const form = frame.locator('form[data-question]');
  await expect(form).toBeVisible();
  while ((await form.count()) > 0) {
    const shown = (await form.getAttribute('data-question')) ?? '';
    if (shown in answers) {
      await frame.locator(`input[name="${shown}"][value="${answers[shown]}"]`).check();
      await frame.locator('[data-action="next"]').click();
    } else {
      await frame.locator('[data-action="skip"]').click();
    }
    await expect(frame.locator(`form[data-question="${shown}"]`)).toHaveCount(0);
    await each?.();
  }
  await expect(frame.locator('#main')).toHaveAttribute('data-page', 'result');
}

/** Waits until the frame is as high as what is in it, and sees that it then stays so. */
export async function settled(page: Page, frame: FrameLocator): Promise<void> {
  const fits = () =>
    frame.locator('body').evaluate((body) => Math.abs(innerHeight - body.getBoundingClientRect().height) <= 1);
  await expect.poll(fits, { intervals: [20] }).toBe(true);
  const before = await page.evaluate(() => window.heard.heights.length);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => window.heard.heights.length), 'heights told after it fitted').toBe(before);
  expect(await page.evaluate(() => window.heard.late), 'heights that came into force late').toEqual([]);
}

/** Status of every support on a result, in order. */
export async function statuses(frame: FrameLocator | Page): Promise<string[]> {
  const cards = frame.locator('[data-support]');
  await expect(cards).toHaveCount(SUPPORTS.length);
  return cards.evaluateAll((all) => all.map((card) => `${card.id}=${card.getAttribute('data-status')}`).sort());
}
