import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { idsOf } from './support/corpus.mjs';

const BASICS = idsOf((card) => card.topic === 'basics');
const at = '/study?topic=basics';

/** The card at hand and the place in the session. */
const stands = async (app) => [await app.cardAtHand(), await app.placeInSession()];

scenario('a review of an earlier session taken back is asked again first', { at }, async (app) => {
  await app.study();
  await app.reload();
  await becomes(() => stands(app), [BASICS[1], { done: 1, left: 2 }]);
  await app.press('u');
  await becomes(() => stands(app), [BASICS[0], { done: 0, left: 3 }]);
});

scenario('a decision of an earlier session taken back leaves the card at hand', { at }, async (app) => {
  await app.study();
  await app.chooseFromMenu(app.words.suspend);
  await app.reload();
  await becomes(() => stands(app), [BASICS[2], { done: 1, left: 1 }]);
  await app.turn();
  await app.press('u');
  await becomes(() => stands(app), [BASICS[2], { done: 1, left: 2 }]);
  assert.equal(await app.face(), 'answer');
});

scenario('a card done today is not asked again when only its flag is taken back', { at }, async (app) => {
  await app.study();
  await app.goTo(`/card/${BASICS[0]}`);
  await app.chooseFromMenu(app.words.flag);
  await app.button(app.words.saveFlag).click();
  await app.says(app.words.flaggedCard);
  await app.goTo(at);
  await app.press('u');
  await becomes(() => stands(app), [BASICS[1], { done: 1, left: 2 }]);
  await app.goTo(`/card/${BASICS[0]}`);
  assert.equal(await app.page.getByText(app.words.flaggedCard).count(), 0, 'the flag is gone');
});

scenario('a card suspended since is not asked when its review is taken back', { at }, async (app) => {
  await app.turn();
  const other = await app.newTab(`/card/${BASICS[0]}`);
  await other.chooseFromMenu(other.words.suspend);
  await app.rate(app.words.easy);
  await becomes(() => app.cardAtHand(), BASICS[1]);
  await app.reload();
  await app.press('u');
  await becomes(() => app.page.getByText(app.words.undone).count(), 1);
  await becomes(() => stands(app), [BASICS[1], { done: 0, left: 2 }]);
});
