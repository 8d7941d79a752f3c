//! What holds for every person, history and card.

use std::time::Duration;

use mianka::memory::Rating::{self, Again, Easy, Good, Hard};
use mianka::memory::{
    CardPhase, Days, DesiredRetention, ElapsedDays, Interval, MemoryState, NextStates, Scheduler,
    Weights,
};
use proptest::prelude::*;

use crate::memory_numbers::BOUNDS;

/// Weights anywhere in their ranges, the ends among them.
fn any_weights() -> impl Strategy<Value = Weights> {
    let place = prop_oneof![
        4 => 0.0..=1.0_f32,
        1 => Just(0.0),
        1 => Just(1.0),
    ];
    proptest::collection::vec(place, Weights::COUNT).prop_map(|places| {
        let numbers: Vec<f32> = BOUNDS
            .iter()
            .zip(places)
            .map(|((low, high), place)| (low + (high - low) * place).clamp(*low, *high))
            .collect();
        Weights::new(&numbers).expect("in range")
    })
}

fn any_scheduler() -> impl Strategy<Value = Scheduler> {
    let weights = prop_oneof![Just(Weights::default()), any_weights()];
    (weights, 80..=97_u8).prop_map(|(weights, percent)| {
        let retention = DesiredRetention::from_percent(percent).expect("in range");
        Scheduler::new(&weights, retention)
    })
}

fn any_rating() -> impl Strategy<Value = Rating> {
    proptest::sample::select(&Rating::ALL[..])
}

fn any_elapsed() -> impl Strategy<Value = ElapsedDays> {
    prop_oneof![Just(0), 0..100_u32, 0..40_000_u32, any::<u32>()].prop_map(ElapsedDays)
}

fn any_history() -> impl Strategy<Value = Vec<(Rating, ElapsedDays)>> {
    proptest::collection::vec((any_rating(), any_elapsed()), 0..24)
}

fn replay(scheduler: &Scheduler, history: &[(Rating, ElapsedDays)]) -> CardPhase {
    history.iter().fold(CardPhase::New, |card, (rating, days)| {
        scheduler.step(&card, *rating, *days)
    })
}

/// A card that was reviewed at least once, with its scheduler.
fn any_reviewed_card() -> impl Strategy<Value = (Scheduler, MemoryState, CardPhase)> {
    (any_scheduler(), any_history(), any_rating()).prop_map(|(scheduler, mut history, first)| {
        history.push((first, ElapsedDays(0)));
        let card = replay(&scheduler, &history);
        let memory = card.memory().expect("it was reviewed");
        (scheduler, memory, card)
    })
}

fn memories(next: &NextStates) -> [MemoryState; 4] {
    Rating::ALL.map(|rating| next.get(rating).phase.memory().expect("it was reviewed"))
}

proptest! {
    #[test]
    fn quantities_stay_finite_and_within_their_ranges(
        (scheduler, _, card) in any_reviewed_card(),
        elapsed in any_elapsed(),
    ) {
        for memory in memories(&scheduler.next(&card, elapsed)) {
            prop_assert!((0.001..=36_500.0).contains(&memory.stability.days()));
            prop_assert!((1.0..=10.0).contains(&memory.difficulty.value()));
            prop_assert!(scheduler.days_until_due(memory) > 0.0);
        }
    }

    #[test]
    fn a_better_rating_never_leaves_less_stability_nor_more_difficulty(
        (scheduler, _, card) in any_reviewed_card(),
        elapsed in any_elapsed(),
    ) {
        let states = memories(&scheduler.next(&card, elapsed));
        prop_assert!(states.is_sorted_by_key(|memory| memory.stability));
        prop_assert!(states.iter().rev().is_sorted_by_key(|memory| memory.difficulty));
    }

    #[test]
    fn a_failure_never_lengthens_a_memory(
        (scheduler, memory, card) in any_reviewed_card(),
        elapsed in 1..40_000_u32,
    ) {
        let failed = scheduler.step(&card, Again, ElapsedDays(elapsed));
        prop_assert!(failed.memory().expect("reviewed").stability <= memory.stability);
    }

    #[test]
    fn a_better_rating_leads_further_for_every_card(
        scheduler in any_scheduler(),
        history in any_history(),
        elapsed in any_elapsed(),
    ) {
        let next = scheduler.next(&replay(&scheduler, &history), elapsed);
        let intervals = Rating::ALL.map(|rating| next.get(rating).interval);
        let longest = Interval::Days(Days::MAX);
        for pair in intervals.windows(2) {
            prop_assert!(pair[0] < pair[1] || pair == [longest, longest], "{intervals:?}");
        }
    }

    #[test]
    fn intervals_in_days_lie_between_one_and_a_hundred_years(
        (scheduler, _, card) in any_reviewed_card(),
        elapsed in any_elapsed(),
    ) {
        let next = scheduler.next(&card, elapsed);
        for rating in Rating::ALL {
            if let Interval::Days(days) = next.get(rating).interval {
                prop_assert!((1..=36_500).contains(&days.count()));
            }
        }
    }

    #[test]
    fn the_cheap_ways_agree_with_the_four_next_states(
        scheduler in any_scheduler(),
        history in any_history(),
        elapsed in any_elapsed(),
    ) {
        let card = replay(&scheduler, &history);
        let next = scheduler.next(&card, elapsed);
        for rating in Rating::ALL {
            let expected = next.get(rating);
            prop_assert_eq!(&scheduler.outcome(&card, rating, elapsed), expected);
            prop_assert_eq!(scheduler.step(&card, rating, elapsed), expected.phase);
        }
    }

    #[test]
    fn a_rating_leaves_no_card_new(
        scheduler in any_scheduler(),
        history in any_history(),
        elapsed in any_elapsed(),
    ) {
        let next = scheduler.next(&replay(&scheduler, &history), elapsed);
        for outcome in [next.again, next.hard, next.good, next.easy] {
            let in_session = matches!(
                outcome.phase,
                CardPhase::Learning { .. } | CardPhase::Relearning { .. }
            );
            prop_assert_ne!(outcome.phase, CardPhase::New);
            prop_assert_eq!(matches!(outcome.interval, Interval::Minutes(_)), in_session);
        }
    }

    #[test]
    fn retrievability_begins_at_one_and_never_rises(
        (scheduler, memory, _) in any_reviewed_card(),
        early in any_elapsed(),
        late in any_elapsed(),
    ) {
        let chance = |days| scheduler.retrievability(memory, days).fraction();
        prop_assert!((chance(ElapsedDays(0)) - 1.0).abs() < f32::EPSILON);
        prop_assert!(chance(early.max(late)) <= chance(early.min(late)));
        prop_assert!(chance(late) > 0.0);
    }

    #[test]
    fn a_card_is_due_when_its_chance_is_the_desired_one(
        weights in any_weights(),
        percent in 80..=97_u8,
        history in any_history(),
    ) {
        let retention = DesiredRetention::from_percent(percent).expect("in range");
        let scheduler = Scheduler::new(&weights, retention);
        let card = scheduler.step(&replay(&scheduler, &history), Good, ElapsedDays(1));
        let memory = card.memory().expect("it was reviewed");
        let due = f64::from(scheduler.days_until_due(memory)) * 86_400.0;
        let chance = scheduler.retrievability_after(memory, Duration::from_secs_f64(due));
        prop_assert!((chance.fraction() - retention.fraction()).abs() < 1e-4, "{chance:?}");
    }

    #[test]
    fn whole_days_and_seconds_tell_the_same_chance(
        (scheduler, memory, _) in any_reviewed_card(),
        days in 0..40_000_u32,
    ) {
        let by_day = scheduler.retrievability(memory, ElapsedDays(days));
        let elapsed = Duration::from_secs(u64::from(days) * 86_400);
        let by_second = scheduler.retrievability_after(memory, elapsed);
        prop_assert!((by_day.fraction() - by_second.fraction()).abs() < 1e-5);
    }
}

#[test]
fn a_higher_retention_asks_sooner() {
    let days = |percent| {
        let retention = DesiredRetention::from_percent(percent).expect("in range");
        let scheduler = Scheduler::new(&Weights::default(), retention);
        let card = replay(
            &scheduler,
            &[(Easy, ElapsedDays(0)), (Hard, ElapsedDays(8))],
        );
        scheduler.outcome(&card, Good, ElapsedDays(15)).interval
    };
    let intervals: Vec<Interval> = (80..=97).map(days).collect();
    assert!(intervals.iter().rev().is_sorted());
    assert!(intervals[17] < intervals[10] && intervals[10] < intervals[0]);
}
