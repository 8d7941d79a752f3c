//! Reviews as the crate `fsrs` takes them.

use std::collections::HashMap;

use fsrs::{ComputeParametersInput, FSRSItem, FSRSReview};
use mianka::memory::PastReview;

/// The reviews that can be predicted, in the order in which they happened.
///
/// These are the ones that came a day or more after the card's review before: of forgetting within
/// a day the model says nothing. The others are part of the histories all the same.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// Each with the card's history before it.
    items: Vec<FSRSItem>,
    /// The card of each: the optimiser then goes through a history once, not once a review.
    cards: Vec<i64>,
}

impl Items {
    pub(super) fn of(reviews: &[PastReview]) -> Self {
        let mut histories = HashMap::<u32, Vec<FSRSReview>>::new();
        let mut all = Self::default();
        for review in reviews {
            let history = histories.entry(review.card).or_default();
            let is_first = history.is_empty();
            let delta_t = if is_first { 0 } else { review.elapsed.0 };
            history.push(FSRSReview {
                rating: u32::from(review.rating.number()),
                delta_t,
            });
            if delta_t > 0 {
                let reviews = history.clone();
                all.items.push(FSRSItem { reviews });
                all.cards.push(i64::from(review.card));
            }
        }
        all
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The first so many, for the optimiser.
    pub(super) fn first(&self, count: usize) -> ComputeParametersInput {
        ComputeParametersInput {
            train_set: self.items.iter().take(count).cloned().collect(),
            card_ids: Some(self.cards.iter().take(count).copied().collect()),
            ..ComputeParametersInput::default()
        }
    }
}
