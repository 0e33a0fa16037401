// Messages to the checker's frame, from the page around it and from others: `embed/frame.js` as it is, in a page of which
// only what it touches is there.
//
//   node fuzz/messages.mjs SEED TRIES
//
// Whatever comes, nothing is thrown; only who said hello first is obeyed and answered; what is written into the page is of
// the form that the guide tells; nothing that was said stands in the style sheet or in a selector.
import { readFileSync } from 'node:fs';
import { chance, drawing } from './chance.mjs';

const [seed, tries] = process.argv.slice(2).map(Number);
const random = chance(seed);
const { below, pick, text, value } = drawing(random);
const source = readFileSync(new URL('../embed/frame.js', import.meta.url), 'utf8');

/** What an attribute of the app may be. */
const ATTRIBUTES = {
  'data-framed': /^true$/,
  'data-park': /^[\w-]+$/,
  'data-share-base': /^https?:[^#]+$/,
  'data-host': /^[\w.:-]+$/,
};
const SELECTORS = /^(dialog|\.language a|\.masthead a\[href\$="(\/check\/|\/)"\])$/;

function fail(what, said) {
  let shown = String(said);
  try {
    shown = JSON.stringify(said, (_, it) => (typeof it === 'bigint' ? `${it}n` : it)) ?? shown;
  } catch {
    // Shown as far as it can be.
  }
  throw new Error(`${what}: ${shown.slice(0, 500)}`);
}

/** A page with a frame's script in it, and what came of it. */
function page() {
  const seen = { attributes: {}, sheet: '', posted: [], replaced: [] };
  const heard = [];
  const app = {
    dataset: { progress: '0 9', below: '' },
    setAttribute(name, it) {
      if (!ATTRIBUTES[name]?.test(it)) fail(`the attribute ${name}`, it);
      seen.attributes[name] = it;
    },
    removeAttribute: (name) => delete seen.attributes[name],
    dispatchEvent: () => true,
  };
  const rules = [
    ['paper', '#fff'],
    ['surface', '#fefefe'],
    ['sunken', '#eee'],
  ];
  const style = { getPropertyValue: (name) => rules.find(([it]) => `--${it}` === name)?.[1] ?? '' };
  const document = {
    documentElement: { dataset: {}, lang: 'en' },
    body: { getBoundingClientRect: () => ({ height: 400 + below(3) }), offsetHeight: 400 },
    styleSheets: [{ cssRules: [{ selectorText: ':root', style }] }],
    adoptedStyleSheets: [],
    getElementById: (id) => (id === 'app' ? app : fail('an element', id)),
    querySelector: (selector) => (SELECTORS.test(selector) ? null : fail('a selector', selector)),
  };
  const parent = { postMessage: (message, to) => seen.posted.push([message, to]) };
  const watcher = class {
    observe() {}
  };
  const around = {
    document,
    parent,
    addEventListener: (type, listener) => type === 'message' && heard.push(listener),
    location: { origin: 'https://checker.example', search: '', replace: (to) => seen.replaced.push(to) },
    name: pick(['', 'overseas-talent-check https://host.example', text()]),
    MutationObserver: watcher,
    ResizeObserver: watcher,
    CSSMediaRule: class {},
    CSSStyleSheet: class {
      replaceSync(sheet) {
        seen.sheet = sheet;
      }
    },
    scrollY: 0,
  };
  new Function(...Object.keys(around), source)(...Object.values(around));
  return { seen, parent, hear: (event) => heard.forEach((listener) => listener(event)) };
}

/** A style sheet without the colours that were mixed for it. */
const plain = (sheet) => sheet.replaceAll(/rgb\(\d+,\d+,\d+\)/g, 'rgb()');

const FIELDS = ['park', 'theme', 'accent', 'background', 'start', 'lang', 'shareBase', 'fragment'];
const KNOWN = [...FIELDS, 'detail', 'type', 'hello', 'config', 'dark', 'light', 'auto', 'none', 'check', 'zh', 'en'];
const ORIGINS = ['https://host.example', 'https://host.example:8443', 'http://127.0.0.1', 'null', 'file://', ''];

function message() {
  if (random() < 0.2) return value(KNOWN);
  const detail =
    random() < 0.3
      ? value(KNOWN)
      : Object.fromEntries(
          FIELDS.filter(() => random() < 0.5).map((it) => [it, random() < 0.6 ? text(KNOWN) : value(KNOWN)]),
        );
  return {
    protocol: random() < 0.95 ? 'overseas-talent-check' : value(),
    version: random() < 0.95 ? 1 : value(),
    type: random() < 0.9 ? pick(['hello', 'config']) : value(KNOWN),
    detail,
  };
}

const sheets = new Set();
let here = page();
let host = null;
for (let tried = 0; tried < tries; tried += 1) {
  if (tried % 50 === 0) [here, host] = [page(), null];
  const { seen, parent, hear } = here;
  const before = JSON.stringify([seen.attributes, seen.sheet, seen.posted.length, seen.replaced.length]);
  const origin = pick(ORIGINS);
  const stranger = random() < 0.2;
  // As a message arrives: a copy.
  const data = structuredClone(message());
  try {
    hear({ source: stranger ? {} : parent, origin, data });
  } catch (error) {
    fail(error.stack, data);
  }
  const after = JSON.stringify([seen.attributes, seen.sheet, seen.posted.length, seen.replaced.length]);
  const told = seen.attributes['data-host'];
  if (host === null && told) host = origin;
  if (after !== before && (stranger || origin !== host)) fail(`obeyed ${origin}, not ${host}`, data);
  if (host && told !== new URL(host).host) fail('another host', told);
  for (const [, to] of seen.posted) if (to !== host && to !== 'https://host.example') fail('told to', to);
  seen.posted.length = 0;
  for (const to of seen.replaced) if (!to.startsWith('#')) fail('sent to', to);
  seen.replaced.length = 0;
  sheets.add(plain(seen.sheet));
}
// Three themes, with and without a background, with and without an accent.
if (sheets.size > 12)
  fail(
    'style sheets',
    [...sheets].map((sheet) => sheet.slice(-300)),
  );
