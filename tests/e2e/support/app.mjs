import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { becomes } from './becomes.mjs';
import { closeBrowser } from './browser.mjs';
import { dist } from './dist.mjs';
import { serve } from './server.mjs';
import { VIEWPORTS } from './viewports.mjs';
import { Visit } from './visit.mjs';
import { WORDS } from './words.mjs';

export { VIEWPORTS };

/**
 * Without motion, as each turn would be waited for, and without a service worker, which would
 * fetch the whole app once more for each scenario: tests of either ask for it.
 */
const USUAL = {
  locale: 'zh-CN',
  viewport: VIEWPORTS.desk,
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
};

/** Motion, as most users have it. */
export const MOVING = { reducedMotion: 'no-preference' };

/** A service worker, as most users have it. */
export const KEPT = { serviceWorkers: 'allow' };

const servers = new Map();

after(async () => {
  await closeBrowser();
  await Promise.all([...servers.values()].map(async (server) => (await server).close()));
});

/**
 * A test with the app open: `body` gets the app. Whatever else it checks, it fails when the page
 * logs an error, loses a request, or asks another host.
 */
export function scenario(name, ...rest) {
  const body = rest.pop();
  const [options] = rest;
  test(name, async () => {
    const app = await openApp(options);
    try {
      await body(app);
      app.visit.recorder.assertQuiet();
    } catch (failure) {
      await app.visit.abandon();
      throw failure;
    }
    await app.visit.end();
  });
}

/**
 * Opens the app in a browser without a past.
 *
 * `at` is the address behind the `#`, `base` the folder of the host, `before` a script to run
 * before the page's own, `makeContext` another source of browser contexts, `server` a host
 * other than the one that all share; all else goes to the context as it is.
 */
export async function openApp({ at = '/', base = '/', before, makeContext, server, ...options } = {}) {
  const settings = { ...USUAL, ...options };
  if (!server && !servers.has(base)) {
    servers.set(base, serve(dist(), base));
  }
  const { address, asked } = server ?? (await servers.get(base));
  const visit = await Visit.begin(address, settings, { before, makeContext });
  if (server) {
    visit.spoil();
  }
  const language = settings.locale.startsWith('zh') ? 'zh' : 'en';
  const app = new App(visit.page, { visit, address, asked, language, words: WORDS[language] });
  await app.open(at);
  return app;
}

/** A file to pick. */
export function fileOf(content) {
  const buffer = Buffer.from(content);
  return { name: 'progress.json', mimeType: 'application/json', buffer };
}

/** One tab with the app, in the terms of whoever uses it. */
export class App {
  constructor(page, { visit, address, asked, language, words }) {
    Object.assign(this, { page, visit, address, asked, language, words });
  }

  /** Loads the page at an address of the app. */
  async open(at) {
    await this.page.goto(`${this.address}#${at}`);
    await this.ready();
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /** Waits until the first screen shows with progress loaded. */
  async ready() {
    const isReady = () => performance.getEntriesByName('mianka:ready').length > 0;
    await this.page.waitForFunction(isReady);
  }

  /** The same app in a second tab of the same browser. */
  async newTab(at = '/') {
    const tab = new App(await this.visit.context.newPage(), this);
    await tab.open(at);
    return tab;
  }

  /** Goes to an address of the app as a bookmark does, without loading the page again. */
  async goTo(at) {
    const change = (hash) =>
      new Promise((shown) => {
        const afterwards = () => requestAnimationFrame(() => shown());
        window.addEventListener('hashchange', afterwards, { once: true });
        location.hash = hash;
      });
    if ((await this.at()) !== at) {
      await this.page.evaluate(change, at);
    }
  }

  /** The address behind the `#`. */
  async at() {
    return decodeURIComponent(new URL(this.page.url()).hash.slice(1));
  }

  // What is on the screen.

  button(name, within = this.page) {
    return within.getByRole('button', { name, exact: true });
  }

  link(name, within = this.page) {
    return within.getByRole('link', { name, exact: true });
  }

  navigation(name) {
    return this.link(name, this.page.getByRole('navigation'));
  }

  heading(name) {
    return this.page.getByRole('heading', { name, exact: true });
  }

  main() {
    return this.page.getByRole('main');
  }

  /** Waits for a text; a pattern may be given. */
  async says(text) {
    await this.page.getByText(text).first().waitFor();
  }

  async figures() {
    const read = (lists) =>
      lists.flatMap((list) => {
        const values = [...list.querySelectorAll('dd')];
        return [...list.querySelectorAll('dt')].map((name, place) => [
          name.innerText.trim(),
          values[place].innerText.trim(),
        ]);
      });
    return Object.fromEntries(await this.main().locator('dl').evaluateAll(read));
  }

  // Cards.

  /** One card by its id; the only one on the screen when none is named. */
  card(id) {
    return this.page.locator(id ? `article[data-card="${id}"]` : 'article[data-card]');
  }

  /** The ids of all cards on the screen. */
  cardsShown() {
    return this.card().evaluateAll((cards) => cards.map((card) => card.dataset.card));
  }

  /** The id of the only card on the screen. */
  cardAtHand() {
    return this.card().getAttribute('data-card');
  }

  /** Which face of a card shows, `question` or `answer`. */
  face(id) {
    return this.card(id).getAttribute('data-face');
  }

  /** Waits until this face of a card shows. */
  async showsFace(face, id) {
    await becomes(() => this.face(id), face);
  }

  /** Turns the only card on the screen by its button. */
  async turn() {
    await this.button(this.words.showAnswer).click();
    await this.showsFace('answer');
  }

  /** Opens the menu of the card at hand and chooses from it. */
  async chooseFromMenu(name) {
    if (!(await this.button(name).isVisible())) {
      await this.page.getByText(this.words.more, { exact: true }).click();
    }
    await this.button(name).click();
  }

  rating(name) {
    return this.page.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Rates the card at hand and waits until that is acknowledged. */
  async rate(name) {
    await this.rating(name).click();
    await this.acknowledged();
  }

  /** Waits until a rating is acknowledged: the answer that was rated shows no more. */
  async acknowledged() {
    await this.page.waitForFunction(
      () => !document.querySelector('article[data-card][data-face="answer"]'),
    );
  }

  /** Turns the card at hand and rates it, by mouse: "easy" unless told, which ends it for the day. */
  async study(rating = this.words.easy) {
    await this.turn();
    await this.rate(rating);
  }

  /** Turns the card at hand and rates it, by keyboard. */
  async studyByKeyboard(key = '4') {
    await this.page.keyboard.press('Space');
    await this.showsFace('answer');
    await this.page.keyboard.press(key);
    await this.acknowledged();
  }

  /** Cards recalled and cards left in the session at hand. */
  async placeInSession() {
    const text = await this.main().innerText();
    const [, done, left] = this.words.placeInSession.exec(text) ?? [];
    return { done: Number(done), left: Number(left) };
  }

  /** The progress bar's value and maximum. */
  progressBar() {
    const bar = this.page.getByRole('progressbar');
    return bar.evaluate(({ value, max }) => ({ value, max }));
  }

  // Filters.

  group(name) {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** A topic's toggle, whose name ends in a count. */
  topicToggle(name) {
    const literally = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.group(this.words.topics).getByRole('button', {
      name: new RegExp(`^${literally}\\s*\\d+$`),
    });
  }

  async toggleTopic(name) {
    await this.topicToggle(name).click();
  }

  /** Each topic's name, whether it is pressed, and its count. */
  async topicToggles() {
    const read = (buttons) =>
      buttons.map((button) => {
        const [, name, count] = /^(.*?)\s*(\d+)$/s.exec(button.innerText);
        const pressed = button.getAttribute('aria-pressed') === 'true';
        return { name, pressed, count: Number(count) };
      });
    return this.group(this.words.topics).getByRole('button').evaluateAll(read);
  }

  async pressedTopics() {
    const toggles = await this.topicToggles();
    return toggles.filter((toggle) => toggle.pressed).map((toggle) => toggle.name);
  }

  // Settings, the app's and the browser's.

  /** Changes what the system prefers, light or dark. */
  async systemTurns(colorScheme) {
    this.visit.spoil();
    await this.page.emulateMedia({ colorScheme });
  }

  /** Waits until the app says that it can be opened without a network. */
  async readyOffline() {
    await this.page.getByRole('status').filter({ hasText: this.words.readyOffline }).first().waitFor();
  }

  /** Takes the network away. */
  async goOffline() {
    this.visit.spoil();
    await this.visit.context.setOffline(true);
  }

  async choose(group, option) {
    await this.group(group).getByRole('radio', { name: option, exact: true }).check();
  }

  /** Exports by a button within a part of the page, and reads the file. */
  async exported(within = this.page, name = this.words.export) {
    const download = this.page.waitForEvent('download');
    await this.button(name, within).click();
    const file = await download;
    const chunks = [];
    for await (const chunk of await file.createReadStream()) {
      chunks.push(chunk);
    }
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  /** Picks a file with this content, or the file at a path, to import. */
  async pick(file) {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.words.import).click();
    await (await chooser).setFiles(file);
  }

  /** Picks a file with this text and agrees to what the preview says. */
  async import(text) {
    await this.pick(fileOf(text));
    await this.button(this.words.importYes, this.page.getByRole('dialog')).click();
  }

  // Focus.

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Whether the focus is somewhere: the body stands for nowhere. */
  isFocusSomewhere() {
    return this.page.evaluate(() => document.activeElement !== document.body);
  }

  /** Fails when the keyboard's focus has been lost. */
  async keepsFocus(when) {
    assert.ok(await this.isFocusSomewhere(), `the focus is on nothing ${when}`);
  }

  /** The id of the card that holds the focus. */
  focusedCard() {
    return this.page.evaluate(
      () => document.activeElement?.closest('article[data-card]')?.dataset.card ?? null,
    );
  }

  hasFocus(locator) {
    return locator.evaluate((element) => element === document.activeElement);
  }
}
