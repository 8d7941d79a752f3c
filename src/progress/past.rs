//! The reviews themselves, for whoever wants to learn from them.

use std::collections::{HashMap, HashSet};

use super::fold::{current, standing};
use super::{EventKind, EventLog, Mark};
use crate::corpus::{CardId, Corpus};
use crate::memory::{ElapsedDays, PastReview};
use crate::time::{DayStart, LocalDay};

/// All reviews that count, in their order. A card that was reset is another card from then on.
pub fn past_reviews(
    log: &EventLog,
    corpus: &'static Corpus,
    day_start: DayStart,
) -> Vec<PastReview> {
    let mut cards: HashMap<&CardId, (u32, LocalDay)> = HashMap::new();
    let mut unused = 0..;
    let mut reviews = Vec::new();
    for event in standing(log, &mut HashSet::new()) {
        match &event.kind {
            EventKind::Reviewed { card, rating, .. } => {
                let day = event.moment.day(day_start);
                let known = cards.entry(current(corpus, card));
                let (card, last) =
                    known.or_insert_with(|| (unused.next().unwrap_or(u32::MAX), day));
                reviews.push(PastReview {
                    card: *card,
                    rating: *rating,
                    elapsed: ElapsedDays(day.days_since(*last)),
                });
                *last = day;
            }
            EventKind::Marked {
                card,
                mark: Mark::Reset,
            } => drop(cards.remove(current(corpus, card))),
            EventKind::Marked { .. } | EventKind::Undone(_) | EventKind::Set(_) => {}
        }
    }
    reviews
}
