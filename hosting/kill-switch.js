// Takes Mianka off every device that has kept it, should a service worker ever do harm: copied over
// `service-worker.js` on the host, it takes the worker's place at the next start of the app and
// removes what was kept; the start after that comes from the host. Progress is kept elsewhere and
// stays.
//
// As long as the page of the host registers `service-worker.js`, this file has to lie there: a
// browser that finds none keeps the worker it has. It serves nothing itself.
'use strict';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const family = `mianka ${new URL(self.registration.scope).pathname} `;
  const remove = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(family));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
