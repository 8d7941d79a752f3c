//! The cards that are hardest to keep.

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

/// The cards that failed most often, the most difficult first where they are equal: by failures
/// leeches are known, too, and difficulties soon lie close to the end of their scale.
pub(super) fn hardest_first(corpus: &'static Corpus, progress: &Progress) -> Vec<HardCard> {
    let mut hardest: Vec<HardCard> = Vec::new();
    let cards = corpus.cards().iter();
    for card in cards.filter_map(|card| HardCard::of(card, progress)) {
        if card.reviews.failed() > 0 {
            let place = hardest.partition_point(|other| other.hardness() >= card.hardness());
            hardest.insert(place, card);
            hardest.truncate(SHOWN);
        }
    }
    hardest
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
    const fn hardness(&self) -> (u32, Difficulty) {
        (self.reviews.failed(), self.difficulty)
    }
}
