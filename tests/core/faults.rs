//! Every operation of the shelf may fail, once or from then on, and nothing acknowledged is lost.
//!
//! Each history is played once undisturbed, to count its operations, and then once for each
//! operation and each way of failing. Afterwards the page is opened anew on a shelf that works.

use std::collections::BTreeMap;

use mianka::memory::Rating::Good;
use mianka::progress::{Event, EventLog};
use mianka::save::{Journal, encode_chunk};
use mianka::time::Timestamp;

use crate::faulty_shelf::Fault::{From, FullAndOnce, FullFrom, Once};
use crate::faulty_shelf::{Fault, FaultyShelf};
use crate::support::{DAY, EVENING, event, one_of_each, reviewed, shanghai, writer};

const RELEASED_V1: &str = include_str!("../fixtures/saves/chunk-v1.json");
const FUTURE: &str = include_str!("../fixtures/saves/chunk-v9.json");
const TORN: &str = "{\"v\":2,\"sum\":\"0000";

/// What a history has done, and what the user was told of it.
#[derive(Default)]
struct Told {
    /// Written, as the app said: there for good.
    acknowledged: Vec<Event>,
    /// Happened: may be there.
    happened: Vec<Event>,
    /// Whether everything before was erased, as the app said.
    erased: bool,
}

impl Told {
    fn record(&mut self, journal: &mut Journal<FaultyShelf>, card: &str, at: i64) {
        let (event, written) = journal.record(reviewed(card, Good), shanghai(at));
        self.happened.push(event.clone());
        if written.is_err() {
            assert!(journal.unsaved() > 0);
            return;
        }
        // What waited in this tab goes out with it.
        let ours = |known: &&Event| known.id.writer == event.id.writer;
        self.acknowledged
            .extend(self.happened.iter().filter(ours).cloned());
    }
}

type History = fn(&FaultyShelf) -> Told;

fn open(shelf: &FaultyShelf, number: u64) -> Journal<FaultyShelf> {
    Journal::open(shelf.clone(), writer(number))
}

fn tidy(journal: &mut Journal<FaultyShelf>, now: i64) {
    while journal.tidy(Timestamp::from_millis(now)).is_some() {}
}

fn loaded(shelf: &FaultyShelf) -> EventLog {
    open(shelf, 999).log().clone()
}

/// Plays a history under every fault; `keeps` holds of every shelf that is left behind.
fn under_every_fault(
    texts: &BTreeMap<String, String>,
    history: History,
    keeps: fn(&BTreeMap<String, String>),
) {
    let undisturbed = FaultyShelf::holding(texts, Fault::Never);
    let old = loaded(&FaultyShelf::holding(texts, Fault::Never));
    history(&undisturbed);
    let operations = undisturbed.operations();
    assert!(operations > 5, "the history does something");
    for k in 0..operations {
        for fault in [Once(k), From(k), FullFrom(k), FullAndOnce(k)] {
            let shelf = FaultyShelf::holding(texts, fault);
            let told = history(&shelf);
            shelf.mend();
            keeps(&shelf.texts());
            let now = loaded(&shelf);
            let expected = |event: &&Event| !told.erased || told.happened.contains(event);
            for event in told.acknowledged.iter().chain(old.iter()).filter(expected) {
                assert!(now.contains(event), "{fault:?} lost {event:?}");
            }
            for event in now.iter() {
                let known = old.contains(event) && !told.erased;
                assert!(
                    known || told.happened.contains(event),
                    "{fault:?}: {event:?}"
                );
            }
        }
    }
}

fn texts<const N: usize>(entries: [(&str, String); N]) -> BTreeMap<String, String> {
    let entries = entries.into_iter();
    entries.map(|(key, text)| (key.to_owned(), text)).collect()
}

/// Chunks of earlier openings, all of ten days ago.
fn old_chunks(chunks: u64) -> BTreeMap<String, String> {
    let mut texts = texts([("somebody-else", "theirs".to_owned())]);
    for number in 0..chunks {
        let shelf = FaultyShelf::holding(&texts, Fault::Never);
        let mut journal = open(&shelf, 100 + number);
        for minute in 0..3 {
            let at = EVENING - 10 * DAY + i64::try_from(number).expect("small") * 1000 + minute;
            let (_, written) = journal.record(reviewed("long-text", Good), shanghai(at));
            written.expect("the shelf works");
        }
        texts = shelf.texts();
    }
    texts
}

fn leaves_others_alone(texts: &BTreeMap<String, String>) {
    assert_eq!(
        texts.get("somebody-else").map(String::as_str),
        Some("theirs")
    );
}

#[test]
fn saving_survives_every_fault() {
    let history: History = |shelf| {
        let mut told = Told::default();
        let mut journal = open(shelf, 1);
        for n in 0..70 {
            told.record(&mut journal, "long-text", EVENING + n);
        }
        told
    };
    under_every_fault(&old_chunks(2), history, leaves_others_alone);
}

#[test]
fn merging_survives_every_fault() {
    let history: History = |shelf| {
        let mut told = Told::default();
        let mut journal = open(shelf, 1);
        told.record(&mut journal, "long-text", EVENING);
        tidy(&mut journal, EVENING);
        told.record(&mut journal, "data-quality", EVENING + 1);
        let mut again = open(shelf, 2);
        tidy(&mut again, EVENING + 3 * DAY);
        told
    };
    under_every_fault(&old_chunks(12), history, leaves_others_alone);
}

#[test]
fn merging_leaves_one_chunk_where_there_were_many() {
    let shelf = FaultyShelf::holding(&old_chunks(12), Fault::Never);
    let before = loaded(&shelf);
    tidy(&mut open(&shelf, 1), EVENING);
    assert_eq!(
        shelf.texts().len(),
        2,
        "one chunk, and somebody else's text"
    );
    assert_eq!(loaded(&shelf), before);
}

#[test]
fn a_shelf_without_a_character_of_room_stays_whole_while_merging() {
    let shelf = FaultyShelf::holding(&old_chunks(12), Fault::FullFrom(0));
    let before = loaded(&shelf);
    tidy(&mut open(&shelf, 1), EVENING);
    assert_eq!(loaded(&shelf), before);
}

#[test]
fn migrating_survives_every_fault() {
    let v1 = RELEASED_V1.trim_end().to_owned();
    let mut start = texts([
        ("mianka/log/00000000000000a1/0", v1.clone()),
        ("mianka/log/00000000000000a2/0", v1),
    ]);
    start.extend(old_chunks(1));
    let history: History = |shelf| {
        tidy(&mut open(shelf, 1), EVENING + 10 * DAY);
        Told::default()
    };
    under_every_fault(&start, history, leaves_others_alone);
    let shelf = FaultyShelf::holding(&start, Fault::Never);
    history(&shelf);
    assert!(!shelf.texts().values().any(|text| text.contains("\"v\":1")));
}

#[test]
fn importing_survives_every_fault() {
    let history: History = |shelf| {
        let mut told = Told::default();
        let mut journal = open(shelf, 1);
        // More than fit into one chunk.
        for n in 0..5_000 {
            let at = shanghai(EVENING + i64::from(n));
            told.happened
                .push(event(n, reviewed("long-text", Good), at));
        }
        if journal.import(told.happened.clone()).is_ok() {
            told.acknowledged.clone_from(&told.happened);
        }
        told
    };
    under_every_fault(&old_chunks(2), history, leaves_others_alone);
}

#[test]
fn setting_aside_survives_every_fault() {
    let mut start = texts([
        ("mianka/log/00000000000000a1/0", TORN.to_owned()),
        ("mianka/log/00000000000000a2/0", FUTURE.to_owned()),
        (
            "mianka/log/00000000000000a3/0",
            encode_chunk(&one_of_each()),
        ),
    ]);
    start.extend(old_chunks(2));
    let history: History = |shelf| {
        let mut told = Told::default();
        let mut journal = open(shelf, 1);
        tidy(&mut journal, EVENING + 30 * DAY);
        told.record(&mut journal, "long-text", EVENING + 30 * DAY);
        told
    };
    under_every_fault(&start, history, |texts| {
        leaves_others_alone(texts);
        assert!(texts.values().any(|text| text == TORN), "damaged, not lost");
        let future = texts.get("mianka/log/00000000000000a2/0");
        assert_eq!(future.map(String::as_str), Some(FUTURE));
    });
}

#[test]
fn erasing_survives_every_fault() {
    let history: History = |shelf| {
        let mut told = Told::default();
        let mut journal = open(shelf, 1);
        told.erased = journal.erase().is_ok();
        if told.erased {
            told.record(&mut journal, "long-text", EVENING);
            let mut later = open(shelf, 2);
            told.record(&mut later, "data-quality", EVENING + DAY);
        }
        told
    };
    under_every_fault(&old_chunks(4), history, leaves_others_alone);
}
