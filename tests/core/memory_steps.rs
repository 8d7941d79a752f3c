//! The short pauses of new and failed cards, and when a card leaves them.

use mianka::memory::Rating::{self, Again, Easy, Good, Hard};
use mianka::memory::{CardPhase, ElapsedDays, Interval, NextStates, Scheduler};

const TODAY: ElapsedDays = ElapsedDays(0);

/// Where a card stands after ratings given on one day.
pub(crate) fn after(ratings: &[Rating]) -> CardPhase {
    let scheduler = Scheduler::default();
    ratings.iter().fold(CardPhase::New, |card, rating| {
        scheduler.step(&card, *rating, TODAY)
    })
}

/// The buttons, as somebody would read them.
fn buttons(next: &NextStates) -> [String; 4] {
    Rating::ALL.map(|rating| match next.get(rating).interval {
        Interval::Minutes(minutes) => format!("{} min", minutes.count()),
        Interval::Days(days) => format!("{} d", days.count()),
    })
}

fn check(history: &[Rating], elapsed: ElapsedDays, expected: [&str; 4]) {
    let next = Scheduler::default().next(&after(history), elapsed);
    assert_eq!(buttons(&next), expected, "{history:?}");
}

#[test]
fn a_new_card_is_learned_in_steps_of_one_and_ten_minutes() {
    check(&[], TODAY, ["1 min", "6 min", "10 min", "8 d"]);
    check(&[Again], TODAY, ["1 min", "6 min", "10 min", "1 d"]);
    check(&[Hard], TODAY, ["1 min", "6 min", "10 min", "2 d"]);
}

#[test]
fn on_the_last_step_hard_repeats_it_and_good_leaves_it() {
    check(&[Good], TODAY, ["1 min", "10 min", "2 d", "4 d"]);
    check(&[Again, Good], TODAY, ["1 min", "10 min", "1 d", "2 d"]);
}

#[test]
fn a_known_card_that_fails_comes_back_after_ten_minutes() {
    check(&[Easy], ElapsedDays(8), ["10 min", "27 d", "39 d", "66 d"]);
    check(&[Easy, Again], TODAY, ["10 min", "15 min", "3 d", "4 d"]);
}

#[test]
fn a_card_that_failed_often_still_waits_a_day_when_recalled() {
    let failures = [Easy, Again, Again, Again, Again, Again, Again];
    check(&failures, TODAY, ["10 min", "15 min", "1 d", "2 d"]);
}

#[test]
fn the_phases_follow_one_another() {
    assert!(matches!(after(&[]), CardPhase::New));
    assert!(after(&[]).memory().is_none());
    for (history, number) in [(&[Again][..], 0), (&[Good], 1), (&[Good, Hard], 1)] {
        let CardPhase::Learning { step, .. } = after(history) else {
            panic!("{history:?} is being learned");
        };
        assert_eq!(step.number(), number, "{history:?}");
    }
    assert!(matches!(after(&[Easy]), CardPhase::Review { .. }));
    assert!(matches!(after(&[Good, Good]), CardPhase::Review { .. }));
    assert!(matches!(
        after(&[Easy, Again]),
        CardPhase::Relearning { .. }
    ));
    assert!(matches!(
        after(&[Easy, Again, Good]),
        CardPhase::Review { .. }
    ));
}

#[test]
fn a_step_left_open_overnight_is_still_open() {
    let tomorrow = Scheduler::default().next(&after(&[Again]), ElapsedDays(1));
    assert!(matches!(tomorrow.good.phase, CardPhase::Learning { .. }));
    assert!(matches!(tomorrow.easy.phase, CardPhase::Review { .. }));
}

#[test]
fn another_review_on_the_same_day_adds_less_than_one_on_the_next() {
    let scheduler = Scheduler::default();
    let known = after(&[Easy]);
    let stability = |days| {
        let later = scheduler.step(&known, Good, ElapsedDays(days));
        later.memory().unwrap().stability
    };
    assert!(stability(0) < stability(1));
    assert!(stability(1) < stability(8));
}

#[test]
fn minutes_come_before_days() {
    let next = Scheduler::default().next(&CardPhase::New, TODAY);
    assert!(next.good.interval < next.easy.interval);
}
