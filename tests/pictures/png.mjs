/**
 * PNG files with a palette, a third of the size of what a browser makes of a page: `encode` writes
 * them, `decode` reads them and those of the browser.
 */
import { deflateSync, inflateSync } from 'node:zlib';

import { crc32 } from '../e2e/support/crc32.mjs';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const COLOURS = 256;
/** Bytes a pixel, by the kind of colour: red, green and blue; a place in the palette; all and alpha. */
const DEPTH = { 2: 3, 3: 1, 6: 4 };

/** A picture `{ width, height, pixels }`, four bytes a pixel, as a file of at most 256 colours. */
export function encode({ width, height, pixels }) {
  const colours = words(pixels);
  const { palette, placeOf } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, n) => {
    // Each row begins with its filter: none.
    rows[n + Math.floor(n / width) + 1] = placeOf.get(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const opaque = palette.every((colour) => (colour & 255) === 255);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour).slice(0, 3)))),
    ...(opaque ? [] : [chunk('tRNS', Buffer.from(palette.map((colour) => colour & 255)))]),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The picture in a file, `{ width, height, pixels }`. */
export function decode(file) {
  const chunks = chunksOf(file);
  const header = chunks.get('IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const depth = DEPTH[header[9]];
  if (header[8] !== 8 || !depth || header[12] !== 0) {
    throw new Error('not a PNG of the kinds that browsers and `encode` write');
  }
  const values = unfiltered(inflateSync(chunks.get('IDAT')), width * depth, height, depth);
  const pixels = Buffer.alloc(width * height * 4, 255);
  const [palette, alpha] = [chunks.get('PLTE'), chunks.get('tRNS')];
  for (let n = 0; n < width * height; n += 1) {
    if (depth === 1) {
      const place = values[n];
      palette.copy(pixels, n * 4, place * 3, place * 3 + 3);
      pixels[n * 4 + 3] = alpha?.[place] ?? 255;
    } else {
      values.copy(pixels, n * 4, n * depth, (n + 1) * depth);
    }
  }
  return { width, height, pixels };
}

/** Each pixel as one number. What cannot be seen has no colour. */
function words(pixels) {
  return Uint32Array.from({ length: pixels.length / 4 }, (_, n) =>
    pixels[n * 4 + 3] === 0 ? 0 : pixels.readUInt32BE(n * 4),
  );
}

const channels = (colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255];

/** At most 256 colours, and the place of the one that stands for each colour of the picture. */
function paletteOf(colours) {
  const counts = new Map();
  colours.forEach((colour) => counts.set(colour, (counts.get(colour) ?? 0) + 1));
  const boxes = split([...counts].map(([colour, count]) => ({ colour, count, parts: channels(colour) })));
  const placeOf = new Map();
  boxes.forEach((box, place) => box.forEach(({ colour }) => placeOf.set(colour, place)));
  return { palette: boxes.map(standingFor), placeOf };
}

/** The median cut: the box whose colours differ most is halved until there are boxes enough. */
function split(entries) {
  const boxes = [spread(entries)];
  while (boxes.length < COLOURS && boxes.length < entries.length) {
    const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best));
    const { entries: box, channel } = widest;
    box.sort((a, b) => a.parts[channel] - b.parts[channel]);
    const half = box.length >> 1;
    boxes.splice(boxes.indexOf(widest), 1, spread(box.slice(0, half)), spread(box.slice(half)));
  }
  return boxes.map(({ entries }) => entries);
}

/**
 * A box with the channel in which it is widest, and how much that matters: the more the larger its
 * area, as a soft shadow of few colours shows a step that an edge of a letter hides.
 */
function spread(entries) {
  const widths = [0, 1, 2, 3].map((channel) => {
    const values = entries.map(({ parts }) => parts[channel]);
    return Math.max(...values) - Math.min(...values);
  });
  const channel = widths.indexOf(Math.max(...widths));
  const area = entries.reduce((sum, { count }) => sum + count, 0);
  return { entries, channel, weight: widths[channel] * Math.sqrt(area) };
}

/** The commonest colour of a box: large areas keep theirs exactly. */
function standingFor(box) {
  return box.reduce((best, entry) => (entry.count > best.count ? entry : best)).colour;
}

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The content of each kind of chunk; the pieces of the picture joined. */
function chunksOf(file) {
  if (!file.subarray(0, 8).equals(SIGNATURE)) {
    throw new Error('not a PNG');
  }
  const chunks = new Map();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), content]));
    at += length + 12;
  }
  return chunks;
}

/** The rows of a picture without their filters, which say each byte by its neighbours. */
function unfiltered(data, length, height, depth) {
  const rows = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const here = y * length + x;
      const left = x < depth ? 0 : rows[here - depth];
      const up = y === 0 ? 0 : rows[here - length];
      const corner = x < depth || y === 0 ? 0 : rows[here - length - depth];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rows[here] = data[y * (length + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
