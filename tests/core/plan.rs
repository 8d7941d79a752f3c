//! What there is to study now.

use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview};
use mianka::memory::Rating::{self, Again, Easy, Good};
use mianka::progress::{Event, EventKind, Mark, NewPerDay, Note, SessionSize, Setting};
use mianka::study::{Filter, Mode, Plan, Planner, Session};
use mianka::time::Timestamp;

use crate::support::{
    DAY, EVENING, HOUR, card_id, corpus, day, event, fold, marked, review, shanghai,
};

pub(crate) const MINUTE: i64 = 60_000;

fn plan_of(mode: Mode, filter: &Filter, events: &[Event], now: i64) -> Plan {
    Planner {
        corpus: corpus(),
        progress: &fold(events),
        now: Timestamp::from_millis(now),
        today: day(now),
    }
    .plan(mode, filter)
}

fn of_topic(slug: &str) -> Filter {
    Filter::of_topic(corpus().topic_by_slug(slug).expect("the topic exists").id)
}

/// The three cards of the topic "data" after these events.
fn plan_of_data(events: &[Event], now: i64) -> Plan {
    plan_of(Mode::Due, &of_topic("data"), events, now)
}

fn waiting(plan: &Plan) -> Vec<&'static str> {
    plan.waiting.iter().map(|card| card.id.as_str()).collect()
}

pub(crate) fn reviews(reviews: &[(&str, Rating, i64)]) -> Vec<Event> {
    (0..)
        .zip(reviews)
        .map(|(n, (card, rating, at))| review(n, card, *rating, shanghai(*at)))
        .collect()
}

/// These events, and one more that says this.
pub(crate) fn and(mut events: Vec<Event>, kind: EventKind, at: i64) -> Vec<Event> {
    let counter = u32::try_from(events.len()).expect("few");
    events.push(event(counter, kind, shanghai(at)));
    events
}

/// Every card learned on one day, so that all of them are due some day later.
fn all_learned(at: i64) -> Vec<Event> {
    (0..)
        .zip(corpus().cards())
        .map(|(n, card)| review(n, card.id.as_str(), Easy, shanghai(at + i64::from(n))))
        .collect()
}

#[test]
fn at_first_new_cards_wait_in_the_order_of_the_corpus() {
    let plan = plan_of_data(&[], EVENING);
    assert_eq!(
        waiting(&plan),
        ["how-much-data", "data-quality", "data-imbalance"]
    );
    assert_eq!((plan.done, plan.total()), (0, 3));
}

#[test]
fn no_more_new_cards_wait_than_the_day_has_room_for() {
    let first = plan_of(Mode::Due, &Filter::default(), &[], EVENING);
    assert_eq!(first.waiting.len(), 10);
    let events = reviews(&[("how-much-data", Easy, EVENING)]);
    let second = plan_of(Mode::Due, &Filter::default(), &events, EVENING + HOUR);
    assert_eq!(second.waiting.len(), 9);
    let next_day = plan_of(Mode::Due, &Filter::default(), &events, EVENING + DAY);
    assert_eq!(next_day.waiting.len(), 10);
}

#[test]
fn the_number_of_new_cards_a_day_is_a_setting() {
    let none = Setting::NewPerDay(NewPerDay::new(0).expect("in range"));
    let events = and(Vec::new(), EventKind::Set(none), EVENING);
    assert!(plan_of_data(&events, EVENING).waiting.is_empty());
}

#[test]
fn a_card_learned_today_is_done_for_today() {
    let plan = plan_of_data(
        &reviews(&[("how-much-data", Easy, EVENING)]),
        EVENING + HOUR,
    );
    assert_eq!(waiting(&plan), ["data-quality", "data-imbalance"]);
    assert_eq!((plan.done, plan.total()), (1, 3));
}

#[test]
fn a_failed_card_comes_back_within_the_day() {
    let failed = reviews(&[("data-imbalance", Again, EVENING)]);
    let soon = plan_of_data(&failed, EVENING + 1);
    assert_eq!(soon.coming_back.len(), 1);
    assert_eq!(soon.coming_back[0].0.millis(), EVENING + MINUTE);
    let later = plan_of_data(&failed, EVENING + MINUTE);
    assert_eq!(waiting(&later)[0], "data-imbalance", "before all others");
    assert_eq!((later.coming_back.len(), later.done), (0, 0));
}

#[test]
fn fifteen_cards_failed_yesterday_all_come_back_in_a_session_of_ten() {
    let single = corpus().cards().iter().filter(|card| card.twin.is_none());
    let failed: Vec<_> = single
        .take(15)
        .map(|card| (card.id.as_str(), Again, EVENING))
        .collect();
    let now = EVENING + DAY;
    let plan = plan_of(Mode::Due, &Filter::default(), &reviews(&failed), now);
    assert_eq!((plan.in_steps, plan.waiting.len()), (15, 25), "ten are new");
    let session = Session::start(plan, Some(10), Timestamp::from_millis(now));
    assert_eq!(session.left(), 15);
}

#[test]
fn a_pause_does_not_outlast_a_clock_that_was_set_back() {
    let failed = reviews(&[("data-imbalance", Again, EVENING)]);
    let plan = plan_of_data(&failed, EVENING - 7 * DAY);
    assert_eq!(waiting(&plan)[0], "data-imbalance");
}

#[test]
fn a_due_card_waits_before_new_ones_and_not_before_its_day() {
    let learned = reviews(&[("data-imbalance", Easy, EVENING)]);
    let due_in = (1..100_i64)
        .find(|days| {
            waiting(&plan_of_data(&learned, EVENING + days * DAY)).contains(&"data-imbalance")
        })
        .expect("due some day");
    assert!(due_in > 2, "an easy card rests for days, not {due_in}");
    let plan = plan_of_data(&learned, EVENING + due_in * DAY);
    assert_eq!(waiting(&plan)[0], "data-imbalance");
}

#[test]
fn of_few_due_cards_the_one_least_likely_recalled_comes_first() {
    let learned = reviews(&[
        ("data-imbalance", Easy, EVENING - 10 * DAY),
        ("how-much-data", Easy, EVENING),
    ]);
    let plan = plan_of_data(&learned, EVENING + 40 * DAY);
    assert_eq!(
        waiting(&plan),
        ["data-imbalance", "how-much-data", "data-quality"]
    );
}

#[test]
fn of_more_due_cards_than_a_session_holds_those_still_half_known_come_first() {
    let mut events = all_learned(EVENING);
    // Recalled once more since, and so the best known of all.
    let best = corpus().cards()[0].id.as_str();
    events.push(review(999, best, Easy, shanghai(EVENING + 10 * DAY)));
    let after_a_year = EVENING + 365 * DAY;
    let first = |events: &[Event]| {
        waiting(&plan_of(
            Mode::Due,
            &Filter::default(),
            events,
            after_a_year,
        ))[0]
    };
    assert_eq!(first(&events), best, "25 are due, and 20 fit");
    let all = EventKind::Set(Setting::SessionSize(SessionSize::All));
    assert_ne!(first(&and(events, all, EVENING + 11 * DAY)), best);
}

#[test]
fn the_day_turns_at_four_in_the_morning() {
    let late = reviews(&[("how-much-data", Easy, EVENING + 7 * HOUR)]);
    let still_night = plan_of_data(&late, EVENING + 8 * HOUR - 1);
    let morning = plan_of_data(&late, EVENING + 8 * HOUR);
    assert_eq!((still_night.done, morning.done), (1, 0));
}

#[test]
fn twins_are_never_asked_on_one_day() {
    let safety = of_topic("safety");
    let plan = plan_of(Mode::Due, &safety, &[], EVENING);
    assert_eq!(waiting(&plan), ["model-security"]);
    for rating in [Again, Good, Easy] {
        let one = reviews(&[("model-security", rating, EVENING)]);
        for mode in Mode::ALL {
            let plan = plan_of(mode, &safety, &one, EVENING + HOUR);
            assert!(
                !waiting(&plan).contains(&"model-security-again"),
                "{mode:?} after {rating:?}"
            );
        }
        let tomorrow = plan_of(Mode::Due, &safety, &one, EVENING + DAY);
        assert_eq!(tomorrow.left(), 1, "after {rating:?}");
    }
}

#[test]
fn a_twin_that_may_not_be_asked_takes_no_place_of_a_new_card() {
    let plan = plan_of(Mode::Due, &Filter::default(), &[], EVENING);
    assert_eq!(plan.waiting.len(), 10);
    let ids = waiting(&plan);
    for card in &plan.waiting {
        let twin = card.twin.as_ref().map(mianka::corpus::CardId::as_str);
        assert!(!twin.is_some_and(|twin| ids.contains(&twin)), "{}", card.id);
    }
}

#[test]
fn a_suspended_card_is_never_asked_until_it_is_resumed() {
    let learned = reviews(&[("data-imbalance", Again, EVENING)]);
    let suspended = and(
        learned,
        marked("data-imbalance", Mark::Suspended),
        EVENING + 1,
    );
    for mode in Mode::ALL {
        let plan = plan_of(mode, &of_topic("data"), &suspended, EVENING + 9 * DAY);
        assert!(!waiting(&plan).contains(&"data-imbalance"), "{mode:?}");
        assert!(plan.coming_back.is_empty(), "{mode:?}");
    }
    let resumed = and(
        suspended,
        marked("data-imbalance", Mark::Resumed),
        EVENING + 2,
    );
    let plan = plan_of_data(&resumed, EVENING + 9 * DAY);
    assert!(waiting(&plan).contains(&"data-imbalance"));
}

#[test]
fn a_buried_card_waits_again_tomorrow() {
    let buried = and(Vec::new(), marked("data-quality", Mark::Buried), EVENING);
    let is_asked = |now| waiting(&plan_of_data(&buried, now)).contains(&"data-quality");
    assert!(!is_asked(EVENING + HOUR));
    assert!(is_asked(EVENING + DAY));
}

#[test]
fn the_hardest_cards_come_first_and_new_ones_not_at_all() {
    let learned = reviews(&[
        ("how-much-data", Easy, EVENING - DAY),
        ("data-imbalance", Again, EVENING - DAY),
        ("data-imbalance", Easy, EVENING - DAY + HOUR),
    ]);
    let plan = plan_of(Mode::Hardest, &of_topic("data"), &learned, EVENING);
    assert_eq!(waiting(&plan), ["data-imbalance", "how-much-data"]);
}

#[test]
fn only_flagged_cards_are_asked_where_those_are_wanted() {
    let flag = marked("data-quality", Mark::Flagged(Note::new("wrong")));
    let flagged = and(Vec::new(), flag, EVENING);
    let plan = plan_of(Mode::Flagged, &of_topic("data"), &flagged, EVENING);
    assert_eq!(waiting(&plan), ["data-quality"]);
    let failed = and(
        flagged.clone(),
        crate::support::reviewed("how-much-data", Again),
        EVENING + 1,
    );
    let plan = plan_of(Mode::Flagged, &of_topic("data"), &failed, EVENING + HOUR);
    assert_eq!(
        waiting(&plan),
        ["data-quality"],
        "a failed card is none of these"
    );
    let unflagged = and(
        flagged,
        marked("data-quality", Mark::Unflagged),
        EVENING + 1,
    );
    let plan = plan_of(Mode::Flagged, &of_topic("data"), &unflagged, EVENING);
    assert!(plan.waiting.is_empty());
}

#[test]
fn cramming_takes_everything_due_or_not_once() {
    let learned = all_learned(EVENING - DAY);
    let plan = plan_of(Mode::Cram, &Filter::default(), &learned, EVENING);
    assert_eq!(plan.waiting.len(), 25, "30 cards, of which 5 are twins");
    let again = review(999, plan.waiting[0].id.as_str(), Good, shanghai(EVENING));
    let events = [learned, vec![again]].concat();
    let plan = plan_of(Mode::Cram, &Filter::default(), &events, EVENING + HOUR);
    assert_eq!((plan.waiting.len(), plan.done), (24, 1));
}

#[test]
fn cramming_reaches_new_cards_beyond_the_daily_number() {
    let plan = plan_of(Mode::Cram, &Filter::default(), &[], EVENING);
    assert_eq!(plan.waiting.len(), 25);
}

/// The days of stability after an easy review and, so many days later, a good one.
fn stability_after(days: u32) -> f32 {
    let later = EVENING + i64::from(days) * DAY;
    let events = reviews(&[("long-text", Easy, EVENING), ("long-text", Good, later)]);
    let progress = fold(&events);
    let history = progress.card(&card_id("long-text")).expect("seen");
    history.phase().memory().expect("reviewed").stability.days()
}

#[test]
fn an_early_review_in_cramming_counts_as_fsrs_says() {
    let learned = reviews(&[("long-text", Easy, EVENING)]);
    let waits = |mode| {
        let plan = plan_of(mode, &of_topic("modalities"), &learned, EVENING + 2 * DAY);
        waiting(&plan).contains(&"long-text")
    };
    assert!(
        waits(Mode::Cram) && !waits(Mode::Due),
        "it is due in 8 days"
    );
    for days in [2, 8] {
        let review = |rating: Rating, delta_t| FSRSReview {
            rating: u32::from(rating.number()),
            delta_t,
        };
        let item = FSRSItem {
            reviews: vec![review(Easy, 0), review(Good, days)],
        };
        let fsrs = FSRS::new(&DEFAULT_PARAMETERS).expect("21 weights");
        let expected = fsrs.memory_state(item, None).expect("finite");
        let found = stability_after(days);
        assert_eq!(found.to_bits(), expected.stability.to_bits(), "{days} days");
    }
    assert!(stability_after(2) < stability_after(8), "and gains less");
}
