//! Keeping events on a shelf that may be full, gone or damaged.

use mianka::memory::Rating::{Again, Good};
use mianka::progress::EventLog;
use mianka::save::{ChunkError, Fate, Journal, ShelfError, encode_chunk};

use crate::support::{DAY, EVENING, HOUR, MemoryShelf, review, reviewed, shanghai, writer};

type TestJournal<'a> = Journal<&'a MemoryShelf>;

fn open(shelf: &MemoryShelf, number: u64) -> TestJournal<'_> {
    Journal::open(shelf, writer(number))
}

fn rate(journal: &mut TestJournal<'_>, card: &str) -> Result<(), ShelfError> {
    journal.record(reviewed(card, Good), shanghai(EVENING)).1
}

fn loaded(shelf: &MemoryShelf) -> EventLog {
    open(shelf, 99).log().clone()
}

#[test]
fn a_recorded_event_is_on_the_shelf_at_once() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    let (event, written) = journal.record(reviewed("long-text", Good), shanghai(EVENING));
    assert_eq!(written, Ok(()));
    assert!(loaded(&shelf).contains(&event));
}

#[test]
fn one_recording_is_one_write() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    for _ in 0..10 {
        rate(&mut journal, "long-text").expect("written");
    }
    assert_eq!(shelf.writes(), 10);
}

#[test]
fn everything_recorded_is_there_when_opened_again() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    for _ in 0..200 {
        rate(&mut journal, "long-text").expect("written");
    }
    assert_eq!(loaded(&shelf), *journal.log());
    assert!(shelf.texts().len() > 1, "more than one chunk");
}

#[test]
fn two_tabs_cannot_overwrite_each_other() {
    let shelf = MemoryShelf::default();
    let mut one = open(&shelf, 1);
    let mut two = open(&shelf, 2);
    for _ in 0..100 {
        rate(&mut one, "long-text").expect("written");
        rate(&mut two, "data-quality").expect("written");
    }
    assert_eq!(loaded(&shelf).len(), 200);
}

#[test]
fn a_tab_takes_in_what_another_has_written() {
    let shelf = MemoryShelf::default();
    let mut one = open(&shelf, 1);
    let mut two = open(&shelf, 2);
    rate(&mut one, "long-text").expect("written");
    for text in shelf.texts().values() {
        two.absorb(text).expect("readable");
        two.absorb(text).expect("readable");
    }
    assert_eq!(two.log(), one.log());
}

#[test]
fn events_keep_their_order_when_the_clock_is_set_back() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    let (first, _) = journal.record(reviewed("long-text", Again), shanghai(EVENING));
    let (second, _) = journal.record(reviewed("long-text", Good), shanghai(EVENING - 7 * DAY));
    assert!(first < second);
    let events: Vec<_> = loaded(&shelf).iter().cloned().collect();
    assert_eq!(events, [first, second]);
}

#[test]
fn a_full_shelf_keeps_the_event_in_memory_and_says_so() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    rate(&mut journal, "long-text").expect("written");
    shelf.refuse(ShelfError::Full);
    assert_eq!(rate(&mut journal, "data-quality"), Err(ShelfError::Full));
    assert_eq!((journal.unsaved(), journal.log().len()), (1, 2));
    shelf.work_again();
    assert_eq!(loaded(&shelf).len(), 1, "the old chunk is as it was");
}

#[test]
fn what_could_not_be_written_is_written_with_the_next_event() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    shelf.refuse(ShelfError::Full);
    for _ in 0..70 {
        rate(&mut journal, "long-text").expect_err("full");
    }
    assert_eq!(journal.unsaved(), 70);
    shelf.work_again();
    rate(&mut journal, "long-text").expect("written");
    assert_eq!((journal.unsaved(), loaded(&shelf).len()), (0, 71));
}

#[test]
fn saving_again_saves_what_could_not_be_written() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    shelf.refuse(ShelfError::Full);
    rate(&mut journal, "long-text").expect_err("full");
    journal.save_again().expect_err("still full");
    shelf.work_again();
    assert_eq!(journal.save_again(), Ok(()));
    assert_eq!(loaded(&shelf).len(), 1);
}

#[test]
fn a_blocked_shelf_is_reported_and_nothing_stops() {
    let shelf = MemoryShelf::default();
    shelf.refuse(ShelfError::Blocked);
    let mut opened = open(&shelf, 1);
    assert_eq!(opened.report().unreadable, Some(ShelfError::Blocked));
    assert_eq!(rate(&mut opened, "long-text"), Err(ShelfError::Blocked));
    assert_eq!(opened.log().len(), 1);
}

#[test]
fn a_damaged_chunk_costs_only_itself() {
    let whole = encode_chunk(&[review(0, "long-text", Good, shanghai(EVENING))]);
    let torn = "{\"v\":1,\"sum\":";
    let shelf = MemoryShelf::holding("mianka/log/whole/0", &whole);
    shelf.put("mianka/log/torn/0", torn);
    let opened = open(&shelf, 1);
    assert_eq!(opened.log().len(), 1);
    let [set_aside] = &opened.report().set_aside[..] else {
        panic!("one chunk was not read");
    };
    assert_eq!(set_aside.key, "mianka/log/torn/0");
    assert!(matches!(set_aside.error, ChunkError::Damaged(_)));
    assert_eq!(set_aside.fate, Fate::Left);
}

#[test]
fn what_could_not_be_read_is_never_written_over() {
    let texts = [
        ("mianka/log/torn/0", "{\"v\":1,\"sum\":"),
        ("mianka/log/newer/0", "{\"v\":7,\"events\":[]}"),
        ("somebody-else", "{}"),
    ];
    let shelf = MemoryShelf::default();
    for (key, text) in texts {
        shelf.put(key, text);
    }
    let mut journal = open(&shelf, 1);
    for _ in 0..100 {
        rate(&mut journal, "long-text").expect("written");
    }
    for (key, text) in texts {
        assert_eq!(shelf.texts().get(key).map(String::as_str), Some(text));
    }
}

#[test]
fn importing_is_a_union() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    rate(&mut journal, "long-text").expect("written");
    let mine: Vec<_> = journal.log().iter().cloned().collect();
    let other = review(7, "data-quality", Good, shanghai(EVENING - HOUR));
    let file = [mine, vec![other]].concat();
    journal.import(file.clone()).expect("written");
    journal.import(file).expect("written");
    assert_eq!((journal.log().len(), loaded(&shelf).len()), (2, 2));
}

#[test]
fn erasing_leaves_nothing_of_ours_and_everything_of_others() {
    let shelf = MemoryShelf::holding("somebody-else", "theirs");
    shelf.put("mianka/preferences", "{}");
    shelf.put("mianka/log/torn/0", "torn");
    let mut journal = open(&shelf, 1);
    rate(&mut journal, "long-text").expect("written");
    journal.erase().expect("erased");
    let left: Vec<String> = shelf.texts().into_keys().collect();
    assert_eq!(
        left,
        ["mianka/erased", "mianka/preferences", "somebody-else"]
    );
    assert!(journal.log().is_empty());
}

#[test]
fn recording_goes_on_after_erasing() {
    let shelf = MemoryShelf::default();
    let mut journal = open(&shelf, 1);
    rate(&mut journal, "long-text").expect("written");
    journal.erase().expect("erased");
    rate(&mut journal, "data-quality").expect("written");
    assert_eq!(loaded(&shelf), *journal.log());
    assert_eq!(journal.log().len(), 1);
}
