//! How erasing is told from tidying, and how it survives being interrupted.

use super::{Shelf, ShelfError, is_aside_key, is_chunk_key};

/// How often all progress was erased here.
///
/// The number stands in local storage and in the second copy. A copy with the smaller number has
/// slept through the latest erasure, and what it holds is not to come back. A tab that finds a
/// larger number than its own knows that its memory is of things erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Erasures(u32);

impl Erasures {
    /// The key that the number is kept under.
    pub const KEY: &'static str = "mianka/erased";

    /// Reads what is kept; nothing, or nothing legible, is a place where nothing was erased.
    pub fn read(text: Option<&str>) -> Self {
        let number = text.and_then(|text| text.split(' ').next()?.parse().ok());
        Self(number.unwrap_or_default())
    }

    /// What to keep.
    pub fn to_text(self) -> String {
        self.0.to_string()
    }

    /// The number after one erasure more.
    #[must_use]
    pub(super) fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// What to keep while texts are still being removed.
    fn to_unfinished_text(self) -> String {
        format!("{} {UNFINISHED}", self.0)
    }
}

const UNFINISHED: &str = "unfinished";

/// The number on a shelf, and whether that erasure was cut short.
pub(super) fn erasures_on<S: Shelf>(shelf: &S) -> Result<(Erasures, bool), ShelfError> {
    let text = shelf.read(Erasures::KEY)?;
    let unfinished = text
        .as_deref()
        .is_some_and(|text| text.ends_with(UNFINISHED));
    Ok((Erasures::read(text.as_deref()), unfinished))
}

/// Notes that an erasure begins: from here on, whoever opens the shelf finishes it.
pub(super) fn begin<S: Shelf>(shelf: &S, erasures: Erasures) -> Result<(), ShelfError> {
    let text = erasures.to_unfinished_text();
    match shelf.write(Erasures::KEY, &text) {
        Err(ShelfError::Full) => {
            // Not even a few characters fit. What goes first makes room for the note.
            let Some(key) = ours(shelf)?.into_iter().next() else {
                return Err(ShelfError::Full);
            };
            let gone = shelf.read(&key)?;
            shelf.remove(&key)?;
            let written = shelf.write(Erasures::KEY, &text);
            if let (Err(_), Some(gone)) = (&written, gone) {
                // Nothing begins, so nothing may be gone.
                shelf.write(&key, &gone)?;
            }
            written
        }
        written => written,
    }
}

/// Removes every chunk, and notes that all are gone.
pub(super) fn finish<S: Shelf>(shelf: &S, erasures: Erasures) -> Result<(), ShelfError> {
    for key in ours(shelf)? {
        shelf.remove(&key)?;
    }
    shelf.write(Erasures::KEY, &erasures.to_text())
}

fn ours<S: Shelf>(shelf: &S) -> Result<Vec<String>, ShelfError> {
    let mut keys = shelf.keys()?;
    keys.retain(|key| is_chunk_key(key) || is_aside_key(key));
    Ok(keys)
}
