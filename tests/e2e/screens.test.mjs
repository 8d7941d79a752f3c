import assert from 'node:assert/strict';

import { VIEWPORTS, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';

const LOCALES = ['zh-CN', 'en-US'];

/** Every screen: its address, its place in the navigation, and the steps on from there. */
const SCREENS = [
  { at: '/', current: 'today' },
  { at: '/browse', current: 'browse' },
  { at: '/browse?topic=', current: 'browse' },
  { at: '/study?topic=data', current: 'study', then: (app) => app.turn() },
  { at: '/study?topic=safety', current: 'study', then: finish },
  { at: '/card/interpretability', then: (app) => app.turn() },
  { at: '/stats', current: 'stats' },
  { at: '/settings', current: 'settings' },
  { at: '/no-such-page' },
];

/** Studies to the end and fails a card on the way, so that the summary has all its parts. */
async function finish(app) {
  await app.study(app.words.again);
  while ((await app.card().count()) > 0) {
    await app.study();
  }
}

/** How far the page sticks out of the window sideways. */
function overflow(page) {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  );
}

/** The buttons, choices and links of the navigation that a thumb would miss. */
function tooSmall(page) {
  const measure = (targets) =>
    targets
      .map((target) => [target.innerText.trim(), target.getBoundingClientRect()])
      .filter(([, { width, height }]) => height < 44 || width < 44)
      .map(([name, { width, height }]) => `${name}: ${width} x ${height}`);
  return page
    .locator('button:visible, summary:visible, nav a:visible, label:visible:has(input)')
    .evaluateAll(measure);
}

const trimmed = async (texts) => (await texts).map((text) => text.trim());

async function assertNavigation(app, { at, current }) {
  const navigation = app.page.getByRole('navigation');
  const links = await trimmed(navigation.getByRole('link').allInnerTexts());
  assert.deepEqual(links, Object.values(app.words.nav), at);
  const marked = await trimmed(navigation.locator('[aria-current=page]').allInnerTexts());
  assert.deepEqual(marked, current ? [app.words.nav[current]] : [], at);
}

async function assertInGoodOrder(app, screen, size) {
  const { at } = screen;
  assert.equal(await app.page.getByRole('heading', { level: 1 }).count(), 1, `one h1 on ${at}`);
  assert.equal(await overflow(app.page), 0, `${at} is wider than the window`);
  const ratings = await app.button(app.words.showAnswer).or(app.rating(app.words.good)).count();
  if (size === 'phone' && screen.current === 'study' && ratings > 0) {
    // The thumb's place belongs to the card then, and the way out stands above it.
    await app.link(app.words.stopHere).waitFor();
  } else {
    await assertNavigation(app, screen);
  }
  if (size === 'phone') {
    assert.deepEqual(await tooSmall(app.page), [], `${at} has targets under 44 px`);
  }
}

for (const locale of LOCALES) {
  for (const [size, viewport] of Object.entries(VIEWPORTS)) {
    const touch = size !== 'desk';
    const how = { locale, viewport, hasTouch: touch, isMobile: touch };
    scenario(`every screen fits a ${size} in ${locale}`, how, async (app) => {
      for (const screen of SCREENS) {
        await app.goTo(screen.at);
        await assertInGoodOrder(app, screen, size);
        if (screen.then) {
          await screen.then(app);
          await assertInGoodOrder(app, screen, size);
        }
      }
      const ready = () => performance.getEntriesByName('mianka:ready').length;
      assert.equal(await app.page.evaluate(ready), 1);
    });
  }

  scenario(`everything goes by its name in ${locale}`, { locale }, async (app) => {
    const { words } = app;
    await app.goTo('/browse');
    await app.group(words.topics).waitFor();
    await app.goTo('/study');
    await app.turn();
    for (const rating of [words.again, words.hard, words.good, words.easy]) {
      assert.equal(await app.rating(rating).count(), 1, rating);
    }
    await app.button(words.showQuestion).waitFor();
    await app.goTo('/settings');
    await app.button(words.export).waitFor();
    await app.button(words.import).waitFor();
  });

  scenario(`the navigation leads to every screen in ${locale}`, { locale }, async (app) => {
    const { today, browse, study, stats, settings } = app.words.nav;
    const places = [
      [browse, '/browse'],
      [study, '/study'],
      [stats, '/stats'],
      [settings, '/settings'],
      [today, '/'],
    ];
    for (const [name, address] of places) {
      await app.navigation(name).click();
      await becomes(() => app.at(), address);
      await becomes(() => app.navigation(name).getAttribute('aria-current'), 'page');
    }
  });
}

scenario('each screen says where it is at once when loaded by its address', async (app) => {
  for (const { at, current } of SCREENS) {
    await app.open(at);
    await app.reload();
    await assertInGoodOrder(app, { at, current }, 'desk');
    const ready = () => performance.getEntriesByName('mianka:ready').length;
    assert.equal(await app.page.evaluate(ready), 1, at);
  }
});

scenario('a new screen begins at its top', { viewport: VIEWPORTS.phone }, async (app) => {
  await app.goTo('/browse');
  await app.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  assert.ok((await app.page.evaluate(() => window.scrollY)) > 0);
  await app.goTo('/settings');
  await becomes(() => app.page.evaluate(() => window.scrollY), 0);
});
