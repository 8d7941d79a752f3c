import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import { PATIENCE } from './patience.mjs';

const BETWEEN_LOOKS = 20;

/** Waits until what is read equals what is expected; if it never does, fails with the difference. */
export async function becomes(read, expected, message) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await read();
    if (isDeepStrictEqual(found, expected)) {
      return;
    }
    if (Date.now() > end) {
      assert.deepEqual(found, expected, message);
    }
    await pause(BETWEEN_LOOKS);
  }
}
