// A copy of the built site that a test may change while it is served: files gone or cut, and a next version, made from the
// built one without compiling anything.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, DIST, type WebServer } from './nginx.ts';

export const WORKER = 'service-worker.js';
/** In front of the worker, a version and the digest of each file. */
const LIST = /^const SITE=\{version:"(\w+)",files:(\{[^}]*\})\};\n/;

export interface Site extends WebServer {
  /** Where its start page is. */
  root: string;
  folder: string;
  /** The addresses that the worker keeps, below the start page. */
  kept(): string[];
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
  /** Puts the next version in the place of this one: other texts, another script, other pages, and their old files gone. */
  next(): string;
}

/** The addresses that a worker keeps, below its own. */
export function listed(folder: string): string[] {
  return Object.keys(JSON.parse(LIST.exec(readFileSync(join(folder, WORKER), 'utf8'))![2]));
}

/** The file that an address names. */
export const fileOf = (address: string) => (/(^|\/)$/.test(address) ? `${address}index.html` : address);

/** Serves a copy below a path, as in `/tools/checker`. */
export async function site(below = ''): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  // What is compressed at build time would be sent in the place of what a test writes.
  cpSync(DIST, folder, { recursive: true, filter: (from) => !/\.(br|gz)$/.test(from) });
  const server = await serve(below, folder);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  // A server tells a file's version by its size and the second it was written in, and sites are not built anew in the same one.
  let second = Date.now() / 1000 - 86_400;
  const write = (file: string, text: string | Uint8Array) => {
    writeFileSync(join(folder, file), text);
    second += 1;
    utimesSync(join(folder, file), second, second);
  };
  const pages = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.html'));
  let version = 1;

  /** Gives a file another content and the name that goes with it, in everything that names it. */
  const replace = (name: string, text: string, inside: string[]) => {
    const other = name.replace(/-[0-9a-f]{16}\./, `-${createHash('md5').update(text).digest('hex').slice(0, 16)}.`);
    write(name, text);
    renameSync(join(folder, name), join(folder, other));
    for (const file of inside) write(file, read(file).replaceAll(name, other));
  };
  const named = (start: string) => readdirSync(folder).find((it) => it.startsWith(`${start}-`))!;

  const next = () => {
    version += 1;
    for (const language of ['en', 'zh']) {
      const texts = named(`texts-${language}`);
      // The first word of a file of texts behind those of the policy is the name of the product.
      const text = read(texts).replace(
        /^(Overseas Talent Check|海外人才政策自测).*$/m,
        (it) => `${bare(it)} ${version}`,
      );
      replace(texts, text, pages());
    }
    replace(named('boot'), `${read(named('boot'))};`, pages());
    for (const page of pages()) {
      write(page, read(page).replace(/<body[^>]*>/, `<body data-version="${version}">`));
    }
    const digest = (address: string) =>
      `sha256-${createHash('sha256')
        .update(readFileSync(join(folder, fileOf(address))))
        .digest('base64')}`;
    const known = new Set(readdirSync(folder));
    const renamed = (address: string) =>
      known.has(address) || /\/|^$/.test(address) ? address : named(address.replace(/-[0-9a-f]{16}\..*$/, ''));
    const addresses = listed(folder).map(renamed);
    const list = Object.fromEntries(addresses.map((address) => [address, digest(address)]));
    write(
      WORKER,
      read(WORKER).replace(LIST, () => `const SITE={version:"${version}",files:${JSON.stringify(list)}};\n`),
    );
    return String(version);
  };

  return {
    ...server,
    root: `${server.origin}${below}/`,
    folder,
    kept: () => listed(folder),
    read,
    write,
    remove: (file) => rmSync(join(folder, file)),
    next,
    finish: async () => {
      const log = await server.finish();
      rmSync(folder, { recursive: true, force: true });
      return log;
    },
  };
}

const bare = (product: string) => product.replace(/ \d+$/, '');
