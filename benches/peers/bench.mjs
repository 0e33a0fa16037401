// Compares this product's JavaScript interface with other engines that are given the same policy: in one process, each
// in turn, over the same people at random. Before anything is timed, all have to agree on every complete profile.
//
//   node --expose-gc bench.mjs TABLE_FOLDER INTERFACE_FOLDER [PEOPLE]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OPEN, engines } from './engines.mjs';
import { STEPS, rules as read } from './rules.mjs';

const [tables, folder, count = '400'] = process.argv.slice(2);
const PEOPLE = Number(count);
const ROUNDS = 9;

const rules = read(tables);
const own = await import(pathToFileURL(resolve(folder, 'overseas_talent_check.js')).href);
await own.default({ module_or_path: readFileSync(resolve(folder, 'overseas_talent_check_bg.wasm')) });
const step = (status) => (status === 'open' ? OPEN : STEPS.indexOf(status));

/** Numbers at random, the same at every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function people(seed, answered) {
  const next = random(seed);
  return Array.from({ length: PEOPLE }, () =>
    Object.fromEntries(
      Object.entries(rules.questions)
        .filter(() => next() < answered)
        .map(([question, options]) => [question, options[Math.floor(next() * options.length)]]),
    ),
  );
}

const complete = people(20210111, 1);
const partial = people(20261124, 0.5);
/** What the interface says of a person, in the form of the engines. */
const exact = (answers) => {
  const { definition, supports } = own.check(answers);
  return [step(definition.status), ...rules.supports.map(({ id }) => step(supports.find((it) => it.id === id).status))];
};

const all = { ...engines(rules) };
const differ = [];
const unanswered = {};
for (const [name, run] of Object.entries(all)) {
  for (const answers of complete) {
    const [found, expected] = [await run(answers), exact(answers)];
    if (found.join() !== expected.join())
      differ.push(`${name}: ${JSON.stringify(answers)}: ${found} instead of ${expected}`);
  }
  const wrong = { yes: 0, no: 0, of: 0 };
  for (const answers of partial) {
    const [found, expected] = [await run(answers), exact(answers)];
    for (const [at, status] of expected.entries()) {
      if (status !== OPEN) continue;
      wrong.of += 1;
      if (found[at] === OPEN) continue;
      wrong[found[at] === 0 ? 'no' : 'yes'] += 1;
    }
  }
  unanswered[name] = wrong;
}
if (differ.length > 0) {
  console.error(`${differ.length} disagree:\n${differ.slice(0, 5).join('\n')}`);
  process.exit(1);
}

const timed = {
  'check(), everything': (answers) => own.check(answers),
  'statuses()': (answers) => own.statuses(answers),
  ...all,
};
const taken = Object.fromEntries(Object.keys(timed).map((name) => [name, { complete: [], partial: [] }]));
// Until the engine that runs all this has made of each what it can.
const WARM = 1_000;
for (const run of Object.values(timed)) {
  const until = Date.now() + WARM;
  for (let at = 0; Date.now() < until; at += 1) await run((at % 2 === 0 ? complete : partial)[at % PEOPLE]);
}
// Turn by turn, so that what slows the machine for a while slows all.
for (let round = -1; round < ROUNDS; round += 1) {
  for (const [name, run] of Object.entries(timed)) {
    // The slow ones judge fewer people a round.
    const share = name === 'publicodes' ? 8 : 1;
    for (const [kind, them] of [
      ['complete', complete],
      ['partial', partial],
    ]) {
      const some = them.slice(0, Math.ceil(PEOPLE / share));
      // Nobody pays for what another has left behind.
      globalThis.gc?.();
      const from = process.hrtime.bigint();
      if (run.constructor.name === 'AsyncFunction') for (const answers of some) await run(answers);
      else for (const answers of some) run(answers);
      const each = Number(process.hrtime.bigint() - from) / some.length / 1000;
      if (round >= 0) taken[name][kind].push(each);
    }
  }
}
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const reference = middle(taken['json-logic-engine, compiled'].complete);
const { versions } = process;
console.log(
  `Node.js ${versions.node}, ${PEOPLE} people, middle of ${ROUNDS} rounds; all agree on ${complete.length} complete profiles\n`,
);
const lines = [['engine', 'µs complete', 'µs partial', 'ratio', 'of what is open: false yes', 'false no']];
for (const [name, { complete, partial }] of Object.entries(taken)) {
  const { yes, no, of } = unanswered[name] ?? { yes: 0, no: 0, of: 1 };
  const share = (number) => `${((100 * number) / of).toFixed(0)} %`;
  const figure = (number) => (number < 10 ? number.toFixed(2) : number.toFixed(0));
  lines.push([
    name,
    figure(middle(complete)),
    figure(middle(partial)),
    (middle(complete) / reference).toFixed(2),
    share(yes),
    share(no),
  ]);
}
const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
for (const line of lines) console.log(`| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
