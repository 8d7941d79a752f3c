//! What an import would do, said before it does anything.

use mianka::corpus::CardId;
use mianka::memory::Rating::{Again, Good};
use mianka::progress::{Event, EventLog};
use mianka::save::{ImportCounts, ImportPlan, Journal, Refusal, encode_export, raw_export};

use crate::support::{DAY, EVENING, MemoryShelf, corpus, review, reviewed, shanghai, writer};

const RELEASED_V1: &str = include_str!("../fixtures/saves/export-v1.json");

fn has_card(card: &CardId) -> bool {
    corpus().card(card).is_some()
}

fn read(text: &str) -> Result<ImportPlan, Refusal> {
    ImportPlan::read(text, &EventLog::default(), has_card)
}

fn refused(text: &str) -> Refusal {
    read(text).expect_err("not to be imported")
}

fn event(counter: u32, card: &str) -> Event {
    let moment = shanghai(EVENING + i64::from(counter) * DAY);
    review(counter, card, Good, moment)
}

/// The texts of a shelf with so many events, in several chunks.
fn kept(events: u32) -> Vec<(String, String)> {
    let shelf = MemoryShelf::default();
    let mut journal = Journal::open(&shelf, writer(1));
    for _ in 0..events {
        let (_, written) = journal.record(reviewed("long-text", Again), shanghai(EVENING));
        written.expect("written");
    }
    shelf.put("mianka/preferences", "{}");
    shelf.put("somebody-else", "theirs");
    shelf.texts().into_iter().collect()
}

#[test]
fn a_plan_counts_what_is_new_what_is_known_and_what_this_build_lacks() {
    let log: EventLog = [event(0, "long-text"), event(1, "a-card-of-old")]
        .into_iter()
        .collect();
    let file = [
        event(0, "long-text"),
        event(1, "a-card-of-old"),
        event(2, "data-quality"),
        event(3, "a-card-to-come"),
        event(4, "a-card-to-come"),
    ];
    let plan = ImportPlan::new(file.clone(), &log, has_card);
    let expected = ImportCounts {
        new: 3,
        known: 2,
        foreign: 3,
        unread: 0,
    };
    assert_eq!(plan.counts, expected);
    assert_eq!(plan.events, file, "foreign ones are kept");
}

#[test]
fn a_record_that_is_in_the_file_twice_counts_once() {
    let file = [event(0, "long-text"), event(0, "long-text")];
    let plan = ImportPlan::new(file, &EventLog::default(), has_card);
    assert_eq!((plan.counts.new, plan.counts.known), (1, 0));
}

#[test]
fn a_file_of_an_empty_log_is_nothing_new() {
    let plan = read(&encode_export(&EventLog::default())).expect("a progress file");
    assert_eq!(plan.counts, ImportCounts::default());
}

#[test]
fn every_cut_of_a_progress_file_is_refused() {
    let whole = RELEASED_V1.trim_end();
    for end in 0..whole.len() {
        let refusal = refused(&whole[..end]);
        let expected = if end < "{\"format\":\"mianka-progress\"".len() {
            Refusal::OtherKind
        } else {
            Refusal::Truncated
        };
        assert_eq!(refusal, expected, "cut after {end}");
    }
}

#[test]
fn what_follows_the_end_of_the_file_makes_it_damaged() {
    let refusal = refused(&format!("{RELEASED_V1}{{"));
    assert!(matches!(refusal, Refusal::Damaged(_)), "{refusal:?}");
}

#[test]
fn a_file_of_another_kind_is_told_from_a_binary_one() {
    for text in [
        "",
        "# notes",
        "[1,2]",
        "{\"format\":\"anki\",\"version\":1,\"events\":[]}",
        "{\"a\":\"b\"}",
    ] {
        assert_eq!(refused(text), Refusal::OtherKind, "{text}");
    }
    let picture = String::from_utf8_lossy(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    assert_eq!(refused(&picture), Refusal::Binary);
    assert_eq!(refused("SQLite format 3\0"), Refusal::Binary);
}

#[test]
fn a_newer_file_and_an_impossible_record_keep_their_own_refusals() {
    let newer = RELEASED_V1.replace("\"version\":1", "\"version\":99");
    assert_eq!(refused(&newer), Refusal::Newer(99));
    let bad = RELEASED_V1.replace("\"rating\":1", "\"rating\":9");
    assert!(matches!(refused(&bad), Refusal::BadRecord { index: 2, .. }));
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_by_its_size() {
    assert_eq!(Refusal::check_size(49_999_999), Ok(()));
    for bytes in [50_000_000, 50 * 1024 * 1024, u64::MAX] {
        assert_eq!(Refusal::check_size(bytes), Err(Refusal::TooLarge(bytes)));
    }
}

#[test]
fn a_raw_export_holds_our_keys_alone() {
    let text = raw_export(kept(1)).expect("something is kept");
    assert!(text.contains("mianka/preferences") && !text.contains("somebody-else"));
    assert_eq!(raw_export([("x".to_owned(), "y".to_owned())]), None);
}

#[test]
fn a_raw_export_can_be_imported() {
    let text = raw_export(kept(100)).expect("something is kept");
    let plan = read(&text).expect("a raw export");
    assert_eq!((plan.counts.new, plan.counts.unread), (100, 0));
}

#[test]
fn a_damaged_chunk_in_a_raw_export_costs_only_itself() {
    let mut entries = kept(100);
    let torn = entries
        .iter_mut()
        .find(|(key, _)| key.ends_with("/0"))
        .expect("the first chunk");
    torn.1.truncate(40);
    let text = raw_export(entries).expect("something is kept");
    let plan = read(&text).expect("a raw export");
    assert_eq!((plan.counts.new, plan.counts.unread), (36, 1));
}

#[test]
fn a_raw_export_that_was_cut_is_refused_as_such() {
    let text = raw_export(kept(2)).expect("something is kept");
    assert_eq!(refused(&text[..text.len() / 2]), Refusal::Truncated);
}
