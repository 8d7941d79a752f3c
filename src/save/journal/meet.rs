//! The union with the second copy.

use super::super::second::Comparison;
use super::super::{Erasures, FULL_CHUNK, Shelf, ShelfError, encode_chunk};
use super::Journal;
use crate::progress::Event;

impl<S: Shelf> Journal<S> {
    /// Takes in everything that the second copy holds, by union, and says whether there was
    /// anything new. What the shelf lacks is written to it.
    pub fn meet(&mut self, second: Vec<(String, String)>) -> bool {
        let marker = second.iter().find(|(key, _)| key == Erasures::KEY);
        let theirs = Erasures::read(marker.map(|(_, text)| text.as_str()));
        // A copy that slept through an erasure has nothing to say; the first parcel empties it.
        let second = if theirs < self.erasures {
            Vec::new()
        } else {
            second
        };
        self.copied_erasures = self.copied_erasures.max(theirs);
        self.follow_erasures(theirs);
        let mut tidying = std::mem::take(&mut self.tidying);
        let comparison = Comparison::new(tidying.found(), second);
        comparison.complete(&mut self.report);
        let new = self.unknown(comparison.events().cloned().collect());
        let restored = self.restore(&new).is_ok();
        let swaps = comparison.swaps(restored);
        tidying.amend(swaps);
        self.tidying = tidying;
        let any = !new.is_empty();
        self.log.extend(new);
        any
    }

    /// Counts erasures that the shelf does not know of: somebody has cleared it by hand, or the
    /// browser was killed before the shelf's part of an erasure was on the disk. What the shelf
    /// holds is kept: rather let something come back than lose anything.
    fn follow_erasures(&mut self, theirs: Erasures) {
        if theirs > self.erasures {
            self.erasures = theirs;
            // The second copy knows; the shelf is told again the next time.
            let _ = self.shelf.write(Erasures::KEY, &theirs.to_text());
        }
    }

    /// Writes events to the shelf that the second copy has already.
    fn restore(&mut self, events: &[Event]) -> Result<(), ShelfError> {
        self.ready_shelf()?;
        for events in events.chunks(FULL_CHUNK) {
            let (key, text) = (self.pen.new_key(), encode_chunk(events));
            self.shelf.write(&key, &text)?;
            self.pen.send(key, text);
        }
        Ok(())
    }
}
