import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

import { OPTIONS } from './support/browser.mjs';
import { freePort, nginx } from './support/hosts.mjs';

const CATEGORIES = ['best-practices', 'accessibility'];

let host;
let port;
let browser;
before(async () => {
  host = await nginx(['repo']);
  port = await freePort();
  browser = await chromium.launch({ ...OPTIONS, args: [...OPTIONS.args, `--remote-debugging-port=${port}`] });
});
after(async () => {
  await browser?.close();
  await host?.close();
});

/** What an audit has against the page: what it is called, and the first places. */
function objection({ id, title, explanation, details }) {
  const places = details?.items?.slice(0, 5).map((item) => item.node?.snippet ?? JSON.stringify(item));
  return [`${id}: ${title}`, explanation, ...(places ?? [])].filter(Boolean).join('\n  ');
}

for (const at of ['/', '/browse', '/study']) {
  test(`Lighthouse gives the full score to #${at}`, async () => {
    const address = `${host.origin}/repo/#${at}`;
    const { lhr } = await lighthouse(address, { port, onlyCategories: CATEGORIES, logLevel: 'silent' });
    assert.deepEqual([lhr.runtimeError, lhr.finalDisplayedUrl], [undefined, address]);
    const categories = CATEGORIES.map((name) => lhr.categories[name]);
    const counted = categories.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
    const failed = counted.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1);
    assert.deepEqual(
      categories.map(({ id, score }) => [id, score]),
      CATEGORIES.map((id) => [id, 1]),
      failed.map(objection).join('\n'),
    );
  });
}
