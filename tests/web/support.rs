//! Steps that several tests take.

use mianka::browser::storage::LocalShelf;
use mianka::save::{Shelf, ShelfError};

/// Where a test keeps what fills the storage.
const PADDING: &str = "padding";

/// Forgets what earlier tests have kept.
pub(crate) fn clear_storage() {
    raw_storage().clear().unwrap();
}

/// Local storage as the browser has it, behind the app's back.
pub(crate) fn raw_storage() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// An open shelf with nothing on it.
pub(crate) fn empty_shelf() -> LocalShelf {
    clear_storage();
    let shelf = LocalShelf::probe();
    assert!(matches!(shelf, LocalShelf::Open(_)), "{shelf:?}");
    shelf
}

/// Fills the storage until not even one more character fits.
pub(crate) fn fill(shelf: &LocalShelf) {
    let mut kept = 0;
    let mut step = 8 * 1024 * 1024;
    while step > 0 {
        match shelf.write(PADDING, &"x".repeat(kept + step)) {
            Ok(()) => kept += step,
            Err(ShelfError::Full) => step /= 2,
            Err(other) => panic!("{other}"),
        }
    }
}

/// Makes room again after [`fill`].
pub(crate) fn make_room(shelf: &LocalShelf) {
    shelf.remove(PADDING).unwrap();
}
