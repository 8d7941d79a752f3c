import assert from 'node:assert/strict';

import { VIEWPORTS, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';

const field = (app) => app.page.getByRole('searchbox', { name: app.words.search, exact: true });
const marked = (app) =>
  app.page.locator('mark').evaluateAll((marks) => [...new Set(marks.map((mark) => mark.innerText))]);
const firstCard = async (app) => (await app.cardsShown())[0];

scenario('a query narrows the cards as it is typed, and is in the address', { at: '/browse' }, async (app) => {
  await field(app).pressSequentially('过拟合');
  await becomes(() => firstCard(app), 'preventing-overfitting');
  assert.equal(await app.at(), '/browse?q=过拟合');
  assert.deepEqual(await marked(app), ['过拟合']);
  await app.reload();
  await becomes(() => firstCard(app), 'preventing-overfitting');
  assert.equal(await field(app).inputValue(), '过拟合');
});

for (const query of ['guonihe', 'gnh', 'overfitting', 'ＯＶＥＲＦＩＴＴＩＮＧ', 'overfiting', '过你合']) {
  scenario(`“${query}” finds the card about 过拟合 and marks it`, { at: '/browse' }, async (app) => {
    await field(app).fill(query);
    await becomes(() => firstCard(app), 'preventing-overfitting');
    assert.deepEqual(await marked(app), ['过拟合']);
  });
}

scenario('what a word was taken for is said', { at: '/browse?q=gnh' }, (app) => app.says('“gnh”按“过拟合”查找'));

scenario('the key / leads to the search from every screen', { at: '/study' }, async (app) => {
  await app.press('/');
  await becomes(() => app.at(), '/browse');
  await becomes(() => app.hasFocus(field(app)), true);
  await app.page.keyboard.type('gpu');
  await becomes(() => firstCard(app), 'gpu-resource-management');
  await app.goTo('/browse');
  await app.page.getByRole('heading', { level: 1 }).click();
  await app.press('/');
  await becomes(() => app.hasFocus(field(app)), true);
});

scenario('a query and a filter narrow each other, counts included', { at: '/browse?q=训练' }, async (app) => {
  await becomes(async () => (await app.cardsShown()).length > 1, true);
  const all = (await app.cardsShown()).length;
  const toggles = await app.topicToggles();
  assert.equal(toggles.reduce((sum, { count }) => sum + count, 0), all);
  const { name, count } = toggles.find(({ count }) => count > 0 && count < all);
  await app.toggleTopic(name);
  await becomes(async () => (await app.cardsShown()).length, count);
  assert.match(await app.at(), /q=训练/);
});

scenario('where nothing is found, the nearest topics are offered', { at: '/browse?q=安保' }, async (app) => {
  await app.says('没有卡片包含“安保”');
  await app.link('安全').click();
  await becomes(() => app.at(), '/browse?topic=safety');
  await becomes(async () => (await app.cardsShown()).length > 0, true);
});

scenario('a query without an answer can be cleared', { at: '/browse?q=qqqq' }, async (app) => {
  await app.says(app.words.nothingFits);
  await app.button(app.words.clearFilters).click();
  await becomes(() => app.at(), '/browse');
  assert.equal(await field(app).inputValue(), '');
});

scenario('on a phone the search comes first and zooms nothing', { at: '/browse', viewport: VIEWPORTS.phone }, async (app) => {
  const size = await field(app).evaluate((input) => parseFloat(getComputedStyle(input).fontSize));
  assert.ok(size >= 16, 'below 16 px, phones zoom in on a field');
  const { width } = await field(app).boundingBox();
  assert.ok(width > 300);
});
