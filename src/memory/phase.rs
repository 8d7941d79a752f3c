//! Where a card stands between new and known.

use super::steps::Steps;
use super::{MemoryState, Minutes, Rating, Step};

/// Where a card stands between new and known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardPhase {
    /// Never reviewed: there is no memory yet.
    #[default]
    New,
    /// Reviewed, but not yet learned: it comes back in the same session.
    Learning {
        /// What the latest review left.
        memory: MemoryState,
        /// The step taken last.
        step: Step,
    },
    /// Learned: it comes back on another day.
    Review {
        /// What the latest review left.
        memory: MemoryState,
    },
    /// Learned once and then forgotten: it comes back in the same session.
    Relearning {
        /// What the latest review left.
        memory: MemoryState,
        /// The step taken last.
        step: Step,
    },
}

impl CardPhase {
    /// What the latest review left; `None` for a new card.
    pub const fn memory(&self) -> Option<MemoryState> {
        match self {
            Self::New => None,
            Self::Learning { memory, .. }
            | Self::Review { memory }
            | Self::Relearning { memory, .. } => Some(*memory),
        }
    }

    /// Where a rating leads.
    pub(super) fn way(&self, rating: Rating) -> Way {
        match self {
            Self::New => Way::learning(Step::FIRST, rating),
            Self::Learning { step, .. } => Way::learning(*step, rating),
            Self::Relearning { step, .. } => Way::relearning(*step, rating),
            Self::Review { .. } if rating.is_recall() => Way::Review,
            Self::Review { .. } => Way::relearning(Step::FIRST, rating),
        }
    }
}

/// Where a rating leads, whatever it does to the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Learning(Step, Minutes),
    Relearning(Step, Minutes),
    Review,
}

impl Way {
    /// The phase at the end of the way.
    pub(super) const fn with(self, memory: MemoryState) -> CardPhase {
        match self {
            Self::Learning(step, _) => CardPhase::Learning { memory, step },
            Self::Relearning(step, _) => CardPhase::Relearning { memory, step },
            Self::Review => CardPhase::Review { memory },
        }
    }

    fn learning(step: Step, rating: Rating) -> Self {
        Steps::LEARNING
            .after(step, rating)
            .map_or(Self::Review, |(step, pause)| Self::Learning(step, pause))
    }

    fn relearning(step: Step, rating: Rating) -> Self {
        Steps::RELEARNING
            .after(step, rating)
            .map_or(Self::Review, |(step, pause)| Self::Relearning(step, pause))
    }
}
