import { fileOfReviews } from '../e2e/support/reviews.mjs';
import { VIEWPORTS } from '../e2e/support/viewports.mjs';
import { WORDS } from '../e2e/support/words.mjs';

/** The morning after three weeks of study, so that every run makes the same pictures. */
const NOW = new Date('2026-01-25T10:00:00+08:00');
const REVIEWS = 600;

const LOCALES = { zh: 'zh-CN', en: 'en-GB' };

/** What there is to see, and how one gets there. */
export const SCENES = {
  today: (stage) => stage.open('/'),
  browse: (stage) => stage.open('/browse'),
  async study(stage) {
    await stage.open('/study?topic=training');
    await stage.turn();
    await stage.rateEasy();
  },
  async answer(stage) {
    await SCENES.study(stage);
    await stage.turn();
  },
  async card(stage) {
    await stage.open('/card/long-text');
    await stage.turn();
  },
  async after(stage) {
    await stage.haveStudied();
    await stage.open('/');
  },
  async stats(stage) {
    await stage.haveStudied();
    await stage.open('/stats');
  },
  async settings(stage) {
    await stage.haveStudied();
    await stage.open('/settings');
  },
  lost: (stage) => stage.open('/no-such-page'),
};

/** One page of somebody who opens the app for the first time. */
export class Stage {
  static async set(browser, address, { size, theme, language, scale = 1 }) {
    const touch = size !== 'desk';
    const context = await browser.newContext({
      locale: LOCALES[language],
      timezoneId: 'Asia/Shanghai',
      viewport: VIEWPORTS[size],
      deviceScaleFactor: scale,
      hasTouch: touch,
      isMobile: touch,
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    await context.clock.setFixedTime(NOW);
    return Object.assign(new Stage(), { address, words: WORDS[language], page: await context.newPage() });
  }

  /** Plays a scene and gives the picture of its end. */
  async play(scene) {
    await SCENES[scene](this);
    // Where the focus happens to be is no part of the picture.
    await this.page.evaluate(() => document.activeElement.blur());
    const picture = await this.page.screenshot();
    await this.page.context().close();
    return picture;
  }

  async open(at) {
    await this.page.goto(`${this.address}#${at}`);
    await this.page.getByRole('main').waitFor();
  }

  button(name) {
    return this.page.getByRole('button', { name });
  }

  async turn() {
    await this.button(this.words.showAnswer).click();
    await this.page.locator('[data-face=answer]').waitFor();
  }

  async rateEasy() {
    await this.button(this.words.easy).click();
    await this.page.locator('[data-face=question]').waitFor();
  }

  async haveStudied() {
    await this.open('/settings');
    const file = { name: 'progress.json', mimeType: 'application/json' };
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.words.import).click();
    await (await chooser).setFiles({ ...file, buffer: Buffer.from(fileOfReviews(REVIEWS)) });
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.words.importYes, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
