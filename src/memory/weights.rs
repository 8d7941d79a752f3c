//! The numbers that fit the model to a person.

use std::ops::RangeInclusive;

use thiserror::Error;

use super::finite::Finite;

/// The 21 weights of FSRS-6; by default those that fit most people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weights([Finite; Weights::COUNT]);

/// Numbers that are no weights.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum WeightsError {
    /// FSRS-6 has another number of weights. Those of earlier versions (17 or 19) are not taken:
    /// no save of this app has ever held them.
    #[error("{found} weights instead of {expected}", expected = Weights::COUNT)]
    Count {
        /// How many numbers there were.
        found: usize,
    },
    /// A weight is outside its range, or no number.
    #[error("weight {index} is out of its range")]
    OutOfRange {
        /// Which weight, counted from 0 as in the papers: w0 to w20.
        index: usize,
        /// The number given.
        value: f32,
    },
}

impl Weights {
    /// How many weights FSRS-6 has.
    pub const COUNT: usize = 21;

    /// The weights w0 to w20.
    ///
    /// # Errors
    /// When there are not 21, or one is no number or outside the range in which the optimiser of
    /// `fsrs` keeps it. The crate itself would move such a weight into its range without a word.
    pub fn new(weights: &[f32]) -> Result<Self, WeightsError> {
        let weights = <[f32; Self::COUNT]>::try_from(weights).map_err(|_| WeightsError::Count {
            found: weights.len(),
        })?;
        let mut checked = [Finite::ZERO; Self::COUNT];
        let places = checked.iter_mut().zip(weights).zip(&RANGES).enumerate();
        for (index, ((place, value), range)) in places {
            *place =
                Finite::within(value, range).ok_or(WeightsError::OutOfRange { index, value })?;
        }
        Ok(Self(checked))
    }

    /// The weights in whole millionths, as saves hold them: integers read back the same everywhere.
    pub fn to_millionths(&self) -> [i32; Self::COUNT] {
        self.0.map(|weight| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "no weight is larger than 100, so none has more than 100 million"
            )]
            let count = (f64::from(weight.get()) * MILLION).round() as i32;
            count
        })
    }

    /// The weights of so many millionths each, w0 to w20.
    ///
    /// # Errors
    /// As [`Weights::new`].
    pub fn from_millionths(counts: &[i32]) -> Result<Self, WeightsError> {
        let weight = |count: &i32| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the nearest `f32` is what is wanted"
            )]
            let weight = (f64::from(*count) / MILLION) as f32;
            weight
        };
        Self::new(&counts.iter().map(weight).collect::<Vec<_>>())
    }

    /// The numbers w0 to w20.
    pub fn numbers(&self) -> [f32; Self::COUNT] {
        self.0.map(Finite::get)
    }

    /// w20, which gives the curve of forgetting its slope.
    pub(super) fn decay(&self) -> f32 {
        let [.., decay] = self.0;
        decay.get()
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self(fsrs::DEFAULT_PARAMETERS.map(|weight| Finite::nearest(weight, &(0.0..=100.0))))
    }
}

const MILLION: f64 = 1_000_000.0;

/// Where each weight may lie: the bounds of the optimiser in `fsrs` 6.6 for one relearning step
/// (its `parameter_clipper.rs`, which is private).
const RANGES: [RangeInclusive<f32>; Weights::COUNT] = [
    // Stability in days after a first review, by rating.
    0.001..=100.0,
    0.001..=100.0,
    0.001..=100.0,
    0.001..=100.0,
    // Difficulty: after a first "again", its step by rating, its change, its return to the mean.
    1.0..=10.0,
    0.001..=4.0,
    0.001..=4.0,
    0.001..=0.75,
    // Stability after a recall.
    0.0..=4.5,
    0.0..=0.8,
    0.001..=3.5,
    // Stability after a failure.
    0.001..=5.0,
    0.001..=0.25,
    0.001..=0.9,
    0.0..=4.0,
    // What "hard" takes away and "easy" adds.
    0.0..=1.0,
    1.0..=6.0,
    // Stability after another review on the same day.
    0.0..=2.0,
    0.0..=2.0,
    0.0..=0.8,
    // The slope of forgetting.
    0.1..=0.8,
];
