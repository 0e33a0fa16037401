// The page to compare with (`benches/peers/page`), the same person walking through it: how soon it answers, and its bytes.
import { test, type Page } from './helpers.ts';
import { note } from './pace-figures.ts';
import { CARDS, answerAll, slow, time, watched } from './pace-slowed.ts';
import { compressed } from './sizes.ts';

const VISITS = 4;
const peer = process.env.PEER;

async function walk(page: Page, timed: (kind: string, act: () => Promise<void>) => Promise<unknown>): Promise<void> {
  // It asks all questions, to the last.
  await answerAll(page, 'angel', timed);
  await page.locator('.card').first().waitFor({ state: 'attached' });
}

if (peer !== undefined) {
  for (let visit = 1; visit <= VISITS; visit += 1) {
    test(`visit ${visit} of the page to compare with`, async ({ page }) => {
      await watched(page);
      await page.goto(peer);
      await page.waitForSelector('[data-question]');
      await page.waitForTimeout(800);
      await slow(page);
      const tasks: number[] = [];
      const timed = async (kind: string, act: () => Promise<void>) => tasks.push(await time(page, kind, act, 'peer'));
      await walk(page, timed);
      await page.waitForTimeout(1000);
      await page.evaluate(() => document.querySelectorAll('.group').forEach((it) => it.setAttribute('open', '')));
      await page.waitForTimeout(600);
      for (const one of CARDS) {
        await timed('card', () => page.locator(`.card[data-support="${one}"] > summary`).click());
      }
      note('task', Math.max(...tasks), 'peer');
    });
  }
}

/** Bytes after brotli 11 of all that has come. */
async function bytes(page: Page, address: string, whose: 'own' | 'peer', on: () => Promise<void>): Promise<void> {
  const waiting: Promise<number>[] = [];
  page.on('response', (response) => {
    // What has the site kept, once the page rests.
    if (new URL(response.url()).pathname.startsWith('/offline-')) return;
    waiting.push(response.body().then(compressed, () => 0));
  });
  const total = async () => (await Promise.all(waiting)).reduce((sum, it) => sum + it, 0);
  await page.goto(address);
  await page.waitForSelector('#app[data-running]');
  await page.waitForLoadState('networkidle');
  note('bytes', await total(), whose);
  await on();
  await page.waitForLoadState('networkidle');
  note('bytes_result', await total(), whose);
}

const untimed = (_: string, act: () => Promise<void>) => act();
test('bytes', ({ page }) => bytes(page, '/check/', 'own', () => walk(page, untimed)));
if (peer !== undefined) {
  test('bytes of the page to compare with', ({ page }) => bytes(page, peer, 'peer', () => walk(page, untimed)));
}
