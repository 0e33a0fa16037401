// A little of `cargo xtask soak`: that its journeys still find their way, and that a few dozen leave nothing behind.
import { browser } from './playwright.config.ts';
import { expect, open, test } from './helpers.ts';
import { UNSLOWED, backAndForward, freezing, growth, twoTabs, watchMemory } from './soaking.ts';

test.use({ launchOptions: { ...browser.launchOptions, args: [...browser.launchOptions.args, ...UNSLOWED] } });

test('journeys leave nothing behind in the page', async ({ page, context }) => {
  await watchMemory(context);
  await open(page, '/');
  const { grown, early, late } = await growth(page, 40, 20, 20, console.log);
  expect(grown).toBeLessThan(0.1);
  expect(late.nodes).toBeLessThan(early.nodes * 1.1);
  // What came with a part that was loaded in between stays; of 20 journeys not each leaves something behind.
  expect(late.listeners - early.listeners).toBeLessThan(10);
  expect(late.functions - early.functions).toBeLessThan(40);
  await twoTabs(page, context, 10);
  await backAndForward(page, 25);
  await freezing(page, 3);
});
