/**
 * What keeping progress costs, measured in the browser: bytes a review, the time to load 100,000
 * reviews beside npm's ts-fsrs replaying the same ones, the time to their statistics, and what one
 * rating writes.
 *
 * Run by `cargo xtask bench`, which names the browser and the build in the environment.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

import { cards } from '../e2e/support/corpus.mjs';
import { dist } from '../e2e/support/dist.mjs';
import { serve } from '../e2e/support/server.mjs';
import { WORDS } from '../e2e/support/words.mjs';

const REVIEWS = 100_000;
const ROUNDS = 5;
const DAY = 86_400_000;
/** The memory model that the crate `fsrs` has, without chance. */
const MODEL = { enable_fuzz: false, enable_short_term: true };

/** Years of study: sessions of twenty reviews, three a day, each session from a page of its own. */
function history() {
  const start = Date.UTC(2022, 0, 1, 12);
  const events = [];
  for (let session = 0; events.length < REVIEWS; session += 1) {
    const writer = (session + 1).toString(16).padStart(16, '0');
    let at = start + Math.floor(session / 3) * DAY + (session % 3) * 3_600_000;
    for (let counter = 0; counter < 20 && events.length < REVIEWS; counter += 1) {
      const n = events.length;
      const pick = (n * 7 + session) % cards.length;
      const seconds = 6 + ((n * 13) % 47);
      at += seconds * 1_000 + ((n * 31) % 997);
      const rating = n % 11 === 0 ? 1 : n % 5 === 0 ? 2 : n % 7 === 0 ? 4 : 3;
      events.push({ writer, counter, order: at, at, offset: 480, type: 'review', card: cards[pick].id, rating, seconds });
    }
  }
  return events;
}

/** Replays the reviews card by card, as an app on ts-fsrs does when it starts from a log. */
function replay([events, model]) {
  const began = performance.now();
  const scheduler = FSRS.fsrs(FSRS.generatorParameters(model));
  const known = new Map();
  for (const { card, at, rating } of events) {
    const now = new Date(at);
    const before = known.get(card) ?? FSRS.createEmptyCard(now);
    known.set(card, scheduler.next(before, now, rating).card);
  }
  return { took: performance.now() - began, cards: known.size };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const shown = (value) => value.toFixed(1);

async function readyAfter(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  const mark = () => performance.getEntriesByName('mianka:ready')[0]?.startTime;
  return (await page.waitForFunction(mark)).jsonValue();
}

/** Keys and values of this app in local storage, in UTF-16 units. */
function units() {
  const own = Object.entries(localStorage).filter(([key]) => key.startsWith('mianka/log/'));
  return {
    keys: own.length,
    units: own.reduce((sum, [key, text]) => sum + key.length + text.length, 0),
  };
}

/** Counts what is written to local storage, from before the page's own code runs. */
function countWrites() {
  window.written = { calls: 0, units: 0 };
  const original = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    window.written.calls += 1;
    window.written.units += key.length + text.length;
    return original.call(this, key, text);
  };
}

async function importReviews(page, events) {
  const text = JSON.stringify({ format: 'mianka-progress', version: 2, events });
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: WORDS.zh.import, exact: true }).click();
  const file = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: WORDS.zh.importYes, exact: true }).click();
  await page.getByText(WORDS.zh.imported).waitFor({ timeout: 120_000 });
}

/** The time from a change of the address until all figures are in the page, and until they show. */
function statistics() {
  const last = 'section[aria-labelledby=spent] tbody tr';
  return new Promise((shown) => {
    const began = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector(last)) {
        observer.disconnect();
        const inPage = performance.now() - began;
        requestAnimationFrame(() => setTimeout(() => shown({ inPage, onScreen: performance.now() - began })));
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    location.hash = '/stats';
  });
}

/** Opens the statistics again and again, and sees that they are those of all reviews. */
async function timesToStatistics(page, reviews) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => {
      location.hash = '/settings';
    });
    await page.getByRole('button', { name: WORDS.zh.import, exact: true }).waitFor();
    times.push(await page.evaluate(statistics));
    const total = page.locator('.figure', { hasText: WORDS.zh.totalReviews }).locator('dd');
    assert.equal(await total.innerText(), String(reviews));
  }
  return times;
}

async function costOfRatings(browser, address) {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  await context.addInitScript(countWrites);
  const page = await context.newPage();
  await page.goto(`${address}#/study`);
  const before = await page.evaluate(() => ({ ...window.written }));
  const ratings = 20;
  for (let n = 0; n < ratings; n += 1) {
    await page.keyboard.press('Space');
    await page.locator('[data-face=answer]').waitFor();
    await page.keyboard.press('1');
    await page.locator('[data-face=question]').waitFor();
  }
  const after = await page.evaluate(() => ({ ...window.written }));
  await context.close();
  return {
    calls: (after.calls - before.calls) / ratings,
    units: (after.units - before.units) / ratings,
  };
}

const server = await serve(dist());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const events = history();
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const empty = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await readyAfter(page, server.address));
  }
  await importReviews(page, events);
  const imported = await page.evaluate(units);
  // Openings after the import merge and copy what is left to merge and copy.
  await readyAfter(page, server.address);
  await page.waitForTimeout(3_000);
  const kept = await page.evaluate(units);

  const replayer = await context.newPage();
  await replayer.goto(server.address.replace(/\/$/, '/.blank'));
  const library = createRequire(import.meta.url).resolve('ts-fsrs').replace(/index\.\w+$/, 'index.umd.js');
  await replayer.addScriptTag({ content: await readFile(library, 'utf8') });
  const full = [];
  const replayed = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    full.push(await readyAfter(page, server.address));
    replayed.push((await replayer.evaluate(replay, [events, MODEL])).took);
  }
  const load = full.map((time) => time - median(empty));
  const figures = await timesToStatistics(page, events.length);
  const rating = await costOfRatings(browser, server.address);

  console.log(`reviews                      ${events.length} of ${cards.length} cards`);
  console.log(`units a review, as imported  ${shown(imported.units / events.length)} (${imported.keys} keys)`);
  console.log(`units a review, at rest      ${shown(kept.units / events.length)} (${kept.keys} keys)`);
  console.log(`ready without progress       ${shown(median(empty))} ms (median of ${ROUNDS})`);
  console.log(`ready with all reviews       ${shown(median(full))} ms`);
  console.log(`loading and folding          ${shown(median(load))} ms (${load.map(shown).join(', ')})`);
  console.log(`ts-fsrs replaying the same   ${shown(median(replayed))} ms (${replayed.map(shown).join(', ')})`);
  for (const [when, name] of [['inPage', 'statistics in the page'], ['onScreen', 'statistics on the screen']]) {
    const times = figures.map((time) => time[when]);
    console.log(`${name.padEnd(29)}${shown(median(times))} ms (${times.map(shown).join(', ')})`);
  }
  console.log(`ratio                        ${(median(load) / median(replayed)).toFixed(2)}`);
  console.log(
    `one rating                   ${rating.calls} setItem, ${shown(rating.units)} units, ${shown(2 * rating.units)} bytes (mean of the first 20 of a page)`,
  );
} finally {
  await browser.close();
  await server.close();
}
