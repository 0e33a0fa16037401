// What `cargo xtask perf` measures, and how much of each is asked for. A test notes figures; `pace-table.ts` prints them.
import { test } from '@playwright/test';

export interface Kind {
  name: string;
  /** At most this at the 95th percentile; for what Lighthouse says, at least. */
  aim?: number;
  unit: 'ms' | 'MB' | 'bytes' | '';
}

/** Everything that is measured, in the order of the table. */
export const KINDS: Record<string, Kind> = {
  bytes: { name: 'until the first question can be answered, brotli 11', unit: 'bytes', aim: 88_000 },
  bytes_result: { name: 'to the result, brotli 11', unit: 'bytes', aim: 110_000 },
  fcp: { name: 'first contentful paint of the first question', unit: 'ms' },
  lcp: { name: 'largest contentful paint of the first question', unit: 'ms' },
  usable: { name: 'start to the first question being answerable', unit: 'ms' },
  running: { name: 'start to going on from it', unit: 'ms' },
  floor: { name: 'a button that does nothing', unit: 'ms' },
  press: { name: 'an answer pressed', unit: 'ms', aim: 32 },
  next: { name: 'on to the next question', unit: 'ms', aim: 50 },
  result: { name: 'into the result', unit: 'ms', aim: 100 },
  card: { name: 'a card opened', unit: 'ms', aim: 50 },
  try: { name: 'another answer tried, until the press is seen', unit: 'ms', aim: 50 },
  tried: { name: 'another answer tried, until all it changes is drawn', unit: 'ms' },
  drop: { name: 'and dropped', unit: 'ms' },
  plan: { name: 'to the plan', unit: 'ms' },
  contacts: { name: 'to the contacts', unit: 'ms' },
  filter: { name: 'a letter in the filter, 45 parks', unit: 'ms', aim: 50 },
  filter_many: { name: 'a letter in the filter, 5,000 parks', unit: 'ms', aim: 50 },
  task: { name: 'longest task of a journey after start', unit: 'ms', aim: 50 },
  memory: { name: 'memory after a journey', unit: 'MB' },
  memory_200: { name: 'memory after 200 journeys', unit: 'MB' },
};

/** One of the four of Lighthouse, of the page that its name has. */
export const lighthouse = (name: string): Kind => ({ name, unit: '', aim: 100 });

/** Whose figure it is: of this site, or of the page it is compared with (`benches/peers/page`). */
export type Whose = 'own' | 'peer';

export interface Figure {
  kind: string;
  whose: Whose;
  value: number;
}

export const FIGURE = 'figure';

/** Notes a figure of the test that runs. */
export function note(kind: string, value: number, whose: Whose = 'own'): void {
  const figure: Figure = { kind, whose, value };
  test.info().annotations.push({ type: FIGURE, description: JSON.stringify(figure) });
}
