import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { Builder, Capabilities } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';
import chrome from 'selenium-webdriver/chrome.js';

import { OPTIONS } from './browser.mjs';
import { freePort } from './hosts.mjs';

/** Debian keeps WebKit's plain browser in a folder named by the machine's architecture. */
function miniBrowser() {
  const libraries = '/usr/lib';
  const places = readdirSync(libraries).map((name) => join(libraries, name, 'webkit2gtk-4.1/MiniBrowser'));
  const found = places.find((place) => existsSync(place));
  if (!found) {
    throw new Error('WebKit’s MiniBrowser is not there: see `webkit2gtk-driver` of Debian.');
  }
  return found;
}

/** A driver's own program, which ends with `stop`. */
async function started(program, args, port, environment) {
  const server = spawn(program, args, {
    env: { ...process.env, ...environment },
    // A group of its own: what it has started ends with it.
    detached: true,
    stdio: 'ignore',
  });
  const failed = new Promise((_, fail) => server.on('error', fail));
  const answers = async () => {
    for (const end = Date.now() + 30_000; ; await new Promise((soon) => setTimeout(soon, 100))) {
      try {
        await (await fetch(`http://127.0.0.1:${port}/status`)).text();
        return;
      } catch (error) {
        if (Date.now() > end) {
          throw error;
        }
      }
    }
  };
  await Promise.race([answers(), failed]);
  return () => process.kill(-server.pid, 'SIGKILL');
}

async function startChromium() {
  const options = new chrome.Options().setChromeBinaryPath(OPTIONS.executablePath);
  options.addArguments('--headless', ...OPTIONS.args);
  const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER || 'chromedriver');
  const driver = await new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
  return { driver, end: () => driver.quit() };
}

async function startFirefox() {
  const options = new firefox.Options().setBinary(process.env.FIREFOX || 'firefox-esr');
  options.addArguments('-headless').setPreference('intl.accept_languages', 'en-GB');
  const service = new firefox.ServiceBuilder(process.env.GECKODRIVER || 'geckodriver');
  const driver = await new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build();
  return { driver, end: () => driver.quit() };
}

async function startWebKit() {
  const home = await mkdtemp(join(tmpdir(), 'mianka-webkit-'));
  const port = await freePort();
  const environment = { HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, TMPDIR: home, LANG: 'en_GB.UTF-8' };
  if (process.getuid?.() === 0) {
    environment.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
  }
  const stop = await started('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], port, environment);
  const end = async () => {
    stop();
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const wanted = new Capabilities().setBrowserName('MiniBrowser').set('webkitgtk:browserOptions', { binary: miniBrowser(), args: ['--automation'] });
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    return { driver, end: () => driver.quit().catch(() => {}).then(end) };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The engines that people have: each starts a browser, `{ driver, end }`. */
export const ENGINES = { Chromium: startChromium, Firefox: startFirefox, WebKit: startWebKit };
