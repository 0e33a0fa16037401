// Random people, the same in every run, and what the program `batch` says about them.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { QUESTIONS, REPOSITORY, type Answers } from './policy.ts';

export interface Change {
  question: string;
  to: string[];
  actionable: boolean;
}
export interface Reason {
  question: string | null;
  answer: string | null;
  status: string;
}
export interface Support {
  id: string;
  receiver: string;
  status: string;
  reasons: Reason[];
  changes: Change[][];
}
export interface Result {
  definition: { status: string; routes: { id: string; status: string }[]; changes: Change[][] };
  supports: Support[];
  relevant: string[];
}

/** Random numbers from 0 to 1, the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** People who answer from a few to all questions; every second one leans to the first, mostly favourable option. */
export function people(count: number, seed: number): Answers[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, person) => {
    const share = next();
    const lean = person % 2 === 0 ? 0.6 : 0;
    const answers: Answers = {};
    for (const { id, options } of QUESTIONS) {
      const [answered, first, which] = [next() < share, next() < lean, next()];
      if (answered) answers[id] = options[first ? 0 : Math.floor(which * options.length)].id;
    }
    return answers;
  });
}

/** What the core says about everybody. */
export function batch(everybody: Answers[]): Result[] {
  const target = process.env.CARGO_TARGET_DIR ?? join(REPOSITORY, 'target');
  const program = join(target, 'release', 'batch');
  // Nothing to do in most cases, but an old program must not speak for the present rules.
  execFileSync('cargo', ['build', '--quiet', '--release', '--bin', 'batch'], { cwd: REPOSITORY, stdio: 'inherit' });
  const input = everybody.map((answers) => `${JSON.stringify(answers)}\n`).join('');
  const output = execFileSync(program, { input, encoding: 'utf8', maxBuffer: 1 << 29 });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
}
