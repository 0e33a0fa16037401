// How the pictures of the documents are made, from the site as it is built.
import { defineConfig } from '@playwright/test';
import { browser } from './playwright.config.ts';

export default defineConfig({
  testDir: '.',
  testMatch: 'screenshots.ts',
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: { ...browser, deviceScaleFactor: 1, colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } },
});
