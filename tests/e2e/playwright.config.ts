// How the journeys are run: in one Chromium, against nginx or a site that is already served.
import { defineConfig } from '@playwright/test';

/** The browser with its windows and settings, for what the one without has not. */
export const WHOLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** What every run needs; the screenshots use it too. */
export const browser = {
  baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
  launchOptions: {
    // Without windows where it can be had: twice as fast.
    executablePath: process.env.HEADLESS_SHELL ?? WHOLE,
    // A browser that asks for nothing by itself, so that every request seen is the page's.
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  },
};

export default defineConfig({
  testDir: '.',
  // Of what is spoken; the same on every machine.
  snapshotPathTemplate: '{testDir}/spoken/{arg}{ext}',
  globalSetup: process.env.BASE_URL === undefined ? './served-by-nginx.ts' : undefined,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // One more than the machines that CI has processors: journeys that wait for a page to rest leave theirs to others.
  workers: 3,
  // Machines stall. What passes only when repeated is listed as flaky, and is to be looked into.
  retries: 2,
  timeout: 60_000,
  reporter: 'list',
  // A worker answers in the place of the network, so a test could not cut a file off or see what is asked for. Those that
  // walk the usual ways allow it: `offline`, `updates`, `journeys`, `privacy`, `server-log`.
  use: { ...browser, serviceWorkers: 'block' },
});
