// Each engine with the same rules in its own form. An engine gives for a person's answers an array of steps (positions in
// `STEPS`), the definition first and then each support; `3` stands for "not decided", where an engine can say so.
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine as RulesEngine } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { reaching } from './rules.mjs';

export const OPEN = 3;

/**
 * The rules as JSON Logic: the step of a rule by two lists of conditions. `read` gives what a support reads for the
 * definition, from the definition's own rule.
 */
export function logic({ routes, supports }, read) {
  const all = ({ conditions }, step) => ({
    and: [true, ...conditions.map((it) => ({ in: [{ var: it.question }, reaching(it, step)] }))],
  });
  const step = (matches, confirm) => ({ if: [matches, 2, confirm, 1, 0] });
  const definition = step({ or: routes.map((it) => all(it, 2)) }, { or: routes.map((it) => all(it, 1)) });
  const support = (it) => {
    const own = step(all(it, 2), all(it, 1));
    const parts = [own, ...(it.definition ? [read(definition)] : []), ...(it.standing < 2 ? [it.standing] : [])];
    return parts.length === 1 ? own : { min: parts };
  };
  return { definition, supports: supports.map(support) };
}

/** Judges by JSON Logic, with what evaluates one rule. */
const inTwo = (definition, supports) => (answers) => {
  const step = definition(answers);
  return [step, ...supports({ ...answers, definition: step })];
};

function walker({ routes, supports }) {
  const range = ({ question, steps }, answers) => {
    const answer = answers[question];
    if (answer !== undefined) return [steps[answer], steps[answer]];
    const all = Object.values(steps);
    return [Math.min(...all), Math.max(...all)];
  };
  // A route that shares a question with another is read with it, so that the range stays exact.
  const lowest = (ranges) => [Math.min(2, ...ranges.map((it) => it[0])), Math.min(2, ...ranges.map((it) => it[1]))];
  const groups = new Map();
  for (const route of routes) {
    const [first, ...rest] = route.conditions;
    const key = `${first.question} ${JSON.stringify(first.steps)} ${rest.map((it) => it.question)}`;
    groups.set(key, [...(groups.get(key) ?? []), route]);
  }
  const merged = [...groups.values()].map(([first, ...others]) => ({
    conditions: first.conditions.map((condition, at) => ({
      question: condition.question,
      steps: Object.fromEntries(
        Object.entries(condition.steps).map(([option, step]) => [
          option,
          Math.max(step, ...others.map((it) => it.conditions[at].steps[option])),
        ]),
      ),
    })),
  }));
  const status = ([low, high]) => (low === high ? low : OPEN);
  return (answers) => {
    const found = merged.map((it) => lowest(it.conditions.map((condition) => range(condition, answers))));
    const definition = [Math.max(...found.map((it) => it[0])), Math.max(...found.map((it) => it[1]))];
    return [
      status(definition),
      ...supports.map((it) =>
        status(
          lowest([
            [it.standing, it.standing],
            ...(it.definition ? [definition] : []),
            ...it.conditions.map((condition) => range(condition, answers)),
          ]),
        ),
      ),
    ];
  };
}

/** A function written for these rules, as somebody would who knows no engine. */
function written({ routes, supports }) {
  const list = ({ conditions }, step) =>
    conditions
      .map(
        (it) =>
          `(${
            reaching(it, step)
              .map((option) => `a.${it.question}===${JSON.stringify(option)}`)
              .join('||') || 'false'
          })`,
      )
      .join('&&') || 'true';
  const step = (it) => `(${list(it, 2)}?2:${list(it, 1)}?1:0)`;
  const support = (it) => `Math.min(${it.standing},${it.definition ? 'd,' : ''}${step(it)})`;
  return new Function('a', `const d=Math.max(${routes.map(step)});return [d,${supports.map(support)}]`);
}

function publicodes({ questions, routes, supports }) {
  const name = (id) => id.replaceAll('_', ' ').replace('definition/', 'route ');
  const any = (it, step) => ({
    'une de ces conditions': [...reaching(it, step).map((option) => `${name(it.question)} = '${option}'`), 'non'],
  });
  const written = {};
  for (const [question, options] of Object.entries(questions)) {
    written[name(question)] = { question, 'par défaut': `'${options.at(-1)} not answered'` };
  }
  const both = (it, more) => {
    for (const step of [1, 2]) {
      written[`${name(it.id)} at ${step}`] = {
        'toutes ces conditions': ['oui', ...more(step), ...it.conditions.map((condition) => any(condition, step))],
      };
    }
  };
  for (const route of routes) both(route, () => []);
  for (const step of [1, 2]) {
    written[`definition at ${step}`] = { 'une de ces conditions': routes.map((it) => `${name(it.id)} at ${step}`) };
  }
  for (const it of supports) {
    both(it, (step) => [...(it.definition ? [`definition at ${step}`] : []), ...(it.standing < step ? ['non'] : [])]);
  }
  const engine = new Publicodes(written);
  const asked = ['definition', ...supports.map((it) => name(it.id))];
  return (answers) => {
    const situation = Object.entries(answers).map(([question, option]) => [name(question), `'${option}'`]);
    engine.setSituation(Object.fromEntries(situation));
    return asked.map((it) => [2, 1].find((step) => engine.evaluate(`${it} at ${step}`).nodeValue === true) ?? 0);
  };
}

function rulesEngine({ routes, supports }) {
  const engine = new RulesEngine([], { allowUndefinedFacts: true });
  const all = ({ conditions }, step) =>
    conditions.map((it) => ({ fact: it.question, operator: 'in', value: reaching(it, step) }));
  const definition = (step) => ({ any: routes.map((it) => ({ all: all(it, step) })) });
  const add = (at, step, conditions) =>
    engine.addRule({ conditions, event: { type: 'reached', params: { at, step } }, name: `${at} ${step}` });
  for (const step of [1, 2]) {
    add(0, step, definition(step));
    for (const [at, it] of supports.entries()) {
      if (it.standing < step) continue;
      const conditions = [...(it.definition ? [definition(step)] : []), ...all(it, step)];
      if (conditions.length > 0) add(at + 1, step, { all: conditions });
    }
  }
  const start = [0, ...supports.map((it) => (it.conditions.length === 0 && !it.definition ? it.standing : 0))];
  return async (answers) => {
    const found = [...start];
    const { events } = await engine.run(answers);
    for (const { params } of events) found[params.at] = Math.max(found[params.at], params.step);
    return found;
  };
}

/** Every engine by name, with what it does about a question without an answer. */
export function engines(rules) {
  const compiled = new LogicEngine();
  // As one rule each, and as somebody would write them who knows how much they share.
  const whole = logic(rules, (definition) => definition);
  const shared = logic(rules, () => ({ var: 'definition' }));
  const asOne = [whole.definition, ...whole.supports];
  const run = compiled.build(asOne);
  return {
    'json-logic-engine, compiled': (answers) => run(answers),
    'the same, definition first': inTwo(compiled.build(shared.definition), compiled.build(shared.supports)),
    'json-logic-js': (answers) => jsonLogic.apply(asOne, answers),
    'json-rules-engine': rulesEngine(rules),
    publicodes: publicodes(rules),
    'a tree walker over ranges': walker(rules),
    'a function written for the rules': written(rules),
  };
}
