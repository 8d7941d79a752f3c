//! What reviews and marks do to one card.

use mianka::memory::Rating::{Again, Easy, Good, Hard};
use mianka::memory::{
    CardPhase, DesiredRetention, ElapsedDays, Interval, PastReview, Scheduler, Weights,
};
use mianka::progress::{
    CardHistory, Due, Event, EventKind, EventLog, Mark, Note, Progress, SavedWeights, Setting,
    past_reviews,
};
use mianka::time::DayStart;

use crate::support::{
    DAY, EVENING, HOUR, card_id, corpus, day, event, fold, id, marked, review, shanghai,
};

const CARD: &str = "long-text";
const OTHER: &str = "data-quality";

fn history(progress: &Progress) -> CardHistory {
    progress.card(&card_id(CARD)).expect("known").clone()
}

fn due(progress: &Progress) -> Due {
    history(progress).schedule.expect("reviewed").due
}

/// A card that was new, good, good, and so learned.
fn learned() -> Vec<Event> {
    vec![
        review(0, CARD, Good, shanghai(EVENING)),
        review(1, CARD, Good, shanghai(EVENING + HOUR)),
    ]
}

#[test]
fn a_card_is_due_when_the_scheduler_says_so() {
    let scheduler = Scheduler::default();
    let first = scheduler.next(&CardPhase::New, ElapsedDays(0)).good;
    let second = scheduler.next(&first.phase, ElapsedDays(0)).good;
    let Interval::Days(days) = second.interval else {
        panic!("learned after two goods, not {second:?}")
    };
    let progress = fold(&learned());
    assert_eq!(
        due(&progress),
        Due::On(day(EVENING).plus_days(days.count()))
    );
    assert_eq!(history(&progress).phase(), second.phase);
}

#[test]
fn the_buttons_say_what_a_rating_then_does() {
    let mut events = learned();
    let next = fold(&events).next_states(&card_id(CARD), day(EVENING + 3 * DAY));
    for rating in [Again, Hard, Good, Easy] {
        let later = EVENING + 3 * DAY;
        events.truncate(2);
        events.push(review(2, CARD, rating, shanghai(later)));
        let expected = match next.get(rating).interval {
            Interval::Minutes(pause) => Due::At(shanghai(later).at.plus_minutes(pause.count())),
            Interval::Days(days) => Due::On(day(later).plus_days(days.count())),
        };
        assert_eq!(due(&fold(&events)), expected, "{rating:?}");
    }
}

#[test]
fn a_higher_retention_shortens_what_was_learned_before_it() {
    let mut events = learned();
    let before = due(&fold(&events));
    let retention = DesiredRetention::from_percent(97).expect("in range");
    let set = EventKind::Set(Setting::Retention(retention));
    events.push(event(2, set, shanghai(EVENING + 2 * HOUR)));
    let (Due::On(before), Due::On(after)) = (before, due(&fold(&events))) else {
        panic!("learned cards are due on days")
    };
    assert!(after < before);
}

#[test]
fn fitted_weights_hold_for_the_whole_history_and_can_be_taken_back() {
    let mut numbers = Weights::default().numbers();
    numbers[2] = 30.0;
    let weights = SavedWeights::from(&Weights::new(&numbers).expect("in range"));
    let mut events = learned();
    let before = fold(&events);
    let set = EventKind::Set(Setting::Weights(Some(weights)));
    events.push(event(2, set, shanghai(EVENING + 2 * HOUR)));
    let fitted = fold(&events);
    assert_eq!(fitted.weights_set_by(), Some(id(2)));
    assert_ne!(due(&fitted), due(&before));
    events.push(event(
        3,
        EventKind::Undone(id(2)),
        shanghai(EVENING + 3 * HOUR),
    ));
    assert_eq!(due(&fold(&events)), due(&before));
    assert_eq!(fold(&events).weights_set_by(), None);
}

#[test]
fn forgetting_a_learned_card_is_a_lapse_and_failing_a_new_one_is_not() {
    let new = fold(&[review(0, CARD, Again, shanghai(EVENING))]);
    assert_eq!((history(&new).failures, history(&new).lapses), (1, 0));
    let mut events = learned();
    events.push(review(2, CARD, Again, shanghai(EVENING + 9 * DAY)));
    let forgotten = history(&fold(&events));
    assert_eq!((forgotten.failures, forgotten.lapses), (1, 1));
    assert!(matches!(forgotten.phase(), CardPhase::Relearning { .. }));
}

#[test]
fn eight_failures_make_a_leech() {
    let failures = |count: u32| -> Vec<Event> {
        (0..count)
            .map(|n| review(n, CARD, Again, shanghai(EVENING + i64::from(n) * HOUR)))
            .collect()
    };
    assert!(!history(&fold(&failures(7))).is_leech());
    assert!(history(&fold(&failures(8))).is_leech());
}

#[test]
fn a_reset_card_is_new_and_keeps_what_was_decided_about_it() {
    let mut events = learned();
    let note = Note::new("this card is wrong");
    for (n, mark) in (2..).zip([Mark::Flagged(note.clone()), Mark::Suspended, Mark::Reset]) {
        events.push(event(n, marked(CARD, mark), shanghai(EVENING + 2 * HOUR)));
    }
    let progress = fold(&events);
    let history = history(&progress);
    assert_eq!((history.schedule, history.reviews), (None, 0));
    assert_eq!((history.flag, history.is_suspended), (Some(note), true));
    assert!(!progress.is_seen(&card_id(CARD)));
    assert_eq!(progress.reviews(), 2, "the days keep their tallies");
}

#[test]
fn days_between_reviews_are_never_negative() {
    let mut events = learned();
    let back = review(2, CARD, Good, shanghai(EVENING - 7 * DAY));
    // The order is the writer's own, whatever its clock showed.
    events.push(Event {
        order: events[1].order.next(),
        ..back
    });
    let schedule = history(&fold(&events)).schedule.expect("reviewed");
    let Due::On(due) = schedule.due else {
        panic!("learned")
    };
    assert!(due > schedule.last_day);
}

#[test]
fn a_note_is_plain_text_of_bounded_length() {
    assert_eq!(Note::new("  a\n\tb\u{7}  ").as_str(), "a  b");
    let long = Note::new(&"面".repeat(600));
    assert_eq!(long.as_str().chars().count(), 500);
}

#[test]
fn past_reviews_leave_out_what_was_undone_and_begin_anew_after_a_reset() {
    let mut log: EventLog = learned().into_iter().collect();
    let past = |log: &EventLog| -> Vec<_> {
        let reviews = past_reviews(log, corpus(), DayStart::default());
        let fields = |review: PastReview| (review.card, review.rating, review.elapsed.0);
        reviews.into_iter().map(fields).collect()
    };
    assert_eq!(past(&log), [(0, Good, 0), (0, Good, 0)]);
    log.insert(review(2, CARD, Again, shanghai(EVENING + 4 * DAY)));
    log.insert(event(
        3,
        EventKind::Undone(id(1)),
        shanghai(EVENING + 5 * DAY),
    ));
    assert_eq!(past(&log), [(0, Good, 0), (0, Again, 4)]);
    log.insert(event(
        4,
        marked(CARD, Mark::Reset),
        shanghai(EVENING + 6 * DAY),
    ));
    log.insert(review(5, CARD, Easy, shanghai(EVENING + 7 * DAY)));
    assert_eq!(past(&log), [(0, Good, 0), (0, Again, 4), (1, Easy, 0)]);
}

#[test]
fn past_reviews_of_all_cards_stand_in_one_order() {
    let log: EventLog = [
        review(0, CARD, Good, shanghai(EVENING)),
        review(1, OTHER, Hard, shanghai(EVENING + HOUR)),
        review(2, CARD, Again, shanghai(EVENING + 2 * DAY)),
        review(3, OTHER, Easy, shanghai(EVENING + 5 * DAY)),
    ]
    .into_iter()
    .collect();
    let past = past_reviews(&log, corpus(), DayStart::default());
    let fields = past.iter().map(|review| (review.card, review.elapsed.0));
    assert_eq!(fields.collect::<Vec<_>>(), [(0, 0), (1, 0), (0, 2), (1, 5)]);
}
