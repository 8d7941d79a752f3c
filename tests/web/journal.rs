//! The journal of events in the real local storage.

use mianka::browser::storage::LocalShelf;
use mianka::browser::{clock, random};
use mianka::corpus::CardId;
use mianka::memory::Rating;
use mianka::progress::{EventKind, EventLog, Seconds};
use mianka::save::{Erasures, Journal, LoadReport, Shelf, ShelfError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{empty_shelf, fill, make_room, raw_storage};

fn open(shelf: &LocalShelf) -> Journal<LocalShelf> {
    Journal::open(shelf.clone(), random::writer_id())
}

fn review(journal: &mut Journal<LocalShelf>, card: &str) -> Result<(), ShelfError> {
    let kind = EventKind::Reviewed {
        card: CardId::parse(card).unwrap(),
        rating: Rating::Good,
        took: Seconds(7),
    };
    let (_, written) = journal.record(kind, clock::now());
    written
}

/// The log that a page opened now would start with; everything must be readable.
fn reopened(shelf: &LocalShelf) -> EventLog {
    let journal = open(shelf);
    assert_eq!(journal.report(), &LoadReport::default());
    journal.log().clone()
}

#[wasm_bindgen_test]
fn what_is_recorded_is_there_when_the_journal_is_opened_again() {
    let shelf = empty_shelf();
    let mut journal = open(&shelf);
    for card in ["how-to-train", "long-text", "how-to-train"] {
        review(&mut journal, card).unwrap();
    }
    assert_eq!(journal.unsaved(), 0);
    assert_eq!(journal.log().len(), 3);
    assert_eq!(&reopened(&shelf), journal.log());
}

#[wasm_bindgen_test]
fn hundreds_of_reviews_in_several_chunks_are_all_there_again() {
    let shelf = empty_shelf();
    let mut journal = open(&shelf);
    for _ in 0..300 {
        review(&mut journal, "long-text").unwrap();
    }
    assert!(shelf.keys().unwrap().len() > 1);
    assert_eq!(&reopened(&shelf), journal.log());
}

#[wasm_bindgen_test]
fn two_journals_at_once_lose_nothing_to_each_other() {
    let shelf = empty_shelf();
    let mut one = open(&shelf);
    let mut other = open(&shelf);
    for _ in 0..5 {
        review(&mut one, "how-to-train").unwrap();
        review(&mut other, "long-text").unwrap();
    }
    assert_eq!(reopened(&shelf).len(), 10);
}

#[wasm_bindgen_test]
fn a_review_that_found_no_room_is_saved_when_there_is_some() {
    let shelf = empty_shelf();
    let mut journal = open(&shelf);
    review(&mut journal, "how-to-train").unwrap();
    fill(&shelf);
    assert_eq!(review(&mut journal, "long-text"), Err(ShelfError::Full));
    assert_eq!(journal.unsaved(), 1);
    assert_eq!(journal.save_again(), Err(ShelfError::Full));
    assert_eq!(reopened(&shelf).len(), 1, "the old chunk is whole");
    make_room(&shelf);
    assert_eq!(journal.save_again(), Ok(()));
    assert_eq!(journal.unsaved(), 0);
    assert_eq!(&reopened(&shelf), journal.log());
}

#[wasm_bindgen_test]
fn erasing_leaves_the_keys_of_others() {
    let shelf = empty_shelf();
    raw_storage().set_item("theirs", "1").unwrap();
    let mut journal = open(&shelf);
    review(&mut journal, "how-to-train").unwrap();
    journal.erase().unwrap();
    let mut left = shelf.keys().unwrap();
    left.sort();
    assert_eq!(left, [Erasures::KEY, "theirs"]);
    assert!(reopened(&shelf).is_empty());
}
