//! What the second copy is told, and what is learned from it.

use std::collections::BTreeMap;

use super::keys::aside_key;
use super::load::{Found, Piece};
use super::{
    ChunkError, Erasures, Fate, LoadReport, SetAside, decode_chunk, is_aside_key, is_chunk_key,
};
use crate::progress::Event;

/// Changes to the second copy, to be made in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// How often progress had been erased when they were decided on.
    pub erasures: Erasures,
    /// The changes.
    pub swaps: Vec<Swap>,
}

/// One change to the second copy, made only where the text is still the one it was decided on:
/// the tab that owns the key may have written a newer one since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The key.
    pub key: String,
    /// The text that has to be there, if any.
    pub was: Option<String>,
    /// The text to put there, if any.
    pub becomes: Option<String>,
}

impl Swap {
    pub(super) const fn put(key: String, was: Option<String>, text: String) -> Self {
        Self {
            key,
            was,
            becomes: Some(text),
        }
    }

    pub(super) const fn remove(key: String, was: String) -> Self {
        Self {
            key,
            was: Some(was),
            becomes: None,
        }
    }
}

/// The second copy beside the shelf.
pub(super) struct Comparison<'a> {
    pieces: BTreeMap<&'a str, &'a Piece>,
    /// The readable chunks of the second copy that the shelf has not, or has otherwise.
    differing: Vec<Differing>,
    /// What of the second copy could not be read.
    unread: Vec<Piece>,
    /// The keys of the second copy.
    known: BTreeMap<String, Known>,
}

struct Differing {
    key: String,
    text: String,
    events: Vec<Event>,
}

/// What the second copy has under a key, as far as it bears on what to put there.
enum Known {
    /// What the shelf has.
    Same,
    /// A chunk of a newer version: not to be touched.
    Newer,
    /// Something else.
    Other(String),
}

impl<'a> Comparison<'a> {
    pub(super) fn new(found: &'a Found, second: Vec<(String, String)>) -> Self {
        let pieces = found.pieces.iter().map(|piece| (&*piece.key, piece));
        let mut comparison = Self {
            pieces: pieces.collect(),
            differing: Vec::new(),
            unread: Vec::new(),
            known: BTreeMap::new(),
        };
        for (key, text) in second {
            if is_chunk_key(&key) || is_aside_key(&key) {
                comparison.take(key, text);
            }
        }
        comparison
    }

    fn take(&mut self, key: String, text: String) {
        let piece = self.pieces.get(&*key);
        if piece.is_some_and(|piece| piece.text == text) {
            // A chunk identical to the shelf's is not read twice.
            self.known.insert(key, Known::Same);
            return;
        }
        match decode_chunk(&text) {
            Ok(events) => {
                let known = Known::Other(text.clone());
                self.known.insert(key.clone(), known);
                self.differing.push(Differing { key, text, events });
            }
            Err(error) => {
                let known = match error {
                    ChunkError::Newer(_) => Known::Newer,
                    ChunkError::Damaged(_) => Known::Other(text.clone()),
                };
                self.known.insert(key.clone(), known);
                let content = Err(error);
                self.unread.push(Piece { key, text, content });
            }
        }
    }

    /// The events that only the second copy may have.
    pub(super) fn events(&self) -> impl Iterator<Item = &Event> {
        self.differing.iter().flat_map(|chunk| &chunk.events)
    }

    /// Adds to the report of the shelf what the second copy lacks, and what it makes good.
    pub(super) fn complete(&self, report: &mut LoadReport) {
        for record in &mut report.set_aside {
            record.recovered = self.differing.iter().any(|chunk| chunk.key == record.key);
        }
        for piece in self.only_second_unread() {
            report.set_aside.extend(piece.set_aside().map(|record| {
                if piece.is_damaged() {
                    let key = aside_key(&piece.key, 0);
                    let fate = Fate::Moved;
                    SetAside {
                        key,
                        fate,
                        ..record
                    }
                } else {
                    record
                }
            }));
        }
    }

    /// What could not be read and has no counterpart on the shelf, be it whole or not.
    fn only_second_unread(&self) -> impl Iterator<Item = &Piece> {
        let unread = self.unread.iter();
        unread.filter(|piece| !self.pieces.contains_key(&*piece.key))
    }

    /// What makes the second copy hold what the shelf holds. `restored` says that the shelf has
    /// all events that the second copy has.
    pub(super) fn swaps(self, restored: bool) -> Vec<Swap> {
        let mut swaps = Vec::new();
        for piece in self.pieces.values().filter(|piece| !piece.is_damaged()) {
            let put = |was| Swap::put(piece.key.clone(), was, piece.text.clone());
            match self.known.get(&piece.key) {
                None => swaps.push(put(None)),
                Some(Known::Other(text)) if restored => swaps.push(put(Some(text.clone()))),
                Some(_) => {}
            }
        }
        for piece in self.only_second_unread().filter(|piece| piece.is_damaged()) {
            let aside = aside_key(&piece.key, 0);
            swaps.push(Swap::put(aside, None, piece.text.clone()));
            swaps.push(Swap::remove(piece.key.clone(), piece.text.clone()));
        }
        let mut gone = self.differing;
        gone.retain(|chunk| {
            let piece = self.pieces.get(&*chunk.key);
            restored && piece.is_none_or(|piece| piece.is_damaged()) && is_chunk_key(&chunk.key)
        });
        swaps.extend(
            gone.into_iter()
                .map(|chunk| Swap::remove(chunk.key, chunk.text)),
        );
        swaps
    }
}
