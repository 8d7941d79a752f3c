//! What could not be read.

use super::{ChunkError, ShelfError};

/// What could not be read, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadReport {
    /// Records that were not read, those that earlier openings have set aside included.
    pub set_aside: Vec<SetAside>,
    /// Why nothing at all could be read from local storage.
    pub unreadable: Option<ShelfError>,
}

/// A chunk that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it lies.
    pub key: String,
    /// Why it was not read.
    pub error: ChunkError,
    /// When it was noticed, and where it went.
    pub fate: Fate,
    /// Whether the second copy had the same chunk whole, so that nothing was lost.
    pub recovered: bool,
}

/// What became of a chunk that was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It lies where it was written: it is of a newer version, or could not be moved.
    Left,
    /// This opening of the page has set it aside.
    Moved,
    /// An earlier one had.
    Earlier,
}

impl LoadReport {
    /// Records damaged since the last time, of which the second copy had nothing better.
    pub fn lost(&self) -> usize {
        self.news().filter(|record| !record.recovered).count()
    }

    /// Records damaged since the last time that the second copy had whole.
    pub fn recovered(&self) -> usize {
        self.news().filter(|record| record.recovered).count()
    }

    /// Records of a newer version.
    pub fn newer(&self) -> usize {
        let all = self.set_aside.iter();
        all.filter(|record| matches!(record.error, ChunkError::Newer(_)))
            .count()
    }

    fn news(&self) -> impl Iterator<Item = &SetAside> {
        self.set_aside.iter().filter(|record| {
            record.fate != Fate::Earlier && matches!(record.error, ChunkError::Damaged(_))
        })
    }
}
