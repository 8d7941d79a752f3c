import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';

import { scenario } from './support/app.mjs';

const ROOT = new URL('../../', import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, ROOT), 'utf8'));

const schema = await read('docs/export.schema.json');
const fits = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);

function assertFits(file) {
  assert.ok(fits(file), JSON.stringify(fits.errors, null, 1));
}

for (const version of [1, 2]) {
  test(`the schema describes what version ${version} wrote`, async () => {
    assertFits(await read(`tests/fixtures/saves/export-v${version}.json`));
  });
}

test('the schema refuses what the app refuses', async () => {
  const file = await read('tests/fixtures/saves/export-v2.json');
  const broken = (change) => {
    const copy = structuredClone(file);
    change(copy, copy.events);
    return copy;
  };
  for (const change of [
    (copy) => (copy.format = 'anki'),
    (copy) => (copy.version = 9),
    (_, events) => (events[0].rating = 5),
    (_, events) => delete events[0].card,
    (_, events) => (events[0].writer = 'me'),
    (_, events) => delete events[2].undoes,
    (_, events) => (events[0].type = 'guess'),
  ]) {
    assert.equal(fits(broken(change)), false, String(change));
  }
});

scenario('the schema describes what the app exports', { at: '/study' }, async (app) => {
  await app.study();
  await app.study(app.words.again);
  await app.press('u');
  await app.goTo('/settings');
  await app.choose(app.words.buttons, app.words.two);
  const file = JSON.parse((await app.exported()).text);
  assert.deepEqual(file.events.map(({ type }) => type), ['review', 'review', 'undo', 'set']);
  assertFits(file);
});
