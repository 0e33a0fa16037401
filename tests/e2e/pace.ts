// How soon the page answers on a slow phone: Chromium, four times slowed, each thing that a person does by event timing,
// and the longest task meanwhile. For `cargo xtask perf`; machines are noisy, so no figure fails.
import { FOUNDER, PHONE, act, asked, begin, card, moved, test, type Page } from './helpers.ts';

const VISITS = 8;
const SLOWED = 4;
/** Milliseconds asked for, at the 95th percentile. */
const WANTED: Record<string, number> = {
  'an answer pressed': 32,
  'on to the next question': 50,
  'into the result': 100,
  'a card opened': 50,
  'another answer tried': 50,
  'a letter in the contact filter': 50,
};
const CARDS = ['project_roadshow', 'eaglet_program', 'small_micro_rd_subsidy'];

declare global {
  interface Window {
    /** How long each event took until the page was drawn, and each long task. */
    took: { events: number[]; tasks: number[] };
  }
}

const taken = new Map<string, Window['took']>();

/** Does something, and notes the slowest event and the longest task until the page is at rest. */
async function time(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => (window.took.events.length = window.took.tasks.length = 0));
  await act();
  await page.waitForTimeout(450);
  // Less than 16 ms is not told.
  const [event, task] = await page.evaluate(() => [
    Math.max(8, ...window.took.events),
    Math.max(0, ...window.took.tasks),
  ]);
  const known = taken.get(what) ?? { events: [], tasks: [] };
  known.events.push(event);
  known.tasks.push(task);
  taken.set(what, known);
}

for (let visit = 1; visit <= VISITS; visit += 1) {
  test(`visit ${visit}`, async ({ page, context }) => {
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
    await begin(page, 'en');
    await page.waitForTimeout(800);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    for (let shown = await asked(page); shown !== null; shown = await asked(page)) {
      const answer: string | undefined = FOUNDER[shown];
      if (answer !== undefined) {
        const label = page.locator(`label:has(input[value="${answer}"])`).first();
        await time(page, 'an answer pressed', () => label.click());
      }
      const last = shown === Object.keys(FOUNDER).at(-1);
      const way = act(page, answer === undefined ? 'skip' : 'next');
      await time(page, last ? 'into the result' : 'on to the next question', () => way.click());
      await moved(page, shown);
    }
    // What is folded has come by then.
    await page.waitForTimeout(4500);
    await page.evaluate(() => document.querySelectorAll('details.group').forEach((it) => it.setAttribute('open', '')));
    await page.waitForTimeout(600);
    for (const one of CARDS) {
      await time(page, 'a card opened', () => card(page, one).locator('> summary').click());
    }
    const other = card(page, CARDS[2]).locator('[data-try]').first();
    await time(page, 'another answer tried', () => other.click());
    await time(page, 'and dropped', () => act(page, 'drop-trial').click());
    const to = (place: string) => page.locator(`main .buttons a[href$="/${place}/"]`).first();
    await time(page, 'to the plan', () => to('plan').click());
    await time(page, 'to the contacts', () => to('parks').click());
    await page.waitForSelector('[data-park]');
    await page.waitForTimeout(800);
    await page.locator('.filter input').first().click();
    for (const letter of 'haidian') {
      await time(page, 'a letter in the contact filter', () => page.keyboard.press(letter));
    }
  });
}

test.afterAll(() => {
  const at = (list: number[], share: number) =>
    [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
  const rows = [['milliseconds, slowed 4 times', 'times', 'p50', 'p95', 'wanted', 'longest task p95']];
  for (const [what, { events, tasks }] of taken) {
    const figures = [events.length, at(events, 0.5), at(events, 0.95), WANTED[what] ?? '', Math.round(at(tasks, 0.95))];
    rows.push([what, ...figures.map(String)]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
  console.log(`\n${lines.join('\n')}`);
});
