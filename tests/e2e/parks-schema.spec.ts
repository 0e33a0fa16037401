// Proves that the JSON Schema of parks.json says what the reader says, row by row, and needs no browser.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { entryOf, parkCases, parkFile } from './parks.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(
  read('static/schemas/parks.json'),
);

function verdict(file: unknown): string {
  return validate(file) ? 'fine' : 'refused';
}

test('what may stand in a file is fine by the schema', () => {
  for (const row of parkCases.fine) {
    const got = verdict(parkFile([entryOf(row, 'row')]));
    expect(got, `${row.what}: ${JSON.stringify(validate.errors)}`).toBe('fine');
  }
  for (const path of ['static/parks.json', 'examples/parks.json']) expect(verdict(read(path)), path).toBe('fine');
});

test('mistakes are refused by the schema, except those it cannot see', () => {
  for (const row of parkCases.mistakes) {
    expect(verdict(parkFile([entryOf(row, 'row')])), row.what).toBe(row.schema === false ? 'fine' : 'refused');
  }
  for (const row of parkCases.files) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(row.text);
    } catch {
      continue;
    }
    expect(verdict(parsed), row.what).toBe(row.schema === false ? 'fine' : 'refused');
  }
});

test('bounds are those of the reader', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `p${n}`, name: 'A', district: 'B' }));
  expect(verdict(entries(10_000))).toBe('fine');
  expect(verdict(entries(10_001))).toBe('refused');
});
