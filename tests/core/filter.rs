//! Which cards remain.

use mianka::corpus::{Level, TopicId};
use mianka::memory::Rating::Good;
use mianka::progress::{Event, Progress};
use mianka::study::{Filter, Seen, TopicChoice};

use crate::support::{EVENING, corpus, fold, review, shanghai};

fn topic(slug: &str) -> TopicId {
    corpus().topic_by_slug(slug).expect("the topic exists").id
}

fn topics(slugs: &[&str]) -> Filter {
    Filter::default().with_topics(TopicChoice::Only(slugs.iter().map(|s| topic(s)).collect()))
}

fn nothing_seen() -> Progress {
    Progress::default()
}

fn seen(cards: &[&str]) -> Progress {
    let events: Vec<Event> = (0..)
        .zip(cards)
        .map(|(n, card)| review(n, card, Good, shanghai(EVENING)))
        .collect();
    fold(&events)
}

fn ids(filter: &Filter, progress: &Progress) -> Vec<&'static str> {
    let cards = filter.cards(corpus(), progress);
    cards.map(|card| card.id.as_str()).collect()
}

#[test]
fn the_default_lets_every_card_through() {
    assert_eq!(ids(&Filter::default(), &nothing_seen()).len(), 30);
}

#[test]
fn topics_add_up() {
    let safety = ids(&topics(&["safety"]), &nothing_seen());
    assert_eq!(safety, ["model-security", "model-security-again"]);
    assert_eq!(ids(&topics(&["safety", "data"]), &nothing_seen()).len(), 5);
}

#[test]
fn no_topic_lets_no_card_through() {
    assert!(ids(&topics(&[]), &nothing_seen()).is_empty());
}

#[test]
fn pressing_a_topic_narrows_all_to_that_topic() {
    let pressed = TopicChoice::All.toggled(topic("data"));
    assert_eq!(pressed, topics(&["data"]).topics);
}

#[test]
fn pressing_a_topic_twice_takes_it_back() {
    let choice = topics(&["data"]).topics;
    assert_eq!(
        choice.toggled(topic("safety")).toggled(topic("safety")),
        choice
    );
    assert_eq!(choice.toggled(topic("data")), TopicChoice::none());
}

#[test]
fn levels_narrow_topics() {
    let filter = topics(&["basics", "training"]).with_level_toggled(Level::Basic);
    assert_eq!(ids(&filter, &nothing_seen()).len(), 4);
    let both = filter.with_level_toggled(Level::Intermediate);
    assert_eq!(ids(&both, &nothing_seen()).len(), 7);
    assert_eq!(
        filter.with_level_toggled(Level::Basic),
        topics(&["basics", "training"])
    );
}

#[test]
fn seen_and_unseen_share_the_cards_between_them() {
    let progress = seen(&["data-quality", "long-text"]);
    let unseen = Filter::default().with_seen_toggled(Seen::No);
    let only_seen = Filter::default().with_seen_toggled(Seen::Yes);
    assert_eq!(ids(&only_seen, &progress), ["data-quality", "long-text"]);
    assert_eq!(ids(&unseen, &progress).len(), 28);
    assert_eq!(unseen.with_seen_toggled(Seen::Yes), only_seen);
    assert_eq!(unseen.with_seen_toggled(Seen::No), Filter::default());
}

#[test]
fn the_count_of_a_topic_respects_the_rest_of_the_filter() {
    let progress = seen(&["data-quality"]);
    let filter = topics(&["safety"]).with_seen_toggled(Seen::No);
    let data = topics(&["data"]).topics;
    assert_eq!(filter.count_with_topics(data, corpus(), &progress), 2);
}
