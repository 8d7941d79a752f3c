import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { browser, closeBrowser } from './support/browser.mjs';
import { becomes } from './support/becomes.mjs';
import { cards } from './support/corpus.mjs';
import { oddHost } from './support/odd-host.mjs';
import { PATIENCE } from './support/patience.mjs';
import { source } from './support/source.mjs';

after(closeBrowser);

const MESSAGES = {
  load: [/应用没有加载完整.*重新加载/, /did not load completely.*reload/],
  old: [/浏览器太旧，或者关闭了 WebAssembly/, /too old for the app, or WebAssembly is switched off/],
  slow: [/还没有加载好.*重新加载/, /Still loading.*reload/],
  noscript: [/需要 JavaScript/, /needs JavaScript/],
};

const HTML = '<!doctype html><title>Not found</title><h1>Not found</h1>';

const isGlue = (path) => /mianka-[\da-f]+\.js$/.test(path);
const isWasm = (path) => /mianka-[\da-f]+_bg\.wasm$/.test(path);

/** A page on a host where something is amiss until `host.mend` is called. */
async function visit(oddly, body, { before, ...options } = {}) {
  const host = await oddHost(oddly);
  const settings = { locale: 'en-GB', reducedMotion: 'reduce', serviceWorkers: 'block', ...options };
  const context = await (await browser()).newContext(settings);
  context.setDefaultTimeout(PATIENCE);
  try {
    if (before) {
      await context.addInitScript(before);
    }
    const page = await context.newPage();
    await page.goto(`${host.address}#/study`);
    await body(page, host);
  } finally {
    await context.close();
    await host.close();
  }
}

const words = (page) => page.locator('body').innerText();

/** Waits until the page says this in both languages, each marked as what it is. */
async function says(page, message) {
  const [zh, en] = MESSAGES[message];
  await page.getByText(en).waitFor();
  await page.getByText(zh).waitFor();
  assert.equal(await page.getByText(en).evaluate((line) => line.closest('[lang]').lang), 'en');
  assert.equal(await page.getByText(zh).evaluate((line) => line.closest('[lang]').lang), 'zh-CN');
}

const started = (page) =>
  page.waitForFunction(() => performance.getEntriesByName('mianka:ready').length > 0);

const FAILURES = {
  'whose program is missing': (path) => isWasm(path) && { status: 404 },
  'whose script is missing': (path) => isGlue(path) && { status: 404 },
  'that answers every missing file with its home page': (path) =>
    (isWasm(path) || isGlue(path)) && { status: 200, body: HTML },
  'that answers the program with its home page': (path) => isWasm(path) && { status: 200, body: HTML },
  'that calls the script plain text': (path) => isGlue(path) && { type: 'text/plain' },
  'that has half of the program': (path) => isWasm(path) && { half: true },
  'that has half of the script': (path) => isGlue(path) && { half: true },
  'that fails': (path) => isWasm(path) && { status: 503 },
};

for (const [what, oddly] of Object.entries(FAILURES)) {
  test(`a host ${what} is named, and reloading helps once it is mended`, () =>
    visit(oddly, async (page, host) => {
      await says(page, 'load');
      assert.equal(await page.getByRole('alert').count(), 1);
      assert.doesNotMatch(await words(page), MESSAGES.slow[1]);
      host.mend();
      await page.getByRole('link', { name: 'reload' }).click();
      await started(page);
      assert.equal(await page.getByRole('alert').count(), 0);
      assert.match(page.url(), /#\/study$/);
    }));
}

test('a reload asks the host whether the page has changed', () =>
  visit(FAILURES['whose program is missing'], async (page, { asked }) => {
    await says(page, 'load');
    const times = () => asked.filter((path) => path === '/sub/').length;
    const before = times();
    await page.getByRole('link', { name: 'reload' }).click();
    await becomes(async () => times(), before + 1);
  }));

test('a host that has lost all but the page still gets a message through', () =>
  visit((path) => path !== '/sub/' && { status: 404 }, (page) => says(page, 'slow')));

test('where even the script that tells of failures is missing, a message comes in the end', () =>
  visit(
    (path) => path.endsWith('.js') && { status: 404 },
    async (page) => {
      assert.doesNotMatch(await words(page), MESSAGES.slow[1]);
      await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
      await says(page, 'slow');
    },
  ));

const OLD = {
  'without WebAssembly': () => delete globalThis.WebAssembly,
  'whose WebAssembly is of the first version': () => {
    WebAssembly.Module = function () {
      throw new WebAssembly.CompileError('unknown opcode');
    };
    const tooNew = async () => {
      throw new WebAssembly.CompileError('unknown opcode');
    };
    Object.assign(WebAssembly, { instantiate: tooNew, instantiateStreaming: tooNew, compile: tooNew });
  },
  'that knows no modules': () => delete HTMLScriptElement.prototype.noModule,
};

for (const [what, before] of Object.entries(OLD)) {
  // A real one would not run the app's script either.
  const oddly = (path) => what.includes('modules') && isGlue(path) && { status: 404 };
  test(`a browser ${what} is told what is needed`, () =>
    visit(oddly, (page) => says(page, 'old'), { before: `(${before})()` }));
}

test('a page in good order shows no message', () =>
  visit(
    () => null,
    async (page) => {
      await started(page);
      assert.equal(await page.locator('#starting').count(), 0);
    },
  ));

const withoutScripts = { javaScriptEnabled: false };

test('without JavaScript the page says so and leads to all questions and answers', () =>
  visit(
    () => null,
    async (page, { address }) => {
      await says(page, 'noscript');
      assert.doesNotMatch(await words(page), MESSAGES.slow[1]);
      const link = page.getByRole('link', { name: 'read all questions and answers' });
      await link.click();
      assert.equal(page.url(), `${address}cards.html`);
      for (const { id, number } of cards) {
        const { title, question, answer } = source().get(number);
        const card = page.locator(`article[id="${id}"]`);
        const text = await card.innerText();
        const lines = [title, ...question.map(({ text }) => text), ...answer.map(({ text }) => text)];
        const plain = (line) => line.replace(/\*\*|`|\s+/g, '');
        assert.deepEqual(lines.filter((line) => !plain(text).includes(plain(line))), [], id);
        assert.equal(await card.getAttribute('lang'), 'zh-CN');
      }
      await page.getByRole('link', { name: 'the app' }).click();
      assert.equal(page.url(), address);
    },
    withoutScripts,
  ));

test('the page of questions and answers is styled, and asks for nothing but its stylesheet', () =>
  visit(
    () => null,
    async (page, { address, asked }) => {
      await started(page);
      await page.waitForLoadState('networkidle');
      const before = asked.length;
      const problems = [];
      page.on('console', (message) => problems.push(message.text()));
      await page.goto(`${address}cards.html`);
      assert.deepEqual(asked.slice(before), ['/sub/cards.html', '/sub/cards.css']);
      const edge = await page.locator('article').first().evaluate((card) => getComputedStyle(card).borderRadius);
      assert.equal(edge, '14px');
      assert.deepEqual(problems, []);
    },
  ));
