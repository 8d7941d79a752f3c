//! How often memory was put to the test, and how often it held.

use std::ops::AddAssign;

use crate::memory::{Maturity, Rating};

/// The true retention in counts: first reviews on their day of cards learned before, by how
/// settled the memory was. Reviews on the day of the one before test nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recalls {
    /// Of memories that last less than three weeks.
    pub young: Recall,
    /// Of memories that last three weeks or longer.
    pub mature: Recall,
}

/// So many were asked, and so many of them recalled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Recall {
    /// How often a card was asked.
    pub asked: u32,
    /// How often the answer came.
    pub recalled: u32,
}

impl Recall {
    /// How often the answer did not come.
    pub const fn failed(self) -> u32 {
        self.asked.saturating_sub(self.recalled)
    }
}

impl Recalls {
    /// The counts of one kind of memories.
    pub const fn of(&self, maturity: Maturity) -> Recall {
        match maturity {
            Maturity::Young => self.young,
            Maturity::Mature => self.mature,
        }
    }

    /// The counts of all memories.
    pub fn all(&self) -> Recall {
        let mut all = self.young;
        all += self.mature;
        all
    }

    /// Counts one test.
    pub(super) fn count(&mut self, maturity: Maturity, rating: Rating) {
        let recall = match maturity {
            Maturity::Young => &mut self.young,
            Maturity::Mature => &mut self.mature,
        };
        recall.asked += 1;
        recall.recalled += u32::from(rating.is_recall());
    }
}

impl AddAssign for Recalls {
    fn add_assign(&mut self, other: Self) {
        self.young += other.young;
        self.mature += other.mature;
    }
}

impl AddAssign for Recall {
    fn add_assign(&mut self, other: Self) {
        self.asked += other.asked;
        self.recalled += other.recalled;
    }
}
