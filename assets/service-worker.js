// Keeps one build of the app on the device, whole, and serves its page from there.
//
// The build writes a line above this one: `const BUILD = { id, files: [{ path, integrity, bytes,
// onDemand }] }`, with everything that lies in `dist/`, each file by the hash of its content. A
// browser takes a changed line for a new worker, which fills a cache of its own beside the old one.
// So a page is served all old or all new: an answer comes from the cache of this build, or from the
// host if it has the very same bytes, or not from here at all.
'use strict';

// Caches are shared by all folders of an origin, and other pages have theirs.
const SCOPE = new URL(self.registration.scope);
const FAMILY = `mianka ${SCOPE.pathname} `;
const CACHE = FAMILY + BUILD.id;
const NEEDED = BUILD.files.filter((file) => !file.onDemand);
const TOTAL = NEEDED.reduce((sum, { bytes }) => sum + bytes, 0);
// Trunk writes hashes without their leading zeros.
const HASHED = /-[\da-f]{8,16}(_bg)?\.[a-z]+$/;

const addressOf = ({ path }) => new URL(path, SCOPE).href;
const FILES = new Map(BUILD.files.map((file) => [addressOf(file), file]));
// The page has no name in the list, as some hosts lead `index.html` to the folder.
FILES.set(`${SCOPE.href}index.html`, FILES.get(SCOPE.href));

/** The file that an address means, if it is one of this build's. */
function fileAt(address) {
  const { origin, pathname } = new URL(address);
  return FILES.get(origin + pathname);
}

/** What a cache has of a file. Hosts that pack their answers say that these vary; ours do not. */
function inCache(cache, file) {
  return cache.match(addressOf(file), { ignoreVary: true });
}

/** Fetches a file as it is in this build; an answer with other bytes is an error. */
async function fetched(file) {
  const get = async (cache) => {
    const { integrity } = file;
    const answer = await fetch(addressOf(file), { cache, integrity, credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(`${file.path || 'the page'} was answered with ${answer.status}`);
    }
    return answer;
  };
  // A name with a hash in it may come from the browser's own cache unasked.
  const answer = await get(HASHED.test(file.path) ? 'default' : 'no-cache').catch(() => get('reload'));
  // Browsers refuse a page that was led somewhere else, even if that is where it belongs.
  const { body, headers, redirected } = answer;
  return redirected ? new Response(body, { headers }) : answer;
}

/** Takes over from caches of other builds what is the same in this one. */
async function inherited(file, others) {
  for (const other of others) {
    const answer = await inCache(other, file);
    if (answer) {
      const bytes = await answer.clone().arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      if (`sha384-${btoa(String.fromCharCode(...digest))}` === file.integrity) {
        return answer;
      }
    }
  }
  return undefined;
}

async function cachesOfOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  return Promise.all(names.map((name) => caches.open(name)));
}

let last = Promise.resolve();

/** Does one thing after the other: looking into a cache while it is removed would bring it back. */
function inTurn(work) {
  last = last.then(work, work);
  return last;
}

/** Completes the cache, from where an interruption left it, and tells pages how far it is. */
async function fill() {
  const [cache, others] = await Promise.all([caches.open(CACHE), cachesOfOthers()]);
  let there = await kept();
  for (const file of await withWhatWasAskedFor(others)) {
    if (await inCache(cache, file)) {
      continue;
    }
    await cache.put(addressOf(file), (await inherited(file, others)) ?? (await fetched(file)));
    if (!file.onDemand) {
      there += file.bytes;
      tell({ kept: there });
    }
  }
}

/** A page of this build runs: nothing of former ones is needed any more. */
async function retireOthers() {
  const names = await caches.keys();
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) {
    const former = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
    await Promise.all(former.map((name) => caches.delete(name)));
  }
}

/** What every device needs, and what this one has had of the rest: it will be wanted again. */
async function withWhatWasAskedFor(others) {
  const files = [...NEEDED];
  for (const file of BUILD.files.filter(({ onDemand }) => onDemand)) {
    const had = await Promise.all(others.map((other) => inCache(other, file)));
    if (had.some(Boolean)) {
      files.push(file);
    }
  }
  return files;
}

async function kept() {
  const cache = await caches.open(CACHE);
  const there = await Promise.all(NEEDED.map((file) => inCache(cache, file)));
  return NEEDED.reduce((sum, { bytes }, place) => sum + (there[place] ? bytes : 0), 0);
}

/** Tells every page of this folder, those of another build included, which look at the build. */
async function tell(news) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) {
    page.postMessage({ build: BUILD.id, total: TOTAL, ...news });
  }
}

self.addEventListener('install', (event) => event.waitUntil(inTurn(fill)));

// The first worker serves the page that it was installed by, too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const file = method === 'GET' ? fileAt(url) : undefined;
  if (file) {
    event.respondWith(answer(file, event.request));
  }
});

async function answer(file, request) {
  const cache = await caches.open(CACHE);
  const here = await inCache(cache, file);
  if (here) {
    return here;
  }
  try {
    const answer = await fetched(file);
    // Should there be no room, the answer is as good.
    await cache.put(addressOf(file), answer.clone()).catch(() => {});
    return answer;
  } catch {
    // This build is neither whole on the device nor on the host any more. Without its cache the
    // next page comes from the host, of whatever build that has.
    if (!file.onDemand) {
      await caches.delete(CACHE);
    }
    return fetch(request);
  }
}

const COMMANDS = {
  /** A page wants to know how far things are; what is missing, having been cleared, is fetched. */
  async report() {
    await tell({ kept: await kept() });
    await inTurn(fill);
  },

  /** A page has started. */
  async retire({ build }) {
    if (build === BUILD.id) {
      await inTurn(retireOthers);
    }
  },

  /** The user wants this build now. */
  takeOver: () => self.skipWaiting(),

  /** A page has just begun: if it is the only one, nobody is interrupted. */
  async takeOverIfAlone() {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length <= 1) {
      await tell({ takesOver: 1 });
      await self.skipWaiting();
    }
  },
};

self.addEventListener('message', (event) => {
  const { command } = event.data ?? {};
  if (Object.hasOwn(COMMANDS, command)) {
    // A failure shows as what the page does not hear; the next start tries again.
    event.waitUntil(COMMANDS[command](event.data).catch(() => {}));
  }
});
