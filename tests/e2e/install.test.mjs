import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { ASSETS, ICONS, drawn } from '../pictures/drawing.mjs';
import { decode } from '../pictures/png.mjs';
import { openApp, scenario } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { browser, contextOfAUser } from './support/browser.mjs';

/** How far a picture may be from its drawing: browsers differ in how they smooth an edge. */
const SMOOTHING = 0.25;

/** What Chromium makes of the manifest, and whether it would install the app. */
async function asSeenByTheBrowser(app) {
  const session = await app.visit.context.newCDPSession(app.page);
  const manifest = await session.send('Page.getAppManifest');
  const { appId } = await session.send('Page.getAppId');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  await session.detach();
  return { ...manifest, appId, installabilityErrors };
}

const manifestOf = async (app) => JSON.parse((await asSeenByTheBrowser(app)).data);

/** In a window that keeps nothing, nothing can be installed. */
const asAtHome = { makeContext: (options) => contextOfAUser(options) };

for (const base of ['/', '/repo/']) {
  test(`the app can be installed from ${base}, as one of its folder`, async () => {
    const app = await openApp({ base, ...asAtHome });
    try {
      const seen = await asSeenByTheBrowser(app);
      assert.equal(seen.url, `${app.address}manifest.webmanifest`);
      assert.deepEqual([seen.errors, seen.installabilityErrors], [[], []]);
      assert.equal(seen.appId, app.address);
      assert.equal(seen.manifest.startUrl, app.address);
      assert.equal(seen.manifest.scope, app.address);
      app.visit.recorder.assertQuiet();
    } finally {
      await app.visit.abandon();
    }
  });

  scenario(`every picture of the manifest is there and as large as it says, from ${base}`, { base }, async (app) => {
    const { icons, screenshots, shortcuts } = await manifestOf(app);
    for (const { src, sizes, type } of [...icons, ...screenshots, ...shortcuts.flatMap(({ icons }) => icons)]) {
      const response = await app.page.request.get(app.address + src);
      assert.deepEqual([src, response.status(), response.headers()['content-type']], [src, 200, type]);
      const { width, height } = decode(await response.body());
      assert.equal(`${width}x${height}`, sizes, src);
    }
  });

  scenario(`each shortcut leads to its screen, from ${base}`, { base }, async (app) => {
    const { study, browse } = app.words.nav;
    const { shortcuts } = await manifestOf(app);
    assert.deepEqual(shortcuts.map(({ short_name: name }) => name), [study, browse]);
    for (const { short_name: name, url } of shortcuts) {
      const { href } = new URL(url, app.address);
      assert.ok(href.startsWith(app.address), href);
      await app.page.goto('about:blank');
      await app.page.goto(href);
      await becomes(() => app.navigation(name).getAttribute('aria-current'), 'page');
    }
  });
}

scenario('what a system needs for installing is in the manifest', async (app) => {
  const { icons, screenshots } = await manifestOf(app);
  const wanted = icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`);
  assert.deepEqual(wanted, ['192x192 any', '512x512 any', '512x512 maskable']);
  assert.deepEqual(screenshots.map((shot) => shot.form_factor), ['narrow', 'wide']);
  assert.ok(screenshots.every(({ label }) => label));
});

scenario('iOS finds an icon of the size it asks for', async (app) => {
  const href = await app.page.locator('link[rel=apple-touch-icon]').evaluate((link) => link.href);
  assert.ok(href.startsWith(app.address));
  const { width, height, pixels } = decode(await (await app.page.request.get(href)).body());
  assert.deepEqual([width, height], [180, 180]);
  assert.ok(pixels.every((value, n) => n % 4 < 3 || value === 255), 'iOS makes black of what is transparent');
});

const paperOf = async (app) => {
  const corner = decode(await app.page.screenshot({ clip: { x: 0, y: 890, width: 1, height: 1 } }));
  return `#${corner.pixels.toString('hex', 0, 3)}`;
};

scenario('an installed app opens in the colour of its paper', { colorScheme: 'light' }, async (app) => {
  const { theme_color: theme, background_color: background } = await manifestOf(app);
  const paper = await paperOf(app);
  assert.deepEqual([theme, background], [paper, paper]);
});

for (const colorScheme of ['light', 'dark']) {
  scenario(`the browser's frame has the colour of the ${colorScheme} paper`, { colorScheme }, async (app) => {
    const meta = app.page.locator(`meta[name=theme-color][media*=${colorScheme}]`);
    assert.equal(await meta.getAttribute('content'), await paperOf(app));
  });
}

async function onAPage(body) {
  const page = await (await browser()).newPage();
  try {
    await body(page);
  } finally {
    await page.close();
  }
}

for (const icon of ICONS) {
  test(`${icon.file} shows what its drawing shows`, () =>
    onAPage(async (page) => {
      const kept = decode(await readFile(new URL(icon.file, ASSETS)));
      const now = await drawn(page, icon);
      assert.deepEqual([kept.width, kept.height], [now.width, now.height]);
      const difference = kept.pixels.reduce((sum, value, n) => sum + Math.abs(value - now.pixels[n]), 0);
      assert.ok(difference / kept.pixels.length < SMOOTHING, 'run `cargo xtask icons`');
    }));
}

test('no shape that a system cuts the maskable icon to touches the mark', async () => {
  const { width, height, pixels } = decode(await readFile(new URL('icons/maskable-512.png', ASSETS)));
  const colour = (n) => pixels.readUInt32BE(n * 4);
  const isOutside = (n) => Math.hypot((n % width) + 0.5 - width / 2, Math.floor(n / width) + 0.5 - height / 2) > 0.4 * width;
  const outside = Array.from({ length: width * height }, (_, n) => n).filter(isOutside);
  assert.deepEqual([...new Set(outside.map(colour))], [colour(0)]);
});

const offline = (app) => app.page.getByRole('region', { name: app.words.offline });

/** What a browser does that would install the app: it makes an offer, which can be taken up once. */
function makeOffer() {
  window.asked = 0;
  const offer = new Event('beforeinstallprompt', { cancelable: true });
  offer.prompt = async () => {
    window.asked += 1;
    window.dispatchEvent(new Event('appinstalled'));
  };
  window.dispatchEvent(offer);
  return offer.defaultPrevented;
}

scenario('Settings offers to install the app while the browser does', { at: '/settings' }, async (app) => {
  const button = app.button(app.words.install, offline(app));
  assert.equal(await button.count(), 0);
  assert.ok(await app.page.evaluate(makeOffer), 'the browser shall not ask by itself');
  await button.click();
  await becomes(() => app.page.evaluate(() => window.asked), 1);
  await becomes(() => button.count(), 0);
});

scenario('an offer that came before Settings was opened is not lost', async (app) => {
  await app.page.evaluate(makeOffer);
  await app.goTo('/settings');
  await app.button(app.words.install, offline(app)).waitFor();
});

const onAPhoneByApple = () => Object.defineProperty(Navigator.prototype, 'standalone', { value: false });

scenario('on an iPhone it says what installing means there', { at: '/settings', before: onAPhoneByApple }, async (app) => {
  await offline(app).getByText(/添加到主屏幕.*请先导出进度.*7 天/).waitFor();
});
