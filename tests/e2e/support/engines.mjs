import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';

import { OPTIONS } from './browser.mjs';
import { freePort } from './hosts.mjs';
import { PATIENCE as USUAL } from './patience.mjs';

/** How long anything is waited for: an engine starts afresh, at times on a machine that is busy. */
export const PATIENCE = 2 * USUAL;

/** What ends when the tests are interrupted, and what is then cleared away. */
const running = new Set();
const homes = new Set();

/** A browser may still be writing while it ends. */
const CLEARING = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

for (const signal of ['SIGINT', 'SIGTERM']) {
  // At once: the second such signal, which may follow, lets nothing be finished.
  process.once(signal, () => {
    running.forEach((group) => group.signal(group.parting));
    homes.forEach((home) => rmSync(home, CLEARING));
    process.kill(process.pid, signal);
  });
}

/** A program with all that it starts, which end together. */
class Group {
  said = '';
  /** What ends it in a hurry. */
  parting = 'SIGKILL';

  constructor(program, args, env) {
    this.leader = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.failed = once(this.leader, 'exit').then(
      ([code, signal]) => {
        throw new Error(`${program} ended with ${code ?? signal}: ${this.said}`);
      },
      (error) => {
        throw new Error(`${program} does not start`, { cause: error });
      },
    );
    this.failed.catch(() => {});
    for (const stream of [this.leader.stdout, this.leader.stderr]) {
      stream.on('data', (text) => {
        this.said += text;
      });
    }
    running.add(this);
  }

  signal(name) {
    try {
      process.kill(-this.leader.pid, name);
    } catch {
      // Nobody is left, or the program never started.
    }
  }

  /** Lets it tidy up, and then leaves nothing of it. */
  async end() {
    this.signal('SIGTERM');
    await Promise.race([this.failed.catch(() => {}), pause(PATIENCE, null, { ref: false })]);
    this.signal('SIGKILL');
    running.delete(this);
  }
}

/** Waits until something is there; a program that has ended meanwhile will not bring it. */
async function appears(look, group) {
  for (const end = Date.now() + PATIENCE; ; await Promise.race([pause(50), group.failed])) {
    const found = await look();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`Nothing came in time: ${group.said}`);
    }
  }
}

/** The name of a screen that nobody looks at. It finds a free number itself. */
async function screen(begin, environment) {
  const xvfb = begin('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'], environment);
  // Killed, it would leave its number taken.
  xvfb.parting = 'SIGTERM';
  return appears(() => /^\d+$/m.exec(xvfb.said)?.[0], xvfb);
}

/** For each engine its driver's program with its arguments, and what is asked of it. */
const DRIVERS = {
  Chromium: (home) => ({
    program: process.env.CHROMEDRIVER || 'chromedriver',
    capabilities: {
      browserName: 'chrome',
      webSocketUrl: true,
      'goog:chromeOptions': {
        binary: OPTIONS.executablePath,
        args: [...OPTIONS.args, '--headless', '--accept-lang=en-GB', `--user-data-dir=${join(home, 'profile')}`],
      },
    },
  }),

  Firefox: (home) => ({
    program: 'geckodriver',
    // By itself it takes the same port each time, which may be taken.
    args: ['--websocket-port=0', `--profile-root=${home}`],
    capabilities: {
      browserName: 'firefox',
      webSocketUrl: true,
      'moz:firefoxOptions': {
        binary: process.env.FIREFOX || 'firefox-esr',
        args: ['-headless'],
        prefs: { 'intl.accept_languages': 'en-GB' },
      },
    },
  }),

  WebKit: () => ({
    program: 'WebKitWebDriver',
    // Without a word about it, the driver starts the plain browser that it was built with.
    capabilities: { browserName: 'MiniBrowser' },
    needsScreen: true,
  }),
};

/** What a browser goes by: a place of its own, and English whatever the user of the machine speaks. */
function environmentIn(home) {
  return {
    ...process.env,
    HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    LANGUAGE: 'en',
    LC_ALL: 'en_GB.UTF-8',
    // No page is opened but ours, and neither root nor a container can have the sandbox.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
}

/** Starts a browser: `{ driver, home, end }`. After the end nothing of it is left. */
async function start(engine) {
  const home = await mkdtemp(join(tmpdir(), 'mianka-engine-'));
  homes.add(home);
  const ends = [() => rm(home, CLEARING).then(() => homes.delete(home))];
  const end = async () => {
    while (ends.length > 0) {
      await ends.pop()();
    }
  };
  const begin = (...what) => {
    const group = new Group(...what);
    ends.push(() => group.end());
    return group;
  };
  try {
    const { program, args = [], capabilities, needsScreen } = DRIVERS[engine](home);
    const environment = environmentIn(home);
    if (needsScreen) {
      environment.DISPLAY = `:${await screen(begin, environment)}`;
    }
    const port = await freePort();
    const server = `http://127.0.0.1:${port}`;
    const group = begin(program, [`--port=${port}`, ...args], environment);
    await appears(() => fetch(`${server}/status`).catch(() => null), group);
    const builder = new Builder().disableEnvironmentOverrides().usingServer(server);
    const driver = await builder.withCapabilities(new Capabilities(capabilities)).build();
    ends.push(() => driver.quit().catch(() => {}));
    await driver.manage().setTimeouts({ pageLoad: PATIENCE, script: PATIENCE });
    return { driver, home, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The engines that people have, each with what starts it. */
export const ENGINES = Object.fromEntries(Object.keys(DRIVERS).map((engine) => [engine, () => start(engine)]));
