import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { dist } from './dist.mjs';
import { PATIENCE } from './patience.mjs';

const CONFIGURATION = new URL('../../../hosting/nginx.conf', import.meta.url);

/**
 * The built page behind a server that others wrote, at the root and in the folders named: an
 * `origin` and a way to `close` it.
 */
async function host(folders, start) {
  const place = await mkdtemp(join(tmpdir(), 'mianka-host-'));
  const root = join(place, 'root');
  await cp(dist(), root, { recursive: true });
  for (const folder of folders) {
    const link = join(root, folder);
    await mkdir(dirname(link), { recursive: true });
    await symlink(dist(), link);
  }
  const port = await freePort();
  const { program, args, ...options } = await start({ place, root, port });
  const server = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.on('close', resolve));
  const said = [];
  server.on('error', (error) => said.push(String(error)));
  server.stdout.on('data', (text) => said.push(text));
  server.stderr.on('data', (text) => said.push(text));
  const close = async () => {
    server.kill();
    await ended;
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answers(origin, server);
  } catch (error) {
    await close();
    throw new Error(`${program} does not serve: ${said.join('')}`, { cause: error });
  }
  return { origin, close };
}

/** nginx with the configuration that this project hands out. */
export function nginx(folders = []) {
  return host(folders, async ({ place, root, port }) => {
    const own = await readFile(CONFIGURATION, 'utf8');
    const here = own
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /var/www/mianka;', `root ${root};`);
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(place, kind)};`,
    );
    const frame = `
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      worker_processes 1;
      daemon off;
      pid ${join(place, 'pid')};
      error_log stderr;
      events { }
      http { include /etc/nginx/mime.types; access_log off; ${scratch.join(' ')} ${here} }`;
    const file = join(place, 'nginx.conf');
    await writeFile(file, frame);
    return { program: process.env.NGINX || '/usr/sbin/nginx', args: ['-e', 'stderr', '-p', place, '-c', file] };
  });
}

/** The one-line server of whoever has Python. */
export function python(folders = []) {
  return host(folders, async ({ root, port }) => ({
    program: 'python3',
    args: ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root],
  }));
}

/**
 * Trunk's own server, in one folder. It serves what it builds: here, a page that is the finished
 * one, with its files put beside it.
 */
export function trunk(folder) {
  return host([], async ({ place, root, port }) => {
    const project = join(place, 'project');
    await mkdir(project);
    await cp(join(root, 'index.html'), join(project, 'index.html'));
    const settings = `
      [build]
      public_url = "./"
      [serve]
      addresses = ["127.0.0.1"]
      port = ${port}
      no_autoreload = true
      no_spa = true
      serve_base = "/${folder}"
      [[hooks]]
      stage = "post_build"
      command = "sh"
      command_arguments = ["-c", 'cp -r "$0"/. "$TRUNK_STAGING_DIR"', "${root}"]`;
    await writeFile(join(project, 'Trunk.toml'), settings);
    const { NO_COLOR, ...env } = process.env;
    return {
      program: 'trunk',
      args: ['serve', '--offline', '--skip-version-check', '--disable-address-lookup=true'],
      cwd: project,
      env,
    };
  });
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answers(origin, server) {
  for (const end = Date.now() + PATIENCE; ; await pause(50)) {
    if (server.exitCode !== null) {
      throw new Error(`it ended with ${server.exitCode}`);
    }
    try {
      await (await fetch(origin)).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}
