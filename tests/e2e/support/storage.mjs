/** Local storage holds so many UTF-16 units, keys and values together. */
const CAPACITY = 5_242_880;
const PADDING = 'padding';

/** Everything in local storage, as an object. */
export function storageOf(page) {
  return page.evaluate(() => ({ ...localStorage }));
}

/** Puts a text under a key behind the page's back. */
export async function plant(page, key, text) {
  const session = await page.context().newCDPSession(page);
  const storageId = { securityOrigin: new URL(page.url()).origin, isLocalStorage: true };
  await session.send('DOMStorage.enable');
  await session.send('DOMStorage.setDOMStorageItem', { storageId, key, value: text });
  await session.detach();
}

/** The keys of records that appeared since an earlier look. */
export async function newKeys(page, earlier) {
  const isNew = (key) => key.startsWith('mianka/log/') && !(key in earlier);
  return Object.keys(await storageOf(page)).filter(isNew);
}

/** Fills local storage to the last unit. */
export function fillStorage(page) {
  const fill = ([capacity, padding]) => {
    const used = Object.entries(localStorage).reduce((sum, [k, v]) => sum + k.length + v.length, 0);
    localStorage.setItem(padding, 'x'.repeat(capacity - used - padding.length));
    try {
      localStorage.setItem('y', '');
    } catch (error) {
      return error.name;
    }
    return 'there was room left';
  };
  return page.evaluate(fill, [CAPACITY, PADDING]);
}

/** Undoes `fillStorage`. */
export function freeStorage(page) {
  return page.evaluate((padding) => localStorage.removeItem(padding), PADDING);
}

/** An init script under which every touch of local storage throws, as where a user blocks it. */
export function blockStorage() {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
}

/** An init script under which there is no local storage at all. */
export function removeStorage() {
  Object.defineProperty(window, 'localStorage', { get: () => null });
}

/** An init script under which the browser's database does not open. */
export function breakIndexedDB() {
  Object.defineProperty(window, 'indexedDB', { get: () => undefined });
}

/** An init script under which nothing can be kept anywhere. */
export function blockEverything() {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', { get: refuse });
  Object.defineProperty(window, 'indexedDB', { get: refuse });
}

/** Does something with the app's database; `work` gets the store and returns what to answer. */
function onSecondCopy(page, work) {
  const run = (work) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open('mianka', 1);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('chunks', 'readwrite');
        const answer = work(transaction.objectStore('chunks'));
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(answer());
        };
      };
    });
  // One expression: the page's policy forbids it to make a function of a text.
  return page.evaluate(`(${run})(${work})`);
}

/** Everything in the app's database, as an object. */
export function secondCopyOf(page) {
  return onSecondCopy(page, (store) => {
    const [keys, texts] = [store.getAllKeys(), store.getAll()];
    return () => Object.fromEntries(keys.result.map((key, place) => [key, texts.result[place]]));
  });
}

/** Empties the app's database. */
export function clearSecondCopy(page) {
  return onSecondCopy(page, (store) => {
    store.clear();
    return () => null;
  });
}
