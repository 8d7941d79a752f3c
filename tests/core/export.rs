//! The progress file.

use mianka::memory::Rating::{Again, Good};
use mianka::progress::EventLog;
use mianka::save::{ImportError, decode_export, encode_export};
use proptest::prelude::*;

use crate::support::{EVENING, any_event, one_of_each, review, shanghai};

/// A progress file as version 1 writes it. Every later build must read it: never change it.
const RELEASED_V1: &str = include_str!("../fixtures/saves/export-v1.json");

/// A progress file as version 2 writes it, likewise.
const RELEASED_V2: &str = include_str!("../fixtures/saves/export-v2.json");

fn released_log() -> EventLog {
    let events = [
        review(0, "long-text", Good, shanghai(EVENING)),
        review(1, "data-quality", Again, shanghai(EVENING + 95_000)),
    ];
    events.into_iter().collect()
}

#[test]
fn version_1_stays_readable_for_ever() {
    let events = decode_export(RELEASED_V1).expect("readable");
    assert_eq!(events.into_iter().collect::<EventLog>(), released_log());
}

#[test]
fn version_2_stays_readable_for_ever() {
    let events = decode_export(RELEASED_V2).expect("readable");
    assert_eq!(events, one_of_each());
}

#[test]
fn this_build_writes_what_version_2_wrote() {
    assert_eq!(
        encode_export(&one_of_each().into_iter().collect()),
        RELEASED_V2
    );
}

#[test]
fn reviews_stand_in_every_version_in_the_same_words() {
    let written = encode_export(&released_log());
    assert_eq!(
        written.replace("\"version\":2", "\"version\":1"),
        RELEASED_V1
    );
}

#[test]
fn an_empty_log_is_a_valid_file() {
    let text = encode_export(&EventLog::default());
    assert_eq!(decode_export(&text), Ok(Vec::new()));
}

#[test]
fn a_file_of_another_kind_is_refused() {
    for text in [
        "",
        "{}",
        "[1,2]",
        "{\"format\":\"anki\",\"version\":1,\"events\":[]}",
    ] {
        let refused = decode_export(text);
        assert!(
            matches!(refused, Err(ImportError::NotProgress(_))),
            "{text}"
        );
    }
}

#[test]
fn a_truncated_file_is_refused() {
    let text = encode_export(&released_log());
    let half = &text[..text.len() / 2];
    assert!(matches!(
        decode_export(half),
        Err(ImportError::NotProgress(_))
    ));
}

#[test]
fn a_file_of_a_newer_version_is_refused() {
    let text = include_str!("../fixtures/saves/export-v9.json");
    assert_eq!(decode_export(text), Err(ImportError::Newer(9)));
}

#[test]
fn one_impossible_event_refuses_the_file_and_is_named() {
    let text = RELEASED_V1.replace("\"rating\":1", "\"rating\":9");
    let expected = ImportError::BadEvent {
        index: 2,
        what: "`rating` is not 1 to 4",
    };
    assert_eq!(decode_export(&text), Err(expected));
}

proptest! {
    #[test]
    fn what_is_exported_is_what_is_imported(events in prop::collection::vec(any_event(), 0..40)) {
        let log: EventLog = events.into_iter().collect();
        let read = decode_export(&encode_export(&log)).expect("readable");
        prop_assert_eq!(read.into_iter().collect::<EventLog>(), log);
    }
}
