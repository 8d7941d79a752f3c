import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { KEPT, openApp, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { closeBrowser, contextOfAUserWhoBlocksStorage } from './support/browser.mjs';
import { cards } from './support/corpus.mjs';
import { dist } from './support/dist.mjs';
import { oddHost } from './support/odd-host.mjs';
import { UNKEPT, serve } from './support/server.mjs';
import { keptFiles } from './support/workers.mjs';

after(closeBrowser);

/** The app with a service worker on a host of its own, which `body` may stop. */
function kept(name, options, body) {
  test(name, async () => {
    const { host: start = () => serve(dist(), '/sub/', 0, UNKEPT), ready = true, ...rest } = options;
    const host = await start();
    const app = await openApp({ ...KEPT, ...rest, server: host });
    try {
      if (ready) {
        await app.readyOffline();
      }
      await body(app, host);
    } finally {
      await app.visit.abandon();
      await host.close().catch(() => {});
    }
  });
}

const LANGUAGES = { Chinese: { locale: 'zh-CN' }, English: { locale: 'en-GB' } };

for (const [language, options] of Object.entries(LANGUAGES)) {
  kept(`opened once, every screen opens without a network in ${language}`, options, async (app, host) => {
    await host.close();
    for (const [screen, at] of [['today', '/'], ['browse', '/browse'], ['study', '/study'], ['stats', '/stats'], ['settings', '/settings']]) {
      await app.page.goto('about:blank');
      await app.open(at);
      const current = app.navigation(app.words.nav[screen]);
      assert.equal(await current.getAttribute('aria-current'), 'page', screen);
    }
    await app.open('/browse');
    await becomes(async () => (await app.cardsShown()).length, cards.length);
  });
}

kept('opened once, every card opens by its address without a network', {}, async (app, host) => {
  await host.close();
  await app.page.goto('about:blank');
  for (const { id } of cards) {
    await app.open(`/card/${id}`);
    await becomes(() => app.cardAtHand(), id);
  }
});

kept('what is learned without a network is there when the network is back', {}, async (app, host) => {
  const { port } = new URL(host.address);
  await host.close();
  await app.reload();
  await app.goTo('/study');
  await app.study();
  const again = await serve(dist(), '/sub/', Number(port));
  try {
    await app.reload();
    await becomes(async () => (await app.placeInSession()).done, 1);
  } finally {
    await again.close();
  }
});

kept('Settings says how much is on the device', {}, async (app) => {
  await app.goTo('/settings');
  const region = app.page.getByRole('region', { name: app.words.offline });
  const said = await region.getByRole('status').innerText();
  const { files } = await buildOf(app);
  const bytes = files.filter((file) => !file.onDemand).reduce((sum, file) => sum + file.bytes, 0);
  assert.ok(said.includes(`${Math.ceil(bytes / 1_000)} kB`), said);
});

kept('everything in the list is kept, and the worker that fits is not until it is asked for', {}, async (app) => {
  const { files } = await buildOf(app);
  const wanted = files.filter((file) => !file.onDemand).map((file) => file.path);
  assert.deepEqual(await keptFiles(app), wanted.sort());
  assert.ok(files.some((file) => file.onDemand));
});

/** What the worker knows of the build. */
async function buildOf(app) {
  const worker = await (await app.page.request.get(`${app.address}service-worker.js`)).text();
  return JSON.parse(/^const BUILD = (.*);$/m.exec(worker)[1]);
}

/** Something in the middle of the list, which the page itself does not ask for. */
const loses = (file) => (path) => path.endsWith(file) && { status: 503 };

kept(
  'getting ready goes on from where it was interrupted',
  { host: () => oddHost(loses('licenses.txt')), at: '/settings', ready: false },
  async (app, host) => {
    const region = app.page.getByRole('region', { name: app.words.offline });
    await region.getByRole('button', { name: app.words.goOnKeeping }).waitFor();
    const [, before] = /(\d+) \/ \d+ kB/.exec(await region.innerText());
    assert.ok(Number(before) > 0);
    const asked = host.asked.length;
    host.mend();
    await region.getByRole('button', { name: app.words.goOnKeeping }).click();
    await region.getByText(app.words.readyOffline).waitFor();
    const again = host.asked.slice(asked).filter((path) => !path.endsWith('service-worker.js'));
    assert.ok(again.length < 3, `only what was missing is asked for: ${again}`);
  },
);

kept('what the browser has dropped is fetched again', {}, async (app) => {
  const before = await keptFiles(app);
  const drop = async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const [one] = (await cache.keys()).filter(({ url }) => url.endsWith('_bg.wasm'));
    await cache.delete(one);
  };
  await app.page.evaluate(drop);
  await app.reload();
  await app.readyOffline();
  await becomes(() => keptFiles(app), before);
});

kept('caches of other pages on the origin are left alone', {}, async (app) => {
  await app.page.evaluate(() => caches.open('somebody else'));
  await app.reload();
  await app.readyOffline();
  assert.ok(await app.page.evaluate(() => caches.has('somebody else')));
});

kept('a fit asked for once can be made without a network', { at: '/' }, async (app, host) => {
  await app.page.evaluate(async () => {
    for (const name of ['mianka-fitter_loader.js', 'mianka-fitter.js', 'mianka-fitter_bg.wasm']) {
      await (await fetch(name)).arrayBuffer();
    }
  });
  await becomes(async () => (await keptFiles(app)).filter((path) => path.includes('fitter')).length, 3);
  await host.close();
  const bytes = () => fetch('mianka-fitter_bg.wasm').then(async (answer) => (await answer.arrayBuffer()).byteLength);
  assert.ok((await app.page.evaluate(bytes)) > 10_000);
});

kept('the first start asks for no worker before the app is ready', { ready: true }, async (app, host) => {
  const place = (pattern) => host.asked.findIndex((path) => pattern.test(path));
  assert.ok(place(/service-worker\.js$/) > place(/_bg\.wasm$/));
});

scenario('where a worker cannot be registered, the app is a page and says so', { at: '/settings' }, async (app) => {
  const region = app.page.getByRole('region', { name: app.words.offline });
  await region.getByRole('button', { name: app.words.goOnKeeping }).waitFor();
});

test('where storage is blocked, Settings says that there is no offline use', async () => {
  const app = await openApp({ ...KEPT, at: '/settings', makeContext: contextOfAUserWhoBlocksStorage });
  try {
    const region = app.page.getByRole('region', { name: app.words.offline });
    await region.getByText('浏览器的设置不允许本页离线使用').waitFor();
  } finally {
    await app.visit.abandon();
  }
});
