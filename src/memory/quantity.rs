//! The three quantities of a memory.

use std::ops::RangeInclusive;

use thiserror::Error;

use super::finite::Finite;

/// How long a memory lasts: the days until the chance of recall has fallen to 90 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stability(Finite);

/// How hard it is to make a memory last longer, from 1 (easy) to 10; it has no unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difficulty(Finite);

/// The chance that an answer is recalled, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Retrievability(Finite);

/// A number that a quantity cannot have.
///
/// The message leaves the number out: formatting floats would weigh on the page for a message that
/// only developers see.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("{quantity} is out of its range")]
pub struct OutOfRange {
    /// What was to be made.
    pub quantity: &'static str,
    /// The number given.
    pub value: f32,
    /// The smallest number allowed.
    pub min: f32,
    /// The largest number allowed.
    pub max: f32,
}

impl Stability {
    /// The bounds of the model itself, in days: some 90 seconds to a hundred years.
    const RANGE: RangeInclusive<f32> = 0.001..=36_500.0;

    /// A stability of so many days.
    ///
    /// # Errors
    /// When the number does not lie within 0.001 to 36,500.
    pub fn new(days: f32) -> Result<Self, OutOfRange> {
        checked("stability", days, &Self::RANGE).map(Self)
    }

    /// The stability in days.
    pub const fn days(self) -> f32 {
        self.0.get()
    }

    pub(super) const fn nearest(days: f32) -> Self {
        Self(Finite::nearest(days, &Self::RANGE))
    }
}

impl Difficulty {
    const RANGE: RangeInclusive<f32> = 1.0..=10.0;

    /// The difficulty with this value.
    ///
    /// # Errors
    /// When the number does not lie within 1 to 10.
    pub fn new(value: f32) -> Result<Self, OutOfRange> {
        checked("difficulty", value, &Self::RANGE).map(Self)
    }

    /// The value, from 1 to 10.
    pub const fn value(self) -> f32 {
        self.0.get()
    }

    pub(super) const fn nearest(value: f32) -> Self {
        Self(Finite::nearest(value, &Self::RANGE))
    }
}

impl Retrievability {
    const RANGE: RangeInclusive<f32> = 0.0..=1.0;

    /// The chance as a fraction of one.
    ///
    /// # Errors
    /// When the number does not lie within 0 to 1.
    pub fn new(fraction: f32) -> Result<Self, OutOfRange> {
        checked("retrievability", fraction, &Self::RANGE).map(Self)
    }

    /// The fraction, from 0 to 1.
    pub const fn fraction(self) -> f32 {
        self.0.get()
    }

    pub(super) const fn nearest(fraction: f32) -> Self {
        Self(Finite::nearest(fraction, &Self::RANGE))
    }
}

fn checked(
    quantity: &'static str,
    value: f32,
    range: &RangeInclusive<f32>,
) -> Result<Finite, OutOfRange> {
    Finite::within(value, range).ok_or(OutOfRange {
        quantity,
        value,
        min: *range.start(),
        max: *range.end(),
    })
}
