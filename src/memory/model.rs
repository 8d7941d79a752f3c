//! The model of memory: the only file that calls the crate `fsrs`.

use fsrs::{FSRS, FSRSItem, FSRSReview};

use super::{
    DesiredRetention, Difficulty, ElapsedDays, Rating, Retrievability, Stability, Weights,
};

/// What a review leaves behind: all that the model knows of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryState {
    /// How long the memory lasts.
    pub stability: Stability,
    /// How hard it is to make it last longer.
    pub difficulty: Difficulty,
}

/// FSRS-6 with one person's weights.
#[derive(Debug, Clone)]
pub(super) struct Model {
    /// Never `None`: the crate refuses a wrong count and what is not finite, and [`Weights`] are
    /// neither.
    fsrs: Option<FSRS>,
    decay: f32,
}

impl Model {
    pub(super) fn new(weights: &Weights) -> Self {
        Self {
            fsrs: FSRS::new(&weights.numbers()).ok(),
            decay: weights.decay(),
        }
    }

    /// The memory after a review; `before` is `None` for the first one.
    ///
    /// On the same day as the review before, the formula for short-term stability holds.
    pub(super) fn after(
        &self,
        before: Option<MemoryState>,
        rating: Rating,
        elapsed: ElapsedDays,
    ) -> MemoryState {
        // `memory_state` with one review computes one state where `next_states` computes four;
        // having one entry point alone, previews and replay cannot disagree.
        let review = FSRSReview {
            rating: u32::from(rating.number()),
            delta_t: elapsed.0,
        };
        let item = FSRSItem {
            reviews: vec![review],
        };
        let before = before.map(MemoryState::for_crate);
        self.fsrs
            .as_ref()
            .and_then(|fsrs| fsrs.memory_state(item, before).ok())
            .map_or(MemoryState::UNKNOWN, MemoryState::from_crate)
    }

    /// The days until the chance of recall has fallen to the desired one, not rounded.
    pub(super) fn days_until(&self, stability: Stability, retention: DesiredRetention) -> f32 {
        // The crate looks at the rating only where there is no stability.
        let any_rating = u32::from(Rating::Good.number());
        let days = stability.days();
        self.fsrs.as_ref().map_or(days, |fsrs| {
            fsrs.next_interval(Some(days), retention.fraction(), any_rating)
        })
    }

    /// The chance of recall so many days after the latest review.
    pub(super) fn retrievability(&self, memory: MemoryState, days: f32) -> Retrievability {
        Retrievability::nearest(fsrs::current_retrievability(
            memory.for_crate(),
            days,
            self.decay,
        ))
    }
}

impl MemoryState {
    /// In place of a state that the crate refuses to give because a number in it is not finite.
    /// Quantities in range never lead there (a property test searches); if one did, the card
    /// would count as barely known, which is the safe side.
    const UNKNOWN: Self = Self {
        stability: Stability::nearest(0.0),
        difficulty: Difficulty::nearest(10.0),
    };

    const fn from_crate(state: fsrs::MemoryState) -> Self {
        Self {
            stability: Stability::nearest(state.stability),
            difficulty: Difficulty::nearest(state.difficulty),
        }
    }

    const fn for_crate(self) -> fsrs::MemoryState {
        fsrs::MemoryState {
            stability: self.stability.days(),
            difficulty: self.difficulty.value(),
        }
    }
}
