//! When a card is due again.

use std::time::Duration;

use super::model::Model;
use super::phase::Way;
use super::{
    CardPhase, Days, DesiredRetention, ElapsedDays, Interval, MemoryState, Rating, Retrievability,
    Weights,
};

/// Says what ratings lead to, for one person's weights and desired retention.
#[derive(Debug, Clone)]
pub struct Scheduler {
    model: Model,
    retention: DesiredRetention,
}

/// What each rating would lead to, for the four buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextStates {
    /// Not recalled.
    pub again: Outcome,
    /// Recalled with effort.
    pub hard: Outcome,
    /// Recalled.
    pub good: Outcome,
    /// Recalled at once.
    pub easy: Outcome,
}

/// What one rating leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Where the card then stands; never [`CardPhase::New`].
    pub phase: CardPhase,
    /// The time from the review until the card is due.
    pub interval: Interval,
}

impl NextStates {
    /// What this rating leads to.
    pub const fn get(&self, rating: Rating) -> &Outcome {
        match rating {
            Rating::Again => &self.again,
            Rating::Hard => &self.hard,
            Rating::Good => &self.good,
            Rating::Easy => &self.easy,
        }
    }
}

impl Default for Scheduler {
    fn default() -> Self {
        Self::new(&Weights::default(), DesiredRetention::default())
    }
}

impl Scheduler {
    /// A scheduler for these weights and this retention.
    pub fn new(weights: &Weights, retention: DesiredRetention) -> Self {
        Self {
            model: Model::new(weights),
            retention,
        }
    }

    /// What each of the four ratings leads to, so many days after the latest review.
    ///
    /// For a new card the days do not matter. Where several ratings lead to days, each leads at
    /// least one day further than the one before it, up to [`Days::MAX`], as in Anki.
    pub fn next(&self, card: &CardPhase, elapsed: ElapsedDays) -> NextStates {
        let mut least = Days::MIN;
        NextStates {
            again: self.rate(card, Rating::Again, elapsed, &mut least),
            hard: self.rate(card, Rating::Hard, elapsed, &mut least),
            good: self.rate(card, Rating::Good, elapsed, &mut least),
            easy: self.rate(card, Rating::Easy, elapsed, &mut least),
        }
    }

    /// What one rating leads to: the same as [`next`](Self::next) says, without the states that
    /// have no part in it.
    pub fn outcome(&self, card: &CardPhase, rating: Rating, elapsed: ElapsedDays) -> Outcome {
        let mut least = Days::MIN;
        for lower in Rating::ALL {
            if lower < rating && card.way(lower) == Way::Review {
                self.rate(card, lower, elapsed, &mut least);
            }
        }
        self.rate(card, rating, elapsed, &mut least)
    }

    /// Where a card stands after one rating: the phase of [`outcome`](Self::outcome) alone, for
    /// the cost of one state. This replays histories, of which only the last interval counts.
    pub fn step(&self, card: &CardPhase, rating: Rating, elapsed: ElapsedDays) -> CardPhase {
        let memory = self.model.after(card.memory(), rating, elapsed);
        card.way(rating).with(memory)
    }

    /// The chance of recall so many days of study after the latest review.
    pub fn retrievability(&self, memory: MemoryState, elapsed: ElapsedDays) -> Retrievability {
        self.model.retrievability(memory, elapsed.days())
    }

    /// The chance of recall so long after the latest review, to the second.
    pub fn retrievability_after(&self, memory: MemoryState, elapsed: Duration) -> Retrievability {
        self.model
            .retrievability(memory, elapsed.as_secs_f32() / 86_400.0)
    }

    /// The days from a review until the chance of recall has fallen to the desired retention, as
    /// the model gives them: neither rounded nor bounded.
    pub fn days_until_due(&self, memory: MemoryState) -> f32 {
        self.model.days_until(memory.stability, self.retention)
    }

    /// One rating. An interval in days is no shorter than `least`, and raises it for the next
    /// better rating.
    fn rate(
        &self,
        card: &CardPhase,
        rating: Rating,
        elapsed: ElapsedDays,
        least: &mut Days,
    ) -> Outcome {
        let memory = self.model.after(card.memory(), rating, elapsed);
        let way = card.way(rating);
        let interval = match way {
            Way::Learning(_, pause) | Way::Relearning(_, pause) => Interval::Minutes(pause),
            Way::Review => {
                let days = Days::nearest(self.days_until_due(memory), *least);
                *least = days.next();
                Interval::Days(days)
            }
        };
        Outcome {
            phase: way.with(memory),
            interval,
        }
    }
}
