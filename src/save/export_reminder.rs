//! When to remind of an export: two weeks and a hundred reviews after the newest one.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// What this device remembers of exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportMemory {
    /// When the newest export was made, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<i64>,
    /// How many reviews it held.
    reviews: u32,
    /// When the user last put the reminder off.
    #[serde(skip_serializing_if = "Option::is_none")]
    later: Option<i64>,
}

/// What to remind of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// There has never been an export, of so many reviews.
    NeverExported(u32),
    /// So many reviews have come since the newest export.
    SinceExport(u32),
}

const DAY: Duration = Duration::from_hours(24);
const DAYS: u32 = 14;
const REVIEWS: u32 = 100;
const QUIET_DAYS: u32 = 7;

impl ExportMemory {
    /// The key that it is kept under.
    pub const KEY: &'static str = "mianka/exported";

    /// Reads the text kept; one that makes no sense is worth no more than none.
    pub fn read(text: Option<&str>) -> Self {
        text.and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }

    /// The text to keep.
    pub fn to_text(self) -> String {
        // Numbers, written into memory: `serde_json` fails on none.
        serde_json::to_string(&self).unwrap_or_default()
    }

    /// What is remembered after an export of so many reviews.
    pub const fn exported(reviews: u32, now: Timestamp) -> Self {
        Self {
            at: Some(now.millis()),
            reviews,
            later: None,
        }
    }

    /// What is remembered when the user does not want to be reminded now.
    #[must_use]
    pub const fn put_off(self, now: Timestamp) -> Self {
        Self {
            later: Some(now.millis()),
            ..self
        }
    }

    /// What to remind of now, when there are so many reviews in all.
    ///
    /// Where the clock has been set back since the export, nobody knows how long ago that was: the
    /// reviews alone decide then. A quiet week that begins in the future is none.
    pub fn reminder(
        self,
        reviews: u32,
        first_review: Option<Timestamp>,
        now: Timestamp,
    ) -> Option<Reminder> {
        let passed = |since: Timestamp| (since <= now).then(|| now.since(since));
        let since = self.at.map(Timestamp::from_millis).or(first_review)?;
        let put_off = self.later.map(Timestamp::from_millis).and_then(passed);
        let is_quiet = put_off.is_some_and(|ago| ago < DAY * QUIET_DAYS);
        let is_old = passed(since).is_none_or(|ago| ago >= DAY * DAYS);
        let new = reviews.saturating_sub(self.reviews);
        if is_quiet || !is_old || new < REVIEWS {
            return None;
        }
        Some(match self.at {
            None => Reminder::NeverExported(new),
            Some(_) => Reminder::SinceExport(new),
        })
    }
}
