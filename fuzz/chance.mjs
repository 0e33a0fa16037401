// Chance that repeats, and values that nobody should send. Used by `messages.mjs` and `values.mjs`.

/** Numbers from 0 to 1 (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Texts that have meant something else than themselves somewhere. */
export const TEXTS = [
  '',
  ' ',
  '\0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>run()</script>',
  '<img src=x onerror=run()>',
  '"><svg onload=run()>',
  'javascript:run()',
  'data:text/html,<script>run()</script>',
  'https://elsewhere.example/#x',
  '//elsewhere.example',
  'https:a',
  '}*{background:url(https://elsewhere.example)}',
  '#0b5;}html{display:none}',
  '#0b5',
  'ABCDEF',
  '#12345',
  '\u202etxt.exe',
  '\u200b\u00ad\ufeff',
  'a\u0301\u0301\u0301\u0301',
  '\ud800',
  '${run()}',
  '%00%0d%0a',
  'x'.repeat(5000),
  '海创园',
];

/** Everything that draws from one source of chance. */
export function drawing(random) {
  const below = (bound) => Math.floor(random() * bound);
  const pick = (list) => list[below(list.length)];
  /** Any text: one of those above, one of `known`, or letters from anywhere. */
  const text = (known = []) => {
    const kind = below(4);
    if (kind === 0 && known.length > 0) return pick(known);
    if (kind < 3) return pick(TEXTS);
    return String.fromCharCode(...Array.from({ length: below(12) }, () => below(pick([128, 0x3000, 0x10000]))));
  };
  /** Any value; with `known` names among its keys. */
  const value = (known = [], depth = 3) => {
    const inside = () => value(known, depth - 1);
    const makers = [
      () => text(known),
      () => text(known),
      () => null,
      () => undefined,
      () => random() < 0.5,
      () => pick([0, -0, 1, -1, NaN, Infinity, 2 ** 53, 1e-7, below(1000)]),
      () => 10n ** BigInt(below(30)),
      () => new Date(pick([0, NaN, 8.64e15])),
      () => /x/g,
      () => new Uint8Array(below(5)),
      () => new Map([[inside(), inside()]]),
      () => new Set([inside()]),
      () => new Error(text(known)),
      () => Array.from({ length: below(4) }, inside),
      () => new Array(below(5)),
      () => object(known, inside),
      () => object(known, inside),
      () => object(known, inside),
    ];
    return depth > 0 ? pick(makers)() : pick(makers.slice(0, 6))();
  };
  /** An object whose keys are its own, whatever their names. */
  const object = (known, inside) => {
    const made = random() < 0.1 ? Object.create(null) : {};
    for (let rest = below(5); rest > 0; rest -= 1) {
      const field = { value: inside(), enumerable: true, writable: true, configurable: true };
      Object.defineProperty(made, text(known), field);
    }
    return made;
  };
  return { below, pick, text, value };
}
