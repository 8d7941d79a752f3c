//! What was done, in figures.

use super::Seconds;
use crate::memory::Rating;

/// What was done on one day of study, or in one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayTally {
    by_rating: [u32; Rating::ALL.len()],
    seconds: u64,
}

impl DayTally {
    /// Counts one review.
    pub fn count(&mut self, rating: Rating, took: Seconds) {
        if let Some(count) = self.by_rating.get_mut(slot(rating)) {
            *count += 1;
        }
        self.seconds += u64::from(took.0);
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
    pub const fn seconds(&self) -> u64 {
        self.seconds
    }
}

fn slot(rating: Rating) -> usize {
    usize::from(rating.number() - 1)
}
