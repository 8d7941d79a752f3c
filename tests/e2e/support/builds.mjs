import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dist } from './dist.mjs';

/** What the title of the card `what-is-a-large-model` starts with, and what later builds make of it. */
const TITLE = '什么是大模型';
const titleOf = (build) => `第${String(build).padStart(2, '0')}版`;

/** A host's folder with the built page in it, which later builds can be deployed to. */
export async function hostFolder() {
  const place = await mkdtemp(join(tmpdir(), 'mianka-build-'));
  const folder = join(place, 'site');
  await cp(dist(), folder, { recursive: true });
  return { folder, remove: () => rm(place, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Deploys a build made from the one that is tested: its program, its glue and the text of one card
 * are others, under other names, and nothing of the former is left. Sealed as every build is.
 */
export async function deploy(folder, build) {
  const place = await mkdtemp(join(tmpdir(), 'mianka-next-'));
  const next = join(place, 'site');
  await cp(dist(), next, { recursive: true });
  const names = await readdir(next);
  const find = (pattern) => names.find((name) => pattern.test(name));
  const wasm = find(/^mianka-[\da-f]+_bg\.wasm$/);
  const glue = find(/^mianka-[\da-f]+\.js$/);
  const number = build.toString(16).padStart(16, '0');
  let page = await readFile(join(next, 'index.html'), 'utf8');
  page = page.replace(/<meta (http-equiv="Content-Security-Policy"|name="mianka-build")[^>]*>/g, '');
  const changes = [
    [wasm, `mianka-${number}_bg.wasm`, (bytes) => retitled(bytes, build)],
    [glue, `mianka-${number}.js`, (bytes) => Buffer.concat([bytes, Buffer.from(`// ${build}\n`)])],
  ];
  for (const [was, becomes, change] of changes) {
    const before = await readFile(join(next, was));
    const after = change(before);
    await writeFile(join(next, was), after);
    await rename(join(next, was), join(next, becomes));
    page = page.replaceAll(was, becomes).replaceAll(integrity(before), integrity(after));
  }
  await writeFile(join(next, 'index.html'), page);
  const [program, ...task] = process.env.XTASK ? [process.env.XTASK] : ['cargo', 'xtask'];
  execFileSync(program, [...task, 'seal', next], { stdio: ['ignore', 'ignore', 'inherit'] });
  await rm(folder, { recursive: true });
  await cp(next, folder, { recursive: true });
  await rm(place, { recursive: true });
  return titleOf(build);
}

function integrity(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** The program with another title of as many bytes, wherever it stands. */
function retitled(program, build) {
  const [was, becomes] = [Buffer.from(TITLE), Buffer.alloc(Buffer.byteLength(TITLE), ' ')];
  becomes.write(titleOf(build));
  const changed = Buffer.from(program);
  let place = changed.indexOf(was);
  if (place < 0) {
    throw new Error(`the program does not have the title ${TITLE}`);
  }
  for (; place >= 0; place = changed.indexOf(was, place)) {
    becomes.copy(changed, place);
  }
  return changed;
}
