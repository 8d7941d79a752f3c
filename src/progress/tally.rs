//! What was done, in figures.

use super::{Recalls, Seconds};
use crate::memory::{Maturity, Rating};

/// What was done on one day of study, or in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayTally {
    by_rating: [u32; Rating::ALL.len()],
    seconds: [u64; Rating::ALL.len()],
    recalls: Recalls,
}

impl DayTally {
    /// Counts one review.
    pub fn count(&mut self, rating: Rating, took: Seconds) {
        if let Some(count) = self.by_rating.get_mut(slot(rating)) {
            *count += 1;
        }
        if let Some(seconds) = self.seconds.get_mut(slot(rating)) {
            *seconds += u64::from(took.0);
        }
    }

    /// Counts one test of a memory as settled as this.
    pub(super) fn count_test(&mut self, maturity: Maturity, rating: Rating) {
        self.recalls.count(maturity, rating);
    }

    /// How many reviews had this rating.
    pub fn rated(&self, rating: Rating) -> u32 {
        self.by_rating.get(slot(rating)).copied().unwrap_or(0)
    }

    /// How many reviews there were.
    pub fn reviews(&self) -> u32 {
        self.by_rating.iter().sum()
    }

    /// The time spent with open cards, in seconds.
    pub fn seconds(&self) -> u64 {
        self.seconds.iter().sum()
    }

    /// The time spent with cards that had this rating in the end, in seconds.
    pub fn seconds_rated(&self, rating: Rating) -> u64 {
        self.seconds.get(slot(rating)).copied().unwrap_or(0)
    }

    /// How memory stood the test, which only days tell: a session knows no earlier ones.
    pub const fn recalls(&self) -> &Recalls {
        &self.recalls
    }
}

fn slot(rating: Rating) -> usize {
    usize::from(rating.number() - 1)
}
