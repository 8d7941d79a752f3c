//! The form of events in local storage.

use mianka::memory::Rating::{Again, Good};
use mianka::progress::{Event, EventLog};
use mianka::save::{ChunkError, decode_chunk, encode_chunk};
use proptest::prelude::*;

use crate::support::{EVENING, any_event, corpus, one_of_each, review, shanghai};

/// A chunk as version 1 writes it. Every later build must read it: never change this text.
const RELEASED_V1: &str = include_str!("../fixtures/saves/chunk-v1.json");

/// A chunk as version 2 writes it, likewise.
const RELEASED_V2: &str = include_str!("../fixtures/saves/chunk-v2.json");

/// A session that goes round all the cards.
fn session(reviews: u32) -> Vec<Event> {
    (0..reviews)
        .zip(corpus().cards().iter().cycle())
        .map(|(n, card)| {
            let moment = shanghai(EVENING + i64::from(n) * 41_000);
            review(n, card.id.as_str(), Good, moment)
        })
        .collect()
}

/// Events are a set: a chunk may hold them in another order.
fn as_set(events: Vec<Event>) -> EventLog {
    events.into_iter().collect()
}

fn damaged(text: &str) -> String {
    match decode_chunk(text) {
        Err(ChunkError::Damaged(what)) => what,
        other => panic!("{text} gave {other:?}"),
    }
}

#[test]
fn version_1_stays_readable_for_ever() {
    let expected = vec![
        review(0, "long-text", Good, shanghai(EVENING)),
        review(1, "data-quality", Again, shanghai(EVENING + 95_000)),
        review(2, "long-text", Good, shanghai(EVENING + 120_000)),
    ];
    assert_eq!(decode_chunk(RELEASED_V1.trim_end()), Ok(expected));
}

#[test]
fn version_2_stays_readable_for_ever() {
    let read = decode_chunk(RELEASED_V2.trim_end()).expect("readable");
    assert_eq!(read, one_of_each());
}

#[test]
fn this_build_writes_what_version_2_wrote() {
    assert_eq!(encode_chunk(&one_of_each()), RELEASED_V2.trim_end());
}

#[test]
fn a_chunk_of_a_newer_version_is_told_from_a_damaged_one() {
    let newer = include_str!("../fixtures/saves/chunk-v9.json");
    assert_eq!(decode_chunk(newer), Err(ChunkError::Newer(9)));
}

#[test]
fn text_of_another_kind_is_damaged() {
    for text in [
        "",
        "null",
        "[]",
        "{}",
        "{\"v\":0}",
        "{\"v\":\"1\"}",
        "面卡",
        "{\"v\":1}",
    ] {
        damaged(text);
    }
}

#[test]
fn a_changed_body_is_noticed() {
    let text = encode_chunk(&session(3)).replace("41000", "42000");
    assert_eq!(damaged(&text), "the checksum does not match");
}

#[test]
fn a_review_in_a_full_chunk_takes_at_most_30_characters() {
    let text = encode_chunk(&session(64));
    let units = text.encode_utf16().count();
    assert!(units <= 64 * 30, "{units} UTF-16 units for 64 reviews");
}

proptest! {
    #[test]
    fn what_is_written_is_what_is_read(events in prop::collection::vec(any_event(), 0..40)) {
        let read = decode_chunk(&encode_chunk(&events)).expect("readable");
        prop_assert_eq!(as_set(read), as_set(events));
    }

    #[test]
    fn a_torn_chunk_is_noticed(events in prop::collection::vec(any_event(), 1..10), cut in any::<prop::sample::Index>()) {
        let text = encode_chunk(&events);
        let torn = &text[..text.floor_char_boundary(cut.index(text.len()))];
        prop_assert!(matches!(decode_chunk(torn), Err(ChunkError::Damaged(_))), "{}", torn);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = decode_chunk(&text);
    }

    #[test]
    fn a_flipped_bit_never_passes_for_other_events(
        events in prop::collection::vec(any_event(), 1..6),
        place in any::<prop::sample::Index>(),
        bit in 0..7_u8,
    ) {
        let text = encode_chunk(&events);
        let mut bytes = text.clone().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        let Ok(flipped) = String::from_utf8(bytes) else { return Ok(()) };
        // A flip in the frame may leave the events as they were; it must never change them.
        if let Ok(read) = decode_chunk(&flipped) {
            prop_assert_eq!(as_set(read), as_set(events));
        }
    }
}
