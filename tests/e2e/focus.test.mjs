import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openApp, VIEWPORTS } from './support/app.mjs';
import { unseenStops } from './support/focus.mjs';
import { SIDEWAYS } from './support/viewports.mjs';
import { tour } from './support/tour.mjs';

const WAYS = {
  'on a phone, dark': { viewport: VIEWPORTS.phone, colorScheme: 'dark' },
  'on a phone held sideways': { viewport: SIDEWAYS },
  'in forced colours': { viewport: VIEWPORTS.desk, forcedColors: 'active' },
};

for (const [how, options] of Object.entries(WAYS)) {
  test(`Tab shows where the focus is at every stop ${how}`, async () => {
    const app = await openApp(options);
    const wrong = [];
    try {
      for await (const state of tour(app)) {
        wrong.push(...(await unseenStops(app.page)).map((line) => `${state}: ${line}`));
      }
    } finally {
      await app.visit.abandon();
    }
    assert.deepEqual(wrong, []);
  });
}
