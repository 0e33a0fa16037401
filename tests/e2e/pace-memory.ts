// What a tab holds after some journeys from the start page back to it, and after 200: what grows with use is a leak.
import type { CDPSession } from '@playwright/test';
import { open, test, type Page } from './helpers.ts';
import { note } from './pace-figures.ts';
import { browser } from './playwright.config.ts';
import { UNSLOWED, journeys, taken, watchMemory } from './soaking.ts';

/** Until every part of a journey has come. */
const FIRST = 5;
const ALL = 200;
const MEGABYTE = 1e6;

test.use({ launchOptions: { ...browser.launchOptions, args: [...browser.launchOptions.args, ...UNSLOWED] } });

/** Megabytes of the program's memory and of what scripts hold. */
async function held(page: Page, session: CDPSession): Promise<number> {
  const { heap, wasm } = await taken(page, session);
  return (heap + wasm) / MEGABYTE;
}

test(`${ALL} journeys`, async ({ page, context }) => {
  test.setTimeout(600_000);
  await watchMemory(context);
  await open(page, '/');
  const session = await context.newCDPSession(page);
  await journeys(page, FIRST, 1);
  note('memory', await held(page, session));
  await journeys(page, ALL - FIRST, FIRST + 1);
  note('memory_200', await held(page, session));
});
