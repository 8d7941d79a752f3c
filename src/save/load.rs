//! Reads every chunk on a shelf.

use super::{
    ChunkError, Fate, LoadReport, SetAside, Shelf, ShelfError, decode_chunk, is_aside_key,
    is_chunk_key,
};
use crate::progress::Event;
use crate::time::Timestamp;

/// A chunk as it was found.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) content: Result<Content, ChunkError>,
}

/// What there is to know of a chunk's events without holding them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content {
    /// How many there are.
    pub(super) events: usize,
    /// When the latest happened, by the clock.
    pub(super) newest: Timestamp,
}

/// Everything on a shelf that is, or was, a chunk.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) pieces: Vec<Piece>,
    /// The events of all of them; those that stand in two chunks stand here twice.
    pub(super) events: Vec<Event>,
}

impl Found {
    /// Reads a shelf.
    pub(super) fn on<S: Shelf>(shelf: &S) -> Result<Self, ShelfError> {
        let mut found = Self::default();
        for key in shelf.keys()? {
            if !is_chunk_key(&key) && !is_aside_key(&key) {
                continue;
            }
            // A key can vanish between the two calls: another tab may be tidying.
            if let Some(text) = shelf.read(&key)? {
                found.take(key, text);
            }
        }
        Ok(found)
    }

    /// Reads a text, and keeps what it says.
    fn take(&mut self, key: String, text: String) {
        let content = decode_chunk(&text).map(|events| {
            let content = Content::of(&events);
            self.events.extend(events);
            content
        });
        self.pieces.push(Piece { key, text, content });
    }

    /// What could not be read.
    pub(super) fn report(&self) -> LoadReport {
        LoadReport {
            set_aside: self.pieces.iter().filter_map(Piece::set_aside).collect(),
            unreadable: None,
        }
    }
}

impl Content {
    pub(super) fn of(events: &[Event]) -> Self {
        let newest = events.iter().map(|event| event.moment.at).max();
        Self {
            events: events.len(),
            newest: newest.unwrap_or(Timestamp::from_millis(0)),
        }
    }
}

impl Piece {
    pub(super) fn set_aside(&self) -> Option<SetAside> {
        let error = self.content.as_ref().err()?.clone();
        Some(SetAside {
            key: self.key.clone(),
            error,
            fate: if is_aside_key(&self.key) {
                Fate::Earlier
            } else {
                Fate::Left
            },
            recovered: false,
        })
    }

    /// Whether it is a chunk in its place that no build could have written so.
    pub(super) fn is_damaged(&self) -> bool {
        is_chunk_key(&self.key) && matches!(self.content, Err(ChunkError::Damaged(_)))
    }
}
