//! Facts about fitting, over people made up by a generator with a seed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a helper of tests fails as tests do; clippy exempts only the tests themselves"
)]

mod person;

use mianka::memory::{
    ElapsedDays, FitError, FitRequest, FitStep, Fitted, PastReview, Rating, Weights,
};
use mianka_fitting::fit;

use person::Person;

#[test]
fn somebody_who_forgets_sooner_than_most_is_predicted_better_after_a_fit() {
    let fitted = fit_to(Person::forgetful().reviews(200, 2_000)).expect("there is enough");
    assert!(fitted.is_better(), "{fitted:?}");
    let [.., usual] = Weights::default().numbers();
    let [.., decay] = fitted.weights.numbers();
    assert!(decay > usual, "forgets faster: {decay} for {usual}");
}

#[test]
fn thirty_cards_are_enough() {
    let fitted = fit_to(Person::forgetful().reviews(30, 2_000)).expect("there is enough");
    assert!(fitted.is_better(), "{fitted:?}");
}

#[test]
fn somebody_like_most_keeps_the_usual_weights() {
    let keeps = |seed| {
        let reviews = Person::like_most(seed).reviews(200, 2_000);
        let fitted = fit_to(reviews).expect("there is enough");
        !fitted.is_better()
    };
    // Chance speaks for a fit now and then.
    let kept = (1..=20).filter(|seed| keeps(*seed)).count();
    assert!(kept >= 16, "{kept} of 20");
}

#[test]
fn weights_are_not_fitted_twice_to_the_same_reviews() {
    let reviews = Person::forgetful().reviews(200, 2_000);
    let first = fit_to(reviews.clone()).expect("there is enough");
    let again = fit_with(first.weights.clone(), reviews).expect("there is enough");
    assert_eq!(again.weights, first.weights);
    assert!(!again.is_better(), "{again:?}");
}

#[test]
fn the_figures_are_judged_by_the_latest_half() {
    // One of the 401 is the first, which nothing comes before.
    let fitted = fit_to(every(401, 2, Rating::Good)).expect("there is enough");
    assert_eq!(fitted.judged_by, 200);
}

#[test]
fn steps_grow_up_to_the_whole() {
    let mut steps = Vec::new();
    let request = FitRequest {
        weights: Weights::default(),
        reviews: Person::like_most(1).reviews(30, 600),
    };
    fit(&request, |step| steps.push(step)).expect("there is enough");
    assert!(steps.len() >= 5, "{steps:?}");
    assert!(steps.is_sorted_by(|a, b| a.done < b.done && a.of == b.of));
    assert!(matches!(steps.last(), Some(FitStep { done, of }) if done == of));
}

#[test]
fn too_few_reviews_are_an_error_with_the_count() {
    for (reviews, found) in [(vec![], 0), (every(50, 3, Rating::Good), 49)] {
        let needed = 100;
        assert_eq!(fit_to(reviews), Err(FitError::TooFew { found, needed }));
    }
}

#[test]
fn reviews_of_one_day_alone_are_too_few() {
    let same_day = every(500, 0, Rating::Good);
    assert!(matches!(
        fit_to(same_day),
        Err(FitError::TooFew { found: 0, .. })
    ));
    let once_each: Vec<_> = (0..500).map(|card| review(card, Rating::Good, 3)).collect();
    assert!(matches!(
        fit_to(once_each),
        Err(FitError::TooFew { found: 0, .. })
    ));
}

#[test]
fn one_sided_histories_end_in_an_answer() {
    for rating in Rating::ALL {
        for days in [1, 30, 36_500, u32::MAX] {
            let one_card = every(450, days, rating);
            let many_cards = (0..450).map(|n| review(n % 150, rating, days)).collect();
            for reviews in [one_card, many_cards] {
                // Which answer does not matter: that there is one, and no panic, does.
                if let Ok(fitted) = fit_to(reviews) {
                    assert!(fitted.judged_by > 0, "{rating:?} every {days} days");
                }
            }
        }
    }
}

fn fit_to(reviews: Vec<PastReview>) -> Result<Fitted, FitError> {
    fit_with(Weights::default(), reviews)
}

fn fit_with(weights: Weights, reviews: Vec<PastReview>) -> Result<Fitted, FitError> {
    fit(&FitRequest { weights, reviews }, |_| ())
}

/// One card, so many times.
fn every(times: usize, days: u32, rating: Rating) -> Vec<PastReview> {
    vec![review(0, rating, days); times]
}

fn review(card: u32, rating: Rating, days: u32) -> PastReview {
    PastReview {
        card,
        rating,
        elapsed: ElapsedDays(days),
    }
}
