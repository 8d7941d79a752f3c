//! The form of events in local storage: chunks of compact JSON with a version and a checksum.
//!
//! ```json
//! {"v":2,"sum":"0a1b2c3d","body":{
//!   "cards":["long-text"],
//!   "runs":[{"writer":"00000000000000ff","first":0,"at":1795435200000,"offset":480,
//!            "log":[[3,0,0,12],[1,0,95000,40]]}],
//!   "others":[{"writer":"00000000000000ff","counter":2,…,"type":"suspend","card":"long-text"}]}}
//! ```
//!
//! `sum` is the CRC-32 of `body` as it stands. A run holds consecutive reviews of one writer under
//! one UTC offset; each entry is `[rating, index into cards, milliseconds since the entry before,
//! seconds taken]`. `lead` says how far logical time is ahead of the clock, and is left out at 0.
//! What is no review is rare, and spelled out as in a progress file. Version 1 had reviews only.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::crc32::crc32;
use super::record::EventRecord;
use crate::corpus::CardId;
use crate::memory::Rating;
use crate::progress::{Event, EventId, EventKind, LogicalTime, Seconds, WriterId};
use crate::time::{Moment, Timestamp, UtcOffset};

/// The version that this build writes.
const VERSION: u32 = 2;

/// Why a chunk could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChunkError {
    /// A newer build wrote it: to be left as it is.
    #[error("saved by a newer version of the app (format {0})")]
    Newer(u32),
    /// It is not what any build writes, in the words of the check that noticed.
    #[error("damaged: {0}")]
    Damaged(String),
}

impl ChunkError {
    fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged(what.into())
    }
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    v: u32,
    sum: String,
    body: Box<RawValue>,
}

/// What can be read of a chunk of any version, so that a newer one is told from a damaged one.
#[derive(Deserialize)]
struct VersionOnly {
    v: u32,
}

#[derive(Default, Serialize, Deserialize)]
struct Body {
    cards: Vec<String>,
    runs: Vec<Run>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<EventRecord>,
}

#[derive(Serialize, Deserialize)]
struct Run {
    writer: String,
    first: u32,
    at: i64,
    offset: i16,
    #[serde(default, skip_serializing_if = "is_zero")]
    lead: i64,
    log: Vec<Entry>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the signature is serde's
const fn is_zero(lead: &i64) -> bool {
    *lead == 0
}

/// Rating, card, milliseconds since the entry before, seconds taken.
#[derive(Serialize, Deserialize)]
struct Entry(u8, usize, i64, u16);

/// Writes events as the text of one chunk: reviews in the order given, then all others.
pub fn encode_chunk<'a>(events: impl IntoIterator<Item = &'a Event>) -> String {
    let mut writer = BodyWriter::default();
    for event in events {
        writer.push(event);
    }
    let body = to_json(&writer.body);
    let sum = checksum(&body);
    // Put together by hand: the checksum is over these very bytes.
    format!(r#"{{"v":{VERSION},"sum":"{sum}","body":{body}}}"#)
}

/// Reads the text of one chunk.
///
/// # Errors
/// [`ChunkError::Newer`] for a chunk of a later format, [`ChunkError::Damaged`] for anything else
/// that is not wholly as it was written: a chunk is believed as a whole or not at all.
pub fn decode_chunk(text: &str) -> Result<Vec<Event>, ChunkError> {
    let VersionOnly { v } = parse(text)?;
    match v {
        // Version 1 is version 2 without `others`.
        1..=VERSION => decode_sealed(text),
        0 => Err(ChunkError::damaged("format 0 was never written")),
        newer => Err(ChunkError::Newer(newer)),
    }
}

fn decode_sealed(text: &str) -> Result<Vec<Event>, ChunkError> {
    let sealed: Sealed = parse(text)?;
    if sealed.sum != checksum(sealed.body.get()) {
        return Err(ChunkError::damaged("the checksum does not match"));
    }
    let body: Body = parse(sealed.body.get())?;
    let cards = body
        .cards
        .iter()
        .map(|id| CardId::parse(id).map_err(|error| ChunkError::damaged(error.to_string())))
        .collect::<Result<Vec<_>, _>>()?;
    let mut events = Vec::new();
    for run in &body.runs {
        read_run(run, &cards, &mut events)?;
    }
    for other in &body.others {
        events.push(other.event().map_err(ChunkError::damaged)?);
    }
    Ok(events)
}

fn read_run(run: &Run, cards: &[CardId], events: &mut Vec<Event>) -> Result<(), ChunkError> {
    let damaged = |what: &str| ChunkError::damaged(what);
    let writer = WriterId::parse(&run.writer).ok_or_else(|| damaged("not a writer"))?;
    let offset = UtcOffset::from_minutes(run.offset).ok_or_else(|| damaged("not an offset"))?;
    let mut counter = run.first;
    let mut at = run.at;
    for Entry(rating, card, elapsed, took) in &run.log {
        at = at
            .checked_add(*elapsed)
            .filter(|at| (0..=Timestamp::MAX.millis()).contains(at))
            .ok_or_else(|| damaged("not a time"))?;
        let order = at.checked_add(run.lead).and_then(LogicalTime::from_value);
        events.push(Event {
            order: order.ok_or_else(|| damaged("not a logical time"))?,
            id: EventId { writer, counter },
            moment: Moment {
                at: Timestamp::from_millis(at),
                offset,
            },
            kind: EventKind::Reviewed {
                card: cards
                    .get(*card)
                    .ok_or_else(|| damaged("no such card"))?
                    .clone(),
                rating: Rating::from_number(*rating).ok_or_else(|| damaged("not a rating"))?,
                took: Seconds(*took),
            },
        });
        counter = counter
            .checked_add(1)
            .ok_or_else(|| damaged("too many events"))?;
    }
    Ok(())
}

/// Collects events into runs, beginning a new one wherever the old one cannot go on.
#[derive(Default)]
struct BodyWriter {
    body: Body,
    last: Option<Event>,
}

impl BodyWriter {
    fn push(&mut self, event: &Event) {
        let EventKind::Reviewed { card, rating, took } = &event.kind else {
            self.body.others.push(event.into());
            return;
        };
        let card = self.card_index(card);
        let elapsed = match &self.last {
            Some(last) if continues(last, event) => {
                event.moment.at.millis() - last.moment.at.millis()
            }
            _ => {
                self.begin_run(event);
                0
            }
        };
        if let Some(run) = self.body.runs.last_mut() {
            run.log.push(Entry(rating.number(), card, elapsed, took.0));
        }
        self.last = Some(event.clone());
    }

    fn card_index(&mut self, card: &CardId) -> usize {
        let cards = &mut self.body.cards;
        let known = cards.iter().rposition(|known| known == card.as_str());
        known.unwrap_or_else(|| {
            cards.push(card.as_str().to_owned());
            cards.len() - 1
        })
    }

    fn begin_run(&mut self, event: &Event) {
        self.body.runs.push(Run {
            writer: event.id.writer.to_string(),
            first: event.id.counter,
            at: event.moment.at.millis(),
            offset: event.moment.offset.minutes(),
            lead: lead(event),
            log: Vec::new(),
        });
    }
}

fn continues(last: &Event, event: &Event) -> bool {
    last.id.writer == event.id.writer
        && last.id.counter.checked_add(1) == Some(event.id.counter)
        && last.moment.offset == event.moment.offset
        && lead(last) == lead(event)
}

/// How far logical time is ahead of the clock; behind only in events no build of ours makes.
const fn lead(event: &Event) -> i64 {
    event.order.value() - event.moment.at.millis()
}

fn checksum(body: &str) -> String {
    format!("{:08x}", crc32(body.as_bytes()))
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ChunkError> {
    serde_json::from_str(text).map_err(|error| ChunkError::damaged(error.to_string()))
}

fn to_json(body: &Body) -> String {
    // Numbers, strings and lists of them, written into memory: `serde_json` fails on none of these.
    #[allow(clippy::expect_used)]
    serde_json::to_string(body).expect("a body is plain data")
}
