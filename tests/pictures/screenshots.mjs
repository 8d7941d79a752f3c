/**
 * Makes the pictures of the app: those that README and the manifest show, or with `--all` every
 * screen in each window, theme and language, into target/screenshots/ for somebody to look at.
 *
 * Run by `cargo xtask screenshots`, which names the browser and the build in the environment.
 */
import { mkdir, writeFile } from 'node:fs/promises';

import { browser, closeBrowser } from '../e2e/support/browser.mjs';
import { dist } from '../e2e/support/dist.mjs';
import { serve } from '../e2e/support/server.mjs';
import { VIEWPORTS } from '../e2e/support/viewports.mjs';
import { SCENES, Stage } from './scenes.mjs';
import { decode, encode } from './png.mjs';

const ROOT = new URL('../../', import.meta.url);

const PUBLISHED = [
  { scene: 'answer', size: 'desk', theme: 'light', to: 'docs/answer-1440-light.png' },
  { scene: 'study', size: 'phone', theme: 'light', to: 'docs/study-360-light.png' },
  { scene: 'browse', size: 'phone', theme: 'dark', to: 'docs/browse-360-dark.png' },
  { scene: 'study', size: 'phone', theme: 'light', scale: 2, to: 'assets/screenshots/narrow.png' },
  { scene: 'answer', size: 'desk', theme: 'light', to: 'assets/screenshots/wide.png' },
].map((shot) => ({ ...shot, language: 'zh' }));

function* everything() {
  for (const language of ['zh', 'en']) {
    for (const theme of ['light', 'dark']) {
      for (const [size, { width }] of Object.entries(VIEWPORTS)) {
        for (const scene of Object.keys(SCENES)) {
          const to = `target/screenshots/${scene}-${width}-${theme}-${language}.png`;
          yield { scene, size, theme, language, to };
        }
      }
    }
  }
}

const server = await serve(dist());
try {
  for (const { to, ...shot } of process.argv.includes('--all') ? everything() : PUBLISHED) {
    const stage = await Stage.set(await browser(), server.address, shot);
    const file = encode(decode(await stage.play(shot.scene)));
    await mkdir(new URL('.', new URL(to, ROOT)), { recursive: true });
    await writeFile(new URL(to, ROOT), file);
    console.log(`${to}  ${file.length} bytes`);
  }
} finally {
  await closeBrowser();
  await server.close();
}
