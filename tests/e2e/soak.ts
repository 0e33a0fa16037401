// 10,000 journeys in one page, two tabs, back and forward, freezing: what grows, and whether anything is said in the console.
// For `cargo xtask soak`; `soak.spec.ts` does a little of the same in every run of the journeys.
import { expect, open, test, type Page } from './helpers.ts';
import { backAndForward, freezing, growth, journeys, twoTabs, watchMemory } from './soaking.ts';

const JOURNEYS = Number(process.env.JOURNEYS ?? 10_000);
/** How many are one call, so that progress is seen. */
const PART = 250;
/** Before the first figure: by then every part is loaded, and what is compiled once is compiled. */
const WARM = Math.min(500, Math.floor(JOURNEYS / 5));

test(`${JOURNEYS} journeys, and nothing grows`, async ({ page, context }) => {
  await watchMemory(context);
  await open(page, '/');
  const told = await growth(page, JOURNEYS, WARM, PART, (line) => console.log(line));
  expect(told.grown, 'growth of heap and wasm memory together').toBeLessThan(0.1);
});

const lasting = async (page: Page, what: string, work: () => Promise<unknown>) => {
  const begun = Date.now();
  await work();
  console.log(`${what}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
};

test('two tabs follow each other, 500 times back and forward, 100 times frozen', async ({ page, context }) => {
  await watchMemory(context);
  await open(page, '/');
  await lasting(page, 'two tabs, 100 journeys of each', () => twoTabs(page, context, 100));
  await lasting(page, '500 times back and forward', () => backAndForward(page, 500));
  await lasting(page, '100 times frozen and woken', () => freezing(page, 100));
  await journeys(page, 10, 1);
});
