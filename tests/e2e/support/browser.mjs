import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** How every browser of the tests is started. */
export const OPTIONS = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const profiles = [];
let launched;

/** The one browser of this test file, started when it is first needed. */
export function browser() {
  launched ??= chromium.launch(OPTIONS);
  return launched;
}

/** Ends the browser, if there is one, and clears away what others have left. */
export async function closeBrowser() {
  await (await launched)?.close();
  // A browser may still be writing into its profile while it ends.
  const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  await Promise.all(profiles.map((profile) => rm(profile, patiently)));
}

/** A browser of its own that keeps its profile in a folder, as people's do, with such preferences. */
export async function contextOfAUser(options, preferences = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'mianka-profile-'));
  profiles.push(profile);
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, { ...OPTIONS, ...options });
}

/** A browser of its own whose user has forbidden every page to keep anything. */
export function contextOfAUserWhoBlocksStorage(options) {
  return contextOfAUser(options, { profile: { default_content_setting_values: { cookies: 2 } } });
}
