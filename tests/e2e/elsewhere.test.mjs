import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { idsOf } from './support/corpus.mjs';

const BASICS = idsOf((card) => card.topic === 'basics');
const DAY = 24 * 3_600_000;
const at = '/study?topic=basics';

/** The card at hand and the place in the session. */
const stands = async (app) => [await app.cardAtHand(), await app.placeInSession()];

scenario('what was rated, suspended or put off in another tab is not asked here', { at }, async (app) => {
  const other = await app.newTab(at);
  await app.study();
  await becomes(() => stands(other), [BASICS[1], { done: 0, left: 2 }]);
  assert.equal(await other.face(), 'question');
  await app.chooseFromMenu(app.words.suspend);
  await becomes(() => stands(other), [BASICS[2], { done: 0, left: 1 }]);
  await app.chooseFromMenu(app.words.bury);
  await other.heading(other.words.nothingNow).waitFor();
});

scenario('what waits leaves, what failed elsewhere comes back', { at }, async (app) => {
  const other = await app.newTab(at);
  await other.turn();
  await app.study();
  await app.study(app.words.again);
  await other.rate(other.words.easy);
  await becomes(() => stands(other), [BASICS[2], { done: 1, left: 2 }]);
  await other.study();
  await becomes(() => stands(other), [BASICS[1], { done: 2, left: 1 }]);
});

scenario('the card at hand stays while its answer shows, and can be rated', { at }, async (app) => {
  const other = await app.newTab(at);
  await other.turn();
  await app.study();
  await app.chooseFromMenu(app.words.bury);
  await becomes(() => stands(other), [BASICS[0], { done: 0, left: 2 }]);
  assert.equal(await other.face(), 'answer');
  await other.rate(other.words.good);
  await becomes(() => other.cardAtHand(), BASICS[2]);
  await other.goTo('/stats');
  assert.equal((await other.figures())[other.words.totalReviews], '2');
});

/** Lets time pass and the user come back to the page. */
async function comesBackAfter(app, time) {
  app.visit.spoil();
  await app.page.clock.setFixedTime(Date.now() + time);
  await app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

scenario('a session left open over night goes on by the plan of the day', { at: '/study' }, async (app) => {
  await app.study();
  await becomes(() => app.placeInSession(), { done: 1, left: 9 });
  const card = await app.cardAtHand();
  await comesBackAfter(app, DAY);
  await becomes(() => stands(app), [card, { done: 0, left: 10 }]);
});

scenario('the new day leaves an answer at hand', { at: '/study' }, async (app) => {
  await app.study();
  await app.turn();
  const card = await app.cardAtHand();
  await comesBackAfter(app, DAY);
  await becomes(() => stands(app), [card, { done: 0, left: 10 }]);
  assert.equal(await app.face(), 'answer');
  await app.rate(app.words.easy);
  await becomes(() => app.placeInSession(), { done: 1, left: 9 });
});

scenario('a session that is over stays over in the morning', { at }, async (app) => {
  for (const _ of BASICS) {
    await app.study();
  }
  await app.heading(app.words.sessionOver).waitFor();
  await comesBackAfter(app, 30 * DAY);
  await becomes(() => app.page.getByRole('button', { name: app.words.goOnNow }).count(), 1);
  assert.equal(await app.card().count(), 0);
});
