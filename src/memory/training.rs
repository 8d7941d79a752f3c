//! What the weights are fitted to, and what a fit comes to. The fitting itself is a crate of its
//! own, `fitting/`, so that the optimiser stays out of the page.

use thiserror::Error;

use super::{ElapsedDays, Rating, Weights};

/// One review, as fitting needs it.
///
/// Reviews are always listed in the order in which they happened, those of all cards together:
/// what came later is predicted from what came before, and weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastReview {
    /// Which card it was; a number that tells cards apart and means nothing else.
    pub card: u32,
    /// How well it was recalled.
    pub rating: Rating,
    /// The days of study since the review of this card before; in its first one, of no meaning.
    pub elapsed: ElapsedDays,
}

/// How far predictions were from what happened: the mean of minus the logarithm of the chance
/// that the model had given to what then happened. Smaller is better; tossing a coin gives 0.6931.
///
/// It is kept in ten-thousandths, as it is shown, so that two which look the same are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogLoss(u32);

/// What a fit comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// How far the weights in use were from the latest reviews.
    pub before: LogLoss,
    /// How far fitted weights were from the same reviews, each fitted to earlier ones only.
    pub after: LogLoss,
    /// How many reviews these two were judged by.
    pub judged_by: u32,
    /// The weights fitted to all reviews.
    pub weights: Weights,
}

/// Why there was no fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FitError {
    /// Too few reviews came a day or more after the review of the same card before; within a day
    /// there is no forgetting to predict.
    #[error("{found} reviews came a day or more after the one before; {needed} are needed")]
    TooFew {
        /// How many came later than that.
        found: u32,
        /// How many are needed.
        needed: u32,
    },
    /// The optimiser came to numbers that are no weights, or predict nothing.
    #[error("the optimiser came to no weights")]
    NoWeights,
}

impl Fitted {
    /// From so many reviews on, fitting is offered.
    pub const OFFERED_FROM: u32 = 400;

    /// Whether the fitted weights predict better than those in use. If not, those are to be kept.
    pub fn is_better(&self) -> bool {
        self.after < self.before
    }
}

impl LogLoss {
    /// The loss nearest to this number; `None` for what is no loss.
    pub fn nearest(loss: f64) -> Option<Self> {
        let count = (loss * 10_000.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number from 0 to a million"
        )]
        (0.0..=1_000_000.0)
            .contains(&count)
            .then_some(Self(count as u32))
    }

    /// The loss of so many ten-thousandths.
    pub const fn from_ten_thousandths(count: u32) -> Self {
        Self(count)
    }

    /// The loss in ten-thousandths.
    pub const fn ten_thousandths(self) -> u32 {
        self.0
    }
}
