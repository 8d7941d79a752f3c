/**
 * Makes the pictures of the icon from its drawings.
 *
 * Run by `cargo xtask icons`, which names the browser in the environment.
 */
import { mkdir, writeFile } from 'node:fs/promises';

import { browser, closeBrowser } from '../e2e/support/browser.mjs';
import { ASSETS, ICONS, drawn } from './drawing.mjs';
import { encode } from './png.mjs';

const page = await (await browser()).newPage();
try {
  await mkdir(new URL('icons/', ASSETS), { recursive: true });
  for (const icon of ICONS) {
    const file = encode(await drawn(page, icon));
    await writeFile(new URL(icon.file, ASSETS), file);
    console.log(`assets/${icon.file}  ${file.length} bytes`);
  }
} finally {
  await closeBrowser();
}
