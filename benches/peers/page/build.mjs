// Builds the page to compare with: a check as one would write it with Preact and json-logic-engine, with the texts of this
// site and its style sheets, the rules by mechanical translation. Never shipped.
//
//   node build.mjs TABLE_FOLDER SITE_FOLDER OUT_FOLDER
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { logic } from '../engines.mjs';
import { rules as read } from '../rules.mjs';

const [tables, site, out] = process.argv.slice(2).map((it) => resolve(it));
const rules = read(tables);
const own = await import(pathToFileURL(join(site, 'api', 'overseas_talent_check.js')).href);
await own.default({ module_or_path: readFileSync(join(site, 'api', 'overseas_talent_check_bg.wasm')) });
const { name, questions, sections, supports, definition, disclaimer } = own.policy('en');

/** Each support with what its rule reads, so that a card can say how an answer counts. */
const conditions = Object.fromEntries(rules.supports.map((it) => [it.id, it.conditions.map((one) => one.question)]));
const order = rules.supports.map(({ id }) => id);
const data = {
  // What a first question needs, and the rules.
  first: { name, questions, sections, disclaimer, rules: logic(rules, () => ({ var: 'definition' })), order },
  // What a result shows.
  later: { definition, supports: Object.fromEntries(supports.map((it) => [it.id, it])), conditions },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  entryPoints: { app: fileURLToPath(new URL('app.jsx', import.meta.url)) },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'chrome99',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  outdir: out,
  metafile: true,
  plugins: [
    {
      name: 'data',
      setup(build) {
        build.onResolve({ filter: /^data:(first|later)$/ }, ({ path }) => ({ path: path.slice(5), namespace: 'data' }));
        build.onLoad({ filter: /.*/, namespace: 'data' }, ({ path }) => ({
          contents: JSON.stringify(data[path]),
          loader: 'json',
        }));
      },
    },
  ],
});

const sheet = (start) => readdirSync(site).find((it) => it.startsWith(`${start}-`) && it.endsWith('.css'));
for (const start of ['style', 'later']) copyFileSync(join(site, sheet(start)), join(out, sheet(start)));
const at = (path) => `/${path.split('/').at(-1)}`;
const script = Object.keys(metafile.outputs).find((it) => metafile.outputs[it].entryPoint?.endsWith('app.jsx'));
// What the entry imports at once is asked for at once.
const ahead = metafile.outputs[script].imports.filter(({ kind }) => kind === 'import-statement');
const preloads = ahead.map(({ path }) => `<link rel="modulepreload" href="${at(path)}">`).join('');
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${sheet('style')}">
${preloads}<script type="module" src="${at(script)}"></script></head><body><div id="app" data-later="/${sheet('later')}"></div></body></html>
`,
);
// As the site has it, so that both are sent alike.
for (const file of readdirSync(out))
  writeFileSync(join(out, `${file}.gz`), gzipSync(readFileSync(join(out, file)), { level: 9 }));
