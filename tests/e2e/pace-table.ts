// Prints what `cargo xtask perf` measured as one table, beside it what is asked for, what was recorded last and the page
// to compare with. With `RECORD` set it is recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { FIGURE, KINDS, lighthouse, type Figure, type Kind, type Whose } from './pace-figures.ts';
import { REPOSITORY } from './policy.ts';

const RECORDED = join(REPOSITORY, 'docs', 'perf.json');

/** The middle one and the 95th of a hundred; for scores the lowest is what counts. */
type Summary = [number, number];
type Table = Record<string, Partial<Record<Whose, Summary>>>;

function summary(list: number[], { unit }: Kind): Summary {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const figures = unit === '' ? [at(0.5), sorted[0]] : [at(0.5), at(0.95)];
  return figures.map((it) => Math.round(it * 10) / 10) as Summary;
}

const shown = (figure: number | undefined) => figure?.toLocaleString('en') ?? '';

export default class implements Reporter {
  private readonly figures: Figure[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    console.log(`${result.status}: ${test.title}`);
    if (result.status !== 'passed') console.log(result.error?.message ?? '');
    for (const { type, description = '' } of result.annotations)
      if (type === FIGURE) this.figures.push(JSON.parse(description) as Figure);
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onEnd({ status }: FullResult): void {
    const kinds = new Map(Object.entries(KINDS));
    for (const { kind } of this.figures) if (!kinds.has(kind)) kinds.set(kind, lighthouse(kind));
    const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Table;
    const now: Table = {};
    const lines = [['', 'p50', 'p95', 'aim', 'recorded p95', 'the peer: p50', 'p95']];
    for (const [id, kind] of kinds) {
      const of = (whose: Whose) => this.figures.filter((it) => it.kind === id && it.whose === whose);
      for (const whose of ['own', 'peer'] as const) {
        const values = of(whose).map(({ value }) => value);
        if (values.length > 0) (now[id] ??= {})[whose] = summary(values, kind);
      }
      const { own, peer } = now[id] ?? {};
      if (own === undefined && peer === undefined) continue;
      const cells = [own?.[0], own?.[1], kind.aim, recorded[id]?.own?.[1], peer?.[0], peer?.[1]];
      lines.push([`${kind.name}${kind.unit && `, ${kind.unit}`}`, ...cells.map(shown)]);
    }
    const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
    for (const line of lines) console.log(`| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
    // What was not measured this time stays as it was.
    if (process.env.RECORD !== undefined && status === 'passed')
      writeFileSync(RECORDED, `${JSON.stringify({ ...recorded, ...now }, null, 1)}\n`);
  }
}
