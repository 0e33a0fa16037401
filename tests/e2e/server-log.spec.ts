// Proves that a real web server, nginx as deploy/nginx.conf configures it, learns nothing of what a person answers: its
// logs of a whole journey hold requests for pages and files, the same for everybody, and no trace of an answer.
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request as send, type IncomingMessage, type RequestOptions } from 'node:http';
import type { BrowserContext } from '@playwright/test';
import {
  FOUNDER,
  LANGUAGES,
  NOBODY,
  NOWHERE,
  ROOT,
  TAG,
  act,
  expect,
  open,
  openEverything,
  ready,
  test as base,
  walk,
  unfold,
  type Answers,
  type Language,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { complaints, type Allowed } from './log-judge.ts';
import { DIST, serve, type Log, type WebServer } from './nginx.ts';
import { MEASURES } from './policy.ts';
import { listed } from './versions.ts';

/** Pages that may be asked for, below the root of each language. */
const PAGES = [
  '',
  'check/',
  'pick/',
  'result/',
  'plan/',
  'parks/',
  'compare/',
  'reply/',
  'embed/',
  'measures/',
  'sentences/',
  ...MEASURES.map(({ slug }) => `measures/${slug}/`),
  NOWHERE,
];
/** Queries that may be asked for; none tells anything of a person. The second is the preview on the page for webmasters. */
const QUERIES = ['view=adviser', 'theme=auto&accent=0b5d4e'];

/** Files beside the start page: scripts, wasm, style, texts. */
const FILES = readdirSync(DIST)
  .filter((name) => /\.(css|js|json|svg|txt|wasm)$/.test(name))
  .map((name) => `/${name}`);
const DIGESTED = /-[0-9a-f]{12,16}(_bg)?\.(css|js|txt|wasm)$/;
/** What the worker that keeps the site asks for: every page and file, whatever a person does. */
const KEPT = listed(DIST).map((it) => `/${it}`);
const ALLOWED: Allowed = {
  paths: new Set([...KEPT, ...LANGUAGES.flatMap((language) => PAGES.map((page) => ROOT[language] + page)), ...FILES]),
  queries: QUERIES,
};
/** Two people who answer differently. */
const PEOPLE: Record<string, Answers> = { 'a founder': FOUNDER, 'somebody without recognition': NOBODY };

const test = base.extend<{ server: WebServer }>({
  server: async ({}, use) => {
    const server = await serve();
    await use(server);
    await server.finish();
  },
  serviceWorkers: 'allow',
  // Relative addresses lead to nginx and not to the server of the other journeys.
  baseURL: async ({ server }, use) => use(server.origin),
});

/** Every host that is asked by any page of the context. */
function hosts(context: BrowserContext): Set<string> {
  const asked = new Set<string>();
  const note = (address: string) => void (/^(data|blob):/.test(address) || asked.add(new URL(address).host));
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  return asked;
}

const shows = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-page', name);
const speaks = (page: Page, language: Language) => expect(page.locator('html')).toHaveAttribute('lang', TAG[language]);
const damage = (text: string) => text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));

/** The answers in the link of the result shown. */
async function shared(page: Page): Promise<string> {
  const address = await page.locator('#share-link').inputValue();
  return address.split('#')[1];
}

/** From the first question to a plan and the contacts; gives the links seen on the way. */
async function ask(page: Page, language: Language, answers: Answers): Promise<string[]> {
  const root = ROOT[language];
  await open(page, root);
  // What is picked is not the same for everybody either.
  await page.locator(`.hero .hint a[href="${root}pick/"]`).click();
  await page.locator('.pick input').nth(Object.keys(answers).length).check();
  await expect(page.locator('[data-picked="1"]')).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.locator('[data-picked="1"]')).toBeVisible();
  await page.goBack();
  await ready(page);
  // As if the person rested: what the worker answers from then on does not depend on the pace of the test.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator('main a.primary').click();
  await expect(page.locator('[data-question]')).toBeVisible();
  await walk(page, answers);
  const links = [await shared(page)];
  await act(page, 'open-all').click();
  await page.locator('[data-try]').first().click();
  await expect(page.locator('[data-trial]')).toBeVisible();
  links.push(await shared(page));
  await act(page, 'drop-trial').click();
  await page.locator(`main .buttons a[href="${root}plan/"]`).click();
  await shows(page, 'plan');
  // Not everybody has something to do.
  for (const task of (await page.locator('[data-task] input').all()).slice(0, 1)) await task.check();
  await page.locator(`nav a[href="${root}parks/"]`).click();
  await shows(page, 'contacts');
  await page.locator('[data-filter="district"]').selectOption({ index: 1 });
  await openEverything(page);
  return links;
}

/** A link is copied and opened by somebody else, a damaged one too, and one is pasted. */
async function passOn(page: Page, other: Page, language: Language): Promise<string[]> {
  const root = ROOT[language];
  await page.locator(`nav a[href="${root}result/"]`).click();
  await shows(page, 'result');
  await unfold(page);
  await act(page, 'copy-link').click();
  await expect(page.locator('.share [role="status"]')).not.toBeEmpty();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const text = await shared(page);
  expect(copied).toBe(`${new URL(page.url()).origin}${root}result/#${text}`);

  await other.goto(copied);
  await expect(other.locator('[data-linked]')).toBeVisible();
  await act(other, 'keep-linked').click();
  await expect(other.locator('[data-linked]')).toHaveCount(0);
  await other.goto('about:blank');
  await other.goto(`${new URL(copied).origin}${root}check/#${damage(text)}`);
  await expect(other.locator('[data-link-error="damaged"]')).toBeVisible();
  await other.goto('about:blank');
  await other.goto(copied.replace('#', `?${QUERIES[0]}#`));
  await shows(other, 'adviser');

  await page.locator(`header a[href="${root}"]`).first().click();
  await shows(page, 'start');
  await page.fill('#paste', `see ${copied}.`);
  await act(page, 'open-link').click();
  await expect(page.locator('[data-linked]')).toBeVisible();
  await act(page, 'drop-linked').click();
  await shows(page, 'result');
  return [text, damage(text)];
}

/** Language, print, reload, history, reading pages, a wrong address, and the end. */
async function moveAbout(page: Page, language: Language): Promise<void> {
  const root = ROOT[language];
  await page.locator('.language a').click();
  await speaks(page, language === 'en' ? 'zh' : 'en');
  await page.goBack();
  await speaks(page, language);
  await page.goForward();
  await page.goBack();
  await speaks(page, language);
  await page.emulateMedia({ media: 'print' });
  await page.pdf();
  await page.emulateMedia({ media: null });
  await page.reload();
  await ready(page);
  await page.locator(`nav a[href="${root}measures/"]`).click();
  await shows(page, 'measures');
  await page.locator(`main a[href$="/measures/${MEASURES[0].slug}/"]`).first().click();
  await shows(page, 'measure');
  await page.goBack();
  await shows(page, 'measures');
  for (const name of ['compare', 'embed']) {
    await open(page, `${root}${name}/`);
    await shows(page, name);
  }
  // The previews have asked for all that a frame needs before the page is left.
  for (const device of ['phone', 'desktop']) {
    await page.locator(`[data-preview="${device}"] iframe`).scrollIntoViewIfNeeded();
    const preview = page.frameLocator(`[data-preview="${device}"] iframe`);
    await expect(preview.locator('html[data-framed] #main a.primary')).toBeVisible();
  }
  await page.goto(root + NOWHERE);
  await shows(page, 'not-found');
  await open(page, `${root}check/`);
  await act(page, 'erase').click();
  await expect(page.locator('[data-answered][data-answer]')).toHaveCount(0);
}

/** Everything a person can do, for one person; gives the links that were made or opened. */
async function journey(page: Page, other: Page, language: Language, answers: Answers): Promise<string[]> {
  const made = await ask(page, language, answers);
  const sent = await passOn(page, other, language);
  await moveAbout(page, language);
  return [...made, ...sent];
}

/** What was asked for, each once, with what was answered. */
function requests(log: Log): string[] {
  // Whether a browser still has a file is its own affair.
  return [...new Set(log.entries.map(({ request, status }) => `${request} ${status.replace('304', '200')}`))].sort();
}

for (const language of LANGUAGES) {
  // One after the other, so that what was asked for in each can be compared.
  test.describe.serial(`the log of a whole journey, ${language}`, () => {
    const seen: string[][] = [];

    for (const [person, answers] of Object.entries(PEOPLE)) {
      test(`tells nothing of ${person}`, async ({ page, context, browser, server }) => {
        test.slow();
        await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
        const friend = await browser.newContext({ serviceWorkers: 'block' });
        const asked = [hosts(context), hosts(friend)];
        const links = await journey(page, await friend.newPage(), language, answers);
        expect(links).toContain(link(answers));
        await page.goto('about:blank');
        await friend.close();
        for (const its of asked) expect([...its]).toEqual([new URL(server.origin).host]);

        const log = await server.finish();
        expect(complaints(log, ALLOWED, links)).toEqual([]);

        // A log without the requests that were made would pass as well.
        const found = requests(log);
        const root = ROOT[language];
        const places = ['', 'check/', 'pick/', 'result/', `result/?${QUERIES[0]}`, 'compare/', 'embed/', 'measures/'];
        const pages = [...places, `measures/${MEASURES[0].slug}/`].map((it) => root + it);
        // Parts of the program that nobody wanted here, and their texts in the other language, are not asked for.
        const files = FILES.filter(
          (it) => DIGESTED.test(it) && !/\/(shared-\d+|later-(en|zh)|files|reader|views)-/.test(it),
        );
        expect(files.length).toBeGreaterThanOrEqual(6);
        expect(found).toEqual(
          expect.arrayContaining([...pages, ...files, ...KEPT].map((it) => `GET ${it} HTTP/1.1 200`)),
        );
        expect(found.filter((it) => !it.endsWith(' 200'))).toEqual([`GET ${root}${NOWHERE} HTTP/1.1 404`]);
        seen.push(found);
      });
    }

    test('is the same for everybody', () => {
      expect(seen).toHaveLength(Object.keys(PEOPLE).length);
      for (const found of seen) expect(found).toEqual(seen[0]);
    });
  });
}

/** Sends one request as it is, also one that no browser would send, and gives the answer. */
async function sent(server: WebServer, options: RequestOptions, body?: string): Promise<IncomingMessage> {
  const request = send(server.origin, { agent: false, ...options });
  request.end(body);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const OFFENCES: [string, RegExp | null, RequestOptions, string?][] = [
  ['a page', null, { path: '/zh/check/' }],
  [`the query ${QUERIES[0]}`, null, { path: `/result/?${QUERIES[0]}` }],
  ['a query', /^a query/, { path: '/?lang=zh' }],
  ['answers in a query', /^an answer/, { path: '/?cscse=yes' }],
  ['an option in a query, encoded', /^the id `two_years_or_more`/, { path: '/?x=two%5Fyears%5For%5Fmore' }],
  ['a fragment', /^a fragment/, { path: '/result/#x' }],
  ['a fragment, encoded', /^a fragment/, { path: '/result/%23x' }],
  ['an address of its own', /^neither a page nor a file/, { path: '/result/x/' }],
  ['an answer in an address', /^the id `cscse`/, { path: '/check/cscse/' }],
  ['an answer in base64', /^an answer/, { path: `/x-${base64('{"ip":"yes"}')}` }],
  ['a body', /^not a reading method/, { method: 'POST', path: '/' }, 'cscse=yes'],
  ['a body with a page', /^a length/, { path: '/', headers: { 'content-length': 9 } }, 'cscse=yes'],
  ['a cookie', /^a cookie/, { path: '/', headers: { cookie: 'a=b' } }],
  ['the page before', /^a referer/, { path: '/', headers: { referer: 'http://host.example/' } }],
  [
    'the worker before another file',
    /^a referer/,
    { path: '/', headers: { referer: 'http://127.0.0.1:80/service-worker.js' } },
  ],
  ['an answer in a usual header', /^the id `none_yet`/, { path: '/', headers: { accept: 'text/none_yet' } }],
  ['a header of its own', /^an unusual header/, { path: '/', headers: { 'x-state': '1' } }],
  ['a link in a header', /^the link /, { path: '/', headers: { accept: link(FOUNDER) } }],
  ['a link in base64', /^the link /, { path: '/', headers: { 'user-agent': base64(`at ${link(FOUNDER)}`) } }],
];

for (const [what, complaint, options, body] of OFFENCES) {
  test(`a log with ${what} is ${complaint === null ? 'fine' : 'refused'}`, async ({ server }) => {
    // Node.js would leave the connection in another way than a browser does.
    await sent(server, { ...options, headers: { connection: 'keep-alive', ...options.headers } }, body);
    const found = complaints(await server.finish(), ALLOWED, [link(FOUNDER)]);
    if (complaint === null) expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringMatching(complaint));
  });
}

test('nginx answers as deploy/nginx.conf says', async ({ server }) => {
  const digested = (ending: string) => FILES.find((it) => DIGESTED.test(it) && it.endsWith(ending))!;
  const lasting = 'public, max-age=31536000, immutable';
  for (const [path, status, type, cache] of [
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/zh/measures/', 200, 'text/html; charset=utf-8', 'no-cache'],
    [digested('.js'), 200, 'application/javascript; charset=utf-8', lasting],
    [digested('.css'), 200, 'text/css', lasting],
    [digested('.txt'), 200, 'text/plain; charset=utf-8', lasting],
    [digested('.wasm'), 200, 'application/wasm', lasting],
    [`/zh/${NOWHERE}`, 404, 'text/html; charset=utf-8', undefined],
    ['/missing-0123456789abcdef.js', 404, 'text/html; charset=utf-8', undefined],
  ] as const) {
    const answer = await sent(server, { path, headers: { 'accept-encoding': 'gzip' } });
    const found = (name: string) => answer.headers[name];
    expect([path, answer.statusCode, found('content-type')]).toEqual([path, status, type]);
    expect([path, found('cache-control')]).toEqual([path, cache]);
    expect([path, found('content-encoding'), found('vary')]).toEqual([path, 'gzip', 'Accept-Encoding']);
    expect([path, found('x-content-type-options'), found('referrer-policy')]).toEqual([path, 'nosniff', 'no-referrer']);
    // Embedding is open to everybody.
    expect([path, found('x-frame-options')]).toEqual([path, undefined]);
    expect(found('content-security-policy')).toMatch(/^default-src 'none'; (?!.*frame-ancestors)/);
    expect([path, found('cross-origin-resource-policy')]).toEqual([path, 'cross-origin']);
    expect([path, found('cross-origin-embedder-policy')]).toEqual([path, 'require-corp']);
    expect([path, found('permissions-policy')]).toEqual([path, expect.stringContaining('geolocation=()')]);
  }
  const folder = await sent(server, { path: '/zh/check' });
  expect([folder.statusCode, folder.headers.location]).toEqual([301, '/zh/check/']);
});
