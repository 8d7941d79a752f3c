import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fileOf, openApp } from './support/app.mjs';
import { becomes } from './support/becomes.mjs';
import { cards } from './support/corpus.mjs';
import { dialogsOf, door, isUnharmed } from './support/hostile.mjs';
import {
  PAYLOADS,
  chunksWith,
  exportMemoryWith,
  fileWith,
  huge,
  preferencesWith,
  recordsWith,
} from './support/payloads.mjs';
import { storageOf } from './support/storage.mjs';

/** What a text in several places may weigh together: local storage ends at five million. */
const LONG = 20_000;

const short = PAYLOADS.filter(({ text }) => text.length <= LONG);

/** Puts entries into local storage. Handed over as JSON: no message may carry half a character. */
function plantAll(page, entries) {
  const plant = (json) => JSON.parse(json).forEach(([key, text]) => localStorage.setItem(key, text));
  return page.evaluate(plant, JSON.stringify(entries));
}

test('these tests would hear of a payload that runs', async () => {
  const app = await openApp();
  const dialogs = dialogsOf(app);
  try {
    const run = () => {
      const image = document.createElement('img');
      image.src = 'https://elsewhere.invalid/x';
      document.querySelector('#app').append(image);
      setTimeout(() => alert(1));
    };
    await app.page.evaluate(run);
    await assert.rejects(isUnharmed(app));
    await becomes(() => dialogs, ['1']);
    assert.throws(() => app.visit.recorder.assertQuiet(), /elsewhere/);
  } finally {
    await app.visit.abandon();
  }
});

door('whatever stands in the address leads to a screen', async (app) => {
  const addresses = short.flatMap(({ text }) => {
    const encoded = Buffer.from(text).toString('latin1').replace(/[^a-z\d]/gi, escape);
    return [
      text,
      `/${text}`,
      `/card/${text}`,
      `/card/${encoded}`,
      `/browse?topic=${text}&level=${text}&seen=${text}&q=${text}&${text}=${text}`,
      `/browse?topic=${encoded}&level=${encoded}&seen=${encoded}&q=${encoded}&${encoded}=${encoded}`,
      `/study?mode=${encoded}&topic=${encoded}`,
    ];
  });
  addresses.push(`/browse?q=${'<b>'.repeat(300_000)}`, `/${'card/'.repeat(100_000)}`);
  const visitAll = async (json) => {
    const wrong = [];
    for (const address of JSON.parse(json)) {
      const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      const before = location.href;
      location.hash = address;
      if (location.href !== before) {
        await changed;
        await new Promise((done) => setTimeout(done));
      }
      if (!document.querySelector('main')?.innerText.trim() || document.querySelector('#app :is(img, script, iframe, style)')) {
        wrong.push(address);
      }
    }
    return wrong;
  };
  assert.deepEqual(await app.page.evaluate(visitAll, JSON.stringify(addresses)), []);
  await isUnharmed(app);
  // The way of a bookmark: the address is there before the app.
  for (const at of [addresses[2], addresses[5], '/card/__proto__', '/%', '/study?mode=%ff&topic=%00']) {
    await app.page.goto(`${app.address}?${encodeURIComponent(at)}#${at}`);
    await app.ready();
    await isUnharmed(app);
  }
  await app.open('/');
});

door('whatever stands in local storage is kept or passed over', async (app) => {
  const entries = short.flatMap(({ text }, n) => [
    [`mianka/log/${text}`, text],
    [`mianka/log/${text}/${text}`, `"${text}"`],
    [`mianka/aside/${text}`, text],
    [text, text],
    ...chunksWith(text)
      .filter((chunk) => chunk.length < LONG)
      .map((chunk, m) => [`mianka/log/${n.toString(16).padStart(16, '0')}/${m}`, chunk]),
  ]);
  entries.push(['mianka/log/00000000000000ff/0', PAYLOADS.at(-1).text]);
  const ours = new Set(Object.keys(await storageOf(app.page)));
  await plantAll(app.page, entries.filter(([key]) => !ours.has(key)));
  await app.reload();
  await app.goTo('/settings');
  await app.says(/数据读不出来|记录已损坏/);
  const foreign = JSON.stringify(entries.filter(([key]) => !key.startsWith('mianka/')));
  const changed = (json) =>
    JSON.parse(json).filter(([key, text]) => localStorage.getItem(key) !== text);
  assert.deepEqual(await app.page.evaluate(changed, foreign), [], 'what belongs to others was touched');
});

/** Preferences, what is remembered of exports, how often progress was erased, and a mark. */
const smallRecords = (text) => [
  ['mianka/preferences', preferencesWith(text)],
  ['mianka/exported', exportMemoryWith(text)],
  ['mianka/erased', text],
  ['mianka/asked-to-persist', text],
];

door('whatever stands in the small records is passed over', async (app) => {
  // As other tabs change them; the reminder to export is asked for on Today, the clock with it.
  const change = async (json) => {
    for (const [records, address] of JSON.parse(json)) {
      for (const [key, text] of records) {
        localStorage.setItem(key, text);
        if (key !== 'mianka/erased') {
          window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }));
        }
      }
      const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
      location.hash = address;
      await changed;
      await new Promise((done) => setTimeout(done));
    }
  };
  const rounds = PAYLOADS.flatMap(({ text }) => [
    [smallRecords(text), '/stats'],
    [smallRecords(text).map(([key]) => [key, text]), '/'],
  ]);
  await app.page.evaluate(change, JSON.stringify(rounds));
  await isUnharmed(app);
  // As they are found when the app opens. It takes a while, so most of those that are read as text
  // only are left out.
  const found = PAYLOADS.filter(({ text }, n) => n % 6 === 0 || /^[-\d[{"]/.test(text));
  for (const { text } of found) {
    await plantAll(app.page, smallRecords(text));
    await app.reload();
    await isUnharmed(app);
  }
});

door('whatever stands in the database is kept or passed over', async (app) => {
  const entries = PAYLOADS.flatMap(({ text }, n) => [
    [`mianka/log/${text.slice(0, LONG)}`, text],
    [text.slice(0, LONG), text],
    ...chunksWith(text)
      .slice(0, text.length > LONG ? 2 : 99)
      .map((chunk, m) => [`mianka/log/${n.toString(16).padStart(16, '0')}/${m}`, chunk]),
  ]);
  const fill = async (json) => {
    const opening = indexedDB.open('mianka', 1);
    await new Promise((done) => (opening.onsuccess = done));
    const transaction = opening.result.transaction('chunks', 'readwrite');
    const store = transaction.objectStore('chunks');
    JSON.parse(json).forEach(([key, text]) => store.put(text, key));
    // Neither keys nor values need be texts there.
    let deep = {};
    for (let depth = 0; depth < 500; depth += 1) {
      deep = { deep, __proto__: null };
    }
    const odd = [deep, null, undefined, NaN, 2n ** 64n, new Date(NaN), new Map([[1, deep]]), new Uint8Array(9), [[]], new Blob(['x']), /x/];
    odd.forEach((value, n) => {
      store.put(value, `mianka/log/00000000000000fe/${n}`);
      store.put(value, [n, [new Date(0), -Infinity]]);
      store.put('text', n);
      store.put('text', new Uint8Array([n]));
    });
    store.put('<b>'.repeat(3_333_333), 'mianka/log/00000000000000fd/0');
    await new Promise((done) => (transaction.oncomplete = done));
    opening.result.close();
  };
  await app.page.evaluate(fill, JSON.stringify(entries));
  await app.reload();
  await app.goTo('/settings');
  await app.says(/数据读不出来|记录已损坏/);
});

door('whatever stands in a file is imported or refused', async (app) => {
  await app.goTo('/settings');
  const field = app.page.locator('input[type=file]');
  const dialog = app.page.getByRole('dialog');
  const status = app.page.getByRole('status');
  const pick = async (content) => {
    await field.setInputFiles(fileOf(content));
    const [asks] = await Promise.all([
      app.page.waitForFunction(() => {
        const asks = Boolean(document.querySelector('dialog[open]'));
        const says = [...document.querySelectorAll('[role=status]')].some((line) => line.innerText.trim());
        return asks || says ? { asks } : null;
      }),
    ]);
    if ((await asks.jsonValue()).asks) {
      await app.button(app.words.importYes, dialog).click();
      await dialog.waitFor({ state: 'detached' });
      await status.getByText(/./).first().waitFor();
    }
  };
  const chunks = short.flatMap(({ text }, n) =>
    chunksWith(text).map((chunk, m) => [`mianka/log/${text}/${n}/${m}`, chunk]),
  );
  await pick(JSON.stringify(Object.fromEntries([['mianka/preferences', '{}'], ...chunks])));
  for (const [n, { text }] of PAYLOADS.entries()) {
    const records = recordsWith(text);
    await pick(text);
    await pick(fileWith(records[n % records.length]));
  }
  await pick(huge());
  await pick(fileWith(recordsWith(huge())[6]));
});

const noteOf = (app) =>
  app.page.evaluate(() => document.querySelector('.card-flag')?.lastChild.textContent);

door('a note that looks like HTML shows as it was written', async (app) => {
  const flagged = short.filter(({ text }) => /^[^\p{Cc}\p{Cs}]{1,500}$/u.test(text) && text === text.trim());
  assert.ok(flagged.length > 50);
  for (let first = 0; first < flagged.length; first += cards.length) {
    const some = flagged.slice(first, first + cards.length);
    const flag = ({ text }, n) =>
      `{"writer":"00000000000000ac","counter":${first + n},"order":${Date.now()},"at":${Date.now()},"offset":0,` +
      `"type":"flag","card":"${cards[n].id}","note":${JSON.stringify(text)}}`;
    await app.goTo('/settings');
    await app.import(fileWith(some.map(flag).join(',')));
    await app.says(app.words.imported);
    for (const [n, { name, text }] of some.entries()) {
      await app.goTo(`/card/${cards[n].id}`);
      await becomes(() => noteOf(app), text, name);
    }
    await isUnharmed(app);
  }
});

door('whatever another tab says is taken in or passed over', async (app) => {
  const other = await app.visit.context.newPage();
  await other.goto(`${app.address}.blank`);
  const say = (json) => {
    const channel = new BroadcastChannel('mianka');
    const keys = ['mianka/log/00000000000000fc/0', 'mianka/preferences', 'mianka/exported', 'foreign'];
    for (const text of JSON.parse(json)) {
      for (const key of [...keys, text]) {
        localStorage.setItem(key, text);
        localStorage.removeItem(key);
        channel.postMessage([key, text]);
      }
      for (const word of [text, [text], { 0: text, 1: text, length: 2 }, [[text], { text }], new Map([[text, text]])]) {
        channel.postMessage(word);
      }
    }
    const endless = [];
    endless.push(endless, endless);
    for (const word of [endless, null, undefined, 7n, [1, 2], [null, null], new Date(NaN), new Uint8Array(8)]) {
      channel.postMessage(word);
    }
    channel.postMessage(['mianka/log/00000000000000fb/0', '['.repeat(10_000_000)]);
    channel.close();
  };
  const texts = short.flatMap(({ text }) => [text, preferencesWith(text), ...chunksWith(text).slice(0, 14)]);
  await other.evaluate(say, JSON.stringify(texts));
  await other.close();
});
