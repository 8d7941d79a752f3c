//! How far predictions were from what happened.

use std::collections::HashMap;
use std::ops::Range;

use mianka::memory::{
    CardPhase, DesiredRetention, ElapsedDays, FitError, LogLoss, PastReview, Rating, Scheduler,
    Weights,
};

/// The losses of many predictions. Each counts the same.
///
/// The crate's own evaluation over time counts the same way, but it starts threads, and would wait
/// for them for ever where there are none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Losses {
    sum: f64,
    count: u32,
}

impl Losses {
    /// Replays reviews under these weights and lets them predict some of those that can be
    /// predicted, counted from 0.
    pub(super) fn add(&mut self, weights: &Weights, reviews: &[PastReview], those: Range<usize>) {
        // How much one wants to remember has no part in predictions.
        let scheduler = Scheduler::new(weights, DesiredRetention::default());
        let mut cards = HashMap::<u32, CardPhase>::new();
        let mut place = 0;
        for review in reviews {
            let card = cards.entry(review.card).or_default();
            if let Some(memory) = card.memory()
                && review.elapsed > ElapsedDays(0)
            {
                if those.contains(&place) {
                    let recall = scheduler.retrievability(memory, review.elapsed);
                    self.count_in(f64::from(recall.fraction()), review.rating);
                }
                place += 1;
            }
            *card = scheduler.step(card, review.rating, review.elapsed);
        }
    }

    fn count_in(&mut self, recall: f64, rating: Rating) {
        let chance = if rating.is_recall() {
            recall
        } else {
            1.0 - recall
        };
        self.sum -= chance.ln();
        self.count += 1;
    }

    /// Their mean.
    pub(super) fn mean(&self) -> Result<LogLoss, FitError> {
        LogLoss::nearest(self.sum / f64::from(self.count)).ok_or(FitError::NoWeights)
    }

    /// How many predictions there were.
    pub(super) const fn count(&self) -> u32 {
        self.count
    }
}
