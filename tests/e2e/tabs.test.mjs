import assert from 'node:assert/strict';

import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';

const RATINGS = 200;
/** Whatever is due, and everything once more when nothing is. */
const at = '/study?topic=modalities';

/** Turns and rates by keyboard, so many times, within the page: as fast as it acknowledges. */
function rateManyTimes(app, times) {
  const rate = async (times) => {
    const press = (key) =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const until = async (holds) => {
      const patience = performance.now() + 10_000;
      while (!holds()) {
        if (performance.now() > patience) {
          throw new Error(`waited in vain, the page says: ${document.body.innerText}`);
        }
        await new Promise((soon) => setTimeout(soon, 0));
      }
    };
    const face = () => document.querySelector('article[data-card]')?.dataset.face;
    for (let rated = 0; rated < times; rated += 1) {
      await until(() => face() === 'question');
      press(' ');
      await until(() => face() === 'answer');
      press('1');
      await until(() => face() !== 'answer');
    }
  };
  return app.page.evaluate(rate, times);
}

async function totalReviews(app) {
  await app.goTo('/stats');
  return Number((await app.figures())[app.words.totalReviews]);
}

scenario('two tabs that rate at once lose nothing and count nothing twice', { at }, async (one) => {
  const other = await one.newTab(at);
  await Promise.all([rateManyTimes(one, RATINGS), rateManyTimes(other, RATINGS)]);
  for (const tab of [one, other]) {
    await tab.goTo('/stats');
    await becomes(async () => Number((await tab.figures())[tab.words.totalReviews]), 2 * RATINGS);
  }
  await other.page.close();
  await one.reload();
  assert.equal(await totalReviews(one), 2 * RATINGS);
});
