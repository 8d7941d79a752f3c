//! How often memory held.

use super::DAYS;
use crate::memory::DesiredRetention;
use crate::progress::{Progress, Recalls};
use crate::time::LocalDay;

/// How often memory held, beside how often it should: of the cards learned before, how many were
/// recalled at their first review of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrueRetention {
    /// In the last [`DAYS`].
    pub recent: Recalls,
    /// At any time.
    pub ever: Recalls,
    /// The retention that the schedule aims at.
    pub desired: DesiredRetention,
}

impl TrueRetention {
    pub(super) fn until(today: LocalDay, progress: &Progress) -> Self {
        let (mut recent, mut ever) = (Recalls::default(), Recalls::default());
        for (day, tally) in progress.days() {
            ever += *tally.recalls();
            if day <= today && today.days_since(day) < u32::from(DAYS) {
                recent += *tally.recalls();
            }
        }
        Self {
            recent,
            ever,
            desired: progress.settings().retention,
        }
    }
}
