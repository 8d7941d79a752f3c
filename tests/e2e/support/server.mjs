import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';

import { HEADERS } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** As GitHub Pages says it. Without it, Chromium asks for the icon at each change of address. */
const CACHE = 'max-age=600';

/** Headers of a host that lets a browser keep nothing but what the app itself keeps. */
export const UNKEPT = { 'cache-control': 'no-store' };

/** An empty page of the host, for a browser to stand on between two scenarios. */
export const BLANK = '.blank';
const NOTHING = '<!doctype html><title>-</title><link rel="icon" href="data:,">';

/**
 * Serves a folder as any static host does, under a sub-path such as `/a/b/` or at the root, with
 * the headers that are recommended. Everything outside that path is not there.
 * A port may be asked for, to come back under an address that was known before, and headers that
 * come with every file.
 */
export async function serve(folder, base = '/', port = 0, headers = {}) {
  const asked = [];
  const told = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    Object.entries(HEADERS).forEach(([name, value]) => response.setHeader(name, value));
    if (request.method === 'POST') {
      // The end of a test may cut it short.
      await text(request).then((all) => told.push(all), () => {});
      response.writeHead(204).end();
      return;
    }
    if (request.url === base + BLANK) {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(NOTHING);
      return;
    }
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const file = path.startsWith(base) ? await fileAt(folder, path.slice(base.length)) : null;
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': CACHE, ...headers });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    /** Every path that was asked for. */
    asked,
    /** Everything that was sent, such as reports. */
    told,
    /** The address of the folder, with a slash at its end. */
    address: `http://127.0.0.1:${server.address().port}${base}`,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function fileAt(folder, path) {
  const file = join(folder, normalize(`/${path}`), path === '' || path.endsWith('/') ? 'index.html' : '');
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}
