//! Known answers: published sequences, and the crate's own functions over whole histories.

use fsrs::{FSRS, FSRSItem, FSRSReview};
use mianka::memory::Rating::{Again, Easy, Good, Hard};
use mianka::memory::{
    CardPhase, DesiredRetention, Difficulty, ElapsedDays, Interval, MemoryState, Rating, Scheduler,
    Stability, Weights,
};

use crate::memory_numbers::bits;

/// The reference values below have four to eight digits; `f32` and other programs' `pow` agree
/// to about six.
const TOLERANCE: f32 = 1e-5;

fn check_close(found: f32, expected: f32) {
    let error = (found - expected).abs() / expected.abs();
    assert!(error <= TOLERANCE, "{found} instead of {expected}");
}

fn check_memory(found: MemoryState, (stability, difficulty): (f32, f32)) {
    check_close(found.stability.days(), stability);
    check_close(found.difficulty.value(), difficulty);
}

fn memory(stability: f32, difficulty: f32) -> MemoryState {
    MemoryState {
        stability: Stability::new(stability).expect("in range"),
        difficulty: Difficulty::new(difficulty).expect("in range"),
    }
}

fn scheduler(weights: &[f32]) -> Scheduler {
    Scheduler::new(
        &Weights::new(weights).expect("in range"),
        DesiredRetention::default(),
    )
}

fn replay(scheduler: &Scheduler, history: &[(Rating, u32)]) -> CardPhase {
    history.iter().fold(CardPhase::New, |card, (rating, days)| {
        scheduler.step(&card, *rating, ElapsedDays(*days))
    })
}

/// The weights of the tests in fsrs-rs, `src/inference.rs` (`PARAMETERS`): 19 of FSRS-5, filled
/// up as the crate does it.
const FSRS_5: [f32; 21] = [
    0.684_542_2,
    1.679_082_5,
    4.734_942_4,
    10.042_885,
    7.441_023_3,
    0.642_197_97,
    1.071_918,
    0.002_519_525_4,
    1.432_437,
    0.1544,
    0.869_276_6,
    2.069_675_2,
    0.0953,
    0.2975,
    2.469_124_8,
    0.195_420_35,
    3.201_072,
    0.180_462_61,
    0.121_442_534,
    0.0,
    0.5,
];

/// open-spaced-repetition/fsrs-rs, `src/inference.rs`, `test_memory_state`; the same numbers in
/// open-spaced-repetition/ts-fsrs, `packages/fsrs/__tests__/FSRS-6.test.ts`, "memory state".
#[test]
fn six_reviews_leave_the_published_memory() {
    let history = [
        (Again, 0),
        (Good, 0),
        (Good, 1),
        (Good, 3),
        (Good, 8),
        (Good, 21),
    ];
    let after = |weights: &[f32]| replay(&scheduler(weights), &history).memory().unwrap();
    let mut weights = fsrs::DEFAULT_PARAMETERS;
    check_memory(after(&weights), (53.626_91, 6.357_486_7));
    weights[17..20].fill(0.0);
    check_memory(after(&weights), (53.335_106, 6.357_486_7));
}

/// open-spaced-repetition/ts-fsrs, `packages/fsrs/__tests__/FSRS-6.test.ts`, `ivl_history`: each
/// review on the day it falls due, zero standing for later on the same day.
#[test]
fn thirteen_reviews_lead_to_the_published_intervals() {
    let ratings = [
        Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good,
    ];
    let scheduler = Scheduler::default();
    let mut card = CardPhase::New;
    let mut elapsed = ElapsedDays(0);
    let intervals = ratings.map(|rating| {
        let outcome = *scheduler.next(&card, elapsed).get(rating);
        let days = match outcome.interval {
            Interval::Minutes(_) => 0,
            Interval::Days(days) => days.count(),
        };
        card = outcome.phase;
        elapsed = ElapsedDays(u32::from(days));
        days
    });
    assert_eq!(intervals, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
}

/// open-spaced-repetition/ts-fsrs, same file, "first repeat".
#[test]
fn a_first_review_leaves_the_published_memory() {
    let next = Scheduler::default().next(&CardPhase::New, ElapsedDays(0));
    let published = [
        (Again, (0.212, 6.4133)),
        (Hard, (1.2931, 5.112_170_7)),
        (Good, (2.3065, 2.118_104)),
        (Easy, (8.2956, 1.0)),
    ];
    for (rating, expected) in published {
        check_memory(next.get(rating).phase.memory().unwrap(), expected);
    }
    let Interval::Days(days) = next.easy.interval else {
        panic!("easy leads to another day");
    };
    assert_eq!(days.count(), 8);
}

/// open-spaced-repetition/fsrs-rs, `src/inference.rs`, `test_next_states`.
#[test]
fn the_four_next_states_are_the_published_ones() {
    let scheduler = scheduler(&FSRS_5);
    let card = replay(&scheduler, &[(Again, 0), (Good, 1), (Good, 3), (Good, 8)]);
    let next = scheduler.next(&card, ElapsedDays(21));
    let published = [
        (Again, (2.969_145_5, 8.000_659), None),
        (Hard, (17.091_452, 7.691_393_4), Some(17)),
        (Good, (31.722_992, 7.382_128), Some(32)),
        (Easy, (71.7502, 7.072_862_6), Some(72)),
    ];
    for (rating, expected, expected_days) in published {
        let outcome = next.get(rating);
        check_memory(outcome.phase.memory().unwrap(), expected);
        let days = match outcome.interval {
            Interval::Minutes(_) => None,
            Interval::Days(days) => Some(days.count()),
        };
        assert_eq!(days, expected_days, "{rating:?}");
    }
}

/// open-spaced-repetition/fsrs-rs, `src/inference.rs`, `test_current_retrievability`; the last
/// one from ts-fsrs, same file as above, "get retrievability".
#[test]
fn retrievability_falls_as_published() {
    let mut weights = fsrs::DEFAULT_PARAMETERS;
    weights[20] = 0.2;
    let steeper = scheduler(&weights);
    for (days, expected) in [(0, 1.0), (1, 0.9), (2, 0.840_289_35), (3, 0.798_500_1)] {
        let found = steeper.retrievability(memory(1.0, 5.0), ElapsedDays(days));
        check_close(found.fraction(), expected);
    }
    let found = Scheduler::default().retrievability(memory(8.2956, 1.0), ElapsedDays(8));
    check_close(found.fraction(), 0.902_473_3);
}

/// open-spaced-repetition/fsrs-rs, `src/inference.rs`, `test_next_interval`: a stability of one
/// day is asked for after three days at 80 %, after one at 90 %.
#[test]
fn intervals_follow_the_desired_retention_as_published() {
    for (percent, published) in [(80, 3.0), (90, 1.0)] {
        let retention = DesiredRetention::from_percent(percent).unwrap();
        let scheduler = Scheduler::new(&Weights::default(), retention);
        let days = scheduler.days_until_due(memory(1.0, 5.0));
        check_close(days.round(), published);
    }
}

/// The crate over whole histories, as it documents it for a card that is loaded: `memory_state`
/// of an item with all reviews, `next_states` of that. No tolerance: it is the same arithmetic.
#[test]
fn long_histories_end_where_the_crate_says() {
    let histories: [&[(Rating, u32)]; 4] = [
        &[
            (Good, 0),
            (Good, 0),
            (Good, 2),
            (Again, 9),
            (Good, 0),
            (Easy, 3),
        ],
        &[
            (Easy, 0),
            (Hard, 30),
            (Hard, 12),
            (Again, 90),
            (Again, 0),
            (Hard, 1),
        ],
        &[
            (Hard, 0),
            (Again, 0),
            (Again, 1),
            (Again, 1),
            (Good, 4),
            (Good, 400),
        ],
        &[
            (Again, 0),
            (Easy, 36_500),
            (Good, 0),
            (Good, 0),
            (Good, 1),
            (Hard, 1),
        ],
    ];
    for weights in [fsrs::DEFAULT_PARAMETERS, FSRS_5] {
        for history in histories {
            check_against_the_crate(&weights, history);
        }
    }
}

fn check_against_the_crate(weights: &[f32], history: &[(Rating, u32)]) {
    let reviews = history.iter().map(|(rating, days)| FSRSReview {
        rating: u32::from(rating.number()),
        delta_t: *days,
    });
    let item = FSRSItem {
        reviews: reviews.collect(),
    };
    let reference = FSRS::new(weights).expect("21 weights");
    let expected = reference.memory_state(item, None).expect("finite");
    let scheduler = scheduler(weights);
    let card = replay(&scheduler, history);
    let plain = |memory: MemoryState| bits([memory.stability.days(), memory.difficulty.value()]);
    let found = card.memory().expect("reviewed");
    assert_eq!(
        plain(found),
        bits([expected.stability, expected.difficulty])
    );

    let expected = reference
        .next_states(Some(expected), 0.9, 5)
        .expect("finite");
    let next = scheduler.next(&card, ElapsedDays(5));
    let pairs = [
        (Again, expected.again),
        (Hard, expected.hard),
        (Good, expected.good),
        (Easy, expected.easy),
    ];
    for (rating, expected) in pairs {
        let found = next.get(rating).phase.memory().expect("reviewed");
        let state = bits([expected.memory.stability, expected.memory.difficulty]);
        assert_eq!(plain(found), state, "{rating:?}");
        let days = scheduler.days_until_due(found);
        assert_eq!(days.to_bits(), expected.interval.to_bits(), "{rating:?}");
    }
}
