import { test } from 'node:test';

import { openApp } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';

/** Nothing is allowed, and all the same a test sees into the page. */
const POLICY = "default-src 'none'; img-src data:; require-trusted-types-for 'script'";

const page = (body) => `<!doctype html>
  <title>-</title>
  <link rel="icon" href="data:,">
  <meta http-equiv="content-security-policy" content="${POLICY}">
  ${body}`;

const OFFENCES = {
  'script-src-elem': { body: '<script>1</script>' },
  'script-src-attr': { body: '<body onload="1">' },
  'style-src-attr': { body: '<p style="color: red">' },
  'img-src': { body: '<img src="https://elsewhere.invalid/x">' },
  'require-trusted-types-for': { then: () => document.body.insertAdjacentHTML('beforeend', '<p>') },
};

for (const [directive, { body = '', then = () => {} }] of Object.entries(OFFENCES)) {
  test(`every test hears of a page that offends against ${directive}`, async () => {
    const app = await openApp();
    try {
      await app.page.route('**/offence', (route) => route.fulfill({ contentType: 'text/html', body: page(body) }));
      await app.page.goto(`${app.address}offence`);
      await app.page.evaluate(then).catch(() => {});
      const offences = () => app.visit.recorder.complaints.filter((what) => what.startsWith(`violation: ${directive} `));
      await becomes(async () => offences().length, 1);
    } finally {
      await app.visit.abandon();
    }
  });
}
