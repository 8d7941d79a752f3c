import { readFile } from 'node:fs/promises';

import { decode } from './png.mjs';

export const ASSETS = new URL('../../assets/', import.meta.url);

/** Each picture of the icon, the drawing that it is made from, and its size. */
export const ICONS = [
  { file: 'icons/icon-192.png', drawing: 'icon.svg', size: 192 },
  { file: 'icons/icon-512.png', drawing: 'icon.svg', size: 512 },
  { file: 'icons/maskable-512.png', drawing: 'icon-maskable.svg', size: 512 },
  // iOS cuts corners of its own, and would put black where a picture is transparent.
  { file: 'icons/apple-touch-icon.png', drawing: 'icon-maskable.svg', size: 180 },
];

/** The drawing of an icon as pixels. */
export async function drawn(page, { drawing, size }) {
  const svg = await readFile(new URL(drawing, ASSETS), 'utf8');
  const style = 'html { background: none } body { margin: 0 } svg { display: block; width: 100vw }';
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<!doctype html><style>${style}</style>${svg}`);
  return decode(await page.screenshot({ omitBackground: true }));
}
