import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { DAY, progressFile, reviewsOf } from './support/progress.mjs';
import { plant, storageOf } from './support/storage.mjs';

const EXPORTED = 'mianka/exported';

const reminder = (app) => app.page.getByRole('complementary', { name: app.words.reminder });

/** Imports so many reviews, the first of them made so many days ago, and looks at Today. */
async function hasReviewed(app, number, daysAgo) {
  await app.goTo('/settings');
  await app.import(progressFile(reviewsOf(number, { daysAgo })));
  await app.says(app.words.imported);
  await app.goTo('/');
}

const remembered = async (app) => JSON.parse((await storageOf(app.page))[EXPORTED] ?? 'null');

scenario('two weeks and a hundred reviews without an export bring a reminder', async (app) => {
  await hasReviewed(app, 120, 15);
  await app.says(app.words.neverExported);
  const { name, text } = await app.exported(reminder(app));
  assert.match(name, /^mianka-progress-\d{4}-\d\d-\d\d\.json$/);
  assert.equal(JSON.parse(text).events.length, 120);
  await app.says(app.words.exported);
  await app.keepsFocus('after the export');
  assert.equal((await remembered(app)).reviews, 120);
  await app.reload();
  assert.equal(await reminder(app).count(), 0);
});

for (const [what, number, daysAgo] of [['few reviews', 99, 30], ['few days', 200, 13]]) {
  scenario(`${what} are no reason to remind`, async (app) => {
    await hasReviewed(app, number, daysAgo);
    await app.heading(/./).first().waitFor();
    assert.equal(await reminder(app).count(), 0);
  });
}

scenario('later is a week later, by keyboard as well', async (app) => {
  await hasReviewed(app, 120, 15);
  await app.button(app.words.later, reminder(app)).focus();
  await app.press('Enter');
  await app.says(app.words.putOff);
  await app.keepsFocus('after putting it off');
  await app.reload();
  assert.equal(await reminder(app).count(), 0);
  const memory = await remembered(app);
  await plant(app.page, EXPORTED, JSON.stringify({ ...memory, later: memory.later - 8 * DAY }));
  await app.reload();
  await app.says(app.words.neverExported);
});

scenario('an old export is counted from', async (app) => {
  await hasReviewed(app, 220, 40);
  await plant(app.page, EXPORTED, JSON.stringify({ at: Date.now() - 20 * DAY, reviews: 100 }));
  await app.reload();
  await app.says(app.words.sinceExport);
});

scenario('an export from Settings counts, and erasing forgets it', async (app) => {
  await hasReviewed(app, 120, 15);
  await app.goTo('/settings');
  await app.exported();
  assert.equal((await remembered(app)).reviews, 120);
  await app.button(app.words.erase).click();
  await app.button(app.words.eraseYes).click();
  await becomes(() => remembered(app), null);
});

// The browser's promise.

/** An init script: the browser has promised nothing, counts the requests, and says this to them. */
function browserThatSays(answer) {
  const count = () => Number(sessionStorage.getItem('asked') ?? 0);
  StorageManager.prototype.persisted = async () => count() > 0 && answer;
  StorageManager.prototype.persist = async () => {
    sessionStorage.setItem('asked', String(count() + 1));
    return answer;
  };
}
const says = (answer) => `(${browserThatSays})(${answer})`;

const timesAsked = (app) => app.page.evaluate(() => sessionStorage.getItem('asked') ?? '0');

/** Reviews all cards of the session at hand; an easy one does not come back in it. */
async function finishSession(app) {
  const end = app.heading(app.words.sessionOver);
  const next = app.button(app.words.showAnswer);
  for (;;) {
    await next.or(end).waitFor();
    if (await end.isVisible()) {
      return;
    }
    await app.study(app.words.easy);
  }
}

const session = { at: '/study?topic=training' };

scenario(
  'the first finished session asks the browser to keep the data, later ones do not',
  { ...session, before: says(true) },
  async (app) => {
    await app.study(app.words.easy);
    assert.equal(await timesAsked(app), '0', 'in the middle of a session');
    await finishSession(app);
    await becomes(() => timesAsked(app), '1');
    await app.goTo('/settings');
    await app.says(app.words.promised);
    await app.goTo('/study?topic=basics');
    await finishSession(app);
    assert.equal(await timesAsked(app), '1');
  },
);

scenario('a browser that refuses is named', { at: '/settings', before: says(false) }, async (app) => {
  await app.says(app.words.notPromised);
});

const withoutTheFeature = `Object.defineProperty(Navigator.prototype, 'storage', { value: undefined })`;

scenario(
  'a browser that cannot promise is no error',
  { ...session, before: withoutTheFeature },
  async (app) => {
    await finishSession(app);
    await app.goTo('/settings');
    await app.says(app.words.promiseUnknown);
  },
);
