//! How much one wants to remember.

use super::OutOfRange;

/// The chance of recall at which a card falls due, in whole per cent.
///
/// A setting, and so an event in saves: whole per cent survive every way of writing numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DesiredRetention(u8);

impl DesiredRetention {
    /// The lowest to choose: one card in five is then forgotten when it comes.
    pub const MIN: Self = Self(80);
    /// The highest to choose: intervals are then less than a quarter of those at 90 %, with the
    /// default weights.
    pub const MAX: Self = Self(97);

    /// The retention of so many per cent.
    ///
    /// # Errors
    /// When the number does not lie within 80 to 97.
    pub fn from_percent(percent: u8) -> Result<Self, OutOfRange> {
        if (Self::MIN.0..=Self::MAX.0).contains(&percent) {
            Ok(Self(percent))
        } else {
            Err(OutOfRange {
                quantity: "desired retention",
                value: f32::from(percent),
                min: f32::from(Self::MIN.0),
                max: f32::from(Self::MAX.0),
            })
        }
    }

    /// The whole per cent, from 80 to 97.
    pub const fn percent(self) -> u8 {
        self.0
    }

    /// The fraction of one, from 0.80 to 0.97.
    pub fn fraction(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for DesiredRetention {
    /// 90 %: an interval then equals the stability.
    fn default() -> Self {
        Self(90)
    }
}
