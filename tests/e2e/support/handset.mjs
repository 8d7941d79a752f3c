import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import scriptsOf from 'selenium-webdriver/bidi/scriptManager.js';

import { PATIENCE } from './engines.mjs';
import { WORDS } from './words.mjs';

/** Notes what a page in good order does not do. */
const LISTEN = () => {
  if (!window.complaints) {
    window.complaints = [];
    const note = (what) => window.complaints.push(what);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      note(`${violatedDirective}: ${blockedURI}`),
    );
    window.addEventListener('error', ({ message }) => note(message));
    window.addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
  }
};

/**
 * The app in any engine, by WebDriver: the least of what `App` can do in Chromium, in English. It
 * needs nothing of an engine but what the standard has.
 */
export class Handset {
  words = WORDS.en;
  #heard = [];

  /** The app at an address, in the browser that a driver drives; `place` is for files. */
  static async of(driver, address, place) {
    // WebKit's driver cannot do this: there, one listens as soon as the page has loaded.
    if ((await driver.getCapabilities()).get('webSocketUrl')) {
      const scripts = await scriptsOf(undefined, driver);
      await scripts.addPreloadScript(String(LISTEN));
    }
    return new Handset(driver, address, place);
  }

  constructor(driver, address, place) {
    Object.assign(this, { driver, address, place });
  }

  /** Asks the page. */
  ask(question, ...about) {
    return this.driver.executeScript(question, ...about);
  }

  /** Waits until an answer is the expected one. */
  async becomes(look, expected) {
    for (const end = Date.now() + PATIENCE; ; await pause(50)) {
      const seen = await look().catch(String);
      try {
        assert.deepEqual(seen, expected);
        return;
      } catch (error) {
        if (Date.now() > end) {
          throw error;
        }
      }
    }
  }

  /** Loads the page anew, at an address of the app. */
  async open(at) {
    await this.#gather();
    await this.driver.get('about:blank');
    await this.driver.get(`${this.address}#${at}`);
    await this.#started();
  }

  async reload() {
    await this.#gather();
    await this.driver.navigate().refresh();
    await this.#started();
  }

  async #started() {
    await this.ask(LISTEN);
    const isReady = () => performance.getEntriesByName('mianka:ready').length;
    await this.becomes(() => this.ask(isReady), 1);
  }

  async at() {
    return decodeURIComponent(new URL(await this.driver.getCurrentUrl()).hash.slice(1));
  }

  async shows(selector) {
    const count = (selector) => document.querySelectorAll(selector).length > 0;
    await this.becomes(() => this.ask(count, selector), true);
  }

  async says(text) {
    const isSaid = (text) => document.body.innerText.includes(text);
    await this.becomes(() => this.ask(isSaid, text), true);
  }

  /** Presses the first button within a part of the page whose name begins so, as a pointer does. */
  async press(name, within = 'main') {
    const find = (name, within) => {
      const buttons = [...document.querySelectorAll(`${within} button`)];
      return buttons.find((button) => button.innerText.trim().startsWith(name)) ?? null;
    };
    const pressed = async () => {
      const button = await this.ask(find, name, within);
      // A driver refuses to press what is covered, or has just been replaced.
      await button?.click();
      return button ? 'pressed' : `there is no button ${name}`;
    };
    await this.becomes(pressed, 'pressed');
  }

  cardsShown() {
    return this.ask(() => [...document.querySelectorAll('article[data-card]')].map((card) => card.dataset.card));
  }

  face() {
    return this.ask(() => document.querySelector('article[data-card]').dataset.face);
  }

  /** Turns the card at hand and rates it. */
  async study() {
    await this.press(this.words.showAnswer);
    await this.becomes(() => this.face(), 'answer');
    await this.press(this.words.easy);
    await this.becomes(() => this.face(), 'question');
  }

  /** How many cards of the session are done, as `1 of 3`. */
  async placeInSession() {
    const text = await this.ask(() => document.querySelector('main').innerText);
    const [, done, left] = this.words.placeInSession.exec(text) ?? [];
    return `${done} of ${Number(done) + Number(left)}`;
  }

  /** What the page would save as a file: engines differ in where they put it. */
  async fileMadeBy(act) {
    await this.ask(() => {
      const make = URL.createObjectURL;
      window.made = null;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => {
          window.made = text;
        });
        return make.call(URL, blob);
      };
    });
    await act();
    await this.becomes(() => this.ask(() => window.made !== null), true);
    return this.ask(() => window.made);
  }

  /** Picks a file with this text to import. */
  async pick(text) {
    const field = await this.ask(() => {
      const field = document.querySelector('input[type=file]');
      // A field that does not show takes no file from a driver.
      field.hidden = false;
      return field;
    });
    const file = join(this.place, 'progress.json');
    await writeFile(file, text);
    await field.sendKeys(file);
  }

  /** How many records an import would bring, how many are known, and how many are for other cards. */
  previewed() {
    return this.ask(() => [...document.querySelectorAll('dialog dd')].map((count) => Number(count.innerText)));
  }

  /** Removes everything that the browser keeps for the page. */
  async forgetAll() {
    await this.ask(() => {
      localStorage.clear();
      return new Promise((done) => {
        const request = indexedDB.deleteDatabase('mianka');
        request.onsuccess = request.onerror = request.onblocked = done;
      }).then(() => {});
    });
  }

  /** What pages of the app have done that they should not, as far as it was heard. */
  async complaints() {
    await this.#gather();
    return this.#heard;
  }

  async #gather() {
    this.#heard.push(...(await this.ask(() => window.complaints?.splice(0) ?? [])));
  }
}
