// How many journeys in one page are walked: one browser, and as long as it takes.
import { defineConfig } from '@playwright/test';
import { browser } from './playwright.config.ts';
import { UNSLOWED } from './soaking.ts';

const launchOptions = { ...browser.launchOptions, args: [...browser.launchOptions.args, ...UNSLOWED] };

export default defineConfig({
  testDir: '.',
  testMatch: 'soak.ts',
  workers: 1,
  reporter: 'line',
  timeout: 3 * 60 * 60_000,
  use: { ...browser, launchOptions },
});
