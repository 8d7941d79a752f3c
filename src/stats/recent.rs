//! What was done in the last days.

use super::DAYS;
use crate::memory::Rating;
use crate::progress::{DayTally, Progress, Recall};
use crate::time::LocalDay;

/// What was done in the last days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// The last [`DAYS`], today last.
    pub days: Vec<DayFigures>,
}

/// What was done on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayFigures {
    /// The day.
    pub day: LocalDay,
    /// Reviews, and those of them that were recalled.
    pub reviews: Recall,
    /// The time spent, in seconds.
    pub seconds: u64,
    /// The part of it that went to cards not recalled.
    pub seconds_failed: u64,
}

impl Recent {
    pub(super) fn until(today: LocalDay, progress: &Progress) -> Self {
        let figures = |ago| {
            let day = today.minus_days(ago);
            DayFigures::of(day, &progress.day(day))
        };
        Self {
            days: (0..DAYS).rev().map(figures).collect(),
        }
    }

    /// All reviews.
    pub fn reviews(&self) -> Recall {
        let mut all = Recall::default();
        for day in &self.days {
            all += day.reviews;
        }
        all
    }

    /// The time spent, in seconds.
    pub fn seconds(&self) -> u64 {
        self.days.iter().map(|day| day.seconds).sum()
    }

    /// The time that one review took on average, in seconds.
    pub fn seconds_each(&self) -> u64 {
        self.seconds()
            .checked_div(u64::from(self.reviews().asked))
            .unwrap_or(0)
    }
}

impl DayFigures {
    fn of(day: LocalDay, tally: &DayTally) -> Self {
        let (asked, failed) = (tally.reviews(), tally.rated(Rating::Again));
        Self {
            day,
            reviews: Recall {
                asked,
                recalled: asked.saturating_sub(failed),
            },
            seconds: tally.seconds(),
            seconds_failed: tally.seconds_rated(Rating::Again),
        }
    }
}
