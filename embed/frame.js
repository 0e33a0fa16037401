// The inside: loaded by a page of the checker only when it stands in a frame.
//
// Takes the configuration from the address of the frame and from the page around it, tells that page what it may know,
// and makes the page in the frame look and feel like a part of it. Between this script and the app everything goes
// through attributes of `#app`, so that the app knows no messages. The messages are declared in `messages.d.ts`.
const NAME = 'overseas-talent-check';
const VERSION = 1;
const html = document.documentElement;
/** The root of the app, which changes when another program takes over in the page. */
const app = () => document.getElementById('app');

/** What the page around said last. */
const told = {};
/** The language that the page around wants, until it is there. */
let wanted = null;
/** Whether the language is changing: its texts may take a while, and a second change would come to nothing. */
let changing = false;
/** The origin of the page around, once it has said who it is. All others are ignored from then on. */
let host = null;
let ready = false;

const post = (type, detail) => host && parent.postMessage({ protocol: NAME, version: VERSION, type, detail }, host);

/** Sets or takes away an attribute of `#app`. */
function tell(name, value) {
  if (value) app().setAttribute(name, value);
  else app().removeAttribute(name);
}

// --- Configuration -----------------------------------------------------------------------------------------------

/** What a host may set. */
const SETTINGS = ['park', 'theme', 'accent', 'background', 'start', 'lang', 'shareBase', 'fragment'];

/** What a message sets: texts, and nothing where something is to be taken back. All else is somebody's mistake. */
function settings(detail) {
  const set = SETTINGS.filter((name) => Object.hasOwn(detail, name)).map((name) => [name, detail[name] ?? null]);
  return Object.fromEntries(set.filter(([, value]) => value === null || typeof value === 'string'));
}

/** Applies a configuration; what it does not name stays as it is. */
function configure(config) {
  if ('park' in config) tell('data-park', /^[\w-]+$/.exec(config.park ?? '')?.[0]);
  if ('shareBase' in config) tell('data-share-base', /^https?:[^#]+/.exec(config.shareBase ?? '')?.[0]);
  if ('theme' in config) look.theme = config.theme;
  if ('accent' in config) look.accent = config.accent;
  if ('background' in config) look.background = config.background;
  paint();
  app().dispatchEvent(new Event('hostchange'));
  if (config.fragment && config.fragment !== told.fragment) location.replace('#' + config.fragment);
  Object.assign(told, config);
}

const click = (selector) => document.querySelector(selector)?.click();

/** Follows a change of the language or of the first page, by the page's own links. */
function move(config) {
  const changed = (name) => name in told && name in config && config[name] !== told[name];
  if (changed('start')) click(`.masthead a[href$="${config.start === 'check' ? '/check/' : '/'}"]`);
  if (changed('lang') && ['en', 'zh'].includes(config.lang)) {
    wanted = config.lang;
    speak();
  }
}

/** Changes the language if it is not the one wanted, one change at a time. */
function speak() {
  if (changing || !wanted) return;
  changing = !html.lang.startsWith(wanted);
  wanted = null;
  if (changing) click('.language a');
}

new MutationObserver(() => {
  changing = false;
  speak();
}).observe(html, { attributeFilter: ['lang'] });

// --- Messages ----------------------------------------------------------------------------------------------------

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || (host ? origin !== host : !/^https?:/.test(origin))) return;
  if (data?.protocol !== NAME || data.version !== VERSION || !(data.detail instanceof Object)) return;
  if (data.type === 'hello' && !host) {
    host = origin;
    tell('data-host', new URL(origin).host);
    // From now on the host gives the room there is need for, so the frame itself never scrolls.
    html.dataset.framed = 'sized';
    configure(settings(data.detail));
    resize();
    report();
  } else if (data.type === 'config' && host) {
    const detail = settings(data.detail);
    move(detail);
    configure(detail);
  }
});

/** What was posted last, so that nothing is said twice. */
const posted = {};

function once(type, text, detail) {
  if (!host || posted[type] === text) return;
  posted[type] = text;
  if (text) post(type, detail);
}

/** Passes on what the app has written: counts only. */
function report() {
  const { progress, complete } = app().dataset;
  if (!host || progress === undefined) return;
  if (!ready) {
    ready = true;
    post('ready', {});
    // A fresh start is no progress; what an earlier visit left is.
    if (progress.startsWith('0 ')) posted.progress = progress;
  }
  const [answered, relevant] = progress.split(' ').map(Number);
  once('progress', progress, { answered, relevant });
  const [matches, confirm, unmet, open] = (complete ?? '').split(' ').map(Number);
  once('complete', complete, { matches, confirm, unmet, open });
}

new MutationObserver(report).observe(document.body, {
  subtree: true,
  attributeFilter: ['data-progress', 'data-complete'],
});

// --- Height and scrolling ----------------------------------------------------------------------------------------

/** Tells the height of the content, which does not depend on that of the frame. */
function resize() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  once('height', String(height), { height });
  const dialog = document.querySelector('dialog');
  if (dialog) place(dialog);
}

new ResizeObserver(resize).observe(document.body);

/** What was clicked last: a dialog opens there, not in the middle of a frame that may be many screens high. */
let clicked = null;
/** Whether a mouse button or a finger is down: what it focuses is in view already. */
let pressing = false;

addEventListener('mousedown', () => (pressing = true), true);
addEventListener('mouseup', () => (pressing = false), true);
addEventListener('focusin', ({ target }) => {
  const dialog = target.closest('dialog');
  if (host && !pressing) {
    resize();
    const { top, height } = (dialog ?? target).getBoundingClientRect();
    // With a heading comes the beginning of what it heads.
    post('scroll', { top: Math.max(0, top), height: target.id === 'heading' ? height + 240 : height });
  }
});

/** A dialog stays where it opened, unless the page around it has become another. */
function place(dialog) {
  if (!dialog.open || !clicked?.isConnected) return;
  const at = clicked.getBoundingClientRect().top + scrollY - dialog.offsetHeight / 2;
  const lowest = document.body.offsetHeight - dialog.offsetHeight - 8;
  dialog.style.cssText = `position:absolute;margin-block:0;inset-block:${Math.max(8, Math.min(at, lowest))}px auto`;
}

// --- Giving answers ----------------------------------------------------------------------------------------------

/** What the buttons of the dialog do. The app draws it and names the page around in it. */
const actions = {
  host(dialog) {
    dialog.showModal();
    place(dialog);
    dialog.querySelector('h2').focus();
  },
  'host-refuse': (dialog) => dialog.close(),
  /** The only place where answers leave this page: those that the result shows, and its link. */
  'host-agree'(dialog) {
    dialog.close();
    const rows = [...document.querySelectorAll('#main [data-answered][data-answer]')];
    const answers = Object.fromEntries(rows.map(({ dataset }) => [dataset.answered, dataset.answer]));
    const link = document.getElementById('share-link').value;
    post('share', { link, answers });
    // So that the page can say what was given, as long as it shows it.
    tell('data-shared', link);
    app().dispatchEvent(new Event('hostchange'));
  },
};

// --- Links -------------------------------------------------------------------------------------------------------

/** Reading matter, which has no script and would leave the frame without this one. Other sites may refuse frames. */
const READING = /^\/(zh\/)?(measures|sentences)\//;

addEventListener(
  'click',
  ({ target }) => {
    if (!target.closest('dialog')) clicked = target;
    const { action } = target.closest('[data-action]')?.dataset ?? {};
    if (Object.hasOwn(actions, action)) actions[action](document.querySelector('dialog'));
    const link = target.closest('a[href]');
    if (!link || !/^http/.test(link.protocol)) return;
    const page = link.pathname.slice(app().dataset.below.length);
    if (link.origin !== location.origin || READING.test(page)) link.target = '_blank';
  },
  true,
);

// --- Looks -------------------------------------------------------------------------------------------------------

const look = { theme: null, accent: null, background: null };
const sheet = new CSSStyleSheet();
/** The blocks of the style sheet for a dark screen. */
const dark = [];
/** The colours that an accent has to stand out from, and that it is mixed with. */
const colours = { light: {}, dark: {} };

/** Finds the blocks and colours in the site's own style sheet, so that no colour is written a second time. */
function read(rules, theme) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const inside = rule.media.mediaText.includes('color-scheme');
      if (inside) dark.push(rule);
      if (inside || rule.media.mediaText === 'all') read(rule.cssRules, inside ? 'dark' : theme);
    } else if (rule.selectorText === ':root') {
      for (const name of ['paper', 'surface', 'sunken']) {
        const value = parse(rule.style.getPropertyValue(`--${name}`).trim());
        if (value) colours[theme][name] ??= value;
      }
    } else if (rule.cssRules) {
      read(rule.cssRules, theme);
    }
  }
}

/** `#0b5`, `0b5`, `#00bb55` or `00bb55` as red, green and blue; nothing for anything else. */
function parse(text) {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text ?? '')?.[1];
  return digits?.match(digits.length === 3 ? /./g : /../g).map((two) => parseInt(two.padEnd(2, two), 16));
}

const mix = (one, other, share) => one.map((value, at) => Math.round(value * (1 - share) + other[at] * share));

/** Contrast of two colours as WCAG 2 has it. */
function contrast(one, other) {
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The accent and what goes with it, moved in steps until it can be read on everything it stands on. */
function accented(theme) {
  const { paper, surface, sunken } = colours[theme];
  const away = theme === 'dark' ? [255, 255, 255] : [0, 0, 0];
  let accent = parse(look.accent);
  if (!accent || !paper || !surface || !sunken) return '';
  let soft = mix(surface, accent, 0.1);
  for (let step = 0; step < 60 && [paper, surface, sunken, soft].some((it) => contrast(accent, it) < 4.5); step++) {
    accent = mix(accent, away, 0.06);
    soft = mix(surface, accent, 0.1);
  }
  const css = (colour) => `rgb(${colour})`;
  return `--accent:${css(accent)};--link:${css(accent)};--accent-soft:${css(soft)};--accent-ink:${css(surface)}`;
}

/** Puts theme and accent over the site's own. What is printed is always light. */
function paint() {
  const theme = ['dark', 'light'].includes(look.theme) ? look.theme : 'auto';
  html.dataset.theme = theme;
  html.dataset.accent = look.accent ?? '';
  const media = { dark: 'screen', light: 'not all', auto: '(prefers-color-scheme: dark)' }[theme];
  for (const rule of dark) rule.media.mediaText = media;
  sheet.replaceSync(`
    html[data-framed] body { min-block-size: 0; display: flow-root }
    @media screen { html[data-framed=sized] { overflow: hidden } }
    html[data-framed] .skip { display: none }
    html[data-framed] .trial { position: static; max-block-size: none }
    dialog { inline-size: min(34rem, 100% - 2rem); padding: var(--s5); color: var(--ink); background: var(--surface); border: 1px solid var(--line-strong); border-radius: var(--radius) }
    dialog h2:focus-visible { outline: none }
    dialog p { margin-block-start: var(--s3) }
    html[data-framed] #app { min-block-size: 0 }
    html[data-framed] #main { padding-block: 1rem 1.5rem }
    html[data-framed] .masthead { background: none; font-size: 0.9rem }
    html[data-framed] .masthead-inner { padding-block: 0 }
    html[data-framed] .brand-mark { display: none }
    html[data-framed] .hero { padding-block: 0 }
    html[data-framed] .footer { background: none; border-block-start: 0; font-size: 0.8rem }
    html[data-framed] .footer-inner { padding-block: 0 var(--s3); gap: var(--s1) }
    ${look.background === 'none' ? 'html[data-framed], html[data-framed] body { background: none }' : ''}
    :root { color-scheme: ${theme === 'auto' ? 'light dark' : theme}; ${accented('light')} }
    @media ${media} { :root { ${accented('dark')} } }
    @media print { :root { color-scheme: light; ${accented('light')} } }`);
}

// --- Start -------------------------------------------------------------------------------------------------------

html.dataset.framed = '';
tell('data-framed', 'true');
for (const { cssRules } of document.styleSheets) read(cssRules, 'light');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
// The name of a frame outlives what is loaded in it: a plain frame keeps its configuration there, and the element on
// the host's page says in it whom to answer.
const [, around] = /^overseas-talent-check (https?:.+)$/.exec(name) ?? [];
if (!around && location.search) name = location.search;
const query = new URLSearchParams(around ? location.search : name);
configure(
  Object.fromEntries(
    ['park', 'theme', 'accent', 'background'].filter((key) => query.has(key)).map((key) => [key, query.get(key)]),
  ),
);
// Nobody but the page named hears this, and it says nothing but that a page is here.
if (around) parent.postMessage({ protocol: NAME, version: VERSION, type: 'listening', detail: {} }, around);
