//! Loading is a union, and tidying never changes what is loaded.

use mianka::progress::{Event, EventLog};
use mianka::save::{ChunkError, Erasures, Fate, Journal, encode_chunk, is_aside_key, is_chunk_key};
use mianka::time::Timestamp;
use proptest::prelude::*;

use crate::support::{DAY, EVENING, MemoryShelf, any_event, one_of_each, writer};

type Copy = Vec<(String, String)>;

/// Later than any event: everything is settled.
const DOOMSDAY: Timestamp = Timestamp::MAX;

fn log(events: &[Event]) -> EventLog {
    events.iter().cloned().collect()
}

fn union(one: &EventLog, other: &EventLog) -> EventLog {
    let mut all = one.clone();
    all.extend(other.iter().cloned());
    all
}

fn key(number: usize) -> String {
    format!("mianka/log/{:016x}/{number}", 0xf00 + number)
}

/// A shelf with a chunk for each list of events.
fn shelf_with(chunks: &[Vec<Event>]) -> MemoryShelf {
    let shelf = MemoryShelf::default();
    for (number, events) in chunks.iter().enumerate() {
        shelf.put(&key(number), &encode_chunk(events));
    }
    shelf
}

fn open(shelf: &MemoryShelf) -> Journal<&MemoryShelf> {
    Journal::open(shelf, writer(1))
}

fn tidy(journal: &mut Journal<&MemoryShelf>, now: Timestamp) {
    while journal.tidy(now).is_some() {}
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec(any_event(), 0..12)
}

proptest! {
    #[test]
    fn the_union_of_logs_does_not_mind_the_order(one in any_events(), other in any_events()) {
        let (one, other) = (log(&one), log(&other));
        prop_assert_eq!(union(&one, &other), union(&other, &one));
    }

    #[test]
    fn the_union_of_logs_does_not_mind_the_grouping(
        one in any_events(), two in any_events(), three in any_events(),
    ) {
        let (one, two, three) = (log(&one), log(&two), log(&three));
        prop_assert_eq!(union(&union(&one, &two), &three), union(&one, &union(&two, &three)));
    }

    #[test]
    fn the_union_with_itself_changes_nothing(events in any_events()) {
        let one = log(&events);
        prop_assert_eq!(&union(&one, &one), &one);
        prop_assert_eq!(union(&one, &EventLog::default()), one);
    }

    #[test]
    fn a_large_union_is_that_of_single_insertions(one in prop::collection::vec(any_event(), 0..80), other in any_events()) {
        let mut singly = log(&one);
        for event in &other {
            singly.insert(event.clone());
        }
        prop_assert_eq!(union(&log(&one), &log(&other)), singly);
    }

    #[test]
    fn tidying_never_changes_what_is_loaded(chunks in prop::collection::vec(any_events(), 0..8), repeated in any::<prop::sample::Index>()) {
        let mut chunks = chunks;
        if !chunks.is_empty() {
            chunks.push(chunks[repeated.index(chunks.len())].clone());
        }
        let shelf = shelf_with(&chunks);
        let mut journal = open(&shelf);
        let before = journal.log().clone();
        tidy(&mut journal, DOOMSDAY);
        prop_assert_eq!(journal.log(), &before);
        let again = open(&shelf);
        prop_assert_eq!(again.log(), &before);
        prop_assert!(shelf.texts().len() <= 1, "all of it fits into one chunk");
    }

    #[test]
    fn a_torn_or_flipped_chunk_costs_only_itself_and_is_reported(
        chunks in prop::collection::vec(any_events(), 2..6),
        victim in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        flip in prop::option::of(0..7_u8),
    ) {
        let shelf = shelf_with(&chunks);
        let victim = victim.index(chunks.len());
        let text = shelf.texts()[&key(victim)].clone();
        let damaged = damage(&text, place.index(text.len()), flip);
        prop_assume!(damaged.is_some());
        let damaged = damaged.expect("assumed");
        shelf.put(&key(victim), &damaged);
        let mut journal = open(&shelf);
        for (number, events) in chunks.iter().enumerate().filter(|(number, _)| *number != victim) {
            prop_assert!(events.iter().all(|event| journal.log().contains(event)), "chunk {}", number);
        }
        let whole = chunks[victim].iter().all(|event| journal.log().contains(event));
        prop_assert!(whole || journal.report().set_aside.len() == 1);
        tidy(&mut journal, Timestamp::from_millis(0));
        prop_assert!(shelf.texts().values().any(|text| *text == damaged), "kept as it is");
    }
}

/// Cuts a text off, or flips a bit in it.
fn damage(text: &str, place: usize, flip: Option<u8>) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    match flip {
        Some(bit) => bytes[place] ^= 1 << bit,
        None => bytes.truncate(place),
    }
    String::from_utf8(bytes).ok()
}

fn second_copy(entries: &[(&str, &str)]) -> Copy {
    let own = |(key, text): &(&str, &str)| ((*key).to_owned(), (*text).to_owned());
    entries.iter().map(own).collect()
}

#[test]
fn what_only_the_second_copy_has_is_taken_in_and_written_back() {
    let text = encode_chunk(&one_of_each());
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf);
    assert!(journal.meet(second_copy(&[("mianka/log/00000000000000aa/0", &text)])));
    assert_eq!(journal.log(), &log(&one_of_each()));
    assert_eq!(open(&shelf).log(), journal.log());
    assert!(
        !shelf.texts().contains_key("mianka/log/00000000000000aa/0"),
        "somebody else's key"
    );
}

#[test]
fn meeting_a_second_copy_that_is_the_same_changes_nothing() {
    let shelf = shelf_with(&[one_of_each()]);
    let before = shelf.texts();
    let mut journal = open(&shelf);
    assert!(!journal.meet(before.clone().into_iter().collect()));
    assert!(journal.take_parcel().sheets.is_empty());
    while let Some(amendment) = journal.tidy(Timestamp::from_millis(EVENING)) {
        assert_eq!(amendment.swaps, []);
    }
    assert_eq!(shelf.texts(), before);
}

#[test]
fn a_second_copy_that_slept_through_an_erasure_counts_for_nothing() {
    let shelf = MemoryShelf::holding("mianka/erased", "2");
    let text = encode_chunk(&one_of_each());
    let mut journal = open(&shelf);
    let slept = [
        ("mianka/log/00000000000000aa/0", &*text),
        ("mianka/erased", "1"),
    ];
    assert!(!journal.meet(second_copy(&slept)));
    assert!(journal.log().is_empty());
}

#[test]
fn an_erasure_that_neither_copy_remembers_empties_nothing() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf);
    journal.erase().expect("erased");
    shelf.take(Erasures::KEY);
    assert_eq!(journal.take_parcel().erasures, Erasures::default());
}

#[test]
fn an_erasure_that_the_second_copy_has_outlives_a_local_storage_cleared_by_hand() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf);
    journal.erase().expect("erased");
    let parcel = journal.take_parcel();
    journal.copied(&parcel);
    shelf.take(Erasures::KEY);
    assert_eq!(journal.take_parcel().erasures, parcel.erasures);
}

#[test]
fn a_damaged_chunk_that_the_second_copy_has_whole_loses_nothing() {
    let text = encode_chunk(&one_of_each());
    let shelf = MemoryShelf::holding(&key(0), &text[..20]);
    let mut journal = open(&shelf);
    journal.meet(second_copy(&[(&key(0), &text)]));
    assert_eq!(
        (journal.report().lost(), journal.report().recovered()),
        (0, 1)
    );
    tidy(&mut journal, Timestamp::from_millis(EVENING));
    let again = open(&shelf);
    assert_eq!(again.log(), &log(&one_of_each()));
    assert_eq!((again.report().lost(), again.report().recovered()), (0, 0));
}

#[test]
fn what_was_set_aside_is_listed_for_ever_with_its_reason() {
    let shelf = MemoryShelf::holding(&key(0), "torn");
    tidy(&mut open(&shelf), Timestamp::from_millis(EVENING));
    let aside = shelf.texts().into_keys().collect::<Vec<_>>();
    assert!(
        aside
            .iter()
            .all(|key| is_aside_key(key) && !is_chunk_key(key))
    );
    let journal = open(&shelf);
    let [record] = &journal.report().set_aside[..] else {
        panic!("one record");
    };
    assert_eq!((&record.key, record.fate), (&aside[0], Fate::Earlier));
    assert!(matches!(record.error, ChunkError::Damaged(_)));
}

#[test]
fn two_chunks_damaged_one_after_the_other_at_one_key_are_both_kept() {
    let shelf = MemoryShelf::holding(&key(0), "torn");
    tidy(&mut open(&shelf), Timestamp::from_millis(EVENING));
    shelf.put(&key(0), "torn again");
    tidy(&mut open(&shelf), Timestamp::from_millis(EVENING));
    let texts: Vec<String> = shelf.texts().into_values().collect();
    assert_eq!(texts, ["torn", "torn again"]);
}

#[test]
fn chunks_of_today_are_left_to_their_writers() {
    let shelf = shelf_with(&[one_of_each(), Vec::new()]);
    let before = shelf.texts();
    let latest = log(&one_of_each())
        .iter()
        .map(|event| event.moment.at.millis())
        .max();
    let now = Timestamp::from_millis(latest.expect("there are some") + DAY);
    tidy(&mut open(&shelf), now);
    assert_eq!(shelf.texts().get(&key(0)), before.get(&key(0)));
}

#[test]
fn a_chunk_removed_by_somebody_is_written_again_by_a_tab_that_knows_it() {
    let shelf = shelf_with(&[one_of_each()]);
    let mut journal = open(&shelf);
    shelf.take(&key(0));
    journal.write_missing().expect("written");
    assert_eq!(open(&shelf).log(), journal.log());
}
