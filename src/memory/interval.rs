//! Lengths of time between reviews.

/// The time from a review until the card is due.
///
/// The variants stand in their order in time: minutes are always less than a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Interval {
    /// Later in the same session.
    Minutes(Minutes),
    /// On another day.
    Days(Days),
}

/// A pause within a session, in whole minutes: at least one, less than a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u16);

/// An interval in whole days of study: at least one, at most 36,500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days(u16);

/// The days of study since a card's latest review; zero on the same day.
///
/// It cannot be negative: where a clock ran backwards, no day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ElapsedDays(pub u32);

impl Minutes {
    /// The pause of so many minutes, moved into 1 to 1,439.
    pub(super) const fn nearest(minutes: u16) -> Self {
        match minutes {
            0 => Self(1),
            1..1_440 => Self(minutes),
            _ => Self(1_439),
        }
    }

    /// The minutes, from 1 to 1,439.
    pub const fn count(self) -> u16 {
        self.0
    }
}

impl Days {
    /// Tomorrow.
    pub const MIN: Self = Self(1);

    /// A hundred years: as far as stability goes in the model, the longest interval of Anki, and
    /// more than anybody waits. It keeps due days small where the desired retention is low and
    /// the interval outgrows the stability.
    pub const MAX: Self = Self(36_500);

    /// The days, from 1 to 36,500.
    pub const fn count(self) -> u16 {
        self.0
    }

    /// The whole number of days nearest to what the model asks for, but not below `least`.
    pub(super) fn nearest(days: f32, least: Self) -> Self {
        let whole = days
            .round()
            .max(f32::from(Self::MIN.0))
            .min(f32::from(Self::MAX.0));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number from 1 to 36,500"
        )]
        Self(whole as u16).max(least)
    }

    /// One day more; at the longest interval, the same again.
    #[must_use]
    pub(super) fn next(self) -> Self {
        Self(self.0 + 1).min(Self::MAX)
    }
}

impl ElapsedDays {
    /// As the curve of forgetting wants it.
    #[expect(
        clippy::cast_precision_loss,
        reason = "exact for the first 45,000 years"
    )]
    pub(super) const fn days(self) -> f32 {
        self.0 as f32
    }
}
