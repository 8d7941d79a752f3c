//! Numbers that can be compared, since none of them is "not a number".

use std::cmp::Ordering;
use std::ops::RangeInclusive;

/// A finite number with one zero, and so with a total order.
///
/// Saves compare and sort events, and the queue sorts by retrievability; `f32` can do neither.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Finite(f32);

impl Finite {
    pub(super) const ZERO: Self = Self(0.0);

    /// The number, if it lies within the range; `None` for what is no number.
    pub(super) fn within(value: f32, range: &RangeInclusive<f32>) -> Option<Self> {
        range.contains(&value).then(|| Self::one_zero(value))
    }

    /// The number in the range that is nearest; its lower end for what is no number.
    pub(super) const fn nearest(value: f32, range: &RangeInclusive<f32>) -> Self {
        Self::one_zero(value.max(*range.start()).min(*range.end()))
    }

    /// The number.
    pub(super) const fn get(self) -> f32 {
        self.0
    }

    /// Turns minus zero into zero.
    const fn one_zero(value: f32) -> Self {
        Self(value + 0.0)
    }
}

impl Eq for Finite {}

impl Ord for Finite {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Finite {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
