import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openApp, VIEWPORTS } from './support/app.mjs';
import { findings } from './support/axe.mjs';
import { tour } from './support/tour.mjs';

const SIZES = ['desk', 'phone'];
const THEMES = ['light', 'dark'];

/** The app with axe let in, which is a script that the page's policy forbids. */
async function examined(options, body) {
  const app = await openApp({ bypassCSP: true, ...options });
  try {
    await body(app);
  } finally {
    await app.visit.abandon();
  }
}

/** What axe finds on a page as it is, in each window and theme. */
async function findingsEverywhere(page, state) {
  const wrong = [];
  for (const size of SIZES) {
    await page.setViewportSize(VIEWPORTS[size]);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const lines = await findings(page);
      wrong.push(...lines.map((line) => `${state}, ${size}, ${colorScheme}: ${line}`));
    }
  }
  return wrong;
}

for (const locale of ['zh-CN', 'en-GB']) {
  test(`axe finds nothing on any screen and state in ${locale}`, () =>
    examined({ locale }, async (app) => {
      const wrong = [];
      for await (const state of tour(app)) {
        wrong.push(...(await findingsEverywhere(app.page, state)));
      }
      assert.deepEqual(wrong, []);
    }));
}

test('axe finds nothing on the pages that need no program', () =>
  examined({}, async ({ page, address }) => {
    const wrong = [];
    await page.goto(`${address}cards.html`);
    wrong.push(...(await findingsEverywhere(page, 'questions and answers')));
    await page.route(/_bg\.wasm$/, (route) => route.abort());
    await page.goto(address);
    await page.getByRole('alert').waitFor();
    wrong.push(...(await findingsEverywhere(page, 'the app did not load')));
    await page.route(/\.js$/, (route) => route.abort());
    await page.reload();
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await page.getByText('Still loading').waitFor();
    wrong.push(...(await findingsEverywhere(page, 'the app is still loading')));
    assert.deepEqual(wrong, []);
  }));

test('axe finds what is wrong, in either theme', () =>
  examined({ at: '/browse' }, async ({ page }) => {
    const spoil = () => {
      document.documentElement.removeAttribute('lang');
      document.querySelector('h1').replaceChildren();
    };
    await page.evaluate(spoil);
    const wrong = await findingsEverywhere(page, 'spoilt');
    for (const rule of ['html-has-lang', 'empty-heading']) {
      for (const theme of THEMES) {
        assert.ok(wrong.some((line) => line.includes(`${theme}: wrong ${rule}`)), rule);
      }
    }
  }));
