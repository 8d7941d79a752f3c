//! What the page and its fitting worker hand each other, and the weights as saves hold them.

use mianka::memory::{
    ElapsedDays, FitAnswer, FitError, FitRequest, FitStep, Fitted, LogLoss, MessageError,
    PastReview, Rating, Weights, WeightsError,
};
use proptest::prelude::*;

#[test]
fn a_request_crosses_to_the_worker_unchanged() {
    let request = request();
    assert_eq!(FitRequest::from_words(&request.to_words()), Ok(request));
}

#[test]
fn every_answer_crosses_to_the_page_unchanged() {
    let too_few = FitError::TooFew {
        found: 12,
        needed: 100,
    };
    for answer in [
        FitAnswer::Ready,
        FitAnswer::Step(FitStep { done: 3, of: 17 }),
        FitAnswer::Ended(Ok(fitted(3_140, 3_052))),
        FitAnswer::Ended(Err(too_few)),
        FitAnswer::Ended(Err(FitError::NoWeights)),
        FitAnswer::NotUnderstood,
    ] {
        assert_eq!(FitAnswer::from_words(&answer.to_words()), Ok(answer));
    }
}

#[test]
fn a_message_of_another_build_is_told_by_its_mark() {
    let mut request = request().to_words();
    request[0] ^= 1;
    assert_eq!(
        FitRequest::from_words(&request),
        Err(MessageError::OtherBuild)
    );
    let mut answer = FitAnswer::Ready.to_words();
    answer[0] ^= 1;
    assert_eq!(
        FitAnswer::from_words(&answer),
        Err(MessageError::OtherBuild)
    );
}

#[test]
fn a_message_cut_short_is_refused() {
    let request = request().to_words();
    // Cut between two reviews, it is a request with fewer reviews.
    let head = 1 + Weights::COUNT;
    let whole = |length: &usize| *length >= head && (length - head).is_multiple_of(3);
    for length in (0..request.len()).filter(|length| !whole(length)) {
        let cut = FitRequest::from_words(&request[..length]);
        assert_eq!(cut, Err(MessageError::Senseless), "{length}");
    }
    let answer = FitAnswer::Ended(Ok(fitted(2, 1))).to_words();
    for length in 0..answer.len() {
        let cut = FitAnswer::from_words(&answer[..length]);
        assert_eq!(cut, Err(MessageError::Senseless), "{length}");
    }
}

#[test]
fn a_message_with_a_rating_or_weight_that_is_none_is_refused() {
    for (place, word) in [
        (1, 0),
        (1 + Weights::COUNT + 1, 0),
        (1 + Weights::COUNT + 1, 5),
    ] {
        let mut words = request().to_words();
        words[place] = word;
        assert_eq!(FitRequest::from_words(&words), Err(MessageError::Senseless));
    }
}

#[test]
fn weights_that_look_no_better_are_not_better() {
    assert!(fitted(3_141, 3_140).is_better());
    assert!(!fitted(3_140, 3_140).is_better());
    assert!(!fitted(3_140, 3_141).is_better());
}

#[test]
fn a_loss_is_kept_as_it_is_shown() {
    let counted = |loss| LogLoss::nearest(loss).map(LogLoss::ten_thousandths);
    assert_eq!(counted(std::f64::consts::LN_2), Some(6_931));
    assert_eq!(counted(0.0), Some(0));
    for no_loss in [f64::NAN, f64::INFINITY, -0.1] {
        assert_eq!(counted(no_loss), None);
    }
}

#[test]
fn the_default_weights_are_saved_as_the_numbers_of_the_papers() {
    let counts = Weights::default().to_millionths();
    assert_eq!(counts[..4], [212_000, 1_293_100, 2_306_500, 8_295_600]);
    assert_eq!(counts[20], 154_200);
    assert_eq!(Weights::from_millionths(&counts), Ok(Weights::default()));
}

#[test]
fn saved_weights_out_of_range_are_refused() {
    let mut counts = Weights::default().to_millionths();
    counts[20] = 900_000;
    assert!(matches!(
        Weights::from_millionths(&counts),
        Err(WeightsError::OutOfRange { index: 20, .. })
    ));
    assert_eq!(
        Weights::from_millionths(&counts[1..]),
        Err(WeightsError::Count { found: 20 })
    );
}

proptest! {
    #[test]
    fn saved_weights_read_back_the_same_for_ever(bends in prop::array::uniform21(-0.2_f32..0.2)) {
        let default = Weights::default().numbers();
        let mut bent = default;
        for (weight, bend) in bent.iter_mut().zip(bends) {
            *weight *= 1.0 + bend;
        }
        // A few of these leave their range; they are no weights to begin with.
        if let Ok(weights) = Weights::new(&bent) {
            let counts = weights.to_millionths();
            let read = Weights::from_millionths(&counts).expect("what was saved can be read");
            for (read, saved) in read.numbers().into_iter().zip(weights.numbers()) {
                prop_assert!((read - saved).abs() <= 1e-6, "{read} for {saved}");
            }
            prop_assert_eq!(read.to_millionths(), counts);
        }
    }
}

fn request() -> FitRequest {
    let review = |(card, rating, days)| PastReview {
        card,
        rating,
        elapsed: ElapsedDays(days),
    };
    let reviews = [
        (0, Rating::Again, 0),
        (7, Rating::Easy, 0),
        (0, Rating::Good, 3),
    ];
    FitRequest {
        weights: Weights::default(),
        reviews: reviews.map(review).to_vec(),
    }
}

fn fitted(before: u32, after: u32) -> Fitted {
    Fitted {
        before: LogLoss::from_ten_thousandths(before),
        after: LogLoss::from_ten_thousandths(after),
        judged_by: 160,
        weights: Weights::default(),
    }
}
