import { fileOf } from './app.mjs';
import { topic } from './corpus.mjs';
import { panic } from './panic.mjs';
import { progressFile, reviewsOf } from './progress.mjs';
import { plant } from './storage.mjs';

const HOUR = 60 * 60 * 1000;
const FAILED_OFTEN = 'long-text';

/** Reviews of all cards that nobody has exported, and of one that never stays. */
const PAST = progressFile([
  ...reviewsOf(120, { daysAgo: 15 }),
  ...reviewsOf(10, { writer: 8, daysAgo: 20, card: FAILED_OFTEN }).map((one) => ({ ...one, rating: 1 })),
]);

/** A review by a device whose clock is ahead. */
const AHEAD = progressFile(
  reviewsOf(1, { writer: 9 }).map((one) => ({ ...one, order: Date.now() + 5 * HOUR, at: Date.now() + 5 * HOUR })),
);

/**
 * Leads an app without a past through every screen and every state of it, and yields what shows
 * each time. The tour leaves the app broken.
 */
export async function* tour(app) {
  yield* beforeTheFirstReview(app);
  yield* aSession(app);
  yield* withAPast(app);
  yield* aCard(app);
  yield* dialogs(app);
  yield* troubles(app);
}

async function* beforeTheFirstReview(app) {
  const screens = {
    'today, before the first review': '/',
    'statistics, before the first review': '/stats',
    'settings, before the first review': '/settings',
    'browse, where nothing fits': '/browse?topic=',
    'study, without a card': '/study?topic=',
    'study, without a flagged card': '/study?mode=flagged',
    'an address that leads nowhere': '/no-such-page',
    'a card that is not there': '/card/no-such-card',
    browse: '/browse',
  };
  for (const [what, at] of Object.entries(screens)) {
    await app.goTo(at);
    yield what;
  }
  await app.toggleTopic(topic('basics')[app.language]);
  await app.button(app.words.showAnswer).first().click();
  await app.button(app.words.showQuestion).waitFor();
  yield 'browse, filtered, with an answer';
}

async function* aSession(app) {
  const { words } = app;
  await app.goTo('/study?topic=basics');
  yield 'study, a question';
  await app.turn();
  yield 'study, an answer';
  await app.rate(words.hard);
  yield 'study, with a hint';
  await app.study(words.again);
  while ((await app.card().count()) > 0) {
    await app.study();
  }
  yield 'study, the end';
}

async function* withAPast(app) {
  await app.goTo('/settings');
  await app.import(PAST);
  await app.says(app.words.imported);
  yield 'settings, after an import';
  await app.goTo('/');
  await app.page.getByLabel(app.words.reminder).waitFor();
  yield 'today, with a reminder';
  await app.goTo('/stats');
  yield 'statistics';
}

async function* aCard(app) {
  const { words } = app;
  await app.goTo(`/card/${FAILED_OFTEN}`);
  yield 'a card, its question';
  await app.turn();
  yield 'a card, its answer';
  await app.page.getByText(words.more, { exact: true }).click();
  yield 'a card, with its menu';
  await app.button(words.flag).click();
  yield 'a card, with a note';
  await app.page.getByRole('textbox', { name: words.note }).fill('?');
  await app.button(words.saveFlag).click();
  await app.button(words.unflag).waitFor();
  yield 'a card that is flagged';
}

async function* dialogs(app) {
  const { words } = app;
  const dialog = app.page.getByRole('dialog');
  await app.goTo('/settings');
  const asks = {
    'the sheet of keys': [() => app.button(words.showKeys).click(), words.close],
    'the preview of an import': [() => app.pick(fileOf(AHEAD)), words.importNo],
    'the question before erasing': [() => app.button(words.erase).click(), words.eraseNo],
  };
  for (const [what, [open, close]] of Object.entries(asks)) {
    await open();
    await dialog.waitFor();
    yield what;
    await app.button(close, dialog).click();
    await dialog.waitFor({ state: 'detached' });
  }
}

async function* troubles(app) {
  await app.import(AHEAD);
  await app.says(app.words.clockBehind);
  yield 'a clock that is behind';
  await plant(app.page, 'mianka/log/00000000000000aa/0', 'damaged');
  await plant(app.page, 'mianka/log/00000000000000ab/0', '{"v":9,"sum":"00000000","body":{}}');
  await app.reload();
  await app.says(app.words.damaged);
  yield 'records that cannot be read';
  await app.goTo('/study?mode=cram');
  await app.page.evaluate(refuseEveryWrite);
  await app.study();
  await app.page.getByRole('alert').waitFor();
  yield 'a review that is in memory alone';
  await panic(app);
  yield 'the app has stopped';
}

/** From here on, nothing can be kept anywhere. */
function refuseEveryWrite() {
  const refuse = () => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  };
  Storage.prototype.setItem = refuse;
  IDBDatabase.prototype.transaction = refuse;
}
