import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';

import { becomes } from './support/becomes.mjs';
import { OPTIONS } from './support/browser.mjs';
import { dist } from './support/dist.mjs';
import { PATIENCE } from './support/patience.mjs';
import { serve } from './support/server.mjs';
import { WORDS } from './support/words.mjs';

const KILLS = 20;

/** One profile for all of it, as a user has one. */
const profile = await mkdtemp(join(tmpdir(), 'mianka-killed-'));
const server = await serve(dist());

/** Ends the browser that is running, if a test has failed before it could. */
let endLeftover = () => {};

after(async () => {
  endLeftover();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** A browser whose processes can be killed all at once: they are a group of their own. */
async function launch() {
  const args = [...OPTIONS.args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(OPTIONS.executablePath, [...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  endLeftover = () => process.kill(-child.pid, 'SIGKILL');
  const address = await new Promise((found, failed) => {
    let said = '';
    const tooLong = () => failed(new Error(`the browser does not start: ${said}`));
    setTimeout(tooLong, PATIENCE).unref();
    child.stderr.on('data', (data) => {
      said += data;
      const listening = /DevTools listening on (ws:\S+)/.exec(said);
      if (listening) {
        found(listening[1]);
      }
    });
    child.on('exit', () => failed(new Error(`the browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address, { timeout: PATIENCE });
  const [context] = browser.contexts();
  context.setDefaultTimeout(PATIENCE);
  const page = context.pages()[0] ?? (await context.newPage());
  const ended = new Promise((over) => child.on('exit', over));
  return {
    page,
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      endLeftover = () => {};
      await browser.close();
    },
  };
}

/** Rates without end, and tells out of the browser of each rating that the next card acknowledges. */
async function rateUntilKilled(page, acknowledged) {
  await page.exposeFunction('acknowledged', acknowledged);
  await page.evaluate(() => {
    const press = (key) =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const face = () => document.querySelector('article[data-card]')?.dataset.face;
    let turned = false;
    const step = () => {
      if (face() === 'question') {
        if (turned) {
          turned = false;
          window.acknowledged();
        }
        press(' ');
      } else if (face() === 'answer' && !turned) {
        turned = true;
        press('1');
      }
      setTimeout(step, 5);
    };
    step();
  });
}

async function opened(page) {
  await page.goto(`${server.address}#/study?topic=modalities`);
  await page.waitForFunction(() => performance.getEntriesByName('mianka:ready').length > 0);
}

/**
 * How many reviews a page opened now knows of. The second copy may need repair after a kill, and
 * be later than the first screen: the page has a while to come to know of as many as expected.
 */
async function reviewsKnown(page, expected) {
  await page.goto(`${server.address}#/stats`);
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('mianka:ready').length > 0);
  // Before the first review there is no such figure.
  const first = async () => {
    const name = page.getByRole('main').locator('dt', { hasText: WORDS.en.totalReviews });
    const figures = await name.locator('xpath=following-sibling::dd[1]').allInnerTexts();
    return Number(figures[0] ?? 0);
  };
  const patience = Date.now() + PATIENCE;
  while ((await first()) < expected && Date.now() < patience) {
    await new Promise((soon) => setTimeout(soon, 100));
  }
  return first();
}

test('a browser killed right after a rating, again and again, loses no acknowledged one', async (t) => {
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { page, kill: killBrowser } = await launch();
    if (kill > 0) {
      const known = await reviewsKnown(page, acknowledged);
      assert.ok(known >= acknowledged, `${known} known, ${acknowledged} acknowledged, kill ${kill}`);
      // More may be known: what was saved as the browser died, before anybody could hear of it.
      acknowledged = known;
    }
    await opened(page);
    const before = acknowledged;
    await rateUntilKilled(page, () => {
      acknowledged += 1;
    });
    await becomes(() => acknowledged > before, true, 'something is rated before the kill');
    const moment = Math.random() * 800;
    await new Promise((over) => setTimeout(over, moment));
    await killBrowser();
  }
  const { page, kill } = await launch();
  const known = await reviewsKnown(page, acknowledged);
  await kill();
  t.diagnostic(`${acknowledged} ratings acknowledged over ${KILLS} kills, ${known} known`);
  assert.ok(known >= acknowledged, `${known} known, ${acknowledged} acknowledged`);
});
