import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the built page that is to be tested. */
export function dist() {
  const folder = process.env.MIANKA_DIST;
  if (!folder) {
    throw new Error('Say in MIANKA_DIST which folder holds the built page to test.');
  }
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`MIANKA_DIST is ${folder}, and no index.html is there: build the page first.`);
  }
  return resolve(folder);
}

/** The content security policy that the built page brings. */
export function policy() {
  const html = readFileSync(join(dist(), 'index.html'), 'utf8');
  const [, text] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  return text;
}
