// Opens a page that embeds the checker and says what is wrong with it, as `cargo xtask check-embed ADDRESS` does.
//
//   node check-embed.mjs https://park.example/check
import { createHash } from 'node:crypto';
import { chromium } from '@playwright/test';

const NAME = 'overseas-talent-check';
/** Milliseconds in which the checker has to say that it runs: those of the element itself, and some for the page in the frame. */
const PATIENCE = 25_000;

/** Why a frame is not what it should be, by the code of the element's `error`. */
const CAUSES = {
  blocked: (origin) => `the page's content security policy refuses the frame: name ${origin} in \`frame-src\``,
  not_loaded: () => 'the frame has not answered for 20 seconds: see whether the checker is there',
  not_running: () => 'the page in the frame is there, and its program does not run',
  too_old: () => 'the browser of this check is older than the program needs',
};

/** What there is to say of a page, in order: `ok`, `hint` or `wrong`, and a sentence. */
async function check(page, address) {
  const told = [];
  const say = (how, what) => told.push([how, what]);
  const [missed, console_] = [[], []];
  page.on('requestfailed', (request) => missed.push([request.url(), request.failure().errorText]));
  page.on('response', (response) => response.status() >= 400 && missed.push([response.url(), response.status()]));
  page.on('console', (message) => message.type() === 'error' && console_.push(message.text()));
  await page.addInitScript(() => {
    window.embedTold = [];
    const note = ({ type, detail }) => detail?.code !== null && window.embedTold.push(detail?.code ?? type);
    addEventListener('ready', note, true);
    addEventListener('error', (event) => event instanceof CustomEvent && note(event), true);
  });
  const opened = await page.goto(address, { waitUntil: 'load', timeout: 30_000 }).catch((error) => error.message);
  if (opened === null || typeof opened === 'string' || !opened.ok()) {
    const why = typeof opened === 'string' ? opened.split('\n')[0] : `status ${opened?.status()}`;
    say('wrong', `the page does not open: ${why}`);
    return told;
  }
  const element = page.locator(NAME).first();
  const count = await page.locator(NAME).count();
  if (count === 0) {
    say('wrong', `no <${NAME}> on the page: an editor or a plug-in may have taken it out`);
    return told;
  }
  say('ok', `${count} <${NAME}> on the page`);

  const scripts = await page.locator('script[src*="embed"]').evaluateAll((all) => all.map((it) => it.src));
  if (!(await page.evaluate((name) => customElements.get(name) !== undefined, NAME))) {
    if (scripts.length === 0)
      say('wrong', 'no script `embed.js` on the page: an editor or a plug-in may have taken it out');
    for (const script of scripts) {
      const failure = missed.find(([url]) => url === script)?.[1];
      const reason = console_.find((text) => text.includes(script));
      say('wrong', `the script ${script} does not run: ${reason ?? failure ?? 'nothing says why'}`);
    }
    return told;
  }
  say('ok', 'the script runs');

  const link = await element.evaluate((it) => it.shadowRoot.querySelector('a').href);
  const base = link.replace(/(zh\/)?(check\/)?(\?.*)?$/, '');
  await compare(page, base, scripts, say);

  const button = element.locator('button');
  if ((await button.count()) > 0) {
    say('ok', 'it loads when a button is pressed, which is done here');
    await button.click();
  }
  await element.scrollIntoViewIfNeeded({ timeout: 3000 }).catch(() => {});
  const box = await element.boundingBox();
  if (box === null || box.width < 1 || box.height < 1) say('wrong', 'it has no room on the page, or is hidden');
  else if (box.width < 280) say('wrong', `it is ${Math.round(box.width)} pixels wide, and needs 280`);
  const answered = page.waitForFunction(() => window.embedTold.length > 0, null, { timeout: PATIENCE });
  const code = await answered.then(() => page.evaluate(() => window.embedTold[0])).catch(() => 'not_loaded');
  const refused = console_.find((text) => /frame-ancestors|X-Frame-Options/i.test(text));
  if (code === 'ready') say('ok', 'the checker in it runs');
  else if (refused !== undefined) say('wrong', `the checker's server does not let this site embed it: ${refused}`);
  else say('wrong', CAUSES[code](new URL(base).origin));
  if (code !== 'ready' && /^https:/.test(address) && /^http:/.test(base))
    say('wrong', 'the page is https and the checker http');

  for (const park of await page
    .locator(`${NAME}[park]`)
    .evaluateAll((all) => all.map((it) => it.getAttribute('park')))) {
    if (code === 'ready') say(...(await listed(page.context().browser(), base, park)));
  }
  return told;
}

/** Whether a script of its own is the present one. */
async function compare(page, base, scripts, say) {
  const present = await page.request
    .get(`${base}v1/integrity.json`)
    .then((it) => it.json())
    .catch(() => null);
  if (present === null)
    return say('hint', 'the checker publishes no digest of its script; it is older than this check');
  for (const script of scripts.filter((it) => !/\/embed\.js$/.test(it) || !it.startsWith(base))) {
    const body = await page.request.get(script).then((it) => it.body());
    const own = `sha384-${createHash('sha384').update(body).digest('base64')}`;
    if (own !== present.integrity)
      say('hint', `${script} is older than the checker's present v1/${present.file}, and goes on working`);
  }
}

/** Whether the checker's contact list has a park. */
async function listed(browser, base, park) {
  const page = await browser.newPage();
  await page.goto(`${base}parks/`);
  const list = page.locator('[data-park]');
  await list
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE })
    .catch(() => {});
  // The operator's list comes a moment later.
  await page.waitForLoadState('networkidle');
  const ids = await list.evaluateAll((all) => all.map((it) => it.dataset.park));
  await page.close();
  if (ids.includes(park)) return ['ok', `the park \`${park}\` is in the contact list`];
  return ['wrong', `\`park="${park}"\` names no park of the checker's contact list`];
}

const address = process.argv[2];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const told = await check(page, address);
await browser.close();
for (const [how, what] of told) console.log(`${how.padEnd(6)} ${what}`);
const wrong = told.filter(([how]) => how === 'wrong').length;
console.log(wrong === 0 ? 'nothing wrong' : `${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
