//! Keeps the events of one opening of the page, and reads those of all others.

mod erase;
mod meet;

use self::erase::Readiness;
use super::keys::is_chunk_key_of;
use super::load::Found;
use super::pen::Pen;
use super::tidy::Tidying;
use super::{Amendment, ChunkError, Erasures, LoadReport, Parcel, Shelf, ShelfError, decode_chunk};
use crate::progress::{Event, EventId, EventKind, EventLog, WriterId};
use crate::time::{Moment, Timestamp};

/// All events known, and the chunks that this opening of the page writes.
///
/// Each chunk has a key of its own that nobody else writes, so that two tabs cannot overwrite each
/// other. Events are kept on the shelf and in a second copy. The journal writes the shelf itself;
/// for the second copy, which answers later, it makes up [`Parcel`]s and [`Amendment`]s and is told
/// what became of them. An event that neither has taken stays here and goes out with the next one.
#[derive(Debug)]
pub struct Journal<S> {
    shelf: S,
    log: EventLog,
    /// The counter of the next event.
    counter: u32,
    pen: Pen,
    erasures: Erasures,
    /// The number of erasures that the second copy is known to have.
    copied_erasures: Erasures,
    readiness: Readiness,
    report: LoadReport,
    tidying: Tidying,
}

impl<S: Shelf> Journal<S> {
    /// Reads every chunk on the shelf. `writer` must be drawn afresh for each opening.
    ///
    /// What cannot be read is in the [report](Self::report).
    pub fn open(shelf: S, writer: WriterId) -> Self {
        let mut journal = Self {
            shelf,
            log: EventLog::default(),
            counter: 0,
            pen: Pen::new(writer),
            erasures: Erasures::default(),
            copied_erasures: Erasures::default(),
            readiness: Readiness::Unknown,
            report: LoadReport::default(),
            tidying: Tidying::default(),
        };
        if let Err(error) = journal.load() {
            journal.report.unreadable = Some(error);
        }
        journal
    }

    fn load(&mut self) -> Result<(), ShelfError> {
        // What an erasure has left is to be gone. Should it not go now, it goes before anything is
        // written.
        self.ready_shelf()?;
        let mut found = Found::on(&self.shelf)?;
        self.report = found.report();
        let events = std::mem::take(&mut found.events);
        let read = events.len();
        // One sorted build: a hundred thousand single insertions take several times as long.
        self.log = events.into_iter().collect();
        self.tidying = Tidying::of(found, read > self.log.len());
        Ok(())
    }

    /// All events known, saved or not.
    pub const fn log(&self) -> &EventLog {
        &self.log
    }

    /// What could not be read. It gains by [`meet`](Self::meet) and [`tidy`](Self::tidy).
    pub const fn report(&self) -> &LoadReport {
        &self.report
    }

    /// How many events are only in memory.
    pub fn unsaved(&self) -> usize {
        self.pen.unsaved()
    }

    /// How many events only the second copy has, because the shelf would not take them.
    pub fn only_copied(&self) -> usize {
        self.pen.only_copied()
    }

    /// Makes something that happens now an event, and writes it to the shelf.
    ///
    /// The event counts from here on even if the write failed; the error says that it would not
    /// survive the page yet, unless the second copy takes the next parcel.
    pub fn record(&mut self, kind: EventKind, now: Moment) -> (Event, Result<(), ShelfError>) {
        let event = Event {
            order: self.log.next_order(now.at),
            id: EventId {
                writer: self.pen.writer(),
                counter: self.counter,
            },
            moment: now,
            kind,
        };
        self.counter += 1;
        let written = self.add(vec![event.clone()]);
        (event, written)
    }

    /// Takes in events from a file. Those already known cost nothing.
    ///
    /// # Errors
    /// When they could not be written; they count until the page is closed all the same.
    pub fn import(&mut self, events: Vec<Event>) -> Result<(), ShelfError> {
        self.add(self.unknown(events))
    }

    /// Takes in a chunk that another tab has written, and says whether there was anything new.
    ///
    /// # Errors
    /// When the text is no chunk that this build can read; nothing changes then.
    pub fn absorb(&mut self, text: &str) -> Result<bool, ChunkError> {
        let before = self.log.len();
        for event in decode_chunk(text)? {
            self.log.insert(event);
        }
        Ok(self.log.len() > before)
    }

    /// Writes what could not be written before.
    ///
    /// # Errors
    /// When it still cannot be written.
    pub fn save_again(&mut self) -> Result<(), ShelfError> {
        let ready = self.ready_shelf();
        self.pen.write(&self.shelf, ready)
    }

    /// Whether a key is one that this opening of the page writes.
    pub fn owns(&self, key: &str) -> bool {
        is_chunk_key_of(self.pen.writer(), key)
    }

    /// Writes whatever the shelf has lost of what is known here: somebody removed chunks.
    ///
    /// # Errors
    /// When the shelf cannot be read or written; what it lacks is then unsaved.
    pub fn write_missing(&mut self) -> Result<(), ShelfError> {
        self.ready_shelf()?;
        let there: EventLog = Found::on(&self.shelf)?.events.into_iter().collect();
        self.pen.distrust_shelf();
        let at_hand = self.pen.at_hand();
        let missing = self
            .log
            .iter()
            .filter(|event| !there.contains(event) && !at_hand.contains(&event.id));
        self.pen.push(missing.cloned().collect());
        self.pen.write(&self.shelf, Ok(()))
    }

    /// Tidies the shelf a little, and says what the second copy is to be told; `None` when all is
    /// tidy. Each step takes some milliseconds.
    ///
    /// What is damaged is set aside; small, old chunks are merged into larger ones.
    pub fn tidy(&mut self, now: Timestamp) -> Option<Amendment> {
        if self.is_stale() || self.readiness != Readiness::Ready {
            return None;
        }
        self.drop_forgotten_erasure();
        let swaps = self
            .tidying
            .step(&self.shelf, &mut self.pen, &mut self.report, now)?;
        Some(Amendment {
            erasures: self.erasures,
            swaps,
        })
    }

    /// What the second copy has not been given yet.
    pub fn take_parcel(&mut self) -> Parcel {
        self.drop_forgotten_erasure();
        Parcel {
            erasures: self.erasures,
            sheets: self.pen.take_outbox(),
        }
    }

    /// The second copy has taken a parcel.
    pub fn copied(&mut self, parcel: &Parcel) {
        self.copied_erasures = self.copied_erasures.max(parcel.erasures);
        self.erasures = self.erasures.max(parcel.erasures);
        if parcel.erasures == self.erasures {
            self.pen.copied(&parcel.sheets);
        }
    }

    /// The second copy has not taken a parcel: it goes with the next one.
    pub fn not_copied(&mut self, parcel: Parcel) {
        if parcel.erasures >= self.erasures {
            self.pen.not_copied(parcel.sheets);
        }
    }

    /// Those of the events that are not known yet, each once.
    fn unknown(&self, events: Vec<Event>) -> Vec<Event> {
        let events: EventLog = events.into_iter().collect();
        let unknown = events.iter().filter(|event| !self.log.contains(event));
        unknown.cloned().collect()
    }

    fn add(&mut self, events: Vec<Event>) -> Result<(), ShelfError> {
        self.log.extend(events.iter().cloned());
        self.pen.push(events);
        self.save_again()
    }
}
