//! What the tests build their worlds from.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use mianka::corpus::{Card, CardId, Corpus};
use mianka::memory::{DesiredRetention, Rating, Weights};
use mianka::progress::{
    Buttons, Event, EventId, EventKind, EventLog, Fold, LogicalTime, Mark, NewPerDay, Note,
    Progress, SavedWeights, Seconds, SessionSize, Setting, WriterId,
};
use mianka::save::{Shelf, ShelfError};
use mianka::time::{DayStart, LocalDay, Moment, Timestamp, UtcOffset};
use proptest::prelude::*;

/// 2026-11-23 20:00 in Shanghai.
pub(crate) const EVENING: i64 = 1_795_435_200_000;
pub(crate) const HOUR: i64 = 3_600_000;
pub(crate) const DAY: i64 = 24 * HOUR;

pub(crate) fn corpus() -> &'static Corpus {
    Corpus::embedded()
}

pub(crate) fn card(id: &str) -> &'static Card {
    corpus()
        .card(&card_id(id))
        .expect("the card is in the corpus")
}

pub(crate) fn card_id(id: &str) -> CardId {
    CardId::parse(id).expect("the id is well formed")
}

pub(crate) fn shanghai(millis: i64) -> Moment {
    at_offset(millis, 480)
}

pub(crate) fn at_offset(millis: i64, minutes: i16) -> Moment {
    Moment {
        at: Timestamp::from_millis(millis),
        offset: UtcOffset::from_minutes(minutes).expect("the offset exists"),
    }
}

pub(crate) fn writer(number: u64) -> WriterId {
    WriterId::from_random(number)
}

pub(crate) fn reviewed(card: &str, rating: Rating) -> EventKind {
    EventKind::Reviewed {
        card: card_id(card),
        rating,
        took: Seconds(10),
    }
}

pub(crate) fn marked(card: &str, mark: Mark) -> EventKind {
    EventKind::Marked {
        card: card_id(card),
        mark,
    }
}

/// The id of an event by writer 1.
pub(crate) fn id(counter: u32) -> EventId {
    EventId {
        writer: writer(1),
        counter,
    }
}

/// A review by writer 1, its order that of the clock.
pub(crate) fn review(counter: u32, card: &str, rating: Rating, moment: Moment) -> Event {
    event(counter, reviewed(card, rating), moment)
}

/// What all these events come to.
pub(crate) fn fold(events: &[Event]) -> Progress {
    let log: EventLog = events.iter().cloned().collect();
    (**Fold::over(&log, corpus()).progress()).clone()
}

/// The day of study of a moment in Shanghai, as days begin by default.
pub(crate) fn day(millis: i64) -> LocalDay {
    shanghai(millis).day(DayStart::default())
}

/// An event by writer 1, its order that of the clock.
pub(crate) fn event(counter: u32, kind: EventKind, moment: Moment) -> Event {
    Event {
        order: LogicalTime::from_clock(moment.at),
        id: id(counter),
        moment,
        kind,
    }
}

/// One event of each kind, as the fixtures of released saves have them: never change these.
pub(crate) fn one_of_each() -> Vec<Event> {
    let kinds = [
        reviewed("long-text", Rating::Again),
        reviewed("long-text", Rating::Easy),
        EventKind::Undone(id(1)),
        marked("long-text", Mark::Suspended),
        marked("long-text", Mark::Resumed),
        marked("long-text", Mark::Buried),
        marked("long-text", Mark::Flagged(Note::new("这张卡 \"is wrong\""))),
        marked("long-text", Mark::Unflagged),
        marked("long-text", Mark::Reset),
        EventKind::Set(Setting::Retention(
            DesiredRetention::from_percent(85).expect("in range"),
        )),
        EventKind::Set(Setting::NewPerDay(NewPerDay::new(7).expect("in range"))),
        EventKind::Set(Setting::DayStart(
            DayStart::from_minutes(150).expect("in range"),
        )),
        EventKind::Set(Setting::SessionSize(SessionSize::All)),
        EventKind::Set(Setting::Buttons(Buttons::Two)),
        EventKind::Set(Setting::Weights(Some(SavedWeights::from(
            &Weights::default(),
        )))),
        EventKind::Set(Setting::Weights(None)),
    ];
    (0..)
        .zip(kinds)
        .map(|(n, kind)| event(n, kind, shanghai(EVENING + i64::from(n) * 1_000)))
        .collect()
}

/// Any event that a save can hold.
pub(crate) fn any_event() -> impl Strategy<Value = Event> {
    let id = (any::<u64>(), 0..1_000_u32);
    let time = (
        0..=Timestamp::MAX.millis(),
        0..1_000_000_i64,
        -840..=840_i16,
    );
    (id, time, any_kind()).prop_map(|((writer, counter), (at, lead, offset), kind)| Event {
        order: LogicalTime::from_value((at + lead).min(LogicalTime::MAX.value()))
            .expect("in range"),
        id: EventId {
            writer: WriterId::from_random(writer),
            counter,
        },
        moment: at_offset(at, offset),
        kind,
    })
}

/// Anything that an event can say; reviews are the most frequent, as in life.
pub(crate) fn any_kind() -> impl Strategy<Value = EventKind> {
    let review =
        (any_card(), 1..=4_u8, any::<u16>()).prop_map(|(card, rating, took)| EventKind::Reviewed {
            card,
            rating: Rating::from_number(rating).expect("1 to 4"),
            took: Seconds(took),
        });
    let undo = (any::<u64>(), 0..1_000_u32).prop_map(|(writer, counter)| {
        EventKind::Undone(EventId {
            writer: WriterId::from_random(writer),
            counter,
        })
    });
    let mark = (any_card(), any_mark()).prop_map(|(card, mark)| EventKind::Marked { card, mark });
    let set = any_setting().prop_map(EventKind::Set);
    prop_oneof![6 => review, 1 => undo, 2 => mark, 1 => set]
}

fn any_card() -> impl Strategy<Value = CardId> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}".prop_map(|id| card_id(&id))
}

pub(crate) fn any_mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Suspended),
        Just(Mark::Resumed),
        Just(Mark::Buried),
        "\\PC{0,40}".prop_map(|words| Mark::Flagged(Note::new(&words))),
        Just(Mark::Unflagged),
        Just(Mark::Reset),
    ]
}

fn any_setting() -> impl Strategy<Value = Setting> {
    let retention =
        (80..=97_u8).prop_map(|percent| DesiredRetention::from_percent(percent).expect("in range"));
    let new_per_day = (0..=999_u16).prop_map(|count| NewPerDay::new(count).expect("in range"));
    let day_start = (0..1_440_u16).prop_map(|m| DayStart::from_minutes(m).expect("in range"));
    prop_oneof![
        retention.prop_map(Setting::Retention),
        new_per_day.prop_map(Setting::NewPerDay),
        day_start.prop_map(Setting::DayStart),
        prop::sample::select(SessionSize::ALL.as_slice()).prop_map(Setting::SessionSize),
        prop::sample::select(Buttons::ALL.as_slice()).prop_map(Setting::Buttons),
        prop::option::of(Just(SavedWeights::from(&Weights::default()))).prop_map(Setting::Weights),
    ]
}

/// A shelf in memory, which can be told to refuse.
#[derive(Debug, Default)]
pub(crate) struct MemoryShelf {
    texts: RefCell<BTreeMap<String, String>>,
    refusal: RefCell<Option<ShelfError>>,
    writes: Cell<usize>,
}

impl MemoryShelf {
    pub(crate) fn holding(key: &str, text: &str) -> Self {
        let shelf = Self::default();
        shelf.put(key, text);
        shelf
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.into(), text.into());
    }

    pub(crate) fn take(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    pub(crate) fn refuse(&self, error: ShelfError) {
        *self.refusal.borrow_mut() = Some(error);
    }

    pub(crate) fn work_again(&self) {
        *self.refusal.borrow_mut() = None;
    }

    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    pub(crate) fn writes(&self) -> usize {
        self.writes.get()
    }

    fn answer<T>(&self, value: T) -> Result<T, ShelfError> {
        self.refusal.borrow().clone().map_or(Ok(value), Err)
    }
}

impl Shelf for &MemoryShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.answer(self.texts.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.answer(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.answer(())?;
        self.put(key, text);
        self.writes.set(self.writes.get() + 1);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.answer(())?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
