import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { idsOf } from './support/corpus.mjs';

scenario('the page works from any folder of a host', { base: '/a/b/', at: '/study?topic=data' }, async (app) => {
  await app.study();
  await app.reload();
  const left = idsOf((card) => card.topic === 'data').length - 1;
  await becomes(() => app.placeInSession(), { done: 1, left });
  assert.deepEqual(app.asked.filter((path) => !path.startsWith('/a/b/')), []);
});

scenario('the page works by the name of its file', { base: '/a/b/' }, async (app) => {
  await app.page.goto(`${app.address}index.html#/card/long-text`);
  await becomes(() => app.cardAtHand(), 'long-text');
});

scenario('nothing is asked for after the page has loaded', async (app) => {
  await app.page.waitForLoadState('networkidle');
  const loaded = app.asked.length;
  for (const at of ['/browse', '/study', '/stats', '/settings', '/card/long-text']) {
    await app.goTo(at);
  }
  await app.turn();
  await app.goTo('/study');
  await app.study();
  assert.deepEqual(app.asked.slice(loaded), []);
});

scenario('a page once loaded goes on without a network', async (app) => {
  await app.goOffline();
  await app.goTo('/study?topic=data');
  await app.study();
  const left = idsOf((card) => card.topic === 'data').length - 1;
  await becomes(() => app.placeInSession(), { done: 1, left });
});

scenario('the page says before its code runs what it is', async (app) => {
  const response = await app.page.request.get(app.address);
  const html = await response.text();
  assert.match(html, /<title>[^<]*Mianka[^<]*<\/title>/);
  assert.match(html, /<noscript>/);
});
