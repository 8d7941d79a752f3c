import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openApp } from './support/app.mjs';
import { contextOfAUser } from './support/browser.mjs';
import { misfits, roomLeft } from './support/fit.mjs';
import { tour } from './support/tour.mjs';
import { SIDEWAYS, VIEWPORTS } from './support/viewports.mjs';

/** The browser's own setting, as people have it who need larger text: 32 pixels instead of 16. */
const largeText = (options) => contextOfAUser(options, { webkit: { webprefs: { default_font_size: 32 } } });

/** How people with low vision, or a small device, have the page. */
const WAYS = {
  'at 200 %': { viewport: { width: 720, height: 450 } },
  'at 400 %': { viewport: { width: 320, height: 256 } },
  '320 pixels wide': { viewport: { width: 320, height: 640 } },
  'on a phone held sideways': { viewport: SIDEWAYS },
  'with text twice as large, on a desk': { viewport: VIEWPORTS.desk, makeContext: largeText },
  'with text twice as large, on a phone': { viewport: VIEWPORTS.phone, makeContext: largeText },
};

for (const [how, options] of Object.entries(WAYS)) {
  for (const locale of ['zh-CN', 'en-GB']) {
    test(`nothing is cut off or scrolls sideways ${how}, in ${locale}`, async () => {
      const app = await openApp({ locale, ...options });
      const wrong = [];
      try {
        for await (const state of tour(app)) {
          wrong.push(...(await misfits(app.page)).map((line) => `${state}: ${line}`));
          const room = await roomLeft(app.page);
          wrong.push(...(room < 0.55 ? [`${state}: only ${room} of the window is left`] : []));
        }
      } finally {
        await app.visit.abandon();
      }
      assert.deepEqual(wrong, []);
    });
  }
}
