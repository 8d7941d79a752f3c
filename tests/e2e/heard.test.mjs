import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openApp, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { cards, idsOf } from './support/corpus.mjs';
import { mixedUp } from './support/languages.mjs';
import { source } from './support/source.mjs';
import { tour } from './support/tour.mjs';

const BASICS = idsOf((card) => card.topic === 'basics');
const at = '/study?topic=basics';

/** Notes from here on all that is put into any live region. */
async function listen(app) {
  const note = () => {
    window.heard = [];
    const live = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
    const hear = ({ target, addedNodes, type }) => {
      const region = (target.closest ? target : target.parentElement)?.closest(live);
      const said = type === 'characterData' ? [target] : [...addedNodes];
      const inside = region ? said : said.flatMap((node) => [...(node.querySelectorAll?.(live) ?? [])]);
      window.heard.push(...inside.map((node) => node.textContent.trim()).filter(Boolean));
    };
    new MutationObserver((changes) => changes.forEach(hear)).observe(document.documentElement, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  };
  await app.page.evaluate(note);
}

/** Waits until these sentences, and no others, have been said since the last look. */
async function hears(app, ...sentences) {
  await becomes(() => app.page.evaluate(() => window.heard), sentences);
  await app.page.evaluate(() => void window.heard.splice(0));
}

/** The words that the focus rests on. */
const focused = (app) => app.page.evaluate(() => document.activeElement.textContent.trim());

const SPOKEN = {
  'zh-CN': {
    answer: '答案已显示',
    question: '题目已显示',
    good: '已记为“良好”，10 分钟后再问。 剩 3 张。',
    easy: (left) => `已记为“简单”，8 天后再问。 剩 ${left} 张。`,
    end: '已记为“简单”，4 天后再问。 这次学完了 3 张。',
    undone: (left) => `已撤销上一步。 剩 ${left} 张。`,
    marked: (left) => `已记下。 剩 ${left} 张。`,
  },
  'en-GB': {
    answer: 'The answer is shown',
    question: 'The question is shown',
    good: 'Rated Good, back in 10 minutes. 3 left.',
    easy: (left) => `Rated Easy, back in 8 days. ${left} left.`,
    end: 'Rated Easy, back in 4 days. You finished 3 cards.',
    undone: (left) => `The last step was undone. ${left} left.`,
    marked: (left) => `Noted. ${left} left.`,
  },
};

const { answer, question } = SPOKEN['zh-CN'];

for (const place of ['/browse?topic=basics', '/card/long-text']) {
  scenario(`turning a card on ${place} is said once, and the next screen says it no more`, { at: place }, async (app) => {
    await listen(app);
    await app.button(app.words.showAnswer).first().click();
    await hears(app, answer);
    await app.button(app.words.showQuestion).first().click();
    await hears(app, question);
    await app.goTo('/settings');
    assert.equal(await app.page.locator('#said').innerText(), '');
  });
}

scenario('the focus reads the answer out, and not the question once more', { at }, async (app) => {
  const { title, answer: lines } = source().get(cards.find(({ id }) => id === BASICS[0]).number);
  await app.turn();
  const read = await focused(app);
  assert.ok(read.startsWith(lines[0].text), read);
  assert.ok(!read.includes(title), read);
});

for (const [locale, spoken] of Object.entries(SPOKEN)) {
  scenario(`turning, rating and the end are each said once, in ${locale}`, { at, locale }, async (app) => {
    await listen(app);
    await app.press('Space');
    await app.showsFace('answer');
    await hears(app, spoken.answer);
    await app.press('Space');
    await app.showsFace('question');
    await hears(app, spoken.question);
    await app.turn();
    await hears(app, spoken.answer);
    await app.rate(app.words.good);
    await hears(app, spoken.good);
    await app.study();
    await hears(app, spoken.answer, spoken.easy(2));
    await app.study();
    await hears(app, spoken.answer, spoken.easy(1));
    await app.study();
    await app.heading(app.words.sessionOver).waitFor();
    await hears(app, spoken.answer, spoken.end);
    // The heading of the end is told by the focus alone.
    assert.equal(await focused(app), app.words.sessionOver);
    await hears(app);
  });

  scenario(`undoing and deciding are each said once, in ${locale}`, { at, locale }, async (app) => {
    await app.study();
    await app.page.getByText(app.words.more, { exact: true }).click();
    await listen(app);
    await app.button(app.words.bury).click();
    await hears(app, spoken.marked(1));
    for (const left of [2, 3]) {
      await app.press('u');
      await hears(app, spoken.undone(left));
    }
  });
}

for (const locale of ['zh-CN', 'en-GB']) {
  test(`every text is marked as the language that it is in, in ${locale}`, async () => {
    const app = await openApp({ locale });
    const wrong = [];
    try {
      for await (const state of tour(app)) {
        wrong.push(...(await mixedUp(app.page)).map((text) => `${state}: ${text}`));
      }
      await app.page.goto(`${app.address}cards.html`);
      wrong.push(...(await mixedUp(app.page)));
    } finally {
      await app.visit.abandon();
    }
    assert.deepEqual(wrong, []);
  });
}

scenario('a whole session goes by roles and names alone', async ({ page, words }) => {
  const button = (name) => page.getByRole('button', { name });
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('link', { name: words.nav.browse, exact: true }).click();
  const topics = page.getByRole('group', { name: words.topics });
  await topics.getByRole('button', { name: /^基础/, pressed: false }).click();
  await topics.getByRole('button', { name: /^基础/, pressed: true }).waitFor();
  await page.getByRole('link', { name: words.studyThese }).click();
  for (const left of [3, 2, 1]) {
    const done = String(3 - left);
    await page.getByRole('main').getByText(words.placeInSession).filter({ hasText: `剩 ${left}` }).waitFor();
    assert.equal(await page.getByRole('progressbar', { name: words.session }).getAttribute('value'), done);
    await page.getByRole('article').getByRole('heading', { level: 1 }).waitFor();
    await button(words.showAnswer).click();
    await page.getByRole('group', { name: words.howWasIt }).getByRole('button', { name: words.easy }).click();
  }
  await page.getByRole('heading', { name: words.sessionOver, level: 1 }).waitFor();
  await page.getByRole('link', { name: words.backToToday }).click();
  await page.getByRole('heading', { name: /^今天还有/ }).waitFor();
});

/** Moves on by Tab until something is focused. */
async function tabTo(app, locator) {
  for (let stops = 0; stops < 60; stops += 1) {
    await app.press('Tab');
    if (await app.hasFocus(locator)) {
      return;
    }
  }
  assert.fail(`Tab does not lead to ${locator}`);
}

scenario('a whole session goes by keyboard alone, without a shortcut', { at: '/settings' }, async (app) => {
  const { words } = app;
  await app.choose(words.shortcuts, words.off);
  await app.open('/');
  await tabTo(app, app.navigation(words.nav.browse));
  await app.press('Enter');
  await tabTo(app, app.topicToggle('基础'));
  await app.press('Space');
  await tabTo(app, app.link(words.studyThese));
  await app.press('Enter');
  await becomes(async () => (await app.cardsShown()).length, 1);
  for (const _ of BASICS) {
    await tabTo(app, app.button(words.showAnswer));
    await app.press('Space');
    await app.showsFace('answer');
    await app.keepsFocus('after turning');
    await tabTo(app, app.rating(words.easy));
    await app.press('Enter');
    await app.acknowledged();
    await app.keepsFocus('after rating');
  }
  await app.heading(words.sessionOver).waitFor();
  await tabTo(app, app.link(words.backToToday));
  await app.press('Enter');
  await becomes(() => app.at(), '/');
  await becomes(() => app.hasFocus(app.main()), true);
});
