// Values handed to the JavaScript interface, as it was built into `dist/api/`.
//
//   node fuzz/values.mjs SEED TRIES
//
// Whatever is handed in, the answer is of the form that the types tell, or an error with a sentence. Nothing that was
// refused leaves anything behind: at the end a known person has the same result as at the beginning.
import { readFileSync } from 'node:fs';
import { chance, drawing } from './chance.mjs';

const [seed, tries] = process.argv.slice(2).map(Number);
const random = chance(seed);
const { below, pick, text, value } = drawing(random);
const folder = new URL('../dist/api/', import.meta.url);
const api = await import(new URL('overseas_talent_check.js', folder).href);
api.initSync({ module: readFileSync(new URL('overseas_talent_check_bg.wasm', folder)) });

const { questions } = api.policy('en');
const OPTIONS = new Map(questions.map(({ id, options }) => [id, options.map((option) => option.id)]));
const KNOWN = [...OPTIONS.keys(), ...new Set([...OPTIONS.values()].flat()), 'lang', 'en', 'zh', 'id', 'district'];
const STATUSES = ['matches', 'confirm', 'open', 'unmet'];
const PERSON = { cscse: 'yes', location: 'abroad', plan: 'start' };
const first = JSON.stringify([api.check(PERSON, { lang: 'zh' }), api.statuses(PERSON), api.parks()]);

function answers() {
  if (random() < 0.3) return odd();
  const rows = [...OPTIONS].filter(() => random() < 0.4);
  const made = Object.fromEntries(rows.map(([id, options]) => [id, pick(options)]));
  if (random() < 0.3) made[text(KNOWN)] = value(KNOWN);
  return made;
}

/** A value that no copy could carry: what throws when it is looked at, functions, symbols, proxies. */
function odd() {
  const thrower = () => {
    throw new Error('thrown');
  };
  return pick([
    () => value(KNOWN),
    () => value(KNOWN),
    () => Object.defineProperty({}, text(KNOWN), { get: thrower, enumerable: true }),
    () => new Proxy({}, { ownKeys: thrower, getPrototypeOf: thrower, get: thrower }),
    () => new Proxy({ cscse: 'yes' }, {}),
    () => () => undefined,
    () => Symbol('x'),
    () => Object.create({ cscse: 'yes' }),
    () => Promise.resolve(PERSON),
    () => Object.assign([], PERSON),
    () => ({ toString: thrower, cscse: { toString: thrower } }),
  ])();
}

const CALLS = {
  check: [
    () => [answers(), random() < 0.5 ? undefined : random() < 0.5 ? { lang: pick(['en', 'zh']) } : odd()],
    (it) => STATUSES.includes(it.definition.status) && it.supports.every(({ status }) => STATUSES.includes(status)),
  ],
  statuses: [() => [answers()], (it) => Object.values(it).every((status) => STATUSES.includes(status))],
  encode_link: [
    () => [answers()],
    (it) => /^1[\w-]{7,17}$/.test(it) && api.encode_link(api.decode_link(it).answers) === it,
  ],
  decode_link: [
    () => [random() < 0.5 ? odd() : disturbed(api.encode_link(PERSON))],
    (it) => api.encode_link(it.answers).length > 7,
  ],
  policy: [() => [random() < 0.01 ? pick(['en', 'zh']) : odd()], (it) => it.questions.length === questions.length],
  parks: [
    () => [{ [pick(['id', 'district'])]: random() < 0.5 ? odd() : text(KNOWN) }],
    (it) => Array.isArray(it.parks),
  ],
};
/** How often each is called: two of them write out all that there is. */
const NAMES = [
  ...Array(20).fill('check'),
  ...Array(20).fill('statuses'),
  ...Array(20).fill('encode_link'),
  ...Array(20).fill('decode_link'),
  ...Array(10).fill('policy'),
  'parks',
];

function disturbed(link) {
  const at = below(link.length + 1);
  return link.slice(0, at) + text() + link.slice(at + below(2));
}

function shown(it) {
  try {
    return JSON.stringify(it, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? typeof it;
  } catch {
    return typeof it;
  }
}

for (let tried = 0; tried < tries; tried += 1) {
  const name = pick(NAMES);
  const [given, holds] = CALLS[name];
  const handed = given();
  let found;
  try {
    found = api[name](...handed);
  } catch (error) {
    // A refusal, or what the value itself has thrown.
    if (error instanceof Error && error.message.length > 0 && !(error instanceof WebAssembly.RuntimeError)) continue;
    throw new Error(`${name}(${handed.map(shown).join().slice(0, 500)}) throws ${error}`);
  }
  if (!holds(found)) throw new Error(`${name}(${handed.map(shown).join().slice(0, 500)}) gives ${shown(found)}`);
}
const last = JSON.stringify([api.check(PERSON, { lang: 'zh' }), api.statuses(PERSON), api.parks()]);
if (last !== first) throw new Error('a known person has another result than at the beginning');
