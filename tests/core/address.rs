//! What an address means.

use std::collections::BTreeSet;

use mianka::corpus::{Level, TopicId};
use mianka::study::{Filter, Mode, Seen, TopicChoice};
use mianka::ui::route::Route;
use proptest::prelude::*;

use crate::support::{card_id, corpus};

fn parse(address: &str) -> Route {
    Route::parse(address, corpus())
}

fn topic(slug: &str) -> TopicId {
    corpus().topic_by_slug(slug).expect("the topic exists").id
}

fn only(slugs: &[&str]) -> TopicChoice {
    TopicChoice::Only(slugs.iter().map(|slug| topic(slug)).collect())
}

#[test]
fn every_screen_has_its_address() {
    let all = Filter::default;
    for (address, route) in [
        ("", Route::Today),
        ("/", Route::Today),
        ("/browse", Route::browse()),
        ("/study", Route::Study(Mode::Due, all())),
        ("/study?mode=hardest", Route::Study(Mode::Hardest, all())),
        ("/study?mode=flagged", Route::Study(Mode::Flagged, all())),
        ("/study?mode=cram", Route::Study(Mode::Cram, all())),
        ("/study?mode=sleep", Route::Study(Mode::Due, all())),
        ("/card/long-text", Route::Card(card_id("long-text"))),
        ("/stats", Route::Stats),
        ("/settings", Route::Settings),
        ("/settings/", Route::Settings),
        ("/nowhere", Route::Lost),
        ("/card/", Route::Lost),
        ("/card/<script>", Route::Lost),
        ("/card/long-text/more", Route::Lost),
    ] {
        assert_eq!(parse(address), route, "{address}");
    }
}

#[test]
fn a_filter_is_part_of_its_address() {
    let filter = Filter {
        topics: only(&["training", "data"]),
        levels: BTreeSet::from([Level::Basic, Level::Advanced]),
        seen: Some(Seen::No),
    };
    let route = Route::Browse(filter, String::new());
    let address = "/browse?topic=training&topic=data&level=1&level=3&seen=no";
    assert_eq!(route.address(corpus()), address);
    assert_eq!(parse(address), route);
}

#[test]
fn no_topic_at_all_differs_from_every_topic() {
    let none = Route::Browse(
        Filter::default().with_topics(TopicChoice::none()),
        String::new(),
    );
    assert_eq!(none.address(corpus()), "/browse?topic=");
    assert_eq!(parse("/browse?topic="), none);
    assert_eq!(parse("/browse"), Route::browse());
}

#[test]
fn what_this_corpus_lacks_is_passed_over() {
    let address = "/browse?topic=alchemy&topic=data&level=9&level=x&seen=perhaps&other=1";
    let filter = Filter::default().with_topics(only(&["data"]));
    assert_eq!(parse(address), Route::Browse(filter, String::new()));
}

proptest! {
    #[test]
    fn no_address_makes_the_reader_panic(address in "\\PC{0,80}") {
        let _ = parse(&address);
    }

    #[test]
    fn every_filter_survives_its_address(
        topics in prop::option::of(prop::collection::btree_set(0..9_u8, 0..9)),
        levels in prop::collection::btree_set(1..=3_u8, 0..3),
        seen in prop::option::of(any::<bool>()),
        mode in prop::sample::select(Mode::ALL.as_slice()),
    ) {
        let filter = Filter {
            topics: topics.map_or(TopicChoice::All, |topics| {
                TopicChoice::Only(topics.into_iter().map(TopicId).collect())
            }),
            levels: levels.into_iter().filter_map(Level::from_number).collect(),
            seen: seen.map(|seen| if seen { Seen::Yes } else { Seen::No }),
        };
        let route = Route::Study(mode, filter);
        prop_assert_eq!(parse(&route.address(corpus())), route);
    }
}
