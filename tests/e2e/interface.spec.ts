// Proves that the JavaScript interface, loaded in Node and in the browser from `dist/api/`, says what `batch` says, and
// that it refuses what is not valid with an error that names it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { link } from './link.ts';
import { batch, people } from './people.ts';
import { REPOSITORY } from './policy.ts';

const FOLDER = join(REPOSITORY, 'dist', 'api');
/** People to one call of `batch`, so that a result fits into one string. */
const PART = 5_000;
const PARTS = 20;

async function load() {
  const api = await import(pathToFileURL(join(FOLDER, 'overseas_talent_check.js')).href);
  api.initSync({ module: readFileSync(join(FOLDER, 'overseas_talent_check_bg.wasm')) });
  return api;
}

test('100,000 random people in Node', async () => {
  test.setTimeout(300_000);
  const api = await load();
  let compared = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const everybody = people(PART, 17 + part);
    const results = batch(everybody);
    everybody.forEach((answers, at) => {
      const [here, there] = [JSON.stringify(api.check(answers)), JSON.stringify(results[at])];
      if (here !== there) expect(JSON.parse(here), JSON.stringify(answers)).toEqual(results[at]);
      compared += 1;
    });
  }
  expect(compared).toBe(PART * PARTS);
});

test('links go out and come back, as a second writer writes them', async () => {
  const api = await load();
  for (const answers of people(500, 5)) {
    expect(api.encode_link(answers)).toBe(link(answers));
    expect(api.decode_link(`#${link(answers)}`)).toEqual({ answers, policy: '2021-01.1' });
  }
});

test('the policy and the contacts are whole in both languages', async () => {
  const api = await load();
  for (const language of ['en', 'zh']) {
    const policy = api.policy(language);
    const counts = ['questions', 'aspects', 'measures', 'supports'].map((list) => policy[list].length);
    expect([policy.language, ...counts, policy.definition.routes.length]).toEqual([language, 19, 6, 17, 31, 6]);
  }
  const { parks, institutions, total } = api.parks();
  expect([parks.length, institutions.length, total]).toEqual([11, 6, 45]);
  expect(parks.map((park: { phone: string | null }) => park.phone)).toEqual(parks.map(() => null));
  expect(api.parks({ district: '朝阳区' }).parks.map((park: { id: string }) => park.id)).toEqual(['wangjing']);
});

for (const [what, call, message] of [
  ['an unknown question', ['check', { visa: 'yes' }], /unknown question `visa`, expected one of cscse, /],
  ['an unknown option', ['check', { cscse: 'maybe' }], /unknown option `maybe` of question `cscse`.* yes, no, unsure/],
  ['a number as an answer', ['check', { cscse: 1 }], /`cscse`, one of yes, no, unsure/],
  ['null as an answer', ['encode_link', { cscse: null }], /`cscse`, one of yes, no, unsure/],
  ['a list', ['check', ['yes']], /expected answers as an object, found `\["yes"\]`/],
  ['nothing', ['check', undefined], /expected answers as an object/],
  ['an unknown language', ['policy', 'de'], /unknown language `de`, expected one of en, zh/],
  ['a damaged link', ['decode_link', '1BAAAAAA'], /changed on its way/],
  ['a number as a link', ['decode_link', 7], /expected the text of a link, found `7`/],
  ['an unknown park', ['parks', { id: 'nowhere' }], /unknown park `nowhere`, expected one of haidian, /],
  ['an unknown filter', ['parks', { city: 'Beijing' }], /unknown key `city` of the filter, expected one of id, district/],
] as const) {
  test(`${what} is refused by name`, async () => {
    const api = await load();
    const [name, argument] = call;
    let refusal: unknown;
    try {
      api[name](argument);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Error);
    expect((refusal as Error).message).toMatch(message);
  });
}

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
