import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fileOf, openApp, VIEWPORTS } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { panic } from './support/panic.mjs';
import { blockStorage, storageOf } from './support/storage.mjs';

/** The app, which the test is going to break: what the console says of it is no complaint. */
function breakable(name, options, body) {
  test(name, async () => {
    const app = await openApp(options);
    try {
      await body(app);
    } finally {
      await app.visit.abandon();
    }
  });
}

async function saved(app, link) {
  const download = app.page.waitForEvent('download');
  await link.click();
  const file = await download;
  const chunks = [];
  for await (const chunk of await file.createReadStream()) {
    chunks.push(chunk);
  }
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

async function reviews(app) {
  await app.goTo('/settings');
  return JSON.parse((await app.exported()).text).events.length;
}

for (const locale of ['zh-CN', 'en-US']) {
  const options = { at: '/study', locale, viewport: VIEWPORTS.phone };
  breakable(`a panic leads to a screen with a way back, in ${locale}`, options, async (app) => {
    await app.study();
    await app.study();
    const kept = await storageOf(app.page);
    await panic(app);
    assert.equal(await app.page.locator('#app').count(), 0);
    assert.equal(await app.page.getByRole('heading').count(), 1);
    assert.ok(await app.hasFocus(app.heading(app.words.stopped)));

    const { name, text } = await saved(app, app.link(app.words.rawExport));
    assert.match(name, /^mianka-raw-\d{4}-\d\d-\d\d\.json$/);
    assert.deepEqual(JSON.parse(text), kept);

    await app.link(app.words.restart).click();
    await app.ready();
    assert.equal(await app.at(), '');
    assert.equal(await app.heading(app.words.stopped).count(), 0);
    assert.deepEqual(await storageOf(app.page), kept);
    assert.equal(await reviews(app), 2);
  });
}

breakable('the raw export can be imported', { at: '/study' }, async (app) => {
  await app.study();
  await panic(app);
  const { text } = await saved(app, app.link(app.words.rawExport));
  await app.page.evaluate(() => localStorage.clear());
  await app.link(app.words.restart).click();
  await app.ready();
  await app.goTo('/settings');
  await app.pick(fileOf(text));
  await app.button(app.words.importYes, app.page.getByRole('dialog')).click();
  await app.says(app.words.imported);
  assert.equal(await reviews(app), 1);
});

breakable('a page that has stopped does nothing more', { at: '/study' }, async (app) => {
  await app.study();
  const kept = await storageOf(app.page);
  await panic(app);
  const other = await app.newTab('/study');
  await other.study();
  for (const key of ['Space', '3', 'u', '?', 'Escape']) {
    await app.press(key);
  }
  await app.page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
  assert.equal(await app.page.getByRole('heading').count(), 1);
  assert.equal(await app.page.getByRole('dialog').count(), 0);
  const now = await storageOf(app.page);
  assert.equal(Object.keys(now).length, Object.keys(kept).length + 1, 'the other tab’s alone');
});

breakable('the way back works by keyboard', { at: '/browse' }, async (app) => {
  await panic(app);
  await app.press('Tab');
  await becomes(() => app.hasFocus(app.link(app.words.restart)), true);
  await app.press('Enter');
  await app.navigation(app.words.nav.today).waitFor();
});

const blocked = { at: '/browse', before: `(${blockStorage})()` };
breakable('without storage there is nothing to download, and a way back', blocked, async (app) => {
  await panic(app);
  assert.equal(await app.link(app.words.rawExport).count(), 0);
  assert.equal(await app.link(app.words.restart).count(), 1);
});
