//! What time it is: the only place that asks.

use gloo_timers::callback::Interval;

use crate::time::{Moment, Timestamp, UtcOffset};

/// What the clock on this device's wall shows.
pub fn now() -> Moment {
    let date = js_sys::Date::new_0();
    // Both are whole numbers far inside the target types; a saturating cast is exact.
    #[allow(clippy::cast_possible_truncation)]
    let (millis, minutes_behind) = (date.get_time() as i64, date.get_timezone_offset() as i16);
    Moment {
        at: Timestamp::from_millis(millis),
        offset: UtcOffset::from_minutes(minutes_behind.saturating_neg()).unwrap_or(UtcOffset::UTC),
    }
}

/// Calls back every minute until the interval is dropped.
pub fn each_minute(callback: impl Fn() + 'static) -> Interval {
    Interval::new(60_000, callback)
}
