//! The set of events and the fold over it.

use std::rc::Rc;

use mianka::memory::Rating::{Again, Easy, Good};
use mianka::progress::{
    CardHistory, Event, EventKind, EventLog, Fold, LogicalTime, Mark, Progress, Schedule,
};
use mianka::time::{DayStart, Timestamp};
use proptest::prelude::*;

use crate::support::{
    DAY, EVENING, HOUR, any_event, any_kind, at_offset, card_id, corpus, event, fold, id, marked,
    review, shanghai,
};

fn long_text(progress: &Progress) -> &CardHistory {
    progress.card(&card_id("long-text")).expect("seen")
}

fn schedule(progress: &Progress) -> &Schedule {
    let schedule = long_text(progress).schedule.as_ref();
    schedule.expect("reviewed")
}

/// The event that takes back the one with this counter.
fn undo(counter: u32, target: u32, at: i64) -> Event {
    event(counter, EventKind::Undone(id(target)), shanghai(at))
}

fn union(one: &EventLog, other: &EventLog) -> EventLog {
    let mut union = one.clone();
    union.extend(other.iter().cloned());
    union
}

#[test]
fn a_card_never_reviewed_is_unseen() {
    let progress = fold(&[review(0, "long-text", Good, shanghai(EVENING))]);
    assert!(progress.is_seen(&card_id("long-text")));
    assert!(!progress.is_seen(&card_id("how-to-train")));
    assert_eq!(progress.card(&card_id("how-to-train")), None);
}

#[test]
fn the_latest_review_is_the_one_that_counts() {
    let progress = fold(&[
        review(0, "long-text", Easy, shanghai(EVENING)),
        review(1, "long-text", Again, shanghai(EVENING + HOUR)),
    ]);
    assert_eq!(long_text(&progress).reviews, 2);
    assert_eq!(schedule(&progress).last_rating, Again);
}

#[test]
fn the_order_of_arrival_does_not_matter() {
    let early = review(0, "long-text", Again, shanghai(EVENING));
    let late = review(1, "long-text", Good, shanghai(EVENING + HOUR));
    assert_eq!(fold(&[early.clone(), late.clone()]), fold(&[late, early]));
}

#[test]
fn an_event_twice_counts_once() {
    let event = review(0, "long-text", Good, shanghai(EVENING));
    assert_eq!(fold(&[event.clone(), event]).reviews(), 1);
}

#[test]
fn two_events_with_one_id_count_once() {
    let progress = fold(&[
        review(0, "long-text", Good, shanghai(EVENING)),
        review(0, "long-text", Again, shanghai(EVENING + HOUR)),
    ]);
    assert_eq!(progress.reviews(), 1);
    assert_eq!(
        schedule(&progress).last_rating,
        Good,
        "the first one counts"
    );
}

#[test]
fn a_clock_set_back_does_not_reorder_events() {
    let mut log = EventLog::default();
    let first = review(0, "long-text", Again, shanghai(EVENING));
    log.insert(first);
    let mut second = review(1, "long-text", Good, shanghai(EVENING - 7 * DAY));
    second.order = log.next_order(second.moment.at);
    log.insert(second);
    let progress = Rc::clone(Fold::over(&log, corpus()).progress());
    assert_eq!(schedule(&progress).last_rating, Good);
}

#[test]
fn the_next_event_comes_after_all_known_ones() {
    let mut log = EventLog::default();
    let now = Timestamp::from_millis(EVENING);
    assert_eq!(log.next_order(now), LogicalTime::from_clock(now));
    log.insert(review(0, "long-text", Good, shanghai(EVENING + HOUR)));
    assert_eq!(log.next_order(now).value(), EVENING + HOUR + 1);
}

#[test]
fn a_review_belongs_to_the_day_of_the_place_where_it_was_made() {
    // 20:30 UTC: half past four in the morning in Shanghai, the day before in London.
    let moment = 1_795_379_400_000;
    let in_shanghai = fold(&[review(0, "long-text", Good, at_offset(moment, 480))]);
    let in_london = fold(&[review(0, "long-text", Good, at_offset(moment, 0))]);
    let day = |progress: &Progress| schedule(progress).last_day;
    assert_eq!(day(&in_shanghai).days_since(day(&in_london)), 1);
}

#[test]
fn a_day_tells_its_reviews_and_its_time() {
    let today = shanghai(EVENING).day(DayStart::default());
    let progress = fold(&[
        review(0, "long-text", Again, shanghai(EVENING - DAY)),
        review(1, "long-text", Again, shanghai(EVENING)),
        review(2, "long-text", Good, shanghai(EVENING + 60_000)),
    ]);
    let tally = progress.day(today);
    assert_eq!(
        (tally.reviews(), tally.rated(Again), tally.seconds()),
        (2, 1, 20)
    );
    assert_eq!(progress.reviews(), 3);
}

#[test]
fn an_undone_review_never_was() {
    let before = vec![review(0, "long-text", Good, shanghai(EVENING))];
    let mut after = before.clone();
    after.push(review(1, "long-text", Again, shanghai(EVENING + HOUR)));
    after.push(undo(2, 1, EVENING + 2 * HOUR));
    assert_eq!(fold(&after), fold(&before));
}

#[test]
fn an_undo_can_be_undone() {
    let review = review(0, "long-text", Good, shanghai(EVENING));
    let undone = vec![review.clone(), undo(1, 0, EVENING + 1)];
    assert_eq!(fold(&undone).reviews(), 0);
    let redone = [undone, vec![undo(2, 1, EVENING + 2)]].concat();
    assert_eq!(fold(&redone), fold(&[review]));
}

#[test]
fn an_undo_bears_on_nothing_that_comes_after_it() {
    let later = review(1, "long-text", Good, shanghai(EVENING + HOUR));
    assert_eq!(fold(&[undo(0, 1, EVENING), later]).reviews(), 1);
}

#[test]
fn marks_are_undone_like_reviews() {
    let suspended = event(0, marked("long-text", Mark::Suspended), shanghai(EVENING));
    assert!(long_text(&fold(std::slice::from_ref(&suspended))).is_suspended);
    let undone = fold(&[suspended, undo(1, 0, EVENING + 1)]);
    assert_eq!(undone.card(&card_id("long-text")), None);
}

#[test]
fn a_hundred_steps_can_be_taken_back_the_latest_first() {
    let events: Vec<Event> = (0..120)
        .map(|n| {
            review(
                n,
                "long-text",
                Good,
                shanghai(EVENING + i64::from(n) * HOUR),
            )
        })
        .collect();
    let progress = fold(&events);
    let steps: Vec<u32> = progress.undoable().map(|event| event.id.counter).collect();
    assert_eq!(steps, (20..120).rev().collect::<Vec<_>>());
}

#[test]
fn a_review_of_a_card_that_this_build_lacks_is_kept() {
    let progress = fold(&[review(0, "from-another-corpus", Good, shanghai(EVENING))]);
    assert!(progress.is_seen(&card_id("from-another-corpus")));
}

proptest! {
    #[test]
    fn union_is_commutative(a in any_log(), b in any_log()) {
        prop_assert_eq!(union(&a, &b), union(&b, &a));
    }

    #[test]
    fn union_is_associative(a in any_log(), b in any_log(), c in any_log()) {
        prop_assert_eq!(union(&union(&a, &b), &c), union(&a, &union(&b, &c)));
    }

    #[test]
    fn union_with_itself_changes_nothing(a in any_log()) {
        prop_assert_eq!(union(&a, &a), a);
    }

    #[test]
    fn undoing_the_latest_event_restores_the_state_before_it(
        past in any_log(),
        kind in any_kind(),
        clock in 0..=Timestamp::MAX.millis(),
    ) {
        let record = |log: &mut EventLog, counter, kind| {
            let moment = shanghai(clock);
            let order = log.next_order(moment.at);
            log.insert(Event { order, ..event(counter, kind, moment) });
        };
        // At the very end of logical time there is no later event.
        prop_assume!(past.next_order(Timestamp::MAX).value() < LogicalTime::MAX.value() - 2);
        let before = Fold::over(&past, corpus());
        let mut log = past;
        record(&mut log, 5_000, kind);
        record(&mut log, 5_001, EventKind::Undone(id(5_000)));
        let after = Fold::over(&log, corpus());
        prop_assert_eq!(after.progress(), before.progress());
    }

    #[test]
    fn folding_step_by_step_is_folding_at_once(events in prop::collection::vec(any_event(), 0..40)) {
        let mut log = EventLog::default();
        let mut stepwise = Fold::over(&log, corpus());
        for event in &events {
            if log.insert(event.clone()) {
                stepwise.take(event, &log);
            }
        }
        let at_once = Fold::over(&log, corpus());
        prop_assert_eq!(stepwise.progress(), at_once.progress());
    }
}

fn any_log() -> impl Strategy<Value = EventLog> {
    prop::collection::vec(any_event(), 0..20).prop_map(|events| events.into_iter().collect())
}
