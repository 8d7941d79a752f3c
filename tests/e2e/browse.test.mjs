import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { cards, idsOf, topic, topics } from './support/corpus.mjs';

const TRAINING = topic('training').zh;
const SAFETY = topic('safety').zh;
const ALL = idsOf(() => true);
const of = (...slugs) => idsOf((card) => slugs.includes(card.topic));
const at = '/browse';

scenario('every topic has one toggle with the count of its cards', { at }, async (app) => {
  const expected = topics.map(({ slug, zh }) => ({
    name: zh,
    pressed: false,
    count: of(slug).length,
  }));
  assert.deepEqual(await app.topicToggles(), expected);
  assert.deepEqual(await app.cardsShown(), ALL);
});

scenario('pressing one topic narrows all cards to it', { at }, async (app) => {
  await app.toggleTopic(TRAINING);
  await becomes(() => app.cardsShown(), of('training'));
  assert.deepEqual(await app.pressedTopics(), [TRAINING]);
});

scenario('several topics show the cards of each of them', { at }, async (app) => {
  await app.toggleTopic(TRAINING);
  await app.toggleTopic(SAFETY);
  await becomes(() => app.cardsShown(), of('training', 'safety'));
  await app.toggleTopic(TRAINING);
  await becomes(() => app.cardsShown(), of('safety'));
});

scenario('none shows no card, and a topic after none shows that topic', { at }, async (app) => {
  await app.button(app.words.none).click();
  await becomes(() => app.cardsShown(), []);
  assert.deepEqual(await app.pressedTopics(), []);
  await app.toggleTopic(SAFETY);
  await becomes(() => app.cardsShown(), of('safety'));
});

scenario('all brings every card back', { at: `${at}?topic=safety` }, async (app) => {
  await app.page.getByRole('button', { name: new RegExp(`^${app.words.all}`) }).first().click();
  await becomes(() => app.cardsShown(), ALL);
  assert.deepEqual(await app.pressedTopics(), []);
});

scenario('levels narrow the cards and the counts of the topics', { at }, async (app) => {
  const levels = app.group(app.words.levels);
  await app.button(app.words.level[3], levels).click();
  await becomes(() => app.cardsShown(), idsOf((card) => card.level === 3));
  const counts = (await app.topicToggles()).map((toggle) => toggle.count);
  const expected = topics.map(({ slug }) => idsOf((c) => c.topic === slug && c.level === 3).length);
  assert.deepEqual(counts, expected);
  await app.button(app.words.level[1], levels).click();
  await becomes(() => app.cardsShown(), idsOf((card) => card.level !== 2));
});

scenario('seen and unseen part the cards by what was reviewed', async (app) => {
  await app.goTo('/study?topic=safety');
  const reviewed = await app.cardAtHand();
  await app.study();
  await app.goTo('/browse');
  const state = app.group(app.words.state);
  await app.button(app.words.seen, state).click();
  await becomes(() => app.cardsShown(), [reviewed]);
  await app.button(app.words.unseen, state).click();
  await becomes(() => app.cardsShown(), idsOf((card) => card.id !== reviewed));
  await app.button(app.words.unseen, state).click();
  await becomes(() => app.cardsShown(), ALL);
});

scenario('the filter is in the address and survives a reload', { at }, async (app) => {
  await app.toggleTopic(TRAINING);
  await app.button(app.words.level[2], app.group(app.words.levels)).click();
  await app.button(app.words.unseen, app.group(app.words.state)).click();
  const expected = idsOf((card) => card.topic === 'training' && card.level === 2);
  await becomes(() => app.cardsShown(), expected);
  await becomes(() => app.at(), '/browse?topic=training&level=2&seen=no');
  await app.reload();
  assert.deepEqual(await app.cardsShown(), expected);
  assert.deepEqual(await app.pressedTopics(), [TRAINING]);
});

const BOTH = `${at}?topic=training&topic=safety`;
scenario('an address with a filter applies it', { at: BOTH }, async (app) => {
  assert.deepEqual(await app.cardsShown(), of('training', 'safety'));
  assert.deepEqual(await app.pressedTopics(), [TRAINING, SAFETY]);
});

scenario('a link to another filter changes the cards', { at: BOTH }, async (app) => {
  await app.goTo('/browse?level=1');
  await becomes(() => app.cardsShown(), idsOf((card) => card.level === 1));
  await app.page.goBack();
  await becomes(() => app.cardsShown(), of('training', 'safety'));
});

const PARTLY_UNKNOWN = `${at}?topic=no-such&topic=safety&level=9&seen=maybe&more=1`;
scenario('what an address names and nobody knows is passed over', { at: PARTLY_UNKNOWN }, async (app) => {
  assert.deepEqual(await app.cardsShown(), of('safety'));
});

scenario('an unknown topic alone offers the way back', { at: `${at}?topic=no-such` }, async (app) => {
  assert.deepEqual(await app.cardsShown(), []);
  await app.says(app.words.nothingFits);
  await app.button(app.words.clearFilters).click();
  await becomes(() => app.cardsShown(), ALL);
  await becomes(() => app.at(), '/browse');
});

scenario('the cards that remain can be studied', { at: `${at}?topic=data` }, async (app) => {
  await app.link(app.words.studyThese).click();
  await becomes(() => app.at(), '/study?topic=data');
  await becomes(() => app.placeInSession(), { done: 0, left: of('data').length });
  assert.ok(of('data').includes(await app.cardAtHand()));
});

scenario('each card in the list turns by itself', { at: `${at}?topic=basics` }, async (app) => {
  const [first, second] = of('basics');
  await app.button(app.words.showAnswer, app.card(first)).click();
  await app.showsFace('answer', first);
  assert.equal(await app.face(second), 'question');
  await app.button(app.words.showQuestion, app.card(first)).click();
  await app.showsFace('question', first);
});

scenario('each card in the list names its level', { at }, async (app) => {
  for (const { id, level } of cards) {
    const text = await app.card(id).innerText();
    assert.ok(text.includes(app.words.level[level]), `${id}: ${text}`);
  }
});
