// What must not be in the log of a web server: anything but plain requests for pages and files, and any trace of an
// answer, however it is written.
import type { Entry, Log } from './nginx.ts';
import { QUESTIONS } from './policy.ts';

/** What may be asked for. */
export interface Allowed {
  paths: ReadonlySet<string>;
  /** Queries without their question mark. */
  queries: readonly string[];
}

/** Headers of a browser's request. A pattern is given where the words allowed are few; other values are searched. */
/** The worker that keeps the site, as the page before its own: it holds nothing of a person. */
const WORKER = /^http:\/\/127\.0\.0\.1:\d+\/service-worker\.js$/;
const HEADERS: Record<string, RegExp | null> = {
  host: /^127\.0\.0\.1:\d+$/,
  connection: /^keep-alive$/,
  // Preloaded files are asked for as if they were another host's.
  origin: /^http:\/\/127\.0\.0\.1:\d+$/,
  'cache-control': /^(max-age=0|no-cache)$/,
  pragma: /^no-cache$/,
  'sec-fetch-site': /^(none|same-origin)$/,
  'sec-fetch-mode': /^(navigate|cors|no-cors|same-origin)$/,
  'sec-fetch-dest': /^(document|empty|image|script|style|iframe|manifest|serviceworker)$/,
  // The worker that keeps the site, when it is asked for itself, and by a browser that looks whether it is still the same.
  'service-worker': /^script$/,
  referer: WORKER,
  'sec-fetch-user': /^\?1$/,
  'upgrade-insecure-requests': /^1$/,
  accept: null,
  'accept-encoding': null,
  'accept-language': null,
  'if-modified-since': null,
  'if-none-match': null,
  'sec-ch-ua': null,
  'sec-ch-ua-mobile': null,
  'sec-ch-ua-platform': null,
  'user-agent': null,
};

/** Everything that is wrong with a log. `links` are the texts of links that were made or opened. */
export function complaints(log: Log, allowed: Allowed, links: readonly string[]): string[] {
  const found = log.unread.map((line) => `cannot be read: ${line}`);
  const note = (what: string[], where: string) => found.push(...what.map((it) => `${it}: ${where}`));
  for (const entry of log.entries) note(ofRequest(entry, allowed), JSON.stringify(entry));
  for (const [name, value] of log.headers ?? []) note(ofHeader(name, value), `${name}: ${value}`);
  for (const line of log.errors) note(ofError(line), line);
  const told = log.headers?.filter(([name]) => name === 'host').length ?? log.entries.length;
  if (told !== log.entries.length) found.push(`headers of ${told} requests, not of ${log.entries.length}`);
  const all = readings(log.raw);
  const known = links.filter((link) => all.some((reading) => reading.includes(link)));
  found.push(...known.map((link) => `the link \`${link}\` is in a log`));
  return found;
}

function ofRequest(entry: Entry, { paths, queries }: Allowed): string[] {
  const line = /^(\S+) (\S+) HTTP\/[\d.]+$/.exec(entry.request);
  if (line === null) return ['no request'];
  const [, method, address] = line;
  const [path, ...query] = address.split('?');
  const found: string[] = [];
  if (!['GET', 'HEAD'].includes(method)) found.push('not a reading method');
  if (/#|%23/.test(address)) found.push('a fragment');
  if (query.length > 0 && !queries.includes(query.join('?'))) found.push('a query');
  if (!paths.has(path)) found.push('neither a page nor a file', ...traces(path));
  found.push(...traces(query.join('?')));
  for (const part of ['cookie', 'referer', 'length', 'encoding', 'body'] as const) {
    const known = part === 'referer' && path === '/service-worker.js' && WORKER.test(entry.referer);
    if (entry[part] !== '' && !known) found.push(`a ${part}`);
  }
  return [...found, ...traces(entry.agent)];
}

function ofHeader(name: string, value: string): string[] {
  if (!Object.hasOwn(HEADERS, name)) return ['an unusual header', ...traces(value)];
  const pattern = HEADERS[name];
  if (pattern === null) return traces(value);
  return pattern.test(value) ? [] : ['an unusual value', ...traces(value)];
}

function ofError(line: string): string[] {
  const level = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[(\w+)\] \d+#\d+: /.exec(line)?.[1];
  const calm = level === 'info' || level === 'notice';
  return [...(calm ? [] : ['an error']), ...(PAIRS.some((pair) => pair.test(line)) ? ['an answer'] : [])];
}

const apart = (id: string) => new RegExp(`(?<![a-z0-9_-])${id}(?![a-z0-9_-])`, 'i');
const OPTIONS = QUESTIONS.flatMap(({ options }) => options.map(({ id }) => id));
/** Ids of questions and options, each as a word by itself. */
const IDS = [...new Set([...QUESTIONS.map(({ id }) => id), ...OPTIONS])].map((id) => ({ id, word: apart(id) }));
/** A question and an option of it with something between them, such as `cscse=yes` or `"cscse": "yes"`. */
const PAIRS = QUESTIONS.map(
  ({ id, options }) =>
    new RegExp(`(?<![a-z0-9])${id}[^a-z0-9]{1,8}(${options.map((it) => it.id).join('|')})(?![a-z0-9])`, 'i'),
);

/** Answers in a text, written plainly or encoded. */
function traces(text: string): string[] {
  const [plain, decoded] = [percentDecoded(text), base64Decoded(text)];
  const pair = (it: string) => PAIRS.some((pattern) => pattern.test(it));
  const found = [...plain, ...decoded].some(pair) ? ['an answer'] : [];
  // Text that was no base64 decodes to noise, in which a short id comes up by chance.
  const ids = IDS.filter(
    ({ id, word }) => plain.some((it) => word.test(it)) || (id.length >= 6 && decoded.some((it) => word.test(it))),
  );
  return [...found, ...ids.map(({ id }) => `the id \`${id}\``)];
}

/** All that a text may stand for. */
function readings(text: string): string[] {
  return [...percentDecoded(text), ...base64Decoded(text)];
}

/** A text with its percent signs read up to twice. */
function percentDecoded(text: string): string[] {
  const letter = (code: string) => String.fromCharCode(parseInt(code.slice(1), 16));
  const decode = (it: string) => it.replace(/%[0-9a-f]{2}/gi, letter);
  return [text, decode(text), decode(decode(text))];
}

/** Every run of letters that may be base64, from each place where one can begin. */
function base64Decoded(text: string): string[] {
  return percentDecoded(text)
    .flatMap((it) => it.match(/[\w+/-]{8,}/g) ?? [])
    .flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')));
}
