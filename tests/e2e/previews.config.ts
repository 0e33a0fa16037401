// How the pictures beside the site's address are made; no server is needed.
import { defineConfig } from '@playwright/test';
import { browser } from './playwright.config.ts';

export default defineConfig({
  testDir: '.',
  testMatch: 'previews.ts',
  reporter: 'list',
  use: { ...browser, deviceScaleFactor: 1, colorScheme: 'light' },
});
