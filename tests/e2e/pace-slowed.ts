// A phone four times slowed, and how long each thing takes in it that a person does.
import type { CDPSession, Page } from '@playwright/test';
import { FOUNDER, PHONE, act, asked, moved } from './helpers.ts';
import { note, type Whose } from './pace-figures.ts';

/** Cards that are opened: one that fits, one that a person must confirm, one to try another answer on. */
export const CARDS = ['project_roadshow', 'eaglet_program', 'small_micro_rd_subsidy'];
/** How many times the processor is slowed. */
export const SLOWED = 4;
/** As DevTools has "Slow 4G": what Lighthouse takes for a phone on the way, applied to every request. */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
/** So long after something was done the page is at rest. */
const REST = 350;

declare global {
  interface Window {
    /** How long each event took until the page was drawn, and each long task. */
    took: { events: number[]; tasks: number[] };
    /** How long the press took until what was waited for was drawn. */
    drawn: Promise<number>;
  }
}

/** Makes a page one that tells what it took, before it is opened. */
export async function watched(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.addInitScript(() => {
    window.took = { events: [], tasks: [] };
    const observe = (type: string, take: (it: PerformanceEntry) => unknown) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    const isAnswer = (it: PerformanceEntry) => 'interactionId' in it && Boolean(it.interactionId);
    observe('event', (it) => isAnswer(it) && window.took.events.push(it.duration));
    observe('longtask', (it) => window.took.tasks.push(it.duration));
  });
}

/** Slows the processor from now on. */
export async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return session;
}

/** Does something, and notes the slowest event until the page is at rest. Gives the longest task meanwhile. */
export async function time(page: Page, kind: string, act: () => Promise<void>, whose: Whose = 'own'): Promise<number> {
  await page.evaluate(() => (window.took.events.length = window.took.tasks.length = 0));
  await act();
  await page.waitForTimeout(REST);
  // Less than 16 ms is not told.
  const [event, task] = await page.evaluate(() => [
    Math.max(8, ...window.took.events),
    Math.max(0, ...window.took.tasks),
  ]);
  note(kind, event, whose);
  return task;
}

/** Notes how long after the next press something is drawn that was not there. Gives what to wait for after the press. */
export async function untilDrawn(page: Page, kind: string, selector: string): Promise<() => Promise<void>> {
  await page.evaluate((awaited) => {
    window.drawn = new Promise((done) => {
      const begin = (press: Event) => {
        const look = (): unknown =>
          document.querySelector(awaited) === null
            ? requestAnimationFrame(look)
            : // What is there when a frame begins is drawn when that frame is over.
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - press.timeStamp)));
        look();
      };
      addEventListener('click', begin, { capture: true, once: true });
    });
  }, selector);
  return async () => note(kind, await page.evaluate(() => window.drawn));
}

/** Answers all questions as `FOUNDER` does, and skips the others; what is pressed on the question `last` leads into the result. */
export async function answerAll(
  page: Page,
  last: string,
  timed: (kind: string, act: () => Promise<void>) => Promise<unknown>,
) {
  for (let shown = await asked(page); shown !== null; shown = await asked(page)) {
    const answer: string | undefined = FOUNDER[shown];
    if (answer !== undefined) {
      await timed('press', () => page.locator(`label:has(input[value="${answer}"])`).first().click());
    }
    const way = act(page, answer === undefined ? 'skip' : 'next');
    await timed(shown === last ? 'result' : 'next', () => way.click());
    await moved(page, shown);
  }
}
