//! What numbers the model takes, and what it refuses.

use mianka::memory::{
    CardPhase, DesiredRetention, Difficulty, ElapsedDays, OutOfRange, Retrievability, Scheduler,
    Stability, Weights, WeightsError,
};

const NO_NUMBERS: [f32; 3] = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY];

/// The bounds of each weight in `parameter_clipper.rs` of fsrs 6.6.2, for one relearning step.
pub(crate) const BOUNDS: [(f32, f32); Weights::COUNT] = [
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (1.0, 10.0),
    (0.001, 4.0),
    (0.001, 4.0),
    (0.001, 0.75),
    (0.0, 4.5),
    (0.0, 0.8),
    (0.001, 3.5),
    (0.001, 5.0),
    (0.001, 0.25),
    (0.001, 0.9),
    (0.0, 4.0),
    (0.0, 1.0),
    (1.0, 6.0),
    (0.0, 2.0),
    (0.0, 2.0),
    (0.0, 0.8),
    (0.1, 0.8),
];

/// Numbers that are to be equal to the last bit.
pub(crate) fn bits<const N: usize>(numbers: [f32; N]) -> [u32; N] {
    numbers.map(f32::to_bits)
}

/// Both ends of a range pass, what lies beyond or is no number does not.
fn check_range<T>(make: impl Fn(f32) -> Result<T, OutOfRange>, min: f32, max: f32) {
    assert!(make(min).is_ok() && make(max).is_ok());
    for value in [min.next_down(), max.next_up()]
        .into_iter()
        .chain(NO_NUMBERS)
    {
        let Err(error) = make(value) else {
            panic!("{value} was taken");
        };
        let told = [error.value, error.min, error.max];
        assert_eq!(bits(told), bits([value, min, max]));
    }
}

#[test]
fn quantities_exist_only_within_their_ranges() {
    check_range(Stability::new, 0.001, 36_500.0);
    check_range(Difficulty::new, 1.0, 10.0);
    check_range(Retrievability::new, 0.0, 1.0);
}

#[test]
fn a_refusal_names_the_quantity() {
    let refusal = Stability::new(0.0).unwrap_err();
    assert_eq!(refusal.to_string(), "stability is out of its range");
}

#[test]
fn quantities_have_an_order() {
    let chance = |fraction| Retrievability::new(fraction).unwrap();
    let mut chances = [chance(0.9), chance(0.0), chance(0.5)];
    chances.sort();
    assert_eq!(
        bits(chances.map(Retrievability::fraction)),
        bits([0.0, 0.5, 0.9])
    );
    assert!(chance(-0.0).cmp(&chance(0.0)).is_eq());
}

#[test]
fn a_desired_retention_lies_between_80_and_97_per_cent() {
    for percent in 0..=u8::MAX {
        let retention = DesiredRetention::from_percent(percent);
        assert_eq!(retention.is_ok(), (80..=97).contains(&percent), "{percent}");
        assert!(retention.is_ok_and(|made| made.percent() == percent) || retention.is_err());
    }
}

#[test]
fn the_default_retention_is_90_per_cent() {
    assert_eq!(DesiredRetention::default().percent(), 90);
    assert!((DesiredRetention::default().fraction() - 0.9).abs() < f32::EPSILON);
}

#[test]
fn the_default_weights_are_those_of_fsrs_6() {
    let numbers = Weights::default().numbers();
    assert_eq!(bits(numbers), bits(fsrs::DEFAULT_PARAMETERS));
    assert_eq!(Weights::new(&numbers), Ok(Weights::default()));
    assert!((numbers[20] - fsrs::FSRS6_DEFAULT_DECAY).abs() < f32::EPSILON);
}

#[test]
fn weights_of_another_version_are_refused() {
    for count in [0, 17, 19, 20, 22] {
        let refusal = Weights::new(&vec![1.0; count]).unwrap_err();
        assert_eq!(refusal, WeightsError::Count { found: count });
    }
    let refusal = Weights::new(&[1.0; 17]).unwrap_err();
    assert_eq!(refusal.to_string(), "17 weights instead of 21");
}

#[test]
fn each_weight_may_reach_the_ends_of_its_range() {
    assert!(Weights::new(&BOUNDS.map(|(low, _)| low)).is_ok());
    assert!(Weights::new(&BOUNDS.map(|(_, high)| high)).is_ok());
}

#[test]
fn a_weight_beyond_its_range_is_refused_by_its_number() {
    for (index, (low, high)) in BOUNDS.into_iter().enumerate() {
        for wrong in [low.next_down(), high.next_up()]
            .into_iter()
            .chain(NO_NUMBERS)
        {
            let mut numbers = fsrs::DEFAULT_PARAMETERS;
            numbers[index] = wrong;
            let refusal = Weights::new(&numbers).unwrap_err();
            let WeightsError::OutOfRange { index: named, .. } = refusal else {
                panic!("{refusal:?}");
            };
            assert_eq!(named, index, "{wrong}");
        }
    }
}

#[test]
fn weights_can_be_compared() {
    let mut numbers = fsrs::DEFAULT_PARAMETERS;
    numbers[20] = 0.2;
    assert!(Weights::default() < Weights::new(&numbers).unwrap());
}

/// Weights at the ends of their ranges are used as they are, not moved by the crate.
#[test]
fn the_crate_moves_no_weight_that_was_taken() {
    for ends in [BOUNDS.map(|(low, _)| low), BOUNDS.map(|(_, high)| high)] {
        let weights = Weights::new(&ends).unwrap();
        let scheduler = Scheduler::new(&weights, DesiredRetention::default());
        let next = scheduler.next(&CardPhase::New, ElapsedDays(0));
        let first = [next.again, next.hard, next.good, next.easy];
        let stability = first.map(|outcome| outcome.phase.memory().unwrap().stability.days());
        assert_eq!(bits(stability), bits([ends[0], ends[1], ends[2], ends[3]]));
    }
}
