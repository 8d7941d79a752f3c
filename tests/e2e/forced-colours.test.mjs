import assert from 'node:assert/strict';

import { decode } from '../pictures/png.mjs';
import { scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';

/** A user whose system picks the colours: nothing is told apart by a background or a shadow there. */
const forced = { forcedColors: 'active' };

/** The colours of an element as it is on the screen. */
async function coloursOf(locator) {
  const { pixels } = decode(await locator.screenshot());
  const colours = new Set();
  for (let place = 0; place < pixels.length; place += 4) {
    colours.add(pixels.readUIntBE(place, 3));
  }
  return colours;
}

/** Colours of the one that the other has not. */
const only = (one, other) => [...one].filter((colour) => !other.has(colour));

for (const colorScheme of ['light', 'dark']) {
  const how = { ...forced, colorScheme };

  scenario(`a pressed toggle is told apart in forced ${colorScheme} colours`, { ...how, at: '/browse?topic=data' }, async (app) => {
    const [pressed, loose] = [app.topicToggle('数据'), app.topicToggle('基础')];
    assert.ok(only(await coloursOf(pressed), await coloursOf(loose)).length > 0);
  });

  scenario(`a choice that is made is told apart in forced ${colorScheme} colours`, { ...how, at: '/settings' }, async (app) => {
    const option = (name) => app.page.locator('.choice-option').filter({ hasText: name });
    const [made, other] = [option(app.words.light), option(app.words.dark)];
    await app.choose(app.words.theme, app.words.light);
    await becomes(async () => only(await coloursOf(made), await coloursOf(other)).length > 0, true);
  });

  scenario(`the screen in the navigation is told apart in forced ${colorScheme} colours`, how, async (app) => {
    const { today, stats } = app.words.nav;
    const [current, other] = [app.navigation(today), app.navigation(stats)];
    assert.ok(only(await coloursOf(current), await coloursOf(other)).length > 0);
  });

  scenario(`the line of progress moves in forced ${colorScheme} colours`, { ...how, at: '/study?topic=basics' }, async (app) => {
    const line = app.page.getByRole('progressbar');
    const before = await coloursOf(line);
    await app.study();
    await becomes(async () => only(await coloursOf(line), before).length > 0, true);
  });
}
