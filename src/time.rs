//! Moments, offsets and local days. Nothing here asks a clock: time comes in as an argument.

use std::time::Duration;

/// A moment on the wall clock, in milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The last moment that a browser's `Date` can name (ECMA-262, "Time Values and Time Range").
    pub const MAX: Self = Self(8_640_000_000_000_000);

    /// The moment so many milliseconds after 1970 began, moved into what a clock can show.
    pub const fn from_millis(millis: i64) -> Self {
        if millis < 0 {
            Self(0)
        } else if millis > Self::MAX.0 {
            Self::MAX
        } else {
            Self(millis)
        }
    }

    /// Milliseconds since 1970-01-01T00:00Z.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment so many minutes later.
    #[must_use]
    pub fn plus_minutes(self, minutes: u16) -> Self {
        Self::from_millis(self.0.saturating_add(i64::from(minutes) * 60_000))
    }

    /// The time since an earlier moment; none at all where the clock ran backwards.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0 - earlier.0).unwrap_or(0))
    }
}

/// How far local time is ahead of UTC, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// Universal time itself.
    pub const UTC: Self = Self(0);

    /// The offset of so many minutes, positive to the east; `None` beyond 18 hours, which no
    /// place on earth has ever used.
    pub fn from_minutes(minutes: i16) -> Option<Self> {
        (minutes.abs() <= 18 * 60).then_some(Self(minutes))
    }

    /// Minutes ahead of UTC.
    pub const fn minutes(self) -> i16 {
        self.0
    }
}

/// What a clock on the wall shows: the moment, and where on earth it hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The moment itself.
    pub at: Timestamp,
    /// The clock's distance from UTC at that moment.
    pub offset: UtcOffset,
}

impl Moment {
    /// The day of study that this moment belongs to.
    pub fn day(self, start: DayStart) -> LocalDay {
        let local_minutes = self.at.millis().div_euclid(60_000) + i64::from(self.offset.minutes());
        let day = (local_minutes - i64::from(start.0)).div_euclid(24 * 60);
        // A timestamp spans 100 million days, far inside an i32.
        LocalDay(i32::try_from(day).unwrap_or(i32::MAX))
    }
}

/// When a day of study begins, in minutes after local midnight.
///
/// Four in the morning by default: who studies past midnight is still in yesterday's session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayStart(u16);

impl DayStart {
    /// So many minutes after midnight; `None` from a whole day on.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self(minutes))
    }

    /// Minutes after local midnight, less than a day.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl Default for DayStart {
    fn default() -> Self {
        Self(4 * 60)
    }
}

/// A day of study in local time, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDay(i32);

impl LocalDay {
    /// Days since an earlier day; zero where the clock ran backwards.
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }

    /// The day so many days after this one.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Self {
        Self(self.0.saturating_add(i32::from(days)))
    }

    /// The day so many days before this one.
    #[must_use]
    pub fn minus_days(self, days: u16) -> Self {
        Self(self.0.saturating_sub(i32::from(days)))
    }

    /// The days since the Monday of the same week: 0 on a Monday, 6 on a Sunday.
    pub fn days_into_week(self) -> u16 {
        // 1970 began on a Thursday.
        u16::try_from((i64::from(self.0) + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// Month (from 1) and day of the month (from 1) in the Gregorian calendar.
    pub fn month_and_day(self) -> (u32, u32) {
        let (_, month, day) = self.year_month_day();
        (month, day)
    }

    /// Year, month (from 1) and day of the month (from 1) in the Gregorian calendar.
    ///
    /// The algorithm is `civil_from_days` of Howard Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms" (2021).
    pub fn year_month_day(self) -> (i64, u32, u32) {
        // Counted from 0000-03-01: the leap day is then the last of its year.
        let shifted = i64::from(self.0) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let next_year = i64::from(month <= 2);
        // Month and day are small and positive by construction.
        (
            era * 400 + year_of_era + next_year,
            u32::try_from(month).unwrap_or(1),
            u32::try_from(day).unwrap_or(1),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const HOUR: i64 = 60 * MINUTE;

    fn moment(millis: i64, offset_minutes: i16) -> Moment {
        Moment {
            at: Timestamp::from_millis(millis),
            offset: UtcOffset::from_minutes(offset_minutes).unwrap(),
        }
    }

    fn day(millis: i64, offset_minutes: i16) -> LocalDay {
        moment(millis, offset_minutes).day(DayStart::default())
    }

    #[test]
    fn a_day_begins_at_four_in_the_morning_local_time() {
        // 2026-11-23 04:00 in Shanghai (+08:00) is 2026-11-22 20:00 UTC.
        let four = 1_795_377_600_000;
        assert_eq!(day(four, 480).days_since(day(four - 1, 480)), 1);
        assert_eq!(day(four + 24 * HOUR - 1, 480), day(four, 480));
    }

    #[test]
    fn the_day_does_not_turn_at_utc_midnight() {
        let utc_midnight = 1_795_392_000_000;
        assert_eq!(day(utc_midnight - MINUTE, 480), day(utc_midnight, 480));
    }

    #[test]
    fn one_moment_belongs_to_different_days_on_two_sides_of_the_earth() {
        let noon_utc = 1_795_435_200_000;
        assert_eq!(
            day(noon_utc, 14 * 60).days_since(day(noon_utc, -12 * 60)),
            2 - 1
        );
    }

    #[test]
    fn time_never_runs_backwards() {
        let early = Timestamp::from_millis(1_000);
        let late = Timestamp::from_millis(5_000);
        assert_eq!(late.since(early), Duration::from_secs(4));
        assert_eq!(early.since(late), Duration::ZERO);
        assert_eq!(LocalDay(3).days_since(LocalDay(5)), 0);
    }

    #[test]
    fn a_clock_out_of_range_is_moved_into_range() {
        assert_eq!(Timestamp::from_millis(-1).millis(), 0);
        assert_eq!(Timestamp::from_millis(i64::MAX), Timestamp::MAX);
        assert!(UtcOffset::from_minutes(18 * 60 + 1).is_none());
    }

    #[test]
    fn weeks_begin_on_a_monday() {
        // 1969-12-31 was a Wednesday, 2026-11-23 a Monday.
        let places = [(-1, 2), (0, 3), (3, 6), (4, 0), (20_780, 0), (20_779, 6)];
        for (day, place) in places {
            assert_eq!(LocalDay(day).days_into_week(), place);
        }
    }

    #[test]
    fn days_have_their_calendar_names() {
        let names = [
            (-1, (1969, 12, 31)),
            (0, (1970, 1, 1)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (11_017, (2000, 3, 1)),
            (20_780, (2026, 11, 23)),
            (20_818, (2026, 12, 31)),
            (20_819, (2027, 1, 1)),
            (47_540, (2100, 2, 28)),
            (47_541, (2100, 3, 1)), // no leap year
        ];
        for (day, (year, month, of_month)) in names {
            assert_eq!(LocalDay(day).year_month_day(), (year, month, of_month));
            assert_eq!(LocalDay(day).month_and_day(), (month, of_month));
        }
    }
}
