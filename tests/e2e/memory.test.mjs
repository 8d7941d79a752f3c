import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { contextOfAUserWhoBlocksStorage } from './support/browser.mjs';
import { cards, idsOf } from './support/corpus.mjs';
import {
  blockEverything,
  blockStorage,
  breakIndexedDB,
  clearSecondCopy,
  fillStorage,
  freeStorage,
  newKeys,
  plant,
  removeStorage,
  secondCopyOf,
  storageOf,
} from './support/storage.mjs';

/** No twins among them: these are not asked on one day. */
const TOPIC = idsOf((card) => card.topic === 'modalities');
const at = '/study?topic=modalities';

/** Reviews the card at hand and says which one it was and under which key it is kept. */
async function review(app) {
  const card = await app.cardAtHand();
  const before = await storageOf(app.page);
  await app.study();
  const keys = await newKeys(app.page, before);
  assert.equal(keys.length, 1);
  return { card, key: keys[0] };
}

/** Every screen that knows about progress says that so many reviews are known, all of today. */
async function knowsReviews(app, reviews, seen) {
  await app.goTo('/stats');
  const { totalReviews, reviewsToday, cardsSeen } = app.words;
  await becomes(async () => {
    const figures = await app.figures();
    return [figures[totalReviews], figures[reviewsToday], figures[cardsSeen]];
  }, [String(reviews), String(reviews), `${seen.length} / ${cards.length}`]);
  await app.goTo('/');
  const topics = (await app.main().innerText()).matchAll(new RegExp(app.words.doneToday, 'g'));
  const done = [...topics].reduce((sum, [, cards]) => sum + Number(cards), 0);
  assert.equal(done, seen.length);
  await app.link(app.words.goOn).waitFor();
  await app.goTo('/browse?seen=yes');
  assert.deepEqual((await app.cardsShown()).sort(), [...seen].sort());
}

scenario('a reload forgets nothing', { at }, async (app) => {
  const seen = [await app.cardAtHand()];
  await app.study();
  seen.push(await app.cardAtHand());
  await app.study();
  await app.reload();
  await knowsReviews(app, 2, seen);
});

scenario('a page closed and opened again forgets nothing', { at }, async (app) => {
  const { card } = await review(app);
  const later = await app.newTab();
  await app.page.close();
  await knowsReviews(later, 1, [card]);
});

scenario('a card says how often it was seen and how it went', { at }, async (app) => {
  const { card } = await review(app);
  await app.reload();
  await app.goTo(`/card/${card}`);
  const text = await app.main().innerText();
  assert.ok(text.includes(app.words.easy), text);
  assert.ok(!text.includes(app.words.unseen), text);
});

scenario('a review is in storage before the next card shows', { at }, async (app) => {
  const card = await app.cardAtHand();
  await app.turn();
  const atOnce = await app.rating(app.words.good).evaluate((button) => {
    button.click();
    // Still the same task: the page has not been drawn since the click.
    const shown = document.querySelector('article[data-card]').dataset.card;
    return { shown, stored: Object.values({ ...localStorage }) };
  });
  assert.equal(atOnce.shown, card);
  assert.equal(atOnce.stored.length, 1);
  assert.ok(atOnce.stored[0].includes(card), atOnce.stored[0]);
});

scenario('a review is written once and never rewritten by a later page', { at }, async (app) => {
  const { key } = await review(app);
  const text = (await storageOf(app.page))[key];
  await app.reload();
  await review(app);
  assert.equal((await storageOf(app.page))[key], text);
});

scenario('two tabs lose nothing to each other', { at }, async (one) => {
  const other = await one.newTab(at);
  const first = await one.cardAtHand();
  await other.turn();
  await one.study();
  await other.rate(other.words.again);
  const second = await other.cardAtHand();
  assert.notEqual(second, first);
  await other.study();
  for (const tab of [one, other]) {
    await tab.reload();
    await tab.goTo('/stats');
    assert.equal((await tab.figures())[tab.words.totalReviews], '3');
    await tab.goTo('/browse?seen=yes');
    assert.deepEqual((await tab.cardsShown()).sort(), [first, second].sort());
  }
});

scenario('a tab shows what another one reviews without a reload', { at }, async (app) => {
  const watching = await app.newTab('/browse?seen=yes');
  assert.deepEqual(await watching.cardsShown(), []);
  const { card } = await review(app);
  await becomes(() => watching.cardsShown(), [card]);
});

scenario('progress erased in one tab does not come back from another', { at }, async (app) => {
  await review(app);
  const other = await app.newTab('/settings');
  await other.button(other.words.erase).click();
  const loadedAgain = app.page.waitForEvent('load');
  await other.button(other.words.eraseYes).click();
  await loadedAgain;
  await app.ready();
  await becomes(() => app.placeInSession(), { done: 0, left: TOPIC.length });
  await review(app);
  await app.reload();
  await app.goTo('/stats');
  assert.equal((await app.figures())[app.words.totalReviews], '1');
});

/** Ways to damage a chunk. */
const DAMAGES = {
  'cut off': (text) => text.slice(0, text.length / 2),
  'changed by one character': (text) => text.replace('"at":1', '"at":2'),
  'no JSON at all': () => '\u0000 not a chunk',
  empty: () => '',
};

/** Reviews two cards in two chunks, and damages the first of these. */
async function damageTheFirstOfTwo(app, damage) {
  const lost = await review(app);
  await app.reload();
  const kept = await review(app);
  const damaged = damage((await storageOf(app.page))[lost.key]);
  assert.notEqual(damaged, (await storageOf(app.page))[lost.key]);
  await plant(app.page, lost.key, damaged);
  await app.reload();
  return { lost, kept, damaged };
}

const aside = (key) => key.replace('/log/', '/aside/');

for (const [what, damage] of Object.entries(DAMAGES)) {
  scenario(`a record ${what} is made good from the second copy and set aside`, { at }, async (app) => {
    const { lost, kept, damaged } = await damageTheFirstOfTwo(app, damage);
    await app.says(app.words.recovered);
    await app.goTo('/browse?seen=yes');
    assert.deepEqual((await app.cardsShown()).sort(), [lost.card, kept.card].sort());
    await becomes(async () => (await storageOf(app.page))[aside(lost.key)], damaged);
    assert.equal((await storageOf(app.page))[lost.key], undefined);
    await app.reload();
    assert.equal(await app.page.getByText(app.words.recovered).count(), 0, 'said once');
    assert.equal((await storageOf(app.page))[aside(lost.key)], damaged);
  });
}

scenario('without a second copy, a damaged record is set aside, named, and the rest loads', { at, before: breakIndexedDB }, async (app) => {
  const { lost, kept, damaged } = await damageTheFirstOfTwo(app, DAMAGES['cut off']);
  await app.says(app.words.damaged);
  await app.goTo('/browse?seen=yes');
  assert.deepEqual(await app.cardsShown(), [kept.card]);
  await becomes(async () => (await storageOf(app.page))[aside(lost.key)], damaged);
  await app.goTo(at);
  await review(app);
  await app.reload();
  assert.equal((await storageOf(app.page))[aside(lost.key)], damaged);
});

scenario('Settings lists what cannot be read and exports all as it is kept', { at, before: breakIndexedDB }, async (app) => {
  const { lost, damaged } = await damageTheFirstOfTwo(app, DAMAGES['cut off']);
  await app.goTo('/settings');
  await app.heading(app.words.unread).waitFor();
  await app.says(app.words.unreadMoved);
  await app.says(aside(lost.key));
  const { name, text } = await app.exported(app.page, app.words.exportAsKept);
  assert.match(name, /^mianka-raw-\d+\.json$/);
  const everything = JSON.parse(text);
  assert.equal(everything[aside(lost.key)], damaged);
  const kept = Object.entries(await storageOf(app.page));
  assert.deepEqual(kept.filter(([key, value]) => everything[key] !== value), []);
});

scenario('where everything can be read, Settings lists nothing', { at: '/settings' }, async (app) => {
  await app.button(app.words.import).waitFor();
  assert.equal(await app.heading(app.words.unread).count(), 0);
});

scenario('a record of a newer version is left as it is, named, and the rest loads', { at, before: breakIndexedDB }, async (app) => {
  const future = await review(app);
  await app.reload();
  const kept = await review(app);
  const text = (await storageOf(app.page))[future.key];
  const newer = text.replace(/"v":\d+/, '"v":99');
  assert.notEqual(newer, text);
  await plant(app.page, future.key, newer);
  await app.reload();
  await app.says(app.words.newer);
  await app.goTo('/browse?seen=yes');
  assert.deepEqual(await app.cardsShown(), [kept.card]);
  await app.goTo(at);
  await review(app);
  assert.equal((await storageOf(app.page))[future.key], newer);
});

scenario('what other pages keep on this origin is left alone', { at }, async (app) => {
  const foreign = { theirs: 'not JSON {', 'mianka-of-another-kind': '\u0000', logs: '[]' };
  for (const [key, text] of Object.entries(foreign)) {
    await plant(app.page, key, text);
  }
  await app.reload();
  const { key } = await review(app);
  await app.goTo('/settings');
  await app.button(app.words.erase).click();
  await app.button(app.words.eraseYes).click();
  await becomes(async () => key in (await storageOf(app.page)), false);
  const { 'mianka/erased': erased, ...left } = await storageOf(app.page);
  assert.equal(erased, '1');
  assert.deepEqual(left, foreign);
  assert.equal(await app.page.getByText(app.words.damaged).count(), 0);
});

const WAYS_TO_BLOCK = {
  'that throws': { before: blockEverything },
  'that throws, in English': { before: blockEverything, locale: 'en-US' },
  'that the user has blocked': { makeContext: contextOfAUserWhoBlocksStorage },
};

for (const [what, how] of Object.entries(WAYS_TO_BLOCK)) {
  scenario(`with storage ${what}, the app works and says what is at stake`, { at, ...how }, async (app) => {
    await app.says(app.words.storageBlocked);
    const card = await app.cardAtHand();
    await app.study();
    await becomes(() => app.placeInSession(), { done: 1, left: TOPIC.length - 1 });
    const alert = app.page.getByRole('alert');
    await alert.getByText(app.words.onlyInMemory).waitFor();
    const file = await app.exported(alert);
    assert.ok(file.text.includes(`"${card}"`), file.text);
    await app.goTo('/settings');
    await app.choose(app.words.theme, app.words.dark);
    const theme = () => app.page.locator('html').getAttribute('data-theme');
    await becomes(theme, 'dark');
  });
}

scenario('without IndexedDB, local storage alone serves', { at, before: breakIndexedDB }, async (app) => {
  const { card } = await review(app);
  await app.reload();
  await knowsReviews(app, 1, [card]);
  assert.equal(await app.page.getByRole('alert').count(), 0);
});

for (const [what, { before, words }] of Object.entries({
  blocked: { before: blockStorage, words: 'storageBlocked' },
  'not there': { before: removeStorage, words: 'storageAbsent' },
})) {
  scenario(`with local storage ${what}, IndexedDB alone serves`, { at, before }, async (app) => {
    await app.says(app.words[words]);
    const seen = [await app.cardAtHand()];
    await app.study();
    const other = await app.newTab('/browse?seen=yes');
    await becomes(() => other.cardsShown(), seen);
    seen.push(await app.cardAtHand());
    await app.study();
    await becomes(async () => (await other.cardsShown()).sort(), [...seen].sort());
    assert.equal(await app.page.getByRole('alert').count(), 0);
    await app.reload();
    await knowsReviews(app, 2, seen);
  });
}

scenario('with storage full, the second copy keeps what does not fit', { at }, async (app) => {
  assert.equal(await fillStorage(app.page), 'QuotaExceededError');
  const full = await storageOf(app.page);
  const seen = [await app.cardAtHand()];
  await app.study();
  seen.push(await app.cardAtHand());
  await app.study();
  await app.says(app.words.storageFull);
  await app.says(app.words.keptInDatabase);
  assert.equal(await app.page.getByRole('alert').count(), 0);
  assert.deepEqual(await storageOf(app.page), full, 'what was there before is as it was');
  await app.reload();
  await knowsReviews(app, 2, seen);

  await freeStorage(app.page);
  await app.reload();
  await becomes(async () => (await newKeys(app.page, full)).length, 1);
  await knowsReviews(app, 2, seen);
});

scenario('with storage full and no second copy, a review waits in memory until there is room', { at, before: breakIndexedDB }, async (app) => {
  assert.equal(await fillStorage(app.page), 'QuotaExceededError');
  const full = await storageOf(app.page);
  const seen = [await app.cardAtHand()];
  await app.study();
  seen.push(await app.cardAtHand());
  await app.study();
  const alert = app.page.getByRole('alert');
  await becomes(async () => app.words.onlyInMemory.exec(await alert.innerText())?.[1], '2');
  await alert.getByText(app.words.storageFull).waitFor();
  const file = await app.exported(alert);
  for (const card of seen) {
    assert.ok(file.text.includes(`"${card}"`), file.text);
  }
  assert.deepEqual(await storageOf(app.page), full, 'what was there before is as it was');

  await app.button(app.words.saveAgain, alert).click();
  await alert.waitFor();
  await freeStorage(app.page);
  await app.button(app.words.saveAgain, alert).click();
  await alert.waitFor({ state: 'detached' });
  await app.reload();
  await knowsReviews(app, 2, seen);
});

scenario('with room again, the next review saves those before it too', { at, before: breakIndexedDB }, async (app) => {
  await fillStorage(app.page);
  await app.study();
  await app.page.getByRole('alert').waitFor();
  await freeStorage(app.page);
  await app.study();
  await app.page.getByRole('alert').waitFor({ state: 'detached' });
  await app.reload();
  await app.goTo('/stats');
  assert.equal((await app.figures())[app.words.totalReviews], '2');
});

scenario('local storage cleared by hand comes back from the second copy', { at }, async (app) => {
  const { card } = await review(app);
  await app.page.evaluate(() => localStorage.clear());
  await app.reload();
  await knowsReviews(app, 1, [card]);
  await becomes(async () => Object.keys(await storageOf(app.page)).length, 1);
});

scenario('a second copy cleared by hand is made anew', { at }, async (app) => {
  const { key } = await review(app);
  const text = (await storageOf(app.page))[key];
  await clearSecondCopy(app.page);
  await app.reload();
  await becomes(async () => (await secondCopyOf(app.page))[key], text);
});

scenario('a chunk removed under an open tab is written again by it', { at }, async (app) => {
  const { card, key } = await review(app);
  const other = await app.newTab('/');
  await other.page.evaluate((key) => localStorage.removeItem(key), key);
  await becomes(async () => key in (await storageOf(app.page)), true);
  await app.reload();
  await knowsReviews(app, 1, [card]);
});

scenario('small old chunks are merged, in both copies, and nothing changes', { at }, async (app) => {
  const seen = [];
  for (const _ of [1, 2, 3]) {
    seen.push((await review(app)).card);
    await app.reload();
  }
  const before = await newKeys(app.page, {});
  assert.equal(before.length, 3);
  app.visit.spoil();
  await app.page.clock.setFixedTime(Date.now() + 3 * 24 * 60 * 60 * 1000);
  // Not `app.reload()`: under a fixed clock the page's marks are not to be seen.
  await app.page.reload();
  await becomes(async () => (await newKeys(app.page, {})).length, 1);
  const [key] = await newKeys(app.page, {});
  const text = (await storageOf(app.page))[key];
  assert.ok(!before.includes(key));
  await becomes(() => secondCopyOf(app.page), { [key]: text });
  await app.page.reload();
  await app.main().waitFor();
  await app.goTo('/browse?seen=yes');
  await becomes(async () => (await app.cardsShown()).sort(), [...seen].sort());
});
