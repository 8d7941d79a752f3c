import assert from 'node:assert/strict';

import { VIEWPORTS, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { cards, topics } from './support/corpus.mjs';
import { HISTORY, fileOfHistory } from './support/history.mjs';

const LANGUAGES = { zh: 'zh-CN', en: 'en-US' };
const PICTURES = ['topics', 'hardest', 'calendar', 'recent', 'forecast', 'retention', 'spent'];

/** Opens the statistics of somebody with some weeks behind them. */
async function withHistory(app) {
  await app.goTo('/settings');
  await app.import(fileOfHistory());
  await app.says(app.words.imported);
  await app.goTo('/stats');
}

function section(app, id) {
  return app.page.locator(`section[aria-labelledby=${id}]`);
}

/** The rows of the table behind a picture, each a list of texts. */
function table(app, id) {
  const read = (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  return section(app, id).locator('tbody tr').evaluateAll(read);
}

/** What a picture says of its parts to those who point at them. */
function titles(app, id) {
  return section(app, id).locator('svg title').allTextContents();
}

/** The names of the drawings in a picture. */
function names(app, id) {
  const read = (drawings) => drawings.map((drawing) => drawing.getAttribute('aria-label'));
  return section(app, id).locator('svg[role=img]').evaluateAll(read);
}

const finding = (app, id) => section(app, id).locator('figcaption').innerText();

/** The first number in a text. */
const numberIn = (text) => Number(/\d+/.exec(text.replace(/^.*[:：]/, ''))?.[0] ?? 0);

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

/** The numbers of one column of a table. */
const column = (rows, place) => rows.map((row) => numberIn(row[place]));

/** How tall the bars of each day are, as parts of the tallest: the usual part, the urgent part. */
function heights(app, id) {
  const read = (days) => {
    const height = (day, kind) => Number.parseFloat(day.querySelector(`.${kind}`)?.getAttribute('height') ?? 0);
    const bars = days.map((day) => [height(day, 'usual'), height(day, 'urgent')]);
    const most = Math.max(...bars.map(([usual, urgent]) => usual + urgent), 1);
    return bars.map((bar) => bar.map((part) => Math.round((part / most) * 100)));
  };
  return section(app, id).locator('.day-bars g').evaluateAll(read);
}

/** The same from the amounts. */
function heightsOf(amounts) {
  const most = Math.max(...amounts.map(sum), 1);
  return amounts.map((parts) => parts.map((part) => Math.round((part / most) * 100)));
}

for (const [language, locale] of Object.entries(LANGUAGES)) {
  const at = '/settings';

  scenario(`each picture has a sentence, a name and a table in ${locale}`, { locale, at }, async (app) => {
    await withHistory(app);
    for (const id of PICTURES) {
      assert.match(await finding(app, id), /^.{8,}$/, `${id} says what it shows`);
      const drawings = await names(app, id);
      assert.ok(drawings.length > 0 && drawings.every((name) => name), `${id} has names`);
      const heads = await section(app, id).locator('thead th').count();
      const rows = await table(app, id);
      assert.ok(rows.length > 0 && rows.every((row) => row.length === heads), `${id} has a table`);
      await section(app, id).locator('summary').click();
      await section(app, id).getByRole('table').waitFor();
    }
  });

  scenario(`the bars of each topic agree with the table in ${locale}`, { locale, at }, async (app) => {
    await withHistory(app);
    const rows = await table(app, 'topics');
    const drawn = await names(app, 'topics');
    assert.deepEqual(drawn.map(numberIn), column(rows, 3));
    const widths = (bars) => bars.map((bar) => Number.parseInt(bar.getAttribute('width'), 10));
    const bars = section(app, 'topics').locator('rect.usual');
    assert.deepEqual(await bars.evaluateAll(widths), column(rows, 3));
    assert.deepEqual(column(rows, 3), [...column(rows, 3)].sort((a, b) => a - b), 'weakest first');
    const weakest = topics.find((topic) => topic[language] === rows[0][0]);
    assert.ok((await finding(app, 'topics')).includes(weakest[language]));
    await app.link(weakest[language], section(app, 'topics')).click();
    await becomes(() => app.at(), `/study?topic=${weakest.slug}`);
  });

  scenario(`before the first review, what will be here is said in ${locale}`, { locale, at: '/stats' }, async (app) => {
    assert.equal(await app.page.locator('figure').count(), 0);
    const said = app.main().getByRole('listitem');
    assert.equal(await said.count(), PICTURES.length + 1, 'each picture, and the streak');
    for (const line of await said.allInnerTexts()) {
      assert.match(line, /^.+\n+.+[.。]$/, 'a name and a sentence');
    }
    await app.link(app.words.startStudying).click();
    await becomes(() => app.at(), '/study');
  });
}

scenario('the calendar agrees with its table and with the reviews in all', { at: '/settings' }, async (app) => {
  await withHistory(app);
  const drawn = sum((await titles(app, 'calendar')).map(numberIn));
  const rows = await table(app, 'calendar');
  assert.equal(drawn, HISTORY.reviews);
  assert.equal(sum(column(rows, 8)), drawn);
  assert.equal(sum(rows.flatMap((row) => row.slice(1, 8).map(Number))), drawn);
  assert.match(await finding(app, 'calendar'), /连续学习 2 天，最长 2 天，过去一年共 6 天/);
  assert.equal((await app.figures())[app.words.streak], '2 天');
});

scenario('the last thirty days agree with their tables', { at: '/settings' }, async (app) => {
  await withHistory(app);
  const rows = (await table(app, 'recent')).reverse();
  assert.equal(rows.length, 30);
  const parts = rows.map(([, , recalled, failed]) => [Number(recalled), Number(failed)]);
  assert.deepEqual(await heights(app, 'recent'), heightsOf(parts));
  assert.deepEqual((await titles(app, 'recent')).map(numberIn), column(rows, 1));
  assert.equal(sum(column(rows, 1)), 7);
  assert.match(await finding(app, 'recent'), /复习了 7 次，答对 71%/);

  const times = (await table(app, 'spent')).reverse();
  assert.deepEqual((await titles(app, 'spent')).map(numberIn), column(times, 1));
  const seconds = times.map(([, all, failed]) => [numberIn(all) - numberIn(failed), numberIn(failed)]);
  assert.deepEqual(await heights(app, 'spent'), heightsOf(seconds));
  assert.match(await finding(app, 'spent'), /共 1 分钟，平均每题 12 秒/);
});

scenario('the forecast agrees with its table, and leaves suspended cards out', { at: '/settings' }, async (app) => {
  await withHistory(app);
  const rows = await table(app, 'forecast');
  assert.equal(rows.length, 30);
  assert.deepEqual((await titles(app, 'forecast')).map(numberIn), column(rows, 1));
  const parts = rows.map(([, cards, overdue]) => [Number(cards) - Number(overdue), Number(overdue)]);
  assert.deepEqual(await heights(app, 'forecast'), heightsOf(parts));
  const before = sum(column(rows, 1));
  assert.equal(before, 3);
  await app.goTo(`/card/${HISTORY.fresh}`);
  await app.page.getByText(app.words.more, { exact: true }).click();
  await app.button(app.words.suspend).click();
  await app.goTo('/stats');
  await becomes(async () => sum(column(await table(app, 'forecast'), 1)), before - 1);
});

scenario('true retention agrees with its table, beside the desired one', { at: '/settings' }, async (app) => {
  await withHistory(app);
  const rows = await table(app, 'retention');
  const drawn = await names(app, 'retention');
  for (const [place, name] of drawn.entries()) {
    assert.ok(name.startsWith(rows[place][1]), `${name} begins with ${rows[place][1]}`);
    assert.match(name, /目标 90%/);
  }
  const counts = rows.map((row) => row.slice(1).map((cell) => /(\d+) \/ (\d+)/.exec(cell)?.slice(1)));
  // Ever: after 8 days, 20, 1, 38 and 1 more; recently the last four of them.
  const [recent, ever] = counts.at(-1);
  assert.deepEqual([recent, ever], [['2', '4'], ['3', '5']]);
  assert.match(await finding(app, 'retention'), /答对 50%，低于目标 90%/);
  const marks = (bars) => bars.map((bar) => bar.getAttribute('x'));
  const drawnMarks = await section(app, 'retention').locator('rect.mark').evaluateAll(marks);
  assert.deepEqual(drawnMarks, ['90%', '90%']);
});

scenario('the hardest cards agree with their table and lead to the card', { at: '/settings' }, async (app) => {
  await withHistory(app);
  const rows = await table(app, 'hardest');
  const drawn = await names(app, 'hardest');
  assert.equal(rows.length, 2, 'cards that never failed are not hard');
  for (const [place, [, difficulty, reviews, failed]] of rows.entries()) {
    assert.ok(drawn[place].includes(`${reviews} 次里答错 ${failed} 次，难度 ${difficulty}`), drawn[place]);
  }
  await section(app, 'hardest').getByRole('listitem').first().getByRole('link').click();
  const hardest = [HISTORY.failedTwice, HISTORY.failedOnce].map((id) => `/card/${id}`);
  assert.ok(hardest.includes(await app.at()));
});

scenario('what was undone is in no figure', { at: '/settings' }, async (app) => {
  await withHistory(app);
  const all = async () => Promise.all(PICTURES.map((id) => table(app, id)));
  const before = await all();
  await app.goTo('/study');
  await app.study(app.words.again);
  await app.goTo('/stats');
  assert.notDeepEqual(await all(), before);
  await app.goTo('/study');
  await app.press('u');
  await app.goTo('/stats');
  await becomes(all, before);
});

scenario('the first review already fills the pictures, and the others say what is to come', { at: '/study' }, async (app) => {
  await app.study(app.words.easy);
  await app.goTo('/stats');
  assert.equal(await app.page.locator('figure').count(), PICTURES.length - 2);
  assert.equal((await app.figures())[app.words.cardsSeen], `1 / ${cards.length}`);
  await app.says(/隔天再问时真正答对的比例/);
  await app.says(/答错最多的几张卡/);
});

for (const [size, viewport] of Object.entries(VIEWPORTS)) {
  scenario(`the calendar shows whole weeks on a ${size}`, { at: '/settings', viewport }, async (app) => {
    await withHistory(app);
    const { width, whole } = await section(app, 'calendar').locator('.heatmap').evaluate((map) => {
      const week = map.querySelector('svg').getBoundingClientRect().width / 53;
      const width = map.getBoundingClientRect().width / week;
      return { width: Math.round(width), whole: Math.abs(width - Math.round(width)) < 0.02 };
    });
    assert.ok(whole, 'no week is cut');
    assert.ok(size === 'phone' ? width >= 20 && width < 53 : width === 53, `${width} weeks`);
  });
}
