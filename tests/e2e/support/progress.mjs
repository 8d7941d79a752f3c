import { cards } from './corpus.mjs';

export const DAY = 24 * 60 * 60 * 1000;

/** One moment for all files of a test, so that the same reviews are the same records. */
const NOW = Date.now();

/** Reviews as a progress file has them: so many by one writer, a second apart, some days ago. */
export function reviewsOf(number, { writer = 7, card, daysAgo = 1 } = {}) {
  const first = NOW - daysAgo * DAY;
  return Array.from({ length: number }, (_, counter) => ({
    writer: writer.toString(16).padStart(16, '0'),
    counter,
    order: first + counter * 1000,
    at: first + counter * 1000,
    offset: 480,
    type: 'review',
    card: card ?? cards[counter % cards.length].id,
    rating: 3,
    seconds: 10,
  }));
}

/** The text of a progress file. */
export function progressFile(events, { version = 1 } = {}) {
  return JSON.stringify({ format: 'mianka-progress', version, events });
}
