import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openApp } from './app.mjs';

/** Notes and closes whatever asks the user. */
export function dialogsOf(app) {
  const dialogs = [];
  app.visit.context.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  return dialogs;
}

/**
 * A test that lets something hostile in by one door of an app with two reviews, then sees to it
 * that nothing ran, nobody was asked, those reviews are there, and the next one is kept.
 */
export function door(name, letIn) {
  test(name, async () => {
    const app = await openApp({ at: '/study' });
    const dialogs = dialogsOf(app);
    try {
      await app.study();
      await app.study();
      const before = await events(app);
      await letIn(app);
      await isUnharmed(app);
      await goesOn(app, before);
      assert.deepEqual(dialogs, [], 'something ran');
      app.visit.recorder.assertQuiet();
    } finally {
      await app.visit.abandon();
    }
  });
}

/** All progress, as one would export it. */
async function events(app) {
  await app.goTo('/settings');
  return JSON.parse((await app.exported()).text).events;
}

/** Fails when a payload is on the page as something other than text, or is in JavaScript's own objects. */
export async function isUnharmed(app) {
  const look = () => {
    const foreign = 'script, iframe, object, embed, base, style, img, form, math, template, [onload], [onerror], [onfocus]';
    const own = document.querySelector('#app');
    const links = [...document.links].map((link) => link.protocol);
    return {
      app: Boolean(own) && !document.querySelector('#recovery'),
      foreign: [...own.querySelectorAll(foreign)].map((element) => element.outerHTML),
      schemes: links.filter((scheme) => !['http:', 'https:', 'blob:'].includes(scheme)),
      polluted: Object.keys(Object.prototype).concat('language' in {} ? ['language'] : []),
      host: location.host,
    };
  };
  const { host } = new URL(app.address);
  const found = await app.page.evaluate(look);
  assert.deepEqual(found, { app: true, foreign: [], schemes: [], polluted: [], host });
}

/** What was there is still there, one card more can be studied, and all of it survives a reload. */
async function goesOn(app, before) {
  const ids = (list) => list.map(({ writer, counter }) => `${writer}/${counter}`);
  const now = await events(app);
  const missing = before.filter((event) => !now.some((other) => JSON.stringify(other) === JSON.stringify(event)));
  assert.deepEqual(missing, [], 'progress was lost');
  const known = new Set(ids(now));
  await app.goTo('/study?mode=cram');
  await app.study();
  await app.reload();
  const after = ids(await events(app));
  assert.equal(after.filter((id) => !known.has(id)).length, 1, 'the next review was not kept');
  assert.deepEqual(ids(before).filter((id) => !after.includes(id)), [], 'a reload lost progress');
}
