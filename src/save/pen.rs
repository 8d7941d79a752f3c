//! The chunks that one opening of the page writes.

use std::collections::{BTreeMap, HashSet};

use super::keys::chunk_key;
use super::{Erasures, Shelf, ShelfError, encode_chunk};
use crate::progress::{Event, EventId, WriterId};

/// How many events a chunk holds that is written in one go: an import, or several chunks merged.
pub const FULL_CHUNK: usize = 4096;

/// A chunk is rewritten with each review it takes in: short enough to be written in a fraction of
/// a millisecond, long enough that its frame weighs little.
const REVIEWS_PER_CHUNK: usize = 64;

/// Chunk texts for the second copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// How often progress had been erased when they were written.
    pub erasures: Erasures,
    /// The texts, each to be put under its key whatever was there.
    pub sheets: Vec<Sheet>,
}

/// The text of one chunk as it was at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The chunk's key; only this opening of the page writes it.
    pub key: String,
    /// The whole text.
    pub text: String,
    /// Whether the shelf has the text; where it has not, other tabs do not hear of it either.
    pub on_shelf: bool,
    /// Which of the chunks at hand it is of, and how many events that one had.
    of: Option<(u32, usize)>,
}

/// Writes chunks, and knows which of their events have reached the shelf and which the second copy.
#[derive(Debug)]
pub(super) struct Pen {
    writer: WriterId,
    next: u32,
    /// The chunks that can still take in events or are not on the shelf, the oldest first.
    chunks: Vec<Chunk>,
    outbox: BTreeMap<String, Sheet>,
}

#[derive(Debug)]
struct Chunk {
    number: u32,
    /// How many events it may hold.
    capacity: usize,
    events: Vec<Event>,
    /// How many of the events the shelf has.
    shelved: usize,
    /// How many of the events the second copy has.
    copied: usize,
}

impl Pen {
    pub(super) const fn new(writer: WriterId) -> Self {
        Self {
            writer,
            next: 0,
            chunks: Vec::new(),
            outbox: BTreeMap::new(),
        }
    }

    pub(super) const fn writer(&self) -> WriterId {
        self.writer
    }

    /// A key that no chunk has had.
    pub(super) fn new_key(&mut self) -> String {
        let key = chunk_key(self.writer, self.next);
        self.next += 1;
        key
    }

    /// Takes in events to be written.
    pub(super) fn push(&mut self, events: Vec<Event>) {
        if events.len() > REVIEWS_PER_CHUNK {
            for events in events.chunks(FULL_CHUNK) {
                self.begin(events.len(), events.to_vec());
            }
            return;
        }
        for event in events {
            match self.chunks.last_mut() {
                Some(open) if open.events.len() < open.capacity => open.events.push(event),
                _ => self.begin(REVIEWS_PER_CHUNK, vec![event]),
            }
        }
    }

    /// Writes every chunk that the shelf does not have as it is now, unless it is known that the
    /// shelf cannot be written; for the second copy they are made up in any case.
    pub(super) fn write<S: Shelf>(
        &mut self,
        onto: &S,
        ready: Result<(), ShelfError>,
    ) -> Result<(), ShelfError> {
        let mut outcome = ready;
        // The newest first: a short chunk may fit where a long one does not.
        for chunk in self.chunks.iter_mut().rev() {
            if chunk.shelved == chunk.events.len() {
                continue;
            }
            let mut sheet = chunk.sheet(self.writer);
            if outcome.is_ok() {
                outcome = onto.write(&sheet.key, &sheet.text);
                if outcome.is_ok() {
                    chunk.shelved = chunk.events.len();
                    sheet.on_shelf = true;
                }
            }
            if chunk.copied < chunk.events.len() {
                self.outbox.insert(sheet.key.clone(), sheet);
            }
        }
        self.chunks
            .retain(|chunk| chunk.shelved < chunk.events.len() || !chunk.is_full());
        outcome
    }

    /// Notes that the shelf may have lost what it had of the chunks at hand.
    pub(super) fn distrust_shelf(&mut self) {
        for chunk in &mut self.chunks {
            chunk.shelved = 0;
        }
    }

    /// The events of the chunks at hand.
    pub(super) fn at_hand(&self) -> HashSet<EventId> {
        let events = self.chunks.iter().flat_map(|chunk| &chunk.events);
        events.map(|event| event.id).collect()
    }

    /// A chunk that went to the shelf by another way, for the second copy as well.
    pub(super) fn send(&mut self, key: String, text: String) {
        let sheet = Sheet {
            key,
            text,
            on_shelf: true,
            of: None,
        };
        self.outbox.insert(sheet.key.clone(), sheet);
    }

    /// What the second copy has not been given yet.
    pub(super) fn take_outbox(&mut self) -> Vec<Sheet> {
        std::mem::take(&mut self.outbox).into_values().collect()
    }

    /// The second copy has them.
    pub(super) fn copied(&mut self, sheets: &[Sheet]) {
        for (number, events) in sheets.iter().filter_map(|sheet| sheet.of) {
            let chunk = self.chunks.iter_mut().find(|chunk| chunk.number == number);
            if let Some(chunk) = chunk {
                chunk.copied = chunk.copied.max(events);
            }
        }
    }

    /// The second copy did not take them: they go with the next ones, unless there are newer texts.
    pub(super) fn not_copied(&mut self, sheets: Vec<Sheet>) {
        for sheet in sheets {
            self.outbox.entry(sheet.key.clone()).or_insert(sheet);
        }
    }

    /// How many events are nowhere but in memory.
    pub(super) fn unsaved(&self) -> usize {
        let in_memory = |chunk: &Chunk| chunk.events.len() - chunk.shelved.max(chunk.copied);
        self.chunks.iter().map(in_memory).sum()
    }

    /// How many events the second copy has and the shelf has not.
    pub(super) fn only_copied(&self) -> usize {
        let ahead = |chunk: &Chunk| chunk.copied.saturating_sub(chunk.shelved);
        self.chunks.iter().map(ahead).sum()
    }

    /// Forgets every event; the numbers go on.
    pub(super) fn clear(&mut self) {
        self.chunks.clear();
        self.outbox.clear();
    }

    fn begin(&mut self, capacity: usize, events: Vec<Event>) {
        self.chunks.push(Chunk {
            number: self.next,
            capacity,
            events,
            shelved: 0,
            copied: 0,
        });
        self.next += 1;
    }
}

impl Chunk {
    const fn is_full(&self) -> bool {
        self.events.len() >= self.capacity
    }

    fn sheet(&self, writer: WriterId) -> Sheet {
        Sheet {
            key: chunk_key(writer, self.number),
            text: encode_chunk(&self.events),
            on_shelf: false,
            of: Some((self.number, self.events.len())),
        }
    }
}
