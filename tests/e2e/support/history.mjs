import { idsOf } from './corpus.mjs';
import { DAY, progressFile } from './progress.mjs';

const TRAINING = idsOf((card) => card.topic === 'training');
const [FIRST, SECOND] = TRAINING;
const [LATE] = idsOf((card) => card.topic === 'data');

/** What was reviewed, how many days ago, with which rating; each took twelve seconds. */
const REVIEWS = [
  [FIRST, 40, 4],
  [SECOND, 40, 4],
  [FIRST, 32, 4],
  [FIRST, 12, 1],
  [FIRST, 12, 3],
  [FIRST, 11, 3],
  [SECOND, 2, 1],
  [SECOND, 2, 4],
  [SECOND, 1, 3],
  [LATE, 1, 4],
];

/** The cards of this history, by what becomes of them. */
export const HISTORY = { failedTwice: FIRST, failedOnce: SECOND, fresh: LATE, reviews: REVIEWS.length };

/** A progress file of some weeks, in which every figure of the statistics has something to say. */
export function fileOfHistory() {
  const events = REVIEWS.map(([card, daysAgo, rating], counter) => {
    const at = Date.now() - daysAgo * DAY + counter * 1_000;
    return {
      writer: '00000000000000f2',
      counter,
      order: at,
      at,
      offset: -new Date(at).getTimezoneOffset(),
      type: 'review',
      card,
      rating,
      seconds: 12,
    };
  });
  return progressFile(events);
}
