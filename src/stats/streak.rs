//! How long one has studied without a break.

use crate::progress::Progress;
use crate::time::LocalDay;

/// How long one has studied without a break, in days of study one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Streak {
    /// The days up to today, or up to yesterday while today can still be one of them.
    pub days: u32,
    /// The most days there ever were.
    pub longest: u32,
}

impl Streak {
    /// The streak on a day. Days to come, which a clock set wrong has made, are left out.
    pub(super) fn on(today: LocalDay, progress: &Progress) -> Self {
        let mut longest = 0;
        let mut run = 0;
        let mut last = None;
        for (day, _) in progress.days().take_while(|(day, _)| *day <= today) {
            let goes_on = last.is_some_and(|last| day.days_since(last) == 1);
            run = if goes_on { run + 1 } else { 1 };
            longest = longest.max(run);
            last = Some(day);
        }
        let is_unbroken = last.is_some_and(|last| today.days_since(last) <= 1);
        Self {
            days: if is_unbroken { run } else { 0 },
            longest,
        }
    }
}
