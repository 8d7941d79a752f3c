//! What progress comes to in figures: how much was done, what is coming, how well memory holds,
//! and where it is weak.
//!
//! Everything is read off the state that the fold has come to; no event is looked at again, so
//! that the figures cost the same after a hundred reviews and after a hundred thousand. The day
//! is an argument, and so is what a day is: days of study begin when the user's settings say.

mod calendar;
mod forecast;
mod hardest;
mod percent;
mod recent;
mod retention;
mod streak;
mod topics;

pub use calendar::{Calendar, Heat, Week};
pub use forecast::{DueDay, Forecast};
pub use hardest::HardCard;
pub use percent::Percent;
pub use recent::{DayFigures, Recent};
pub use retention::TrueRetention;
pub use streak::Streak;
pub use topics::TopicStrength;

use crate::corpus::Corpus;
use crate::progress::Progress;
use crate::time::LocalDay;

/// So many days are looked back on one by one, and ahead to.
pub const DAYS: u16 = 30;

/// All figures of one day of study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// How long one has studied without a break.
    pub streak: Streak,
    /// The reviews of a year, day by day.
    pub calendar: Calendar,
    /// What was done in the last days.
    pub recent: Recent,
    /// What falls due in the next days.
    pub forecast: Forecast,
    /// How often memory held.
    pub retention: TrueRetention,
    /// How well each topic is known, the weakest first.
    pub topics: Vec<TopicStrength>,
    /// The cards that are hardest to keep, the hardest first.
    pub hardest: Vec<HardCard>,
}

impl Stats {
    /// The figures on a day.
    pub fn on(today: LocalDay, corpus: &'static Corpus, progress: &Progress) -> Self {
        Self {
            streak: Streak::on(today, progress),
            calendar: Calendar::until(today, progress),
            recent: Recent::until(today, progress),
            forecast: Forecast::from(today, corpus, progress),
            retention: TrueRetention::until(today, progress),
            topics: topics::weakest_first(today, corpus, progress),
            hardest: hardest::hardest_first(corpus, progress),
        }
    }
}
