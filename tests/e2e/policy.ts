// The questions and measures as the data files have them, read without the program that is tested.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'en' | 'zh';
export type Answers = Record<string, string>;
type Text = Record<Language, string>;

export interface Option {
  id: string;
  wire: number;
  label: Text;
  /** What a person would do to come to this answer. */
  change?: Text;
}

export interface Question {
  id: string;
  wire: number;
  section: string;
  short: Text;
  text: Text;
  options: Option[];
}

/** The folder of the repository. */
export const REPOSITORY = join(import.meta.dirname, '..', '..');

type Value = string | number | Text | undefined;

/** Reads the few forms of value the data files use: a string, a number, a text in both languages. */
function value(source: string): Value {
  const text = (language: Language) => {
    const found = new RegExp(`\\b${language} = ("(?:[^"\\\\]|\\\\.)*")`).exec(source);
    return found === null ? '' : (JSON.parse(found[1]) as string);
  };
  if (source.startsWith('{')) return { en: text('en'), zh: text('zh') };
  if (source.startsWith('"')) return JSON.parse(source) as string;
  return /^\d+$/.test(source) ? Number(source) : undefined;
}

/** The tables of a file in order, each with its header and its own fields. */
function tables(path: string): { header: string; fields: Record<string, Value> }[] {
  const found = [{ header: '', fields: {} as Record<string, Value> }];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const header = /^\[\[(.+)\]\]$/.exec(line);
    const field = /^(\w+) = (.+)$/.exec(line);
    if (header !== null) found.push({ header: header[1], fields: {} });
    if (field !== null) found[found.length - 1].fields[field[1]] = value(field[2]);
  }
  return found;
}

/** The questions in a folder of rules, in the order they are asked. */
export function questionsOf(folder: string): Question[] {
  const questions: Question[] = [];
  for (const { header, fields } of tables(join(folder, 'questions.toml'))) {
    if (header === 'question') questions.push({ ...fields, options: [] } as unknown as Question);
    if (header === 'question.option') questions[questions.length - 1].options.push(fields as unknown as Option);
  }
  return questions;
}

function readMeasures(): { slug: string; title: Text; supports: string[] }[] {
  const folder = join(REPOSITORY, 'data', 'measures');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [first, ...rest] = tables(join(folder, file));
      const supports = rest.filter(({ header }) => header === 'support').map(({ fields }) => fields.id as string);
      return { slug: first.fields.slug as string, title: first.fields.title as Text, supports };
    });
}

/** The versions ever published, oldest first: the position gives the number in links. */
function readVersions(): string[] {
  const register = readFileSync(join(REPOSITORY, 'data', 'published.toml'), 'utf8');
  return JSON.parse(/^versions = (\[.+\])$/m.exec(register)![1]) as string[];
}

/** All questions in the order they are asked. */
export const QUESTIONS = questionsOf(join(REPOSITORY, 'data'));

/** All measures in policy order. */
export const MEASURES = readMeasures();

/** The ids of all supports in policy order. */
export const SUPPORTS = MEASURES.flatMap(({ supports }) => supports);

/** Every policy version, oldest first; the last is the present one. */
export const VERSIONS = readVersions();
export const VERSION = VERSIONS[VERSIONS.length - 1];

/** The permanent numbers of the points that an adviser decides, by their ids. */
export const POINTS: Record<string, number> = Object.fromEntries(
  [...readFileSync(join(REPOSITORY, 'data', 'published.toml'), 'utf8').matchAll(/^"([\w.]+)" = "(\d+):/gm)].map(
    ([, id, number]) => [id, Number(number)],
  ),
);

/** One question; an unknown one is a mistake in a test. */
export function question(id: string): Question {
  const found = QUESTIONS.find((it) => it.id === id);
  if (found === undefined) throw new Error(`no question \`${id}\` in data/questions.toml`);
  return found;
}

/** One option of a question. */
export function option(id: string, choice: string): Option {
  const found = question(id).options.find((it) => it.id === choice);
  if (found === undefined) throw new Error(`no option \`${choice}\` of \`${id}\` in data/questions.toml`);
  return found;
}
