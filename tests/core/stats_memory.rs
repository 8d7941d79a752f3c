//! The figures of memory: how often it held, and where it is weak.

use mianka::memory::Rating::{self, Again, Easy, Good};
use mianka::memory::{DesiredRetention, Stability};
use mianka::progress::{Event, EventKind, EventLog, Fold, Mark, Recalls, Seconds, Setting};
use mianka::stats::{Percent, Stats, TopicStrength, Week};
use proptest::prelude::*;

use crate::stats::{BASICS, of, recall, reviews, stats};
use crate::support::{EVENING, HOUR, card_id, corpus, event, fold, id, marked, shanghai};

fn topic(stats: &Stats, slug: &str) -> TopicStrength {
    let found = stats.topics.iter().find(|topic| topic.topic.slug == slug);
    *found.expect("the topic has cards")
}

#[test]
fn true_retention_counts_the_first_review_of_a_day_of_a_learned_card() {
    let card = "long-text";
    let stats = of(&reviews(&[
        (90, card, Good),  // new
        (90, card, Good),  // learning
        (88, card, Good),  // young: counts
        (88, card, Again), // the second of its day
        (87, card, Good),  // relearning
        (60, card, Again), // young: counts
        (59, card, Easy),  // relearning
        (20, card, Good),  // young: counts
    ]));
    assert_eq!(
        stats.retention.ever,
        Recalls {
            young: recall(3, 2),
            ..Recalls::default()
        }
    );
    assert_eq!(stats.retention.recent.all(), recall(1, 1));
    assert_eq!(
        stats.retention.recent.all().percent().map(Percent::value),
        Some(100)
    );
}

#[test]
fn a_memory_of_three_weeks_is_mature() {
    let stability = |days| Stability::new(days).expect("in range").maturity();
    assert!(stability(20.99) < stability(21.0));
    let card = "long-text";
    // Easy and Easy after ten days lasts for weeks.
    let stats = of(&reviews(&[
        (60, card, Easy),
        (50, card, Easy),
        (10, card, Again),
    ]));
    let ever = stats.retention.ever;
    assert_eq!((ever.young, ever.mature), (recall(1, 1), recall(1, 0)));
}

#[test]
fn true_retention_stands_beside_the_desired_one() {
    let percent = DesiredRetention::from_percent(85).expect("in range");
    let set = EventKind::Set(Setting::Retention(percent));
    let stats = of(&[event(0, set, shanghai(EVENING))]);
    assert_eq!(stats.retention.desired.percent(), 85);
}

#[test]
fn a_topic_is_as_strong_as_the_part_of_all_its_cards_that_would_be_recalled() {
    let [one, two, _] = BASICS;
    let fresh = topic(&of(&reviews(&[(0, one, Easy), (0, two, Easy)])), "basics");
    assert_eq!(
        (fresh.cards, fresh.seen, fresh.share_seen().value()),
        (3, 2, 67)
    );
    assert_eq!(fresh.recall.map(Percent::value), Some(100));
    assert_eq!(fresh.strength.value(), 67);
    // After eight days, the stability of an easy first meeting, nine in ten are left.
    let later = topic(&of(&reviews(&[(8, one, Easy), (8, two, Easy)])), "basics");
    assert_eq!(later.recall.map(Percent::value), Some(90));
    assert_eq!(later.strength.value(), 60);
}

#[test]
fn the_weakest_topic_comes_first() {
    let seen: Vec<_> = corpus()
        .cards()
        .iter()
        .map(|card| card.id.as_str())
        .collect();
    let all_but: Vec<_> = seen
        .into_iter()
        .filter(|card| *card != "long-text" && !BASICS.contains(card))
        .map(|card| (0, card, Easy))
        .collect();
    let stats = of(&reviews(&all_but));
    let slugs: Vec<_> = stats.topics.iter().map(|topic| topic.topic.slug).collect();
    assert_eq!(slugs[..2], ["basics", "modalities"]);
    assert!(stats.topics.is_sorted_by_key(|topic| topic.strength));
}

#[test]
fn only_cards_that_failed_are_hard_the_hardest_first() {
    let [one, two, three] = BASICS;
    let stats = of(&reviews(&[
        (3, one, Again),
        (3, two, Again),
        (2, two, Again),
        (1, two, Good),
        (1, three, Easy),
    ]));
    let hard = stats.hardest.iter();
    let hard: Vec<_> = hard
        .map(|hard| (hard.card.id.as_str(), hard.reviews))
        .collect();
    assert_eq!(hard, [(two, recall(3, 1)), (one, recall(1, 0))]);
    assert_eq!(stats.hardest[0].reviews.failed(), 2);
}

#[test]
fn per_cents_are_rounded_and_never_beyond_the_whole() {
    let of = |part, whole| Percent::of(part, whole).map(Percent::value);
    let (third, most) = ([of(1, 3), of(2, 3), of(1, 200)], of(u32::MAX, 1));
    assert_eq!((third, most), ([Some(33), Some(67), Some(1)], Some(100)));
    assert_eq!(of(0, 0), None);
    let nearest = [f32::NAN, -1.0, 0.625, 7.0].map(|part| Percent::nearest(part).value());
    assert_eq!(nearest, [0, 0, 63, 100]);
}

/// Reviews, marks and undos of three cards over three weeks, so that much happens to each.
fn a_busy_month() -> impl Strategy<Value = Vec<Event>> {
    let what = prop_oneof![
        8 => (prop::sample::select(&BASICS[..]), 1..=4_u8).prop_map(|(card, rating)| {
            EventKind::Reviewed {
                card: card_id(card),
                rating: Rating::from_number(rating).expect("1 to 4"),
                took: Seconds(rating.into()),
            }
        }),
        1 => (0..60_u32).prop_map(|target| EventKind::Undone(id(target))),
        1 => prop::sample::select(&BASICS[..]).prop_map(|card| marked(card, Mark::Suspended)),
        1 => prop::sample::select(&BASICS[..]).prop_map(|card| marked(card, Mark::Reset)),
    ];
    prop::collection::vec((what, 0..21 * 24_i64), 1..60).prop_map(|kinds| {
        let event = |(n, (kind, ago)): (u32, (EventKind, i64))| {
            event(n, kind, shanghai(EVENING - ago * HOUR + i64::from(n)))
        };
        (0..).zip(kinds).map(event).collect()
    })
}

proptest! {
    #[test]
    fn the_figures_after_each_event_are_those_of_all_events_at_once(events in a_busy_month()) {
        let mut log = EventLog::default();
        let mut stepwise = Fold::over(&log, corpus());
        for event in &events {
            log.insert(event.clone());
            stepwise.take(event, &log);
        }
        let at_once = Fold::over(&log, corpus());
        prop_assert_eq!(stepwise.progress(), at_once.progress());
        prop_assert_eq!(stats(stepwise.progress()), stats(at_once.progress()));
    }

    #[test]
    fn the_figures_agree_with_one_another(events in a_busy_month()) {
        let progress = fold(&events);
        let stats = stats(&progress);
        let weeks = stats.calendar.weeks.iter();
        prop_assert_eq!(weeks.map(Week::reviews).sum::<u32>(), progress.reviews());
        prop_assert_eq!(stats.recent.reviews().asked, progress.reviews());
        prop_assert_eq!(stats.retention.recent, stats.retention.ever);
        prop_assert!(stats.retention.ever.all().asked <= progress.reviews());
        prop_assert!(stats.streak.days <= stats.streak.longest);
    }
}
