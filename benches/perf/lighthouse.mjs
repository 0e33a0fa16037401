// What Lighthouse says of a page, with its own settings for a phone: a processor four times slower and slow 4G, both as
// its model works them out from a fast run. For `cargo xtask perf`.
//
//   CHROMIUM=/usr/bin/chromium node lighthouse.mjs ADDRESS
//
// A line of JSON: the four scores, and of each that is not whole what counts against it.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const [address] = process.argv.slice(2);
const browser = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic'],
});
try {
  const { lhr } = await lighthouse(address, { port: browser.port, onlyCategories: CATEGORIES });
  if (lhr.runtimeError !== undefined) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const score = (category) => Math.round(100 * lhr.categories[category].score);
  const against = ({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1;
  const missing = CATEGORIES.filter((category) => score(category) < 100).flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(against)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? lhr.audits[id].score}`),
  );
  console.log(JSON.stringify({ version: lhr.lighthouseVersion, scores: CATEGORIES.map(score), missing }));
} finally {
  browser.kill();
}
