//! The words of the statistics.

mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use crate::memory::Maturity;
use crate::progress::Recall;
use crate::stats::{Percent, Streak};

/// Statistics.
pub struct Stats {
    /// The heading.
    pub title: &'static str,
    /// Nothing has been reviewed yet.
    pub empty: &'static str,
    /// The first step.
    pub start: &'static str,
    /// The number of reviews in all.
    pub total_reviews: &'static str,
    /// The number of reviews today.
    pub reviews_today: &'static str,
    /// The number of cards seen.
    pub cards_seen: &'static str,
    /// Cards seen of all.
    pub seen_of: fn(usize, usize) -> String,
    /// The streak.
    pub streak: Section,
    /// So many days.
    pub days: fn(u32) -> String,
    /// Opens the table behind a picture.
    pub table: &'static str,
    /// The name of a day: month, day.
    pub day: fn(u32, u32) -> String,
    /// The shortest form of it.
    pub date: fn(u32, u32) -> String,
    /// The shortest name of a month.
    pub month: fn(u32) -> String,
    /// What was, or will be, on a day: the day's name, and what.
    pub on_day: fn(&str, &str) -> String,
    /// A number of reviews.
    pub reviews: fn(u32) -> String,
    /// The day that it is.
    pub today: &'static str,
    /// A length of time, given in seconds.
    pub time: fn(u64) -> String,
    /// A part of a whole.
    pub percent: fn(Percent) -> String,
    /// How well each topic is known.
    pub topics: Topics,
    /// The hardest cards.
    pub hardest: Hardest,
    /// The reviews of a year.
    pub calendar: Calendar,
    /// The reviews of the last days.
    pub recent: Recent,
    /// What falls due.
    pub forecast: Forecast,
    /// True retention.
    pub retention: Retention,
    /// The time spent.
    pub spent: Spent,
}

/// What every section has.
pub struct Section {
    /// The heading.
    pub title: &'static str,
    /// What will be here once there is something to show.
    pub soon: &'static str,
}

/// How well each topic is known.
pub struct Topics {
    /// The section.
    pub section: Section,
    /// The weakest topic, how much of it would be recalled, and how many cards were seen.
    pub found: fn(&str, Percent, u32) -> String,
    /// A topic: how much would be recalled, cards seen, all cards.
    pub said: fn(Percent, u32, u32) -> String,
    /// The two parts of a bar.
    pub legend: [&'static str; 2],
    /// The heads of the table: topic, cards seen, recalled of these, recalled of all.
    pub head: [&'static str; 4],
}

/// The hardest cards.
pub struct Hardest {
    /// The section.
    pub section: Section,
    /// What stands before the hardest card.
    pub found_before: &'static str,
    /// What stands behind it, with its reviews.
    pub found_after: fn(Recall) -> String,
    /// A card: its difficulty, and its reviews.
    pub said: fn(&str, Recall) -> String,
    /// How often it failed.
    pub failed: fn(Recall) -> String,
    /// Studies them.
    pub study: &'static str,
    /// The heads of the table: card, difficulty, reviews, failures.
    pub head: [&'static str; 4],
}

/// The reviews of a year.
pub struct Calendar {
    /// The section.
    pub section: Section,
    /// What is drawn.
    pub drawn: &'static str,
    /// The streak, and on how many days something was studied.
    pub found: fn(Streak, usize) -> String,
    /// The ends of the scale.
    pub legend: [&'static str; 2],
    /// The heads of the table: the week's Monday, seven days, their sum.
    pub head: [&'static str; 9],
}

/// The reviews of the last days.
pub struct Recent {
    /// The section.
    pub section: Section,
    /// What is drawn.
    pub drawn: &'static str,
    /// What they come to.
    pub found: fn(Recall) -> String,
    /// The two parts of a bar.
    pub legend: [&'static str; 2],
    /// The heads of the table: day, reviews, recalled, failed.
    pub head: [&'static str; 4],
}

/// What falls due.
pub struct Forecast {
    /// The section.
    pub section: Section,
    /// What is drawn.
    pub drawn: &'static str,
    /// The cards that wait today, and those of all days.
    pub found: fn(u32, u32) -> String,
    /// The two parts of a bar.
    pub legend: [&'static str; 2],
    /// The heads of the table: day, cards, overdue.
    pub head: [&'static str; 3],
}

/// True retention.
pub struct Retention {
    /// The section.
    pub section: Section,
    /// What was recalled in the last days, and what was desired, in per cent.
    pub found: fn(Percent, u8) -> String,
    /// Nothing was put to the test in the last days.
    pub none: &'static str,
    /// The names of the kinds of memories.
    pub maturity: fn(Maturity) -> &'static str,
    /// What was recalled of what was asked; nothing may have been asked.
    pub said: fn(Recall) -> String,
    /// The desired retention, in per cent.
    pub desired: fn(u8) -> String,
    /// All memories.
    pub all: &'static str,
    /// The heads of the table: memory, last days, any time.
    pub head: [&'static str; 3],
}

/// The time spent.
pub struct Spent {
    /// The section.
    pub section: Section,
    /// What is drawn.
    pub drawn: &'static str,
    /// The time spent in the last days, and that of one review, in seconds.
    pub found: fn(u64, u64) -> String,
    /// The heads of the table: day, time, the part that failed cards took.
    pub head: [&'static str; 3],
}
