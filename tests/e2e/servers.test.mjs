import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

import { KEPT, openApp } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { OPTIONS, closeBrowser } from './support/browser.mjs';
import { dist } from './support/dist.mjs';
import { HEADERS } from './support/headers.mjs';
import { nginx, python, trunk } from './support/hosts.mjs';
import { oddHost } from './support/odd-host.mjs';
import { serve } from './support/server.mjs';

const FOLDERS = ['', 'repo/', 'a/b/c/'];

/** The app on a host: a card is studied, and after a reload it counts as studied. */
async function worksAt(address) {
  const app = await openApp({ at: '/study', server: { address } });
  try {
    await app.study();
    await app.reload();
    await becomes(async () => (await app.placeInSession()).done, 1);
    app.visit.recorder.assertQuiet();
  } finally {
    await app.visit.abandon();
  }
}

/** Folders are named with and without the slash at the end: who types an address forgets it. */
const addressesOf = (folders) => folders.flatMap((folder) => [folder, folder.slice(0, -1)]).filter((folder, n) => n !== 1);

for (const [name, start] of [['nginx', nginx], ['the server of Python', python]]) {
  test(`the app works from any folder of ${name}`, async () => {
    const links = FOLDERS.filter(Boolean).map((folder) => folder.slice(0, -1));
    const host = await start(links);
    try {
      for (const folder of addressesOf(FOLDERS)) {
        await worksAt(`${host.origin}/${folder}`);
      }
    } finally {
      await host.close();
    }
  });
}

// Without the slash, Trunk's server answers 404: it is for developers, who are told the address.
for (const folder of FOLDERS) {
  test(`the app works from the folder /${folder} of trunk's server`, async () => {
    const host = await trunk(folder);
    try {
      await worksAt(`${host.origin}/${folder}`);
    } finally {
      await host.close();
    }
  });
}

// nginx as the project configures it.

let host;
before(async () => {
  host = await nginx(['repo']);
});
after(async () => {
  await host.close();
  await closeBrowser();
});

const get = (path, headers = {}) => fetch(host.origin + path, { redirect: 'manual', headers });
const files = readdirSync(dist(), { recursive: true }).filter((file) => file.includes('.'));
const isHashed = (file) => /-[\da-f]{8,16}(_bg)?\.[a-z]+$/.test(file);

test('nginx lets files with a hash in their name be kept for ever, and no others', async () => {
  assert.ok(files.some(isHashed) && !files.every(isHashed));
  for (const file of ['', ...files]) {
    const { status, headers } = await get(`/repo/${file}`);
    const expected = isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
    assert.deepEqual([file, status, headers.get('cache-control')], [file, 200, expected]);
    assert.ok(headers.get('etag'), file);
  }
});

test('nginx answers who has the page already with no more than that', async () => {
  const { headers } = await get('/');
  const again = await get('/', { 'if-none-match': headers.get('etag') });
  assert.equal(again.status, 304);
});

test('a file that is missing is not kept as missing', async () => {
  const { status, headers } = await get('/mianka-0123456789abcdef.js');
  assert.deepEqual([status, headers.get('cache-control')], [404, null]);
});

test('nginx says what every file is, and packs what can be packed', async () => {
  const types = {
    css: 'text/css; charset=utf-8',
    html: 'text/html; charset=utf-8',
    js: 'application/javascript; charset=utf-8',
    json: 'application/json; charset=utf-8',
    png: 'image/png',
    svg: 'image/svg+xml',
    txt: 'text/plain; charset=utf-8',
    wasm: 'application/wasm',
    webmanifest: 'application/manifest+json; charset=utf-8',
  };
  for (const file of files) {
    const { headers } = await get(`/${file}`, { 'accept-encoding': 'gzip' });
    const ending = file.split('.').at(-1);
    assert.deepEqual([file, headers.get('content-type')], [file, types[ending]]);
    const large = ending !== 'png' && statSync(join(dist(), file)).size >= 256;
    assert.deepEqual([file, headers.get('content-encoding')], [file, large ? 'gzip' : null]);
  }
});

test('nginx sends the recommended headers with everything, errors included', async () => {
  const wasm = files.find((file) => file.endsWith('.wasm'));
  for (const path of ['/', `/${wasm}`, '/manifest.webmanifest', '/missing', '/repo']) {
    const { headers } = await get(path);
    const sent = (name) => headers.get(name);
    assert.equal(sent('content-security-policy'), "frame-ancestors 'none'", path);
    assert.equal(sent('x-content-type-options'), 'nosniff', path);
    assert.equal(sent('referrer-policy'), 'no-referrer', path);
    assert.equal(sent('cross-origin-opener-policy'), 'same-origin', path);
    assert.equal(sent('cross-origin-resource-policy'), 'same-origin', path);
    assert.match(sent('permissions-policy'), /camera=\(\).*microphone=\(\)/, path);
  }
});

test('the host of all other tests sends the same headers as nginx', async () => {
  const recommended = ({ headers }) => [...headers].filter(([name]) => /policy|^x-/.test(name));
  const other = await serve(dist());
  try {
    assert.deepEqual(recommended(await fetch(other.address)), recommended(await get('/')));
  } finally {
    await other.close();
  }
});

test('the guide recommends the headers that nginx sends, for Caddy too', () => {
  const guide = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8').toLowerCase();
  for (const [name, value] of Object.entries(HEADERS)) {
    assert.ok(guide.includes(`| \`${name}\` | \`${value}\` |`), name);
    assert.ok([value, `"${value}"`].some((spelled) => guide.includes(`\t\t${name} ${spelled}\n`)), name);
  }
});

test('no other page can put the app into a frame', async () => {
  const app = await openApp({ server: { address: `${host.origin}/` } });
  try {
    const refused = app.page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    const frame = () => {
      const frame = document.createElement('iframe');
      frame.src = location.pathname;
      document.body.append(frame);
    };
    await app.page.goto(`${host.origin}/licenses.txt`);
    await app.page.evaluate(frame);
    await refused;
  } finally {
    await app.visit.abandon();
  }
});

// Hosts that lack something.

test('the app starts where its program is served as bytes of no kind', async () => {
  const server = await oddHost((path) => path.endsWith('.wasm') && { type: 'application/octet-stream' });
  const app = await openApp({ server, at: '/study' });
  try {
    await app.study();
    await app.reload();
    await becomes(async () => (await app.placeInSession()).done, 1);
  } finally {
    await app.visit.abandon();
    await server.close();
  }
});

test('the app works as a page where the origin is not secure', async () => {
  const server = await serve(dist(), '/');
  const { port } = new URL(server.address);
  const args = [...OPTIONS.args, '--host-resolver-rules=MAP study.example 127.0.0.1'];
  const browser = await chromium.launch({ ...OPTIONS, args });
  try {
    const makeContext = (options) => browser.newContext(options);
    const address = `http://study.example:${port}/`;
    const app = await openApp({ ...KEPT, server: { address }, at: '/study', makeContext });
    const secure = () => [isSecureContext, 'serviceWorker' in navigator];
    assert.deepEqual(await app.page.evaluate(secure), [false, false]);
    await app.study();
    await app.reload();
    await becomes(async () => (await app.placeInSession()).done, 1);
    await app.goTo('/settings');
    await app.says('这个网址不是 HTTPS，浏览器不允许离线使用');
    app.visit.recorder.assertQuiet();
  } finally {
    await browser.close();
    await server.close();
  }
});
