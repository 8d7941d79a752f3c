import { cards } from './corpus.mjs';

const DAY = 86_400_000;
/** Noon of a day long past, UTC. */
const START = Date.UTC(2026, 0, 5, 12);

/**
 * A progress file with so many reviews of the first thirty cards, all of them once a day, by
 * somebody who forgets two of five every time: far from what the usual weights expect.
 */
export function fileOfReviews(count) {
  const draw = generator(7);
  const events = Array.from({ length: count }, (_, n) => {
    const day = Math.floor(n / 30);
    const at = START + day * DAY + (n % 30) * 60_000;
    return {
      writer: '00000000000000f1',
      counter: n,
      order: at,
      at,
      offset: 0,
      type: 'review',
      card: cards[n % 30].id,
      rating: draw() < 0.4 ? 1 : 3,
      seconds: 12,
    };
  });
  return JSON.stringify({ format: 'mianka-progress', version: 1, events });
}

/** Numbers from 0 to 1, the same ones each time: Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
