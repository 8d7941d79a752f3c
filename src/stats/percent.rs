//! A part of a whole, in whole per cent.

use crate::progress::Recall;

/// A part of a whole, in whole per cent, from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Percent(u8);

impl Percent {
    /// Nothing of it.
    pub const NONE: Self = Self(0);

    /// So much of a whole, rounded; `None` of nothing.
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        let (part, whole) = (u64::from(part.min(whole)), u64::from(whole));
        let rounded = (part * 200 + whole).checked_div(whole * 2)?;
        u8::try_from(rounded).ok().map(Self)
    }

    /// The nearest per cent to a fraction of one.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 0 to 100"
    )]
    pub fn nearest(fraction: f32) -> Self {
        // Whatever is no number becomes 0.
        Self((fraction * 100.0).round().clamp(0.0, 100.0) as u8)
    }

    /// The whole per cent, from 0 to 100.
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl Recall {
    /// How much of what was asked was recalled; `None` where nothing was.
    pub fn percent(self) -> Option<Percent> {
        Percent::of(self.recalled, self.asked)
    }
}
