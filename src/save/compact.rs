//! Which chunks to merge into larger ones.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use super::load::Piece;
use super::pen::FULL_CHUNK;
use super::{decode_chunk, encode_chunk, is_chunk_key};
use crate::progress::EventId;
use crate::time::Timestamp;

/// A chunk is left alone until nothing has been added to it for so long: its writer may still be
/// writing it.
const SETTLED_AFTER: Duration = Duration::from_hours(24);

/// Chunks to be merged into one, as places in the list of all.
pub(super) type Batch = Vec<usize>;

/// Puts settled chunks together that are small, stand in an older format, or repeat what others
/// hold; each batch comes to no more than a full chunk, where its chunks alone do not.
///
/// `repeats` says that there are events that stand in more than one chunk.
pub(super) fn batches(pieces: &[Piece], now: Timestamp, repeats: bool) -> Vec<Batch> {
    // By time, so that a merged chunk holds neighbours, and those that repeat each other meet.
    let mut settled: BTreeSet<(Timestamp, usize)> = BTreeSet::new();
    for (place, piece) in pieces.iter().enumerate() {
        if let Ok(content) = &piece.content
            && is_chunk_key(&piece.key)
            && now.since(content.newest) > SETTLED_AFTER
        {
            settled.insert((content.newest, place));
        }
    }
    let settled = || {
        let places = settled.iter().map(|(_, place)| *place);
        places.filter_map(|place| Some((place, pieces.get(place)?)))
    };
    let repetition = if repeats {
        Repetition::among(settled())
    } else {
        Repetition::default()
    };
    let mut packer = Packer::default();
    for (place, piece) in settled() {
        let Ok(content) = &piece.content else {
            continue;
        };
        let outdated = is_outdated(&piece.text);
        let repeated = repetition.involves(place);
        if outdated || repeated || content.events < FULL_CHUNK / 2 {
            packer.add(place, content.events - repetition.known(place), outdated);
        }
    }
    packer.finish()
}

/// Whether a text stands in an older format than the one this build writes.
fn is_outdated(text: &str) -> bool {
    let head = |text: &str| text.split(',').next().map(str::to_owned);
    head(text) != head(&encode_chunk([]))
}

/// Fills one batch after another.
#[derive(Default)]
struct Packer {
    done: Vec<Batch>,
    batch: Batch,
    events: usize,
    outdated: bool,
}

impl Packer {
    fn add(&mut self, place: usize, events: usize, outdated: bool) {
        if self.events + events > FULL_CHUNK {
            self.close();
        }
        self.batch.push(place);
        self.events += events;
        self.outdated |= outdated;
    }

    fn close(&mut self) {
        let batch = std::mem::take(&mut self.batch);
        // One chunk alone is worth rewriting only in a newer format.
        if batch.len() > 1 || self.outdated {
            self.done.push(batch);
        }
        self.events = 0;
        self.outdated = false;
    }

    fn finish(mut self) -> Vec<Batch> {
        self.close();
        self.done
    }
}

/// Which chunks hold events that others hold too: two tabs may have merged the same chunks.
#[derive(Default)]
struct Repetition {
    /// By chunk, how many of its events stand in earlier ones; 0 for those that are repeated.
    known: HashMap<usize, usize>,
}

impl Repetition {
    fn among<'a>(settled: impl Iterator<Item = (usize, &'a Piece)>) -> Self {
        let mut first_seen: HashMap<EventId, usize> = HashMap::new();
        let mut known = HashMap::new();
        for (place, piece) in settled {
            for event in decode_chunk(&piece.text).unwrap_or_default() {
                let first = *first_seen.entry(event.id).or_insert(place);
                if first != place {
                    *known.entry(place).or_insert(0) += 1;
                    known.entry(first).or_insert(0);
                }
            }
        }
        Self { known }
    }

    fn involves(&self, place: usize) -> bool {
        self.known.contains_key(&place)
    }

    fn known(&self, place: usize) -> usize {
        self.known.get(&place).copied().unwrap_or_default()
    }
}
