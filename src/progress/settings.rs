//! What a user has settled about studying. A part of progress, so that every device agrees.

use crate::memory::{DesiredRetention, Weights, WeightsError};
use crate::time::DayStart;

/// Everything settled, as the latest events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The chance of recall at which a card falls due.
    pub retention: DesiredRetention,
    /// How many cards may be met for the first time in one day.
    pub new_per_day: NewPerDay,
    /// When a day of study begins.
    pub day_start: DayStart,
    /// How many cards one session has.
    pub session_size: SessionSize,
    /// How many ratings there are to choose from.
    pub buttons: Buttons,
    /// The weights fitted to the user's own reviews; those of most people while `None`.
    pub weights: Option<SavedWeights>,
}

/// One thing settled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// The chance of recall at which a card falls due.
    Retention(DesiredRetention),
    /// How many cards may be met for the first time in one day.
    NewPerDay(NewPerDay),
    /// When a day of study begins.
    DayStart(DayStart),
    /// How many cards one session has.
    SessionSize(SessionSize),
    /// How many ratings there are to choose from.
    Buttons(Buttons),
    /// The weights of the memory model; `None` for those of most people.
    Weights(Option<SavedWeights>),
}

impl Settings {
    /// Lets one setting hold from now on.
    pub(super) fn set(&mut self, setting: &Setting) {
        match setting {
            Setting::Retention(retention) => self.retention = *retention,
            Setting::NewPerDay(count) => self.new_per_day = *count,
            Setting::DayStart(start) => self.day_start = *start,
            Setting::SessionSize(size) => self.session_size = *size,
            Setting::Buttons(buttons) => self.buttons = *buttons,
            Setting::Weights(weights) => self.weights.clone_from(weights),
        }
    }

    /// The weights that hold.
    pub fn weights(&self) -> Weights {
        self.weights
            .as_ref()
            .map_or_else(Weights::default, SavedWeights::weights)
    }
}

/// How many cards may be met for the first time in one day, at most 999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewPerDay(u16);

impl NewPerDay {
    /// The most.
    pub const MAX: u16 = 999;

    /// So many cards; `None` beyond 999.
    pub fn new(count: u16) -> Option<Self> {
        (count <= Self::MAX).then_some(Self(count))
    }

    /// The number of cards.
    pub const fn count(self) -> u16 {
        self.0
    }
}

impl Default for NewPerDay {
    /// Ten: with the reviews that they bring, some twenty minutes a day.
    fn default() -> Self {
        Self(10)
    }
}

/// How many cards one session has, so that a long absence is not a wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum SessionSize {
    /// Ten cards.
    Ten,
    /// Twenty cards.
    #[default]
    Twenty,
    /// Forty cards.
    Forty,
    /// Whatever waits.
    All,
}

impl SessionSize {
    /// All sizes, the smallest first.
    pub const ALL: [Self; 4] = [Self::Ten, Self::Twenty, Self::Forty, Self::All];

    /// The number of cards; `None` where there is no limit.
    pub const fn limit(self) -> Option<usize> {
        match self {
            Self::Ten => Some(10),
            Self::Twenty => Some(20),
            Self::Forty => Some(40),
            Self::All => None,
        }
    }
}

/// How many ratings there are to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Buttons {
    /// Again and good.
    Two,
    /// Again, hard, good, easy.
    #[default]
    Four,
}

impl Buttons {
    /// Both, the fewer first.
    pub const ALL: [Self; 2] = [Self::Two, Self::Four];
}

/// The 21 weights in whole millionths, so that no way of writing numbers can change them: two
/// copies of one event must stay equal to the last digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SavedWeights([i32; Weights::COUNT]);

impl SavedWeights {
    /// Reads what [`millionths`](Self::millionths) gave.
    ///
    /// # Errors
    /// When they are not 21 weights, each in its range.
    pub fn from_millionths(millionths: &[i32]) -> Result<Self, WeightsError> {
        Weights::from_millionths(millionths).map(|weights| Self::from(&weights))
    }

    /// Each weight in whole millionths.
    pub const fn millionths(&self) -> &[i32; Weights::COUNT] {
        &self.0
    }

    /// The weights for the model.
    pub fn weights(&self) -> Weights {
        // Checked when this was made.
        Weights::from_millionths(&self.0).unwrap_or_default()
    }
}

impl From<&Weights> for SavedWeights {
    fn from(weights: &Weights) -> Self {
        Self(weights.to_millionths())
    }
}
