// The shortest journey in every browser that this machine has. `BASE_URL` is where the site is served.
//
// Prints a line for each browser, and `N passed, N failed, N not run` at the end. A browser that is not there is not run,
// and does not count as passed.
import { rmSync } from 'node:fs';
import { chromium, firefox, packed, scratch, webkit } from './engines.mjs';
import { gate } from './gate.mjs';
import { says, works } from './journey.mjs';

const base = new URL('/', process.env.BASE_URL ?? 'http://127.0.0.1:8080').href;
const MISSING = {
  system: 'not on this machine',
  npm: 'its package is not installed; `npm ci` in tests/engines',
};
const BROWSERS = [
  ["today's Chromium", chromium(), works, MISSING.system],
  ['Chromium 106', packed('@sparticuz/chromium'), works, MISSING.npm],
  ['Chromium 92', packed('chrome-aws-lambda'), says, MISSING.npm],
  ['Firefox', firefox(), works, MISSING.system],
  ['WebKitGTK', webkit(), works, MISSING.system],
];

/** Fails what takes longer than any browser should. */
const within = (seconds, work) =>
  Promise.race([
    work,
    new Promise((_, fail) => setTimeout(() => fail(new Error(`not done in ${seconds} s`)), seconds * 1000).unref()),
  ]);

const counts = { passed: 0, failed: 0, missing: 0 };
const folder = scratch();
for (const [name, open, tried, missing] of BROWSERS) {
  if (!open) {
    counts.missing += 1;
    console.log(`NOT RUN  ${name}: ${missing}`);
    continue;
  }
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  let browser;
  const way = await gate(base);
  try {
    browser = await within(60, open(folder));
    const found = await within(120, tried(browser, way.base, way.shut));
    counts.passed += 1;
    console.log(`ok       ${name} (${browser.version}): ${found}, ${seconds()}`);
  } catch (error) {
    counts.failed += 1;
    console.log(`FAILED   ${name} (${browser?.version ?? 'does not start'}): ${error.message}, ${seconds()}`);
  }
  way.shut();
  await browser?.close().catch(() => undefined);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.missing} not run`);
process.exit(counts.failed > 0 ? 1 : 0);
