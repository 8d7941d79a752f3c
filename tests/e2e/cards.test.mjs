import assert from 'node:assert/strict';

import { MOVING, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { cards } from './support/corpus.mjs';
import { source } from './support/source.mjs';
import { storageOf } from './support/storage.mjs';

const CARD = cards.find((card) => card.id === 'how-to-train');
const ENTRY = source().get(CARD.number);
const at = `/card/${CARD.id}`;

/** The card's own words: its title, and its paragraphs and items as `{ tag, text }`. */
function wordsOnCard(app) {
  return app.card().evaluate((card) => ({
    title: card.querySelector('h1').textContent,
    blocks: [...card.querySelectorAll('p, li')].map(({ localName, textContent }) => ({
      tag: localName,
      text: textContent,
    })),
  }));
}

/** Everything that assistive technology is told about the page. */
async function accessibleText(app) {
  const session = await app.visit.context.newCDPSession(app.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map((node) => node.name?.value ?? '').join('\n');
}

/** Presses the mouse on a text of the card, draws it along, lets go, and says what is selected. */
async function selectWithMouse(app, text) {
  const words = app.card().getByText(text);
  await words.hover({ position: { x: 2, y: 12 } });
  await app.page.mouse.down();
  await words.hover({ position: { x: 100, y: 12 } });
  await app.page.mouse.up();
  return app.page.evaluate(() => getSelection().toString());
}

/** Draws a finger over the card, upwards or sideways. */
async function swipe(app, dx, dy) {
  const { x, y, width, height } = await app.card().boundingBox();
  const session = await app.visit.context.newCDPSession(app.page);
  const at = (part) => [{ x: x + width / 2 + dx * part, y: y + height / 2 + dy * part }];
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', at(0));
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await send('touchMove', at(part));
  }
  await send('touchEnd', []);
  await session.detach();
}

scenario('every card opens by its address and says what the source says', async (app) => {
  assert.equal(cards.length, 30);
  const entries = source();
  for (const { id, number } of cards) {
    const { title, question, answer } = entries.get(number);
    await app.goTo(`/card/${id}`);
    await becomes(() => app.cardAtHand(), id);

    const asked = await wordsOnCard(app);
    assert.equal(asked.title, title, id);
    assert.deepEqual(asked.blocks.slice(0, question.length), question, id);
    const page = await app.page.content();
    for (const { text } of answer) {
      assert.ok(!page.includes(text), `${id} gives the answer away: ${text}`);
    }

    await app.turn();
    const answered = await wordsOnCard(app);
    assert.equal(answered.title, title, id);
    const [first] = answer;
    const start = answered.blocks.findIndex((block) => block.text === first.text);
    const shown = answered.blocks.slice(start, start + answer.length);
    assert.deepEqual(shown, answer, id);
  }
});

scenario('a card named by the address is there when the page loads', { at }, async (app) => {
  assert.equal(await app.cardAtHand(), CARD.id);
  assert.equal(await app.face(), 'question');
});

scenario('the button turns a card there and back', { at }, async (app) => {
  await app.turn();
  await app.button(app.words.showQuestion).click();
  await app.showsFace('question');
});

scenario('a click on the card turns it there and back', { at, ...MOVING }, async (app) => {
  const corner = { position: { x: 10, y: 10 } };
  await app.card().click(corner);
  await app.showsFace('answer');
  await app.card().click(corner);
  await app.showsFace('question');
});

for (const key of ['Space', 'Enter']) {
  scenario(`${key} turns a card there and back`, { at }, async (app) => {
    await app.press(key);
    await app.showsFace('answer');
    await app.press(key);
    await app.showsFace('question');
  });

  scenario(`${key} on the turn button turns once`, { at }, async (app) => {
    await app.button(app.words.showAnswer).focus();
    await app.press(key);
    await app.showsFace('answer');
    await app.button(app.words.showQuestion).focus();
    await app.press(key);
    await app.showsFace('question');
  });

  scenario(`holding ${key} down turns once`, { at }, async (app) => {
    await app.page.keyboard.down(key);
    await app.showsFace('answer');
    await app.page.keyboard.down(key);
    await app.page.keyboard.down(key);
    await app.page.keyboard.down(key);
    assert.equal(await app.face(), 'answer');
    await app.page.keyboard.up(key);
    assert.equal(await app.face(), 'answer');
  });
}

scenario('Enter on a link of the card follows the link', async (app) => {
  const { id, twin } = cards.find((card) => card.twin);
  await app.goTo(`/card/${id}`);
  await app.turn();
  await app.card().getByRole('link').focus();
  await app.press('Enter');
  await becomes(() => app.cardAtHand(), twin);
});

scenario('the face that does not show cannot be found', { at }, async (app) => {
  const answer = ENTRY.answer[1].text;
  assert.equal(await app.page.getByText(answer).count(), 0);
  assert.ok(!(await accessibleText(app)).includes(answer));
  await app.turn();
  assert.equal(await app.page.getByText(answer).count(), 1);
  assert.ok((await accessibleText(app)).includes(answer));
  await app.button(app.words.showQuestion).click();
  await app.showsFace('question');
  assert.equal(await app.page.getByText(answer).count(), 0);
  assert.ok(!(await accessibleText(app)).includes(answer));
});

scenario('turning moves the focus to the face that appears', { at }, async (app) => {
  const isFocusOn = (text) =>
    app.page.evaluate((text) => {
      const focused = document.activeElement;
      return focused !== document.body && focused.textContent.includes(text);
    }, text);
  await app.turn();
  await becomes(() => app.focusedCard(), CARD.id);
  assert.ok(await isFocusOn(ENTRY.answer[0].text));
  await app.press('Space');
  await app.showsFace('question');
  await becomes(() => app.focusedCard(), CARD.id);
  assert.ok(await isFocusOn(ENTRY.question[0].text));
});

scenario('selecting text on a card does not turn it', { at, ...MOVING }, async (app) => {
  const { question, answer } = ENTRY;
  assert.notEqual(await selectWithMouse(app, question[0].text), '');
  assert.equal(await app.face(), 'question');
  await app.turn();
  assert.notEqual(await selectWithMouse(app, answer[1].text), '');
  assert.equal(await app.face(), 'answer');
});

scenario('a swipe neither turns nor rates', { at: '/study', hasTouch: true, ...MOVING }, async (app) => {
  const kept = await storageOf(app.page);
  const card = await app.cardAtHand();
  await swipe(app, 0, -200);
  await swipe(app, 150, 0);
  assert.equal(await app.face(), 'question');
  await app.turn();
  for (const [dx, dy] of [[0, -200], [150, 0], [-150, 0]]) {
    await swipe(app, dx, dy);
  }
  assert.equal(await app.face(), 'answer');
  assert.equal(await app.cardAtHand(), card);
  assert.deepEqual(await storageOf(app.page), kept);
});

/** Turns the card and says how long what moves then takes, in milliseconds. */
async function motionOnTurning(app) {
  await app.turn();
  return app.page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map((one) => one.effect.getComputedTiming().duration)),
  );
}

scenario('turning moves the card', { at, ...MOVING }, async (app) => {
  assert.ok((await motionOnTurning(app)) > 50);
});

scenario('where motion is not wanted, turning moves nothing', { at }, async (app) => {
  assert.ok((await motionOnTurning(app)) <= 1);
});

scenario('a card and its twin link to each other', async (app) => {
  const paired = cards.filter((card) => card.twin);
  assert.equal(paired.length, 10);
  for (const { id, twin } of paired) {
    await app.goTo(`/card/${id}`);
    await becomes(() => app.cardAtHand(), id);
    await app.turn();
    const link = app.card().getByRole('link');
    assert.equal(await link.getAttribute('href'), `#/card/${twin}`);
    const { title } = source().get(cards.find((card) => card.id === twin).number);
    assert.equal(await link.innerText(), title);
    await link.click();
    await becomes(() => app.cardAtHand(), twin);
    assert.equal(await app.face(), 'question');
  }
});

for (const nowhere of ['/card/no-such-card', '/card/', '/no-such-page', '/card/%E0%A4%A', '/browse/more']) {
  scenario(`${nowhere} leads to a page with the way back`, { at: nowhere }, async (app) => {
    await app.heading(app.words.nothingHere).waitFor();
    await app.link(app.words.backToToday).click();
    await becomes(() => app.at(), '/');
    await app.heading(app.words.nothingHere).waitFor({ state: 'detached' });
  });
}
