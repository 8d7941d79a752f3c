import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openApp, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { fileOfReviews } from './support/reviews.mjs';

const at = '/settings';
const LOADER = /mianka-fitter_loader\.js$/;
const WASM = /mianka-fitter_bg\.wasm$/;

const fitButton = (app) => app.button(app.words.fit);
const undoButton = (app) => app.button(app.words.undo, section(app));
const section = (app) => app.page.getByRole('region', { name: app.words.memoryModel });

/** The app in Settings, with so many reviews. */
async function withReviews(app, count) {
  await app.import(fileOfReviews(count));
  await app.says(app.words.imported);
}

/** Everything that the page asks for from now on. */
function requestsOf(app) {
  const asked = [];
  app.page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** The two losses that the screen names, once it does. */
async function losses(app) {
  await app.says(app.words.losses);
  const [, ...both] = app.words.losses.exec(await app.main().innerText());
  return both.map(Number);
}

/** The settings events in the progress file. */
async function settingsSaved(app) {
  const { events } = JSON.parse((await app.exported()).text);
  return events.filter((event) => event.type !== 'review');
}

scenario('fitting is offered from 400 reviews on', { at }, async (app) => {
  await withReviews(app, 399);
  await app.says(app.words.fitLater(399));
  assert.equal(await fitButton(app).count(), 0);
  await withReviews(app, 400);
  await fitButton(app).waitFor();
  assert.equal(await app.page.getByText(app.words.fitLater(400)).count(), 0);
});

scenario('nothing of the fitting is fetched before it is asked for', { at }, async (app) => {
  const asked = requestsOf(app);
  const ofFitting = () => asked.filter((url) => url.includes('fitter'));
  await app.reload();
  await withReviews(app, 600);
  await app.reload();
  await fitButton(app).waitFor();
  await app.page.waitForLoadState('networkidle');
  assert.deepEqual(ofFitting(), []);
  assert.equal(await app.page.locator('link[href*="fitter"], script[src*="fitter"]').count(), 0);
  await fitButton(app).click();
  await losses(app);
  assert.notDeepEqual(ofFitting(), []);
});

scenario('better weights are put to use, survive a reload, and can be undone', { at }, async (app) => {
  await withReviews(app, 900);
  assert.equal(await undoButton(app).count(), 0);
  await fitButton(app).click();
  const [before, after] = await losses(app);
  assert.ok(after < before, `${after} is better than ${before}`);
  await app.says(app.words.fitted);
  const [saved] = await settingsSaved(app);
  assert.equal(saved.setting, 'weights');
  assert.equal(saved.weights.length, 21);
  await app.reload();
  await undoButton(app).click();
  await app.says(app.words.fitUndone);
  await app.keepsFocus('after undoing');
  assert.equal(await undoButton(app).count(), 0);
  await app.reload();
  await fitButton(app).waitFor();
  assert.equal(await undoButton(app).count(), 0);
});

scenario('weights that are no better are not put to use', { at }, async (app) => {
  await withReviews(app, 900);
  await fitButton(app).click();
  await app.says(app.words.fitted);
  await fitButton(app).click();
  await app.says(app.words.fitKept);
  const [before, after] = await losses(app);
  assert.ok(after >= before, `${after} is no better than ${before}`);
  assert.equal((await settingsSaved(app)).length, 1);
});

scenario('the page answers while weights are fitted', { at, base: '/a/b/' }, async (app) => {
  // Enough for seconds: on the page's own thread, the longest of the six fits alone is a fifth of it.
  await withReviews(app, 40_000);
  await app.page.evaluate(() => {
    let last = performance.now();
    window.longestGap = 0;
    const look = (now) => {
      window.longestGap = Math.max(window.longestGap, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const pressed = performance.now();
  await fitButton(app).click();
  await losses(app);
  const fitting = performance.now() - pressed;
  const gap = await app.page.evaluate(() => window.longestGap);
  assert.ok(gap < fitting / 8, `no frame for ${gap} of ${fitting} ms`);
});

scenario('a fit can be cancelled', { at }, async (app) => {
  await withReviews(app, 600);
  app.visit.spoil();
  // Held back, so that there is something to cancel.
  await app.page.route(WASM, () => {});
  await fitButton(app).click();
  await app.page.getByRole('progressbar').waitFor();
  await app.button(app.words.cancel).click();
  await app.says(app.words.fitCancelled);
  await becomes(() => app.page.workers().length, 0);
  await app.keepsFocus('after cancelling');
  assert.deepEqual(await settingsSaved(app), []);
  await app.page.unroute(WASM);
  await fitButton(app).click();
  await losses(app);
});

scenario('leaving Settings ends a fit', { at }, async (app) => {
  await withReviews(app, 600);
  app.visit.spoil();
  await app.page.route(WASM, () => {});
  await fitButton(app).click();
  await becomes(() => app.page.workers().length, 1);
  await app.goTo('/stats');
  await becomes(() => app.page.workers().length, 0);
});

scenario('the worker ends with the fit', { at }, async (app) => {
  await withReviews(app, 600);
  await fitButton(app).click();
  await losses(app);
  await becomes(() => app.page.workers().length, 0);
});

scenario('a worker of another build is not listened to', { at }, async (app) => {
  await withReviews(app, 600);
  app.visit.spoil();
  await app.page.route(LOADER, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'postMessage(new Uint32Array([1, 0]))' }),
  );
  await fitButton(app).click();
  await app.says(app.words.fitOtherBuild);
  assert.deepEqual(await settingsSaved(app), []);
});

for (const [what, file] of [['script', LOADER], ['wasm', WASM]]) {
  // No scenario: the browser itself complains of what is missing.
  test(`a ${what} that cannot be fetched is named, and the app goes on`, async () => {
    const app = await openApp({ at });
    await withReviews(app, 600);
    await app.page.route(file, (route) => route.abort());
    await fitButton(app).click();
    await app.says(app.words.fitNotLoaded);
    await app.page.unroute(file);
    await fitButton(app).click();
    await losses(app);
    await app.visit.abandon();
  });
}

scenario('the licence of what is built in lies beside the page', async (app) => {
  const response = await app.page.request.get(`${app.address}licenses.txt`);
  assert.match(await response.text(), /BSD 3-Clause License\s+Copyright \(c\) 2023, Open Spaced/);
});
