//! The reviews of a year, day by day.

use crate::progress::Progress;
use crate::time::LocalDay;

/// The reviews of a year, day by day, in weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The weeks, the present one last.
    pub weeks: Vec<Week>,
    /// The reviews of a busy day: of ten days with reviews, nine had no more.
    busy: u32,
}

/// The reviews of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// The first day.
    pub monday: LocalDay,
    /// The reviews of each day from Monday on; `None` for days to come.
    pub days: [Option<u32>; 7],
}

/// How much was done on a day, beside the busy days of the year. The levels stand in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heat {
    /// Nothing.
    Cold,
    /// Up to a quarter of a busy day.
    Mild,
    /// Up to a half.
    Warm,
    /// Up to three quarters.
    Hot,
    /// As much as on a busy day.
    Glowing,
}

impl Heat {
    /// All levels, the least first.
    pub const ALL: [Self; 5] = [Self::Cold, Self::Mild, Self::Warm, Self::Hot, Self::Glowing];
}

impl Calendar {
    /// A year and the rest of the week that it began in.
    pub const WEEKS: u16 = 53;

    pub(super) fn until(today: LocalDay, progress: &Progress) -> Self {
        let this_monday = today.minus_days(today.days_into_week());
        let week = |ago: u16| Week::of(this_monday.minus_days(7 * ago), today, progress);
        let weeks: Vec<Week> = (0..Self::WEEKS).rev().map(week).collect();
        let busy = busy_day(&weeks);
        Self { weeks, busy }
    }

    /// How much so many reviews are for a day of this year.
    pub const fn heat(&self, reviews: u32) -> Heat {
        match reviews
            .saturating_mul(4)
            .div_ceil(if self.busy == 0 { 1 } else { self.busy })
        {
            0 => Heat::Cold,
            1 => Heat::Mild,
            2 => Heat::Warm,
            3 => Heat::Hot,
            _ => Heat::Glowing,
        }
    }

    /// On how many days something was reviewed.
    pub fn days_studied(&self) -> usize {
        studied(&self.weeks).count()
    }
}

impl Week {
    fn of(monday: LocalDay, today: LocalDay, progress: &Progress) -> Self {
        let mut day = monday;
        let days = [(); 7].map(|()| {
            let reviews = (day <= today).then(|| progress.day(day).reviews());
            day = day.plus_days(1);
            reviews
        });
        Self { monday, days }
    }

    /// The reviews of the whole week.
    pub fn reviews(&self) -> u32 {
        self.days.iter().flatten().sum()
    }

    /// Each day that is not to come, with its reviews.
    pub fn each_day(&self) -> impl Iterator<Item = (LocalDay, u32)> {
        let day =
            |(after, reviews): (u16, Option<u32>)| Some((self.monday.plus_days(after), reviews?));
        (0..).zip(self.days).filter_map(day)
    }
}

fn studied(weeks: &[Week]) -> impl Iterator<Item = u32> {
    let reviews = weeks.iter().flat_map(|week| week.days).flatten();
    reviews.filter(|reviews| *reviews > 0)
}

fn busy_day(weeks: &[Week]) -> u32 {
    // Counting once for each day of a year is cheap, and sorting weighs more on the page.
    let days: Vec<u32> = studied(weeks).collect();
    let up_to = |most: u32| days.iter().filter(|reviews| **reviews <= most).count();
    let is_busy = |most: &&u32| up_to(**most) * 10 >= days.len() * 9;
    days.iter().filter(is_busy).min().copied().unwrap_or(0)
}
