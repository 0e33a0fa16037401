// The rules as every engine is given them, read from the table that `policy table` writes: a row for each rule, a cell for
// each option of each question. Nothing here knows what a rule is about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Statuses of a complete profile, worst first. */
export const STEPS = ['unmet', 'confirm', 'matches'];

/** Rows of a table whose cells are all quoted. */
function rows(text) {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => line.slice(1, -1).split('","'));
}

/**
 * `{ questions, routes, supports }`: options by question; each rule `{ id, definition, standing, conditions }`, a condition
 * `{ question, steps }` with a step for each option, as a position in `STEPS`. Routes make the definition, any of them.
 */
export function rules(folder) {
  const [head, ...body] = rows(readFileSync(join(folder, 'rules.csv'), 'utf8'));
  const cells = head.slice(3).map((name) => name.split(':'));
  const questions = {};
  for (const [question, option] of cells) (questions[question] ??= []).push(option);
  const read = ([id, definition, standing, ...steps]) => {
    const conditions = [];
    for (const [at, [question, option]] of cells.entries()) {
      if (steps[at] === '') continue;
      let condition = conditions.find((it) => it.question === question);
      if (condition === undefined) conditions.push((condition = { question, steps: {} }));
      condition.steps[option] = STEPS.indexOf(steps[at]);
    }
    return {
      id,
      definition: definition === 'yes',
      standing: standing === '' ? 2 : STEPS.indexOf(standing),
      conditions,
    };
  };
  const all = body.map(read);
  const isRoute = ({ id }) => id.startsWith('definition/');
  return { questions, routes: all.filter(isRoute), supports: all.filter((it) => !isRoute(it)) };
}

/** The options of a question that take a condition at least to a step. */
export function reaching({ steps }, step) {
  return Object.keys(steps).filter((option) => steps[option] >= step);
}
