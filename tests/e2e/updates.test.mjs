import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { KEPT, openApp } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { closeBrowser } from './support/browser.mjs';
import { deploy, hostFolder } from './support/builds.mjs';
import { serve } from './support/server.mjs';
import { buildsKept, keptFiles, lookForNewer } from './support/workers.mjs';

after(closeBrowser);

const CARD = 'what-is-a-large-model';
const KILL_SWITCH = new URL('../../hosting/kill-switch.js', import.meta.url);

/** The app, kept on the device, on a host that other builds can be deployed to. */
function updating(name, body) {
  test(name, async () => {
    const { folder, remove } = await hostFolder();
    const host = await serve(folder, '/sub/');
    const app = await openApp({ ...KEPT, server: host });
    try {
      await app.readyOffline();
      await body(app, { folder, host, deploy: (build) => deploy(folder, build) });
      app.visit.recorder.assertQuiet();
    } finally {
      await app.visit.abandon();
      await host.close();
      await remove();
    }
  });
}

const title = (app) => app.card(CARD).innerText();

/** Waits until a page shows this text of the card by which builds are told apart. */
async function shows(app, text) {
  await app.goTo(`/card/${CARD}`);
  await app.page.waitForFunction((text) => document.body.innerText.includes(text), text);
}

async function totalReviews(app) {
  await app.goTo('/stats');
  return Number((await app.figures())[app.words.totalReviews]);
}

/** Presses the offer and waits for the page of the newer build. */
async function takeOver(app) {
  const loaded = app.page.waitForEvent('load');
  await app.button(app.words.takeOver).click();
  await loaded;
  await app.ready();
}

updating('a newer build is fetched, offered in the middle of a session, and taken over', async (app, { deploy }) => {
  await app.goTo('/study?topic=modalities');
  await app.study();
  const newer = await deploy(1);
  await lookForNewer(app);
  await app.says(app.words.newerWaits);
  assert.equal((await buildsKept(app)).length, 2);
  await app.study();
  await app.goTo(`/card/${CARD}`);
  assert.doesNotMatch(await title(app), new RegExp(newer));
  await app.goTo('/study?topic=modalities');
  await takeOver(app);
  await becomes(async () => (await app.placeInSession()).done, 2);
  await shows(app, newer);
  await becomes(async () => (await buildsKept(app)).length, 1);
  assert.equal(await totalReviews(app), 2);
});

updating('twenty updates in a row lose no rating, no request, and leave one build', async (app, { deploy, host }) => {
  for (let build = 1; build <= 20; build += 1) {
    await app.goTo('/study?topic=modalities');
    await app.study(app.words.again);
    const newer = await deploy(build);
    await lookForNewer(app);
    await app.says(app.words.newerWaits);
    // A rating on its way when the newer build takes over.
    await app.turn();
    await app.rating(app.words.again).click();
    await takeOver(app);
    await shows(app, newer);
    await becomes(async () => (await buildsKept(app)).length, 1);
    assert.equal(await totalReviews(app), 2 * build);
  }
  const files = await keptFiles(app);
  await host.close();
  await app.open('/');
  assert.equal(new Set(files).size, files.length);
});

updating('at the next start the newer build takes over by itself', async (app, { deploy }) => {
  const newer = await deploy(1);
  await lookForNewer(app);
  await app.says(app.words.newerWaits);
  await app.page.reload();
  // The page begins, finds itself alone, and begins again as the newer one.
  await becomes(async () => (await buildsKept(app).catch(() => [])).length, 1);
  await app.ready();
  await shows(app, newer);
});

updating('a tab that did not ask goes on, and is told', async (app, { deploy }) => {
  const other = await app.newTab('/study');
  await other.turn();
  const newer = await deploy(1);
  await lookForNewer(app);
  await app.says(app.words.newerWaits);
  await takeOver(app);
  await shows(app, newer);
  await other.says(other.words.newerInUse);
  await other.rate(other.words.easy);
  await takeOver(other);
  await shows(other, newer);
  assert.equal(await totalReviews(other), 1);
});

const isInstalling = (app) =>
  app.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).installing));

updating('a deployment that is not finished changes nothing, and is taken up when it is', async (app, { folder, deploy }) => {
  const [before] = await buildsKept(app);
  const newer = await deploy(1);
  const name = join(folder, (await readdir(folder)).find((name) => /^mianka-\d+_bg\.wasm$/.test(name)));
  const whole = await readFile(name);
  await writeFile(name, 'half');
  await lookForNewer(app).catch(() => {});
  await becomes(() => isInstalling(app), false);
  app.visit.recorder.forgive();
  assert.equal(await app.button(app.words.takeOver).count(), 0);
  await app.reload();
  assert.ok((await buildsKept(app)).includes(before));
  await writeFile(name, whole);
  await lookForNewer(app);
  await app.says(app.words.newerWaits);
  await takeOver(app);
  await shows(app, newer);
});

updating('where neither the device nor the host has a build whole, the page of the host comes', async (app, { deploy }) => {
  const newer = await deploy(1);
  await app.page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const gone = (await cache.keys()).filter(({ url }) => /_bg\.wasm$/.test(url));
    await Promise.all(gone.map((one) => cache.delete(one)));
  });
  const session = await app.visit.context.newCDPSession(app.page);
  await session.send('Network.clearBrowserCache');
  await app.page.reload();
  const alert = app.page.getByRole('alert');
  await alert.waitFor();
  await app.link('重新加载', alert).click();
  await app.ready();
  await shows(app, newer);
  app.visit.recorder.forgive();
});

updating('the kill switch removes the worker and what it kept, and the page goes on', async (app, { folder, host }) => {
  await writeFile(join(folder, 'service-worker.js'), await readFile(KILL_SWITCH));
  await lookForNewer(app);
  await becomes(async () => (await buildsKept(app)).length, 0);
  const asked = host.asked.length;
  await app.reload();
  assert.ok(host.asked.slice(asked).some((path) => path === '/sub/'));
  await app.goTo('/study');
  await app.study();
});
