//! Erasing, and telling what was erased from what was not.

use super::super::erasures::{begin, erasures_on, finish};
use super::super::{Erasures, Shelf, ShelfError};
use super::Journal;
use crate::progress::EventLog;

/// Whether something written now would be taken for something erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readiness {
    /// The shelf has not been asked, or has not answered.
    Unknown,
    /// Texts from before the last erasure may still be on the shelf.
    Unfinished,
    Ready,
}

impl<S: Shelf> Journal<S> {
    /// Whether another tab has erased progress since, so that what this one knows is not to be
    /// written any more.
    pub fn is_stale(&self) -> bool {
        erasures_on(&self.shelf).is_ok_and(|(erasures, _)| erasures > self.erasures)
    }

    /// Whether a text under [`Erasures::KEY`] tells of an erasure that this tab does not know of.
    pub fn is_before(&self, text: &str) -> bool {
        Erasures::read(Some(text)) > self.erasures
    }

    /// Erases every event, those in chunks that could not be read included. The second copy
    /// follows with the next parcel, be it empty.
    ///
    /// # Errors
    /// When it could not begin; everything is as it was then. A full shelf gave up a text to make
    /// room for the note that erasing begins, and got it back.
    pub fn erase(&mut self) -> Result<(), ShelfError> {
        let known = erasures_on(&self.shelf).map_or(self.erasures, |(known, _)| known);
        let erasures = known.max(self.erasures).next();
        match begin(&self.shelf, erasures) {
            Ok(()) => self.readiness = Readiness::Unfinished,
            // Nothing is kept there, so nothing is to be erased.
            Err(ShelfError::Blocked | ShelfError::Absent) => {}
            Err(error) => return Err(error),
        }
        self.erasures = erasures;
        self.log = EventLog::default();
        self.pen.clear();
        self.report.set_aside.clear();
        self.tidying = super::Tidying::default();
        // What cannot be removed now is passed over by everybody, and removed before the next
        // event is written.
        let _ = self.ready_shelf();
        Ok(())
    }

    /// Lets go of an erasure that neither copy remembers: local storage was cleared by hand before
    /// the second copy heard of it. Somebody may have written to the second copy since, and what
    /// this tab alone remembers must not empty it: rather let something come back than lose anything.
    pub(super) fn drop_forgotten_erasure(&mut self) {
        if let Ok((on_shelf, _)) = erasures_on(&self.shelf) {
            let remembered = on_shelf.max(self.copied_erasures);
            self.erasures = self.erasures.min(remembered);
        }
    }

    /// Finishes what an erasure has left, so that nothing new is taken for something erased.
    pub(super) fn ready_shelf(&mut self) -> Result<(), ShelfError> {
        if self.readiness == Readiness::Unknown {
            let (erasures, unfinished) = erasures_on(&self.shelf)?;
            self.erasures = erasures.max(self.erasures);
            self.readiness = if unfinished {
                Readiness::Unfinished
            } else {
                Readiness::Ready
            };
        }
        if self.readiness == Readiness::Unfinished {
            finish(&self.shelf, self.erasures)?;
            self.readiness = Readiness::Ready;
        }
        Ok(())
    }
}
