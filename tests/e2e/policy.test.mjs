import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { KEPT, openApp } from './support/app.mjs';
import { closeBrowser } from './support/browser.mjs';
import { dist, policy } from './support/dist.mjs';

after(closeBrowser);

const HTML = readFileSync(join(dist(), 'index.html'), 'utf8');
const POLICY = policy();
const directives = new Map(POLICY.split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1)]));

test('the policy names each source that is needed and refuses all others', () => {
  const of = (name) => directives.get(name)?.join(' ');
  assert.equal(of('default-src'), "'none'");
  assert.match(of('script-src'), /^'self'( 'sha256-[\w+/]+=*')+ 'wasm-unsafe-eval'$/);
  for (const name of ['style-src', 'connect-src', 'img-src', 'manifest-src', 'worker-src']) {
    assert.equal(of(name), "'self'", name);
  }
  for (const name of ['base-uri', 'form-action']) {
    assert.equal(of(name), "'none'", name);
  }
  assert.equal(of('require-trusted-types-for'), "'script'");
  assert.equal(of('trusted-types'), 'mianka');
  assert.doesNotMatch(POLICY, /unsafe-inline|unsafe-eval'? |http|\*/);
});

test('every script, style and program that the page names carries the hash of its content', () => {
  const named = HTML.match(/<(?:script|link)\b[^>]*>/g).filter((tag) => /src=|stylesheet|preload/.test(tag));
  assert.ok(named.length >= 4);
  assert.deepEqual(named.filter((tag) => !/integrity="?sha384-/.test(tag)), []);
});

/** What a page of the app gets for something that its policy forbids: the name of an error. */
const FORBIDDEN = {
  // Later, as the browser lets whoever inspects it do so at once.
  'making a program of a text': () =>
    new Promise((done, refused) => {
      const attempt = () => {
        try {
          done(eval('1'));
        } catch (error) {
          refused(error);
        }
      };
      setTimeout(attempt, 0);
    }),
  'making HTML of a text': () => {
    document.body.innerHTML += '<b>x</b>';
  },
  'starting a worker by a text': () => new Worker('mianka-fitter_loader.js'),
  'a second policy of the same name': () => trustedTypes.createPolicy('mianka', {}),
  'a policy of another name': () => trustedTypes.createPolicy('other', {}),
  'asking another host': () => fetch('http://localhost:9/'),
  'a script in the page': () => injected('script', 'textContent'),
  'a style in the page': () => injected('style', 'textContent'),
  'a frame': () => injected('iframe', 'src'),
};

/** Puts an element into the page and waits for what the policy has to say of it. */
const injected = `async (name, field) => {
  const refused = new Promise((tell) => document.addEventListener('securitypolicyviolation', tell, { once: true }));
  const element = document.createElement(name);
  if (field === 'src') {
    element.src = 'licenses.txt';
  } else {
    element.append('throw 1');
  }
  document.body.append(element);
  const { violatedDirective } = await refused;
  throw new Error(violatedDirective);
}`;

for (const [what, attempt] of Object.entries(FORBIDDEN)) {
  test(`the page refuses ${what}`, async () => {
    const app = await openApp({ at: '/card/long-text' });
    try {
      const tried = `(async () => {
        const injected = ${injected};
        try { await (${attempt})(); } catch (error) { return error.name; }
        return 'nothing happened';
      })()`;
      assert.match(await app.page.evaluate(tried), /Error$/);
      await app.turn();
    } finally {
      await app.visit.abandon();
    }
  });
}

test('the worker is looked for past every cache', async () => {
  const app = await openApp(KEPT);
  try {
    await app.readyOffline();
    const rule = () => navigator.serviceWorker.getRegistration().then((it) => it.updateViaCache);
    assert.equal(await app.page.evaluate(rule), 'none');
  } finally {
    await app.visit.abandon();
  }
});
