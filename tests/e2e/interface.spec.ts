// Proves that the JavaScript interface, loaded in Node, in the browser and in workers from `dist/api/`, says what `batch`
// says, that it refuses what is not valid with an error that names it, that its types hold, and that a page and a
// package can be made of it.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker as Thread } from 'node:worker_threads';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { withExamples } from './examples.ts';
import { link } from './link.ts';
import { batch, people } from './people.ts';
import { MEASURES, QUESTIONS, REPOSITORY, SUPPORTS, VERSION, type Answers, type Language } from './policy.ts';

const FOLDER = join(REPOSITORY, 'dist', 'api');
/** People to one call of `batch`, so that a result fits into one string. */
const PART = 5_000;
const PARTS = 20;
const run = promisify(execFile);
type Park = { id: string; district: { en: string; zh: string } | null };
/** Somebody with an answer of each kind. */
const SOMEBODY: Answers = {
  cscse: 'yes',
  location: 'abroad',
  plan: 'start',
  company: 'elsewhere',
  settle: 'undecided',
};

async function load() {
  const api = await import(pathToFileURL(join(FOLDER, 'overseas_talent_check.js')).href);
  api.initSync({ module: readFileSync(join(FOLDER, 'overseas_talent_check_bg.wasm')) });
  return api;
}

test('100,000 random people in Node', async () => {
  test.setTimeout(600_000);
  const api = await load();
  let compared = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const everybody = people(PART, 17 + part);
    const results = batch(everybody);
    everybody.forEach((answers, at) => {
      const [here, there] = [JSON.stringify(api.check(answers)), JSON.stringify(results[at])];
      if (here !== there) expect(JSON.parse(here), JSON.stringify(answers)).toEqual(results[at]);
      const { definition, supports } = results[at]!;
      const statuses = [['definition', definition.status], ...supports.map(({ id, status }) => [id, status])];
      const [alone, expected] = [api.statuses(answers), Object.fromEntries(statuses)].map((it) => JSON.stringify(it));
      if (alone !== expected) expect(alone, JSON.stringify(answers)).toBe(expected);
      compared += 1;
    });
  }
  expect(compared).toBe(PART * PARTS);
});

test('links go out and come back, as a second writer writes them', async () => {
  const api = await load();
  for (const answers of people(500, 5)) {
    expect(api.encode_link(answers)).toBe(link(answers));
    expect(api.decode_link(`#${link(answers)}`)).toEqual({ answers, policy: VERSION });
  }
});

test('the policy and the contacts are whole in both languages', async () => {
  const api = await load();
  for (const language of ['en', 'zh']) {
    const policy = api.policy(language);
    const counts = ['questions', 'aspects', 'measures', 'supports'].map((list) => policy[list].length);
    expect([policy.language, ...counts, policy.definition.routes.length]).toEqual([
      language,
      QUESTIONS.length,
      6,
      MEASURES.length,
      SUPPORTS.length,
      6,
    ]);
  }
  const { parks, institutions, total, districts } = api.parks();
  expect([parks.length, institutions.length, total]).toEqual([45, 6, 45]);
  expect(parks.every(({ phone }: { phone: string | null }) => phone === null || /^[+\d]/.test(phone))).toBe(true);
  // Every district by its id and by both names, in any case, with a remark behind it; and together with an id.
  expect(districts.map(({ id }: { id: string }) => id)).toContain('yizhuang');
  const ids = (filter: object) => api.parks(filter).parks.map((park: { id: string }) => park.id);
  for (const { id, name, parks: there } of districts) {
    const inDistrict = parks.filter((park: Park) => park.district?.zh.split('（')[0] === name.zh);
    expect(there).toEqual(inDistrict.map((park: Park) => park.id));
    for (const by of [id, name.en, name.zh, `${name.en} (by the site)`]) expect(ids({ district: by })).toEqual(there);
    expect(ids({ district: id, id: there[0] })).toEqual([there[0]]);
    expect(ids({ district: id, id: 'haidian' })).toEqual(there.includes('haidian') ? ['haidian'] : []);
  }
  expect(ids({ district: 'chaoyang' })).toEqual(['wangjing']);
  expect(ids({ id: undefined }).length).toBe(45);
});

test('reasons have their words when a language is asked for, and today’s shape without', async () => {
  const api = await load();
  const texts = { en: api.policy('en'), zh: api.policy('zh') };
  let judged = 0;
  const wrong: unknown[] = [];
  for (const answers of [SOMEBODY, ...people(200, 23)]) {
    const plain = JSON.stringify(api.check(answers));
    expect(JSON.stringify(api.check(answers, {}))).toBe(plain);
    for (const lang of ['en', 'zh'] as const) {
      const told = api.check(answers, { lang });
      for (const reason of told.supports.flatMap(({ reasons }: { reasons: object[] }) => reasons)) {
        const { text, source } = reason;
        const question = texts[lang].questions.find(({ id }: { id: string }) => id === reason.question);
        const option = question?.options.find(({ id }: { id: string }) => id === reason.answer);
        const named = text.length > 5 && text.startsWith(question?.short ?? '') && text.includes(option?.label ?? '');
        if (!named || !(lang === 'en' ? /^FAQ sentences? \d/ : /^问答第\d.*句/).test(source)) wrong.push(reason);
        if (reason.status === 'confirm') judged += 1;
        delete reason.text;
        delete reason.source;
      }
      expect(JSON.stringify(told)).toBe(plain);
    }
  }
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(100);
  const { supports } = api.check({ ...SOMEBODY, plan: 'join' }, { lang: 'zh' });
  const roadshow = supports.find(({ id }: { id: string }) => id === 'project_roadshow');
  expect(roadshow.reasons.map(({ text, source }: { text: string; source: string }) => [text, source])).toEqual([
    ['按您的回答，与公开问答中的“海外人才”定义相符', '问答第45句'],
    [expect.stringMatching(/：加入.*。公开问答说的是海外人才的项目；/), '问答第22句'],
  ]);
});

test('before it is ready every function says so, and it can be made ready afterwards', async () => {
  const script = `
    const api = await import(${JSON.stringify(pathToFileURL(join(FOLDER, 'overseas_talent_check.js')).href)});
    const calls = { policy: 'en', check: {}, statuses: {}, encode_link: {}, decode_link: '1BA', parks: undefined };
    const said = Object.entries(calls).map(([name, given]) => {
      try { api[name](given); } catch (error) { return error instanceof Error ? error.message : 'no error'; }
    });
    const { readFileSync } = await import('node:fs');
    api.initSync({ module: readFileSync(${JSON.stringify(join(FOLDER, 'overseas_talent_check_bg.wasm'))}) });
    console.log(JSON.stringify([...said, api.check({ cscse: 'yes' }).definition.status]));
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  const early = 'the interface is not ready: call `init()` and wait for it, or call `initSync()`, before anything else';
  expect(JSON.parse(stdout)).toEqual([...Array(6).fill(early), 'matches']);
});

for (const [what, call, message] of [
  ['an unknown question', ['check', { visa: 'yes' }], /unknown question `visa`, expected one of cscse, /],
  ['an unknown option', ['check', { cscse: 'maybe' }], /unknown option `maybe` of question `cscse`.* yes, no, unsure/],
  ['a number as an answer', ['check', { cscse: 1 }], /`cscse`, one of yes, no, unsure/],
  ['an object as an answer', ['check', { cscse: {} }], /expected a string as the answer to `cscse`, .* found `\{\}`/],
  [
    'an unknown question, for statuses',
    ['statuses', { visa: 'yes' }],
    /unknown question `visa`, expected one of cscse, /,
  ],
  ['null as an answer', ['encode_link', { cscse: null }], /`cscse`, one of yes, no, unsure/],
  ['a list', ['check', ['yes']], /expected answers as an object, found `\["yes"\]`/],
  ['a map', ['check', new Map([['cscse', 'yes']])], /expected answers as an object/],
  ['a text', ['check', 'cscse'], /expected answers as an object, found `cscse`/],
  ['nothing', ['check', undefined], /expected answers as an object, found `undefined`/],
  ['a promise nobody waited for', ['check', Promise.resolve({})], /expected answers as an object/],
  ['a date', ['encode_link', new Date(0)], /expected answers as an object/],
  ['inherited answers', ['check', Object.create({ cscse: 'yes' })], /expected answers as an object/],
  ['a function', ['check', () => ({})], /expected answers as an object, found `function`/],
  ['a big number as an option', ['check', { cscse: 1n }], /found `bigint`/],
  ['an unknown language', ['policy', 'de'], /unknown language `de`, expected one of en, zh/],
  ['a damaged link', ['decode_link', '1BAAAAAA'], /changed on its way/],
  ['a number as a link', ['decode_link', 7], /expected the text of a link, found `7`/],
  ['an unknown park', ['parks', { id: 'nowhere' }], /unknown park `nowhere`, expected one of haidian, /],
  ['an unknown district', ['parks', { district: 'Pudong' }], /unknown district `Pudong`, expected one of haidian, /],
  ['an empty district', ['parks', { district: '' }], /unknown district ``, expected one of haidian, /],
  ['a list as a filter', ['parks', ['haidian']], /expected the filter as an object, found/],
  ['an unknown language of reasons', ['check', {}, { lang: 'de' }], /unknown language `de`, expected one of en, zh/],
  ['null as a language', ['check', {}, { lang: null }], /unknown language `null`, expected one of en, zh/],
  ['a language without its key', ['check', {}, 'en'], /expected the options as an object, found `en`/],
  [
    'an unknown option of a check',
    ['check', {}, { language: 'en' }],
    /unknown key `language` of the options, .* lang$/,
  ],
  ['a number as a park', ['parks', { id: 7 }], /expected a string as `id` of the filter, found `7`/],
  [
    'an unknown filter',
    ['parks', { city: 'Beijing' }],
    /unknown key `city` of the filter, expected one of id, district/,
  ],
] as const) {
  test(`${what} is refused by name`, async () => {
    const api = await load();
    const [name, ...given] = call;
    let refusal: unknown;
    try {
      api[name](...given);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Error);
    expect((refusal as Error).message).toMatch(message);
  });
}

test('answers that throw are refused, and go on being refused', async () => {
  const api = await load();
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const throwing = [
    {
      get cscse() {
        throw new Error('mine');
      },
    },
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('mine');
        },
      },
    ),
    revoked.proxy,
  ];
  // More often than wasm has slots for errors that run through it.
  for (let n = 0; n < 1500; n += 1) {
    for (const answers of throwing) expect(() => api.check(answers)).toThrow(/mine|revoked/);
  }
  expect(api.check({ cscse: 'yes' }).definition.status).toBe('matches');
});

test('it runs in a browser', async ({ page }) => {
  await page.goto('/measures/');
  const status = await page.evaluate(async () => {
    const address = '/api/overseas_talent_check.js';
    const api = await import(address);
    await api.default();
    return api.check({ cscse: 'yes' }).definition.status;
  });
  expect(status).toBe('matches');
});

test('it runs in a worker of a browser and in a thread of Node, with the same result', async ({ page }) => {
  const api = await load();
  const expected = api.check(SOMEBODY);
  await withExamples(async (address) => {
    await page.goto(`${address}/examples/interface/index.html`);
    const told = await page.evaluate((answers) => {
      const worker = new Worker('worker.js', { type: 'module' });
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => reject(new Error('the worker does not start'));
        worker.postMessage(answers);
      });
    }, SOMEBODY);
    expect(told).toEqual({ result: expected });
  });

  const thread = `
    const { parentPort, workerData } = require('node:worker_threads');
    (async () => {
      const { default: init, check } = await import(workerData.script);
      await init({ module_or_path: workerData.wasm });
      parentPort.postMessage(check(workerData.answers));
    })();
  `;
  const script = pathToFileURL(join(FOLDER, 'overseas_talent_check.js')).href;
  const wasm = readFileSync(join(FOLDER, 'overseas_talent_check_bg.wasm'));
  const worker = new Thread(thread, { eval: true, workerData: { script, wasm, answers: SOMEBODY } });
  const result = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  expect(result).toEqual(expected);
});

for (const option of ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes']) {
  test(`the types hold, and refuse what they must, under ${option}`, async () => {
    const compiler = join(import.meta.dirname, 'node_modules', 'typescript', 'bin', 'tsc');
    const samples = ['interface', 'plain'].map((example) => join(REPOSITORY, 'examples', example, 'sample.ts'));
    const options = ['--strict', option, '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--pretty', 'false'];
    const outcome = await run(process.execPath, [compiler, ...options, ...samples]).catch((error) => error);
    expect(outcome.stdout).toBe('');
  });
}

test('the package is complete, installs nothing else, and is found by its name', async () => {
  const place = mkdtempSync(join(tmpdir(), 'interface-'));
  try {
    mkdirSync(join(place, 'node_modules'));
    symlinkSync(FOLDER, join(place, 'node_modules', 'overseas-talent-check'), 'junction');
    const program = `
      import { readFileSync } from 'node:fs';
      import { check, initSync } from 'overseas-talent-check';
      const wasm = new URL(import.meta.resolve('overseas-talent-check/overseas_talent_check_bg.wasm'));
      initSync({ module: readFileSync(wasm) });
      console.log(check({ cscse: 'yes' }).definition.status);
    `;
    writeFileSync(join(place, 'program.mjs'), program);
    const { stdout } = await run(process.execPath, [join(place, 'program.mjs')]);
    expect(stdout).toBe('matches\n');
  } finally {
    rmSync(place, { recursive: true });
  }
  const description = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'));
  for (const field of ['scripts', 'dependencies', 'bin', 'private']) expect(description).not.toHaveProperty(field);
  for (const file of description.files) expect(readFileSync(join(FOLDER, file)).length, file).toBeGreaterThan(0);
});

for (const language of ['en', 'zh'] as const) {
  test(`the example page asks and tells in ${language}, by the interface alone`, async ({ page }) => {
    const api = await load();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await withExamples(async (address) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${address}/examples/interface/index.html`);
      await page.locator(`#languages [lang^="${language}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
      await shows(page, api, language, {});

      // An answer is needed, or a skip.
      await page.locator('form button').first().click();
      await expect(page.locator('form [role="alert"]')).not.toBeEmpty();

      const answers: Answers = {};
      for (let next = api.check(answers).next; next !== null; next = api.check(answers).next) {
        await expect(page.locator('form')).toHaveAttribute('data-question', next);
        const option = QUESTIONS.find(({ id }) => id === next)?.options[0]?.id ?? '';
        await page.locator(`input[name="${next}"][value="${option}"]`).check();
        await page.locator('form button').first().click();
        answers[next] = option;
        await shows(page, api, language, answers);
      }
      await expect(page.locator('form')).toHaveCount(0);
      await expect(page.locator('#ask-heading')).toBeFocused();

      // Taking one back asks for it again; skipping it leads past it, and back to it by the button.
      await page.locator('#given button').first().click();
      delete answers.cscse;
      await shows(page, api, language, answers);
      await expect(page.locator('form')).toHaveAttribute('data-question', 'cscse');
      await page.locator('form button').last().click();
      while ((await page.locator('form').count()) > 0) await page.locator('form button').last().click();
      await page.locator('#question button').click();
      await expect(page.locator('form')).toHaveAttribute('data-question', 'cscse');

      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      expect(asked.every((path) => path.startsWith('/examples/interface/') || path.startsWith('/api/'))).toBe(true);
    });
    expect(problems).toEqual([]);
  });
}

/** What the example page shows against what the interface says. */
async function shows(page: Page, api: Awaited<ReturnType<typeof load>>, language: Language, answers: Answers) {
  const [texts, result] = [api.policy(language), api.check(answers)];
  await expect(page.locator('#verdict')).toHaveAttribute('data-status', result.definition.status);
  const shown = await page
    .locator('#supports ul')
    .evaluateAll((lists) =>
      lists.flatMap((list) =>
        [...list.querySelectorAll('li')].map((item) => [item.dataset.support, list.dataset.status, item.textContent]),
      ),
    );
  expect(shown.length).toBe(texts.supports.length);
  texts.supports.forEach((support: { id: string; general: boolean; name: string; what: string }, at: number) => {
    const [, status, text] = shown.find(([id]) => id === support.id) ?? [];
    expect(status, support.id).toBe(support.general ? 'general' : result.supports[at].status);
    expect(text).toContain(support.name);
    expect(text).toContain(support.what);
  });
  await expect(page.locator('#disclaimer')).toHaveText(texts.disclaimer);
}
