//! Where text is kept.

/// A place that keeps texts under keys, such as local storage. Others may use the same place, so
/// nothing here touches a key that it did not make.
pub trait Shelf {
    /// All keys, those of others included.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;

    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// When the place cannot be read.
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError>;

    /// Keeps a text under a key. A failed write leaves the old text as it was.
    ///
    /// # Errors
    /// When the place is full or cannot be written.
    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError>;

    /// Drops a key and its text; a key that is not there is no error.
    ///
    /// # Errors
    /// When the place cannot be written.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
}

/// Why a shelf did not do what it was asked to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShelfError {
    /// The browser does not let this page keep anything there.
    #[error("the browser blocks storage for this page")]
    Blocked,
    /// The browser has no such place at all.
    #[error("the browser has no storage")]
    Absent,
    /// There is no room left.
    #[error("the browser's storage is full")]
    Full,
    /// Something else, in the browser's own words.
    #[error("the browser's storage failed: {0}")]
    Failed(String),
}
