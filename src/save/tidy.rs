//! Tidying after the union: what is damaged is set aside, what is small and old is merged.
//!
//! Every step writes first and removes after, and removes only what it has read as it is. By union,
//! every point between is safe.

use super::compact::{Batch, batches};
use super::keys::aside_key;
use super::load::{Found, Piece};
use super::pen::Pen;
use super::second::Swap;
use super::{Fate, LoadReport, Shelf, ShelfError, decode_chunk, encode_chunk};
use crate::progress::{Event, EventLog, WriterId};
use crate::time::Timestamp;

/// What is still to be tidied of what was found at the opening.
#[derive(Debug, Default)]
pub(super) struct Tidying {
    found: Found,
    repeats: bool,
    /// What the second copy is to be told first.
    swaps: Vec<Swap>,
    stage: Stage,
}

#[derive(Debug, Default)]
enum Stage {
    #[default]
    Damaged,
    Plan,
    Merge(Vec<Batch>),
}

impl Tidying {
    pub(super) const fn of(found: Found, repeats: bool) -> Self {
        Self {
            found,
            repeats,
            swaps: Vec::new(),
            stage: Stage::Damaged,
        }
    }

    pub(super) const fn found(&self) -> &Found {
        &self.found
    }

    /// Adds to what the second copy is to be told.
    pub(super) fn amend(&mut self, swaps: Vec<Swap>) {
        self.swaps.extend(swaps);
    }

    /// One step: what to tell the second copy after it, or `None` when there are no more.
    pub(super) fn step<S: Shelf>(
        &mut self,
        on: &S,
        pen: &mut Pen,
        report: &mut LoadReport,
        now: Timestamp,
    ) -> Option<Vec<Swap>> {
        if !self.swaps.is_empty() {
            return Some(std::mem::take(&mut self.swaps));
        }
        match &mut self.stage {
            Stage::Damaged => {
                self.stage = Stage::Plan;
                let damaged = self.found.pieces.iter().filter(|piece| piece.is_damaged());
                Some(
                    damaged
                        .flat_map(|piece| set_aside(piece, on, report))
                        .collect(),
                )
            }
            Stage::Plan => {
                self.stage = Stage::Merge(batches(&self.found.pieces, now, self.repeats));
                Some(Vec::new())
            }
            Stage::Merge(batches) => {
                let Some(batch) = batches.pop() else {
                    self.found = Found::default();
                    return None;
                };
                let pieces: Vec<&Piece> = batch
                    .iter()
                    .filter_map(|place| self.found.pieces.get(*place))
                    .collect();
                let mut swaps = Vec::new();
                // What does not work now may work the next time the page is opened.
                if merge(&pieces, on, pen, &mut swaps).is_err() {
                    batches.clear();
                }
                Some(swaps)
            }
        }
    }
}

/// Moves a damaged chunk out of the way; where it cannot be moved, it stays.
fn set_aside<S: Shelf>(piece: &Piece, shelf: &S, report: &mut LoadReport) -> Vec<Swap> {
    let Ok(key) = copy_aside(piece, shelf) else {
        return Vec::new();
    };
    if !matches!(remove_unchanged(piece, shelf), Ok(true)) {
        return Vec::new();
    }
    let record = report.set_aside.iter_mut();
    if let Some(record) = record.into_iter().find(|record| record.key == piece.key) {
        record.key.clone_from(&key);
        record.fate = Fate::Moved;
    }
    vec![
        Swap::put(key, None, piece.text.clone()),
        Swap::remove(piece.key.clone(), piece.text.clone()),
    ]
}

/// Copies a chunk to a key where nothing else lies, and says which.
fn copy_aside<S: Shelf>(piece: &Piece, shelf: &S) -> Result<String, ShelfError> {
    let mut attempt = 0;
    loop {
        let key = aside_key(&piece.key, attempt);
        match shelf.read(&key)? {
            Some(text) if text == piece.text => return Ok(key),
            Some(_) => attempt += 1,
            None => {
                shelf.write(&key, &piece.text)?;
                return Ok(key);
            }
        }
    }
}

/// Writes several chunks as one and removes them. Where there is no room for that, half of them
/// may need less, and the room that they leave serves the other half.
fn merge<S: Shelf>(
    pieces: &[&Piece],
    shelf: &S,
    pen: &mut Pen,
    swaps: &mut Vec<Swap>,
) -> Result<(), ShelfError> {
    let mut events = EventLog::default();
    for piece in pieces {
        events.extend(decode_chunk(&piece.text).unwrap_or_default());
    }
    let (key, text) = (pen.new_key(), encode_chunk(by_writer(&events)));
    match shelf.write(&key, &text) {
        Err(ShelfError::Full) if pieces.len() > 3 => {
            let (one, other) = pieces.split_at(pieces.len() / 2);
            merge(one, shelf, pen, swaps)?;
            return merge(other, shelf, pen, swaps);
        }
        written => written?,
    }
    swaps.push(Swap::put(key, None, text));
    for piece in pieces {
        if remove_unchanged(piece, shelf)? {
            let (key, text) = (piece.key.clone(), piece.text.clone());
            swaps.push(Swap::remove(key, text));
        }
    }
    Ok(())
}

/// The events of one writer after those of another: a chunk is short where they stand together.
fn by_writer(events: &EventLog) -> Vec<&Event> {
    let mut writers: Vec<WriterId> = Vec::new();
    for event in events.iter() {
        if !writers.contains(&event.id.writer) {
            writers.push(event.id.writer);
        }
    }
    let of = |writer: WriterId| events.iter().filter(move |event| event.id.writer == writer);
    writers.into_iter().flat_map(of).collect()
}

/// Removes a chunk unless it has changed since it was read, and says whether it is gone.
fn remove_unchanged<S: Shelf>(piece: &Piece, shelf: &S) -> Result<bool, ShelfError> {
    let now = shelf.read(&piece.key)?;
    let unchanged = now.as_ref() == Some(&piece.text);
    if unchanged {
        shelf.remove(&piece.key)?;
    }
    Ok(unchanged || now.is_none())
}
