import { browser } from './browser.mjs';
import { PATIENCE } from './patience.mjs';
import { Recorder } from './recorder.mjs';
import { BLANK } from './server.mjs';

/** Visits that have left nothing behind, by what they were made with. */
const spare = new Map();

/**
 * A browser without a past, with one page that is still empty.
 *
 * Starting one takes longer than most scenarios. A visit that can be cleaned up is therefore
 * handed to the next scenario that wants the same settings.
 */
export class Visit {
  static async begin(home, settings, { before, makeContext } = {}) {
    const likeness = JSON.stringify([home, settings]);
    const reusable = !before && !makeContext;
    const known = reusable && spare.get(likeness);
    if (known) {
      spare.delete(likeness);
      return known;
    }
    const newContext = makeContext ?? (async (wanted) => (await browser()).newContext(wanted));
    const context = await newContext(settings);
    context.setDefaultTimeout(PATIENCE);
    if (before) {
      await context.addInitScript(before);
    }
    const page = context.pages()[0] ?? (await context.newPage());
    const recorder = await Recorder.of(context, home);
    return Object.assign(new Visit(), { context, home, likeness, page, recorder, reusable });
  }

  /** Says that the browser is not as it was made: nobody is to use it after this scenario. */
  spoil() {
    this.reusable = false;
  }

  /** Ends a visit of which all went well. */
  async end() {
    const pages = this.context.pages();
    if (!this.reusable || pages.length !== 1 || pages[0] !== this.page) {
      return this.abandon();
    }
    await this.page.goto(this.home + BLANK);
    const session = await this.context.newCDPSession(this.page);
    const { origin } = new URL(this.home);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    spare.set(this.likeness, this);
  }

  abandon() {
    return this.context.close();
  }
}
