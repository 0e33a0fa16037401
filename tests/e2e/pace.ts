// How soon the page answers on a slow phone: each thing that a person does by event timing, and the longest task
// meanwhile. For `cargo xtask perf`; machines are noisy, so no figure fails.
import { FOUNDER, act, begin, card, open, test } from './helpers.ts';
import { note } from './pace-figures.ts';
import { CARDS, answerAll, slow, time, untilDrawn, watched } from './pace-slowed.ts';
import { fullEntries, parkFile } from './parks.ts';

const VISITS = 8;
const WORD = 'haidian';

for (let visit = 1; visit <= VISITS; visit += 1) {
  test(`visit ${visit}`, async ({ page }) => {
    await watched(page);
    await begin(page, 'en');
    await page.waitForTimeout(800);
    await slow(page);
    const tasks: number[] = [];
    const timed = async (kind: string, act: () => Promise<void>) => void tasks.push(await time(page, kind, act));
    await answerAll(page, Object.keys(FOUNDER).at(-1)!, timed);
    // What is folded has come by then.
    await page.waitForTimeout(4500);
    await page.evaluate(() => document.querySelectorAll('details.group').forEach((it) => it.setAttribute('open', '')));
    await page.waitForTimeout(600);
    for (const one of CARDS) {
      await timed('card', () => card(page, one).locator('> summary').click());
    }
    const other = card(page, CARDS[2]).locator('[data-try]').first();
    const tried = await untilDrawn(page, 'tried', '.trial');
    await timed('try', () => other.click());
    await tried();
    await timed('drop', () => act(page, 'drop-trial').click());
    const to = (place: string) => page.locator(`main .buttons a[href$="/${place}/"]`).first();
    await timed('plan', () => to('plan').click());
    await timed('contacts', () => to('parks').click());
    await page.waitForSelector('[data-park]');
    await page.waitForTimeout(800);
    await page.locator('.filter input').first().click();
    for (const letter of WORD) {
      await timed('filter', () => page.keyboard.press(letter));
    }
    note('task', Math.max(...tasks));
  });
}

test('5,000 parks', async ({ page }) => {
  test.setTimeout(120_000);
  await watched(page);
  await page.route('**/parks.json', (route) => route.fulfill({ json: parkFile(fullEntries(5000)) }));
  await open(page, '/parks/');
  await page.waitForFunction(() => document.querySelectorAll('[data-park]').length > 45);
  await slow(page);
  await page.locator('.filter input').first().click();
  await page.waitForTimeout(2000);
  for (const letter of WORD + WORD) {
    await time(page, 'filter_many', () => page.keyboard.press(letter));
  }
});

test('a button that does nothing', async ({ page }) => {
  await watched(page);
  const body = '<!doctype html><title>.</title><button>Nothing</button>';
  await page.route('**/nothing/', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/nothing/');
  await slow(page);
  for (let times = 0; times < 20; times += 1) {
    await time(page, 'floor', () => page.locator('button').click());
  }
});
