import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { idsOf } from './support/corpus.mjs';

const ALL = idsOf(() => true);
const BASICS = idsOf((card) => card.topic === 'basics');

const sheet = (app) => app.page.getByRole('dialog', { name: app.words.keys });

scenario('? opens the sheet of keys, Esc closes it and the focus returns', { at: '/browse' }, async (app) => {
  const link = app.navigation(app.words.nav.stats);
  await link.focus();
  await app.press('?');
  await sheet(app).waitFor();
  assert.ok(await sheet(app).evaluate((dialog) => dialog.contains(document.activeElement)));
  await app.press('Escape');
  await sheet(app).waitFor({ state: 'detached' });
  assert.ok(await app.hasFocus(link));
  await app.press('?');
  await sheet(app).waitFor();
});

scenario('the sheet’s own button closes it and the focus returns', { at: '/settings' }, async (app) => {
  const opener = app.button(app.words.showKeys);
  await opener.focus();
  await app.press('Enter');
  await sheet(app).waitFor();
  await app.button(app.words.close, sheet(app)).click();
  await sheet(app).waitFor({ state: 'detached' });
  assert.ok(await app.hasFocus(opener));
});

scenario('refusing to erase returns the focus', { at: '/study' }, async (app) => {
  await app.study();
  await app.goTo('/settings');
  const opener = app.button(app.words.erase);
  await opener.focus();
  await app.press('Enter');
  const dialog = app.page.getByRole('dialog');
  await app.button(app.words.eraseNo, dialog).click();
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await app.hasFocus(opener));
});

scenario('no key reaches the page under an open sheet', { at: '/study?topic=basics' }, async (app) => {
  await app.press('?');
  await sheet(app).waitFor();
  for (const key of ['j', '1', '?']) {
    await app.press(key);
  }
  assert.equal(await app.page.getByRole('dialog').count(), 1);
  assert.equal(await app.face(), 'question');
});

for (const [next, previous] of [['j', 'k'], ['ArrowDown', 'ArrowUp']]) {
  scenario(`${next} and ${previous} move between the cards`, { at: '/browse' }, async (app) => {
    await app.press(next);
    await becomes(() => app.focusedCard(), ALL[0]);
    await app.press(next);
    await app.press(next);
    await becomes(() => app.focusedCard(), ALL[2]);
    await app.press(previous);
    await becomes(() => app.focusedCard(), ALL[1]);
  });
}

scenario('moving on goes from the card that was turned', { at: '/browse' }, async (app) => {
  await app.press('j');
  await app.press('j');
  await becomes(() => app.focusedCard(), ALL[1]);
  await app.press('Enter');
  await app.showsFace('answer', ALL[1]);
  await becomes(() => app.focusedCard(), ALL[1]);
  await app.press('j');
  await becomes(() => app.focusedCard(), ALL[2]);
  await app.press('k');
  await app.press('k');
  await becomes(() => app.focusedCard(), ALL[0]);
});

scenario('the keys stop at the first and the last card', { at: '/browse?topic=basics' }, async (app) => {
  for (const _ of [...BASICS, 'one more']) {
    await app.press('j');
  }
  assert.equal(await app.focusedCard(), BASICS.at(-1));
  for (const _ of [...BASICS, 'one more']) {
    await app.press('k');
  }
  assert.equal(await app.focusedCard(), BASICS[0]);
});

scenario('the first stop leads past the navigation', { at: '/browse' }, async (app) => {
  await app.press('Tab');
  const skip = app.link(app.words.skip);
  assert.ok(await app.hasFocus(skip));
  assert.ok(await skip.isVisible());
  await app.press('Enter');
  assert.ok(await app.hasFocus(app.main()));
  assert.equal(await app.at(), '/browse');
  await app.press('Tab');
  assert.ok(await app.main().evaluate((main) => main.contains(document.activeElement)));
});

scenario('a new screen has the focus', async (app) => {
  await app.navigation(app.words.nav.browse).focus();
  await app.press('Enter');
  await becomes(() => app.at(), '/browse');
  await becomes(() => app.hasFocus(app.main()), true);
});

/** Waits for the next question, or after the last one for the end. */
async function goesOn(app, card) {
  const isLast = card === BASICS.length - 1;
  await (isLast ? app.heading(app.words.sessionOver).waitFor() : app.showsFace('question'));
}

scenario('a session by keyboard never loses the focus', { at: '/study?topic=basics' }, async (app) => {
  for (const card of BASICS.keys()) {
    await app.press('Space');
    await app.showsFace('answer');
    await app.keepsFocus(`after turning card ${card + 1}`);
    await app.press('4');
    await goesOn(app, card);
    await app.keepsFocus(`after rating card ${card + 1}`);
  }
});

scenario('a session by its buttons never loses the focus', { at: '/study?topic=basics' }, async (app) => {
  for (const card of BASICS.keys()) {
    await app.button(app.words.showAnswer).focus();
    await app.press('Enter');
    await app.showsFace('answer');
    await app.keepsFocus(`after turning card ${card + 1}`);
    await app.rating(app.words.easy).focus();
    await app.press('Space');
    await goesOn(app, card);
    await app.keepsFocus(`after rating card ${card + 1}`);
  }
});

scenario('Tab leads from the answer to the ratings', { at: '/study?topic=basics' }, async (app) => {
  await app.press('Space');
  await app.showsFace('answer');
  await becomes(() => app.focusedCard(), BASICS[0]);
  const { again, hard, good, easy } = app.words;
  await app.press('Tab');
  if (await app.hasFocus(app.button(app.words.showQuestion))) {
    await app.press('Tab');
  }
  for (const rating of [again, hard, good, easy]) {
    assert.ok(await app.hasFocus(app.rating(rating)), rating);
    await app.press('Tab');
  }
});

scenario('from the answer the way leads back to the question', { at: '/study?topic=basics' }, async (app) => {
  await app.turn();
  await app.button(app.words.showQuestion).click();
  await app.showsFace('question');
  assert.equal(await app.cardAtHand(), BASICS[0]);
  await app.study();
  await becomes(() => app.placeInSession(), { done: 1, left: BASICS.length - 1 });
});
