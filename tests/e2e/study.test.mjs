import assert from 'node:assert/strict';

import { MOVING, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { idsOf } from './support/corpus.mjs';
import { storageOf } from './support/storage.mjs';

const BASICS = idsOf((card) => card.topic === 'basics');
const at = '/study?topic=basics';

scenario('a session by mouse asks each card and ends with a summary', { at, ...MOVING }, async (app) => {
  const asked = [];
  for (const [done] of BASICS.entries()) {
    const left = BASICS.length - done;
    await becomes(() => app.placeInSession(), { done, left });
    assert.deepEqual(await app.progressBar(), { value: done, max: BASICS.length });
    assert.equal(await app.face(), 'question');
    asked.push(await app.cardAtHand());
    await app.study(app.words.easy);
  }
  await app.heading(app.words.sessionOver).waitFor();
  assert.deepEqual(asked.sort(), [...BASICS].sort());
  const figures = await app.figures();
  assert.equal(figures[app.words.easy], String(BASICS.length));
  assert.equal(figures[app.words.again], '0');
});

scenario('a session by keyboard alone ends with a summary', { at, ...MOVING }, async (app) => {
  // Two new cards that come back in ten and six minutes, or once nothing else is left.
  for (const key of ['3', '2', '4', '4', '4']) {
    await app.studyByKeyboard(key);
    await app.page.locator('[data-face=question], .study-end').waitFor();
  }
  await app.heading(app.words.sessionOver).waitFor();
  const figures = await app.figures();
  const { again, hard, good, easy } = app.words;
  assert.deepEqual([again, hard, good, easy].map((rating) => figures[rating]), ['0', '1', '1', '3']);
});

scenario('a card rated “again” comes back until it is recalled', { at }, async (app) => {
  const failed = await app.cardAtHand();
  await app.study(app.words.again);
  await becomes(() => app.placeInSession(), { done: 0, left: BASICS.length });
  assert.notEqual(await app.cardAtHand(), failed);
  for (let others = 1; others < BASICS.length; others += 1) {
    await app.study();
  }
  await becomes(() => app.cardAtHand(), failed);
  await app.study(app.words.again);
  await becomes(() => app.face(), 'question');
  assert.equal(await app.cardAtHand(), failed);
  await app.study();
  await app.heading(app.words.sessionOver).waitFor();
  const figures = await app.figures();
  assert.equal(figures[app.words.again], '2');
  const link = app.main().locator(`a[href="#/card/${failed}"]`);
  assert.equal(await link.count(), 1, 'the summary names the card that failed');
});

scenario('the progress bar moves when a card is done for the day', { at }, async (app) => {
  for (const rating of [app.words.again, app.words.good]) {
    await app.study(rating);
    await becomes(() => app.progressBar(), { value: 0, max: BASICS.length });
  }
  await app.study(app.words.easy);
  await becomes(() => app.progressBar(), { value: 1, max: BASICS.length });
});

scenario('the ratings show with the answer only', { at }, async (app) => {
  const { again, hard, good, easy } = app.words;
  for (const rating of [again, hard, good, easy]) {
    assert.equal(await app.rating(rating).count(), 0);
  }
  await app.turn();
  for (const rating of [again, hard, good, easy]) {
    assert.equal(await app.rating(rating).count(), 1);
  }
});

scenario('a rating key before turning does nothing', { at }, async (app) => {
  const before = { card: await app.cardAtHand(), kept: await storageOf(app.page) };
  for (const key of ['1', '2', '3', '4']) {
    await app.press(key);
  }
  assert.deepEqual(await app.placeInSession(), { done: 0, left: BASICS.length });
  assert.equal(await app.face(), 'question');
  assert.deepEqual({ card: await app.cardAtHand(), kept: await storageOf(app.page) }, before);
});

scenario('other keys and keys with Ctrl rate nothing', { at }, async (app) => {
  const card = await app.cardAtHand();
  await app.turn();
  for (const key of ['0', '5', 'x', 'Control+3', 'Alt+1', 'Meta+4']) {
    await app.press(key);
  }
  assert.equal(await app.cardAtHand(), card);
  assert.equal(await app.face(), 'answer');
  assert.deepEqual(await storageOf(app.page), {});
});

scenario('keys do nothing while shortcuts are off', async (app) => {
  await app.goTo('/settings');
  await app.choose(app.words.shortcuts, app.words.off);
  await app.goTo(at);
  const card = await app.cardAtHand();
  for (const key of ['Space', 'Enter', '?']) {
    await app.press(key);
    assert.equal(await app.face(), 'question', `${key} turned the card`);
  }
  assert.equal(await app.page.getByRole('dialog').count(), 0);
  await app.turn();
  for (const key of ['1', '2', '3', '4', 'Space', 'Enter']) {
    await app.press(key);
    assert.equal(await app.face(), 'answer', `${key} did something`);
    assert.equal(await app.cardAtHand(), card, `${key} rated the card`);
  }
  await app.rate(app.words.easy);
  await becomes(() => app.placeInSession(), { done: 1, left: BASICS.length - 1 });
  await app.goTo('/browse');
  await app.press('j');
  assert.equal(await app.focusedCard(), null);
});

scenario('shortcuts stay off after a reload', async (app) => {
  await app.goTo('/settings');
  await app.choose(app.words.shortcuts, app.words.off);
  await app.goTo(at);
  await app.reload();
  await app.press('Space');
  assert.equal(await app.face(), 'question');
});

scenario('a session left goes on where it was', { at }, async (app) => {
  const first = await app.cardAtHand();
  await app.study();
  await becomes(() => app.placeInSession(), { done: 1, left: BASICS.length - 1 });
  await app.goTo('/');
  await app.goTo(at);
  await becomes(() => app.placeInSession(), { done: 1, left: BASICS.length - 1 });
  assert.notEqual(await app.cardAtHand(), first);
});

scenario('a finished session can be studied again', { at }, async (app) => {
  for (const _ of BASICS) {
    await app.study();
  }
  await app.button(app.words.studyAgain).click();
  await becomes(() => app.placeInSession(), { done: 0, left: BASICS.length });
});

scenario('a session over no card leads to the topics', { at: '/study?topic=' }, async (app) => {
  assert.equal(await app.card().count(), 0);
  await app.link(app.words.chooseTopics).click();
  await becomes(() => app.at(), '/browse');
});

scenario('today’s one button starts the session of the day', async (app) => {
  await app.main().getByRole('link').first().click();
  await becomes(() => app.at(), '/study');
  await becomes(() => app.placeInSession(), { done: 0, left: 10 });
});
