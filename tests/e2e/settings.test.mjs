import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { plant, storageOf } from './support/storage.mjs';
import { OWN_NAME, WORDS } from './support/words.mjs';

const at = '/settings';

const lang = (app) => app.page.locator('html').getAttribute('lang');
const theme = (app) => app.page.locator('html').getAttribute('data-theme');
/** The colour behind everything: the page's body may leave it to the root. */
const background = (app) =>
  app.page.evaluate(() => {
    const layers = [document.body, document.documentElement].map((e) => getComputedStyle(e));
    return layers.map((layer) => layer.backgroundColor).find((c) => c !== 'rgba(0, 0, 0, 0)');
  });

/** Reviews the first cards of a session. */
async function reviewed(app, cards) {
  await app.goTo('/study');
  for (let card = 0; card < cards; card += 1) {
    await app.study();
  }
  await app.goTo(at);
}

async function totalReviews(app) {
  await app.goTo('/stats');
  const total = (await app.figures())[app.words.totalReviews] ?? '0';
  await app.goTo(at);
  return Number(total);
}

async function erase(app) {
  await app.button(app.words.erase).click();
  await app.button(app.words.eraseYes, app.page.getByRole('dialog')).click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
}

for (const [locale, expected] of [['zh-CN', 'zh'], ['zh-TW', 'zh'], ['en-US', 'en'], ['de-DE', 'en']]) {
  scenario(`a browser in ${locale} gets the app in ${expected}`, { at, locale }, async (app) => {
    const words = WORDS[expected];
    assert.equal(await lang(app), words.tag);
    for (const name of Object.values(words.nav)) {
      assert.equal(await app.navigation(name).count(), 1, name);
    }
  });
}

scenario('another language changes every name at once and survives a reload', { at }, async (app) => {
  await app.choose(app.words.language, OWN_NAME.en);
  await app.navigation(WORDS.en.nav.today).waitFor();
  assert.equal(await lang(app), 'en');
  assert.equal(await app.navigation(WORDS.zh.nav.today).count(), 0);
  await app.reload();
  assert.equal(await lang(app), 'en');
  await app.navigation(WORDS.en.nav.today).waitFor();
  await app.choose(WORDS.en.language, OWN_NAME.zh);
  await app.navigation(WORDS.zh.nav.today).waitFor();
  assert.equal(await lang(app), 'zh-CN');
});

scenario('another tab follows a change of language', { at }, async (app) => {
  const other = await app.newTab();
  await app.choose(app.words.language, OWN_NAME.en);
  await other.navigation(WORDS.en.nav.today).waitFor();
});

scenario('light and dark differ, whatever the system has', { at, colorScheme: 'dark' }, async (app) => {
  await app.choose(app.words.theme, app.words.light);
  await becomes(() => theme(app), 'light');
  const light = await background(app);
  await app.choose(app.words.theme, app.words.dark);
  await becomes(() => theme(app), 'dark');
  const dark = await background(app);
  assert.notEqual(light, dark);
  await app.reload();
  assert.equal(await theme(app), 'dark');
  assert.equal(await background(app), dark);
  await app.systemTurns('light');
  assert.equal(await background(app), dark);
});

scenario('by default the theme is the system’s', { at }, async (app) => {
  assert.equal(await theme(app), 'system');
  const asSystem = await background(app);
  await app.systemTurns('dark');
  const asDarkSystem = await background(app);
  assert.notEqual(asDarkSystem, asSystem);
  await app.choose(app.words.theme, app.words.dark);
  await becomes(() => theme(app), 'dark');
  assert.equal(await background(app), asDarkSystem);
  await app.choose(app.words.theme, app.words.system);
  await becomes(() => theme(app), 'system');
});

scenario('the export is a JSON file with every review', async (app) => {
  await reviewed(app, 3);
  const { name, text } = await app.exported();
  assert.match(name, /^mianka-progress-\d{4}-\d\d-\d\d\.json$/);
  const { format, version, events } = JSON.parse(text);
  assert.equal(format, 'mianka-progress');
  assert.equal(version, 2);
  assert.equal(events.length, 3);
});

scenario('erasing asks first and can be refused', async (app) => {
  await reviewed(app, 1);
  const kept = await storageOf(app.page);
  const dialog = app.page.getByRole('dialog');
  await app.button(app.words.erase).click();
  await dialog.waitFor();
  await app.button(app.words.eraseNo, dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await app.button(app.words.erase).click();
  await dialog.waitFor();
  await app.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await storageOf(app.page), kept);
});

scenario('the question before erasing offers the export', async (app) => {
  await reviewed(app, 2);
  await app.button(app.words.erase).click();
  const { text } = await app.exported(app.page.getByRole('dialog'));
  assert.equal(JSON.parse(text).events.length, 2);
});

scenario('erasing leaves preferences and no progress', { at }, async (app) => {
  await app.choose(app.words.theme, app.words.dark);
  await becomes(() => theme(app), 'dark');
  const preferences = await storageOf(app.page);
  assert.notDeepEqual(preferences, {});
  await reviewed(app, 2);
  await erase(app);
  const left = { ...preferences, 'mianka/erased': '1' };
  assert.deepEqual(await storageOf(app.page), left);
  assert.equal(await totalReviews(app), 0);
  await app.reload();
  assert.deepEqual(await storageOf(app.page), left);
  assert.equal(await totalReviews(app), 0);
  assert.equal(await theme(app), 'dark');
});

scenario('after erasing the focus is on the line that says so', async (app) => {
  await reviewed(app, 1);
  await erase(app);
  await app.says(app.words.erased);
  await becomes(() => app.hasFocus(app.main().getByText(app.words.erased)), true);
});

scenario('the exported file brings all progress back', async (app) => {
  await reviewed(app, 3);
  const { text } = await app.exported();
  await erase(app);
  await app.import(text);
  await app.says(app.words.imported);
  assert.equal(await totalReviews(app), 3);
  await app.reload();
  assert.equal(await totalReviews(app), 3);
  assert.equal((await app.exported()).text, text);
});

scenario('importing the same file again changes nothing', async (app) => {
  await reviewed(app, 2);
  const { text } = await app.exported();
  const said = async () => {
    const [, added, known] = app.words.imported.exec(await app.main().innerText()) ?? [];
    return [added, known].map(Number);
  };
  await app.import(text);
  await becomes(said, [0, 2]);
  assert.equal(await totalReviews(app), 2);
  await erase(app);
  await app.import(text);
  await becomes(said, [2, 0]);
  await app.import(text);
  await becomes(said, [0, 2]);
  assert.equal(await totalReviews(app), 2);
});

scenario('preferences that cannot be read are replaced by the defaults', { at }, async (app) => {
  await app.choose(app.words.theme, app.words.dark);
  await becomes(() => theme(app), 'dark');
  const [key] = Object.keys(await storageOf(app.page));
  await plant(app.page, key, '{"theme":');
  await app.reload();
  assert.equal(await theme(app), 'system');
});
