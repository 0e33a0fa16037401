// How it is timed how soon the page answers: one visit after the other, as each slows the others.
import { defineConfig } from '@playwright/test';
import { browser } from './playwright.config.ts';

export default defineConfig({
  testDir: '.',
  testMatch: ['pace.ts', 'pace-start.ts', 'pace-memory.ts', 'pace-peer.ts', 'pace-lighthouse.ts'],
  globalSetup: './served-for-pace.ts',
  workers: 1,
  timeout: 120_000,
  reporter: './pace-table.ts',
  use: { ...browser, serviceWorkers: 'block' },
});
