import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fileOf, scenario, VIEWPORTS } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { progressFile, reviewsOf } from './support/progress.mjs';
import { storageOf } from './support/storage.mjs';

const at = '/settings';

const dialog = (app) => app.page.getByRole('dialog');

/** What the preview says: new, known, for cards that are not here. */
async function previewed(app) {
  const { importNew, importKnown, importForeign } = app.words;
  const rows = await dialog(app).locator('dl > div').allInnerTexts();
  const counts = Object.fromEntries(rows.map((row) => row.split(/\s*\n\s*/)));
  return [importNew, importKnown, importForeign].map((name) => Number(counts[name]));
}

async function reviews(app) {
  const { events } = JSON.parse((await app.exported()).text);
  return events.length;
}

const foreign = { card: 'a-card-to-come' };

scenario('a preview counts before anything changes', { at }, async (app) => {
  await app.import(progressFile(reviewsOf(3)));
  await app.says(app.words.imported);
  const kept = await storageOf(app.page);
  await app.pick(fileOf(progressFile([...reviewsOf(5), ...reviewsOf(2, { writer: 9, ...foreign })])));
  await dialog(app).waitFor();
  assert.deepEqual(await previewed(app), [4, 3, 2]);
  assert.deepEqual(await storageOf(app.page), kept);
  await app.button(app.words.importYes, dialog(app)).click();
  await app.says(app.words.imported);
  assert.equal(await reviews(app), 7, 'those of unknown cards are kept as well');
});

for (const way of ['importNo', 'Escape']) {
  scenario(`a preview left by ${way} changes nothing and gives the focus back`, { at }, async (app) => {
    const before = await storageOf(app.page);
    await app.button(app.words.import).focus();
    await app.pick(fileOf(progressFile(reviewsOf(3))));
    await dialog(app).waitFor();
    await (way === 'Escape' ? app.press(way) : app.button(app.words[way], dialog(app)).click());
    await dialog(app).waitFor({ state: 'detached' });
    assert.deepEqual(await storageOf(app.page), before);
    assert.ok(await app.hasFocus(app.button(app.words.import)));
  });
}

scenario('a file is imported by keyboard alone', { at, viewport: VIEWPORTS.phone }, async (app) => {
  const chooser = app.page.waitForEvent('filechooser');
  await app.button(app.words.import).focus();
  await app.press('Enter');
  await (await chooser).setFiles(fileOf(progressFile(reviewsOf(3))));
  await dialog(app).waitFor();
  await app.press('Tab');
  await app.press('Enter');
  await app.says(app.words.imported);
  await app.keepsFocus('after an import');
  assert.equal(await reviews(app), 3);
});

scenario('a file with nothing new says so', { at }, async (app) => {
  const file = progressFile(reviewsOf(2));
  await app.import(file);
  await app.says(app.words.imported);
  await app.pick(fileOf(file));
  await dialog(app).waitFor();
  assert.deepEqual(await previewed(app), [0, 2, 0]);
});

/** Files that are not imported, each with what is said of it. */
const REFUSED = {
  'with something behind its end': [`${progressFile(reviewsOf(2))}{`, 'damagedFile'],
  'that was cut off': [progressFile(reviewsOf(2)).slice(0, -20), 'cutOff'],
  'of another app': ['{"format":"other","version":1,"events":[]}', 'notAProgressFile'],
  'of another app, in English,': ['{"format":"other"}', 'notAProgressFile', { locale: 'en-US' }],
  'of plain text': ['# notes', 'notAProgressFile'],
  'without a byte': ['', 'notAProgressFile'],
  'that is a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notText'],
  'of a newer version': [progressFile(reviewsOf(2), { version: 99 }), 'fromANewerVersion'],
};

for (const [what, [content, complaint, how]] of Object.entries(REFUSED)) {
  scenario(`a file ${what} is named and changes nothing`, { at, ...how }, async (app) => {
    await app.import(progressFile(reviewsOf(1)));
    await app.says(app.words.imported);
    const kept = await storageOf(app.page);
    await app.pick(fileOf(content));
    await app.says(app.words[complaint]);
    assert.equal(await dialog(app).count(), 0);
    assert.deepEqual(await storageOf(app.page), kept);
    assert.equal(await reviews(app), 1);
  });
}

scenario('a file of 50 MB is refused without being read', { at }, async (app) => {
  const folder = await mkdtemp(join(tmpdir(), 'mianka-large-'));
  const path = join(folder, 'large.json');
  const file = await open(path, 'w');
  await file.truncate(50_000_000);
  await file.close();
  const forbid = () => {
    Blob.prototype.text = () => {
      throw new Error('the file was read');
    };
  };
  await app.page.evaluate(forbid);
  await app.pick(path);
  await app.says(app.words.tooLarge);
  await rm(folder, { recursive: true });
});

scenario('what another tab wrote meanwhile is not imported twice', { at }, async (app) => {
  const file = progressFile(reviewsOf(3));
  const other = await app.newTab(at);
  await app.pick(fileOf(file));
  await dialog(app).waitFor();
  await other.import(file);
  await other.says(other.words.imported);
  await app.button(app.words.importYes, dialog(app)).click();
  const said = async () => {
    const [, added, known] = app.words.imported.exec(await app.main().innerText()) ?? [];
    return [added, known].map(Number);
  };
  await becomes(said, [0, 3]);
});
