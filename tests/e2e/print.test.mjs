import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { cards, idsOf } from './support/corpus.mjs';
import { source } from './support/source.mjs';

const ALL = idsOf(() => true);
const BASICS = idsOf((card) => card.topic === 'basics');
const A4 = { width: 794, height: 1123 };

const bare = (text) => text.replace(/\*\*|`|\s+/g, '');

/** What of these cards a text lacks: questions, answers, anything. */
function missing(text, ids) {
  const texts = source();
  const lines = ids.flatMap((id) => {
    const { title, question, answer } = texts.get(cards.find((card) => card.id === id).number);
    return [title, ...[...question, ...answer].map((block) => block.text)];
  });
  return lines.filter((line) => !bare(text).includes(bare(line)));
}

/** Lays the page out on paper, as the browser does it for a print. */
async function layOut(app) {
  app.visit.spoil();
  await app.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await app.page.emulateMedia({ media: 'print' });
  await app.page.setViewportSize(A4);
}

const onPaper = (app) => app.page.locator('body').innerText();

for (const [at, ids] of [['/browse', ALL], ['/browse?topic=basics', BASICS], ['/card/long-text', ['long-text']]]) {
  scenario(`${at} on paper has each of its cards with its answer, and nothing to press`, { at }, async (app) => {
    await layOut(app);
    assert.deepEqual(missing(await onPaper(app), ids), []);
    const titles = app.page.locator('h3:visible');
    assert.equal(await titles.count(), ids.length, 'each card once, and no other');
    for (const pressed of ['a[href^="#/"]', 'button', 'summary', 'nav', 'progress']) {
      assert.equal(await app.page.locator(`${pressed}:visible`).count(), 0, pressed);
    }
  });
}

scenario('the sheet has two columns, and no card is broken between them', { at: '/browse' }, async (app) => {
  await layOut(app);
  const places = await app.page.locator('article:visible').evaluateAll((articles) =>
    articles.map((article) => [...article.getClientRects()].map(({ left }) => Math.round(left))),
  );
  assert.deepEqual([...new Set(places.flat())].length, 2);
  assert.ok(places.every((parts) => parts.length === 1));
});

scenario('the answers are on the page only while it is printed', { at: '/browse?topic=basics' }, async (app) => {
  const [id] = BASICS;
  const [{ text: line }] = source().get(cards.find((card) => card.id === id).number).answer;
  const isThere = async () => bare(await app.page.evaluate(() => document.body.textContent)).includes(bare(line));
  assert.equal(await isThere(), false);
  await app.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await becomes(isThere, true);
  await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await becomes(isThere, false);
});

/** Prints into a file: how many pages it has. */
async function pagesOf(app) {
  const file = await app.page.pdf({ format: 'A4' });
  return file.toString('latin1').match(/\/Type \/Page\b/g).length;
}

scenario('a real print has the sheet from its first layout on', { at: '/browse' }, async (app) => {
  assert.ok((await pagesOf(app)) > 2);
  await app.goTo('/browse?topic=basics');
  assert.equal(await pagesOf(app), 1);
  await app.goTo('/card/long-text');
  assert.equal(await pagesOf(app), 1);
  assert.equal(await app.page.locator('.sheet').count(), 0);
});

const notePrints = () => {
  window.print = () => {
    window.printed = document.querySelector('.sheet')?.textContent;
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
  };
};

scenario('the button prints when the sheet is ready, again and again', { at: '/browse?topic=basics', before: notePrints }, async (app) => {
  for (const _ of ['once', 'twice']) {
    await app.button(app.words.print).click();
    await becomes(async () => missing((await app.page.evaluate(() => window.printed)) ?? '', BASICS), []);
    await becomes(() => app.page.locator('.sheet').count(), 0);
    await app.page.evaluate(() => delete window.printed);
  }
});

scenario('paper is white in the dark', { at: '/browse', colorScheme: 'dark' }, async (app) => {
  await layOut(app);
  const colours = await app.page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  assert.equal(colours[0], 'rgb(255, 255, 255)');
  assert.match(colours[1], /oklch\(0\.23/);
});
