//! When the user is reminded to export.

use mianka::save::Reminder::{NeverExported, SinceExport};
use mianka::save::{ExportMemory, Reminder};
use mianka::time::Timestamp;

use crate::support::{DAY, EVENING};

fn day(day: i64) -> Timestamp {
    Timestamp::from_millis(EVENING + day * DAY)
}

fn never() -> ExportMemory {
    ExportMemory::default()
}

/// What to remind of on a day, with so many reviews, the first of them on day 0.
fn on(today: i64, reviews: u32, memory: ExportMemory) -> Option<Reminder> {
    memory.reminder(reviews, Some(day(0)), day(today))
}

#[test]
fn without_any_export_it_takes_two_weeks_and_a_hundred_reviews() {
    assert_eq!(on(13, 500, never()), None);
    assert_eq!(on(14, 99, never()), None);
    assert_eq!(on(14, 100, never()), Some(NeverExported(100)));
    assert_eq!(never().reminder(0, None, day(400)), None);
}

#[test]
fn after_an_export_days_and_reviews_count_from_there() {
    let memory = ExportMemory::exported(300, day(20));
    assert_eq!(on(33, 900, memory), None);
    assert_eq!(on(34, 399, memory), None);
    assert_eq!(on(34, 400, memory), Some(SinceExport(100)));
}

#[test]
fn later_means_a_week_of_quiet() {
    let memory = never().put_off(day(20));
    assert_eq!(on(20, 200, memory), None);
    assert_eq!(on(26, 200, memory), None);
    assert_eq!(on(27, 200, memory), Some(NeverExported(200)));
}

#[test]
fn an_export_ends_the_quiet_and_starts_anew() {
    let memory = ExportMemory::exported(200, day(21));
    assert_eq!(on(28, 200, memory), None);
    assert_eq!(on(35, 300, memory), Some(SinceExport(100)));
}

#[test]
fn where_the_clock_ran_backwards_the_reviews_alone_decide() {
    let from_the_future = ExportMemory::exported(300, day(10_000));
    assert_eq!(on(20, 399, from_the_future), None);
    assert_eq!(on(20, 400, from_the_future), Some(SinceExport(100)));
    let first_in_the_future = never().reminder(100, Some(day(50)), day(20));
    assert_eq!(first_in_the_future, Some(NeverExported(100)));
}

#[test]
fn a_quiet_week_that_begins_in_the_future_is_none() {
    let memory = never().put_off(day(10_000));
    assert_eq!(on(20, 200, memory), Some(NeverExported(200)));
    assert_eq!(on(20, 200, memory.put_off(day(20))), None);
}

#[test]
fn fewer_reviews_than_were_exported_are_no_reason() {
    let memory = ExportMemory::exported(300, day(0));
    assert_eq!(on(100, 20, memory), None);
}

#[test]
fn what_is_remembered_survives_as_text() {
    for memory in [
        never(),
        never().put_off(day(3)),
        ExportMemory::exported(7, day(1)),
        ExportMemory::exported(7, day(1)).put_off(day(9)),
    ] {
        assert_eq!(ExportMemory::read(Some(&memory.to_text())), memory);
    }
}

#[test]
fn the_text_is_what_the_format_says() {
    let memory = ExportMemory::exported(412, day(0)).put_off(day(1));
    let text = format!(
        "{{\"at\":{EVENING},\"reviews\":412,\"later\":{}}}",
        EVENING + DAY
    );
    assert_eq!(memory.to_text(), text);
}

#[test]
fn a_text_that_makes_no_sense_counts_as_none() {
    for text in ["", "{", "[]", "7", "{\"at\":\"now\"}", "{\"reviews\":-1}"] {
        assert_eq!(ExportMemory::read(Some(text)), never(), "{text}");
    }
    assert_eq!(ExportMemory::read(None), never());
}
