// Entries of a parks.json, made from the rows that the native tests read too.
import { readFileSync } from 'node:fs';

export type Entry = Record<string, unknown>;
export interface Row {
  what: string;
  set?: Entry;
  source?: unknown;
  field?: string;
  says?: string[];
  schema?: false;
}
interface Cases {
  base: Entry;
  fine: Row[];
  mistakes: Row[];
  files: { what: string; text: string; says: string; schema?: false }[];
}

export const parkCases: Cases = JSON.parse(readFileSync(new URL('../cases/parks.json', import.meta.url), 'utf8'));

/** The entry of a row: the base with its own id, altered as the row says. `长×301` stands for 301 characters. */
export function entryOf(row: Partial<Row>, id: string): Entry {
  const entry: Entry = { ...parkCases.base, id, ...row.set };
  if (row.source !== undefined) entry.sources = [row.source];
  return JSON.parse(JSON.stringify(entry).replace(/长×(\d+)/g, (_, count) => '长'.repeat(Number(count))));
}

/** So many entries, each whole. */
export function fullEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, n) => entryOf({}, `park-${n}`));
}

export function parkFile(parks: unknown[]): Entry {
  return { $schema: '/schemas/parks.json', parks };
}
