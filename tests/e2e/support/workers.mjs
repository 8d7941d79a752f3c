/** What of the app is on the device, by path relative to its folder, over all builds. */
export async function keptFiles(app) {
  const read = async (address) => {
    const paths = [];
    for (const name of await caches.keys()) {
      if (name.startsWith('mianka ')) {
        const kept = await (await caches.open(name)).keys();
        paths.push(...kept.map(({ url }) => url.slice(address.length)));
      }
    }
    return paths.sort();
  };
  return app.page.evaluate(read, app.address);
}

/** The names of the caches with a build in them. */
export function buildsKept(app) {
  return app.page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('mianka ')));
}

/** Has the browser look for a newer build, as it does by itself at each start. */
export function lookForNewer(app) {
  return app.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
  });
}
