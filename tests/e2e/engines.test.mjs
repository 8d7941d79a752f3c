import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cards, idsOf, topics } from './support/corpus.mjs';
import { dist, policy } from './support/dist.mjs';
import { ENGINES } from './support/engines.mjs';
import { Handset } from './support/handset.mjs';
import { UNKEPT, serve } from './support/server.mjs';

const [TOPIC] = topics;
const OF_TOPIC = idsOf((card) => card.topic === TOPIC.slug);

/** What the app must do in every engine, in the order in which somebody would do it. */
const SMOKE = {
  async 'it starts'(app) {
    await app.open('/');
    await app.shows('h1');
  },

  async 'browse shows every card, and a filter narrows them and is in the address'(app) {
    await app.open('/browse');
    await app.becomes(() => app.cardsShown(), idsOf(() => true));
    await app.press(TOPIC.en);
    await app.becomes(() => app.cardsShown(), OF_TOPIC);
    assert.match(await app.at(), new RegExp(`topic=${TOPIC.slug}`));
  },

  async 'a card turns'(app) {
    await app.open(`/card/${OF_TOPIC[0]}`);
    await app.becomes(() => app.face(), 'question');
    await app.press(app.words.showAnswer);
    await app.becomes(() => app.face(), 'answer');
  },

  async 'a rating is kept over a reload'(app) {
    await app.open(`/study?topic=${TOPIC.slug}`);
    await app.study();
    await app.reload();
    await app.becomes(() => app.placeInSession(), `1 of ${OF_TOPIC.length}`);
  },

  async 'progress goes into a file'(app) {
    await app.open('/settings');
    app.file = await app.fileMadeBy(() => app.press(app.words.export));
    const { format, events } = JSON.parse(app.file);
    assert.deepEqual([format, events.length], ['mianka-progress', 1]);
  },

  async 'progress comes back from that file, after a look at what it would bring'(app) {
    await app.forgetAll();
    await app.open('/settings');
    await app.pick(app.file);
    await app.becomes(() => app.previewed(), [1, 0, 0]);
    await app.press(app.words.importYes, 'dialog');
    await app.open(`/study?topic=${TOPIC.slug}`);
    await app.becomes(() => app.placeInSession(), `1 of ${OF_TOPIC.length}`);
  },

  async 'it opens without a network once it has said so'(app, host) {
    await app.open('/');
    await app.says(app.words.readyOffline);
    await host.close();
    for (const card of [cards[0], cards.at(-1)]) {
      await app.open(`/card/${card.id}`);
      await app.becomes(() => app.cardsShown(), [card.id]);
    }
  },

  async 'nothing violated the policy, and no error was left uncaught'(app, host) {
    const reported = host.told.map((report) => JSON.parse(report)['csp-report']);
    const violations = reported.map((report) => `${report['effective-directive']}: ${report['blocked-uri']}`);
    assert.deepEqual([...new Set([...violations, ...(await app.complaints())])], []);
  },
};

const HEADERS = {
  ...UNKEPT,
  // From a page's first byte on, every engine tells the host of what the policy forbids.
  'content-security-policy-report-only': `${policy()}; report-uri /sub/violations`,
};

for (const [engine, start] of Object.entries(ENGINES)) {
  test(`in ${engine}`, { timeout: 300_000 }, async (scene) => {
    const host = await serve(dist(), '/sub/', 0, HEADERS);
    scene.after(() => host.close().catch(() => {}));
    const { driver, home, end } = await start();
    scene.after(end);
    const app = await Handset.of(driver, host.address, home);
    for (const [what, body] of Object.entries(SMOKE)) {
      await scene.test(`in ${engine}: ${what}`, () => body(app, host));
    }
  });
}
