//! The cards that are hardest to keep.

use std::cmp::Reverse;

use crate::corpus::{Card, Corpus};
use crate::memory::Difficulty;
use crate::progress::{Progress, Recall};

/// A card that is hard to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HardCard {
    /// The card.
    pub card: &'static Card,
    /// How hard it is, as the memory model has it.
    pub difficulty: Difficulty,
    /// Its reviews since it was new, and those of them that were recalled.
    pub reviews: Recall,
}

/// More would be a list and no longer a picture.
const SHOWN: usize = 8;

/// The cards that have failed, the hardest first: in the order in which the session of the
/// hardest asks them.
pub(super) fn hardest_first(corpus: &'static Corpus, progress: &Progress) -> Vec<HardCard> {
    let cards = corpus.cards().iter();
    let mut hard: Vec<_> = cards
        .filter_map(|card| HardCard::of(card, progress))
        .filter(|card| card.failures() > 0)
        .collect();
    hard.sort_by_key(|card| Reverse((card.difficulty, card.failures())));
    hard.truncate(SHOWN);
    hard
}

impl HardCard {
    fn of(card: &'static Card, progress: &Progress) -> Option<Self> {
        let history = progress.card(&card.id)?;
        Some(Self {
            card,
            difficulty: history.phase().memory()?.difficulty,
            reviews: Recall {
                asked: history.reviews,
                recalled: history.reviews.saturating_sub(history.failures),
            },
        })
    }

    /// How many of the reviews failed.
    pub const fn failures(&self) -> u32 {
        self.reviews.asked.saturating_sub(self.reviews.recalled)
    }
}
