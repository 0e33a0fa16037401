// What Lighthouse says of six pages. It is a package of its own, with a lock of its own, in `benches/perf`.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { SETTLED, test } from './helpers.ts';
import { link } from './link.ts';
import { note } from './pace-figures.ts';
import { REPOSITORY } from './policy.ts';

const PAGES: Record<string, string> = {
  '/': '/',
  '/zh/': '/zh/',
  '/check/': '/check/',
  'a result': `/result/#${link(SETTLED)}`,
  '/parks/': '/parks/',
  'a measure': '/measures/equity-financing/',
};

/** A line of what `lighthouse.mjs` prints. */
interface Judged {
  version: string;
  scores: number[];
  missing: string[];
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`Lighthouse, ${name}`, ({ baseURL }) => {
    test.setTimeout(180_000);
    const address = new URL(path, baseURL).href;
    const folder = join(REPOSITORY, 'benches', 'perf');
    const { scores, missing }: Judged = JSON.parse(
      execFileSync('node', ['lighthouse.mjs', address], { cwd: folder, encoding: 'utf8' }),
    );
    for (const score of scores) note(`Lighthouse, ${name}`, score);
    if (scores.some((it) => it < 100)) console.log(`${name}: ${scores.join(', ')}; ${missing.join(', ')}`);
  });
}
