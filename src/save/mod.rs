//! Saves: text in, text out. What a save looks like, and how it survives what happens to it.
//!
//! [`Journal`] keeps events on a [`Shelf`] and says what a second copy is to hold; chunks and
//! exports are the two forms that events take as text.

mod chunk;
mod compact;
mod crc32;
mod erasures;
mod export;
mod export_reminder;
mod import;
mod journal;
mod keys;
mod load;
mod pen;
mod preferences;
mod raw_export;
mod record;
mod report;
mod second;
mod shelf;
mod tidy;

pub use chunk::{ChunkError, decode_chunk, encode_chunk};
pub use erasures::Erasures;
pub use export::{ImportError, decode_export, encode_export};
pub use export_reminder::{ExportMemory, Reminder};
pub use import::{ImportCounts, ImportPlan, Refusal};
pub use journal::Journal;
pub use keys::{is_aside_key, is_chunk_key};
pub use pen::{FULL_CHUNK, Parcel, Sheet};
pub use preferences::{Preferences, Theme};
pub use raw_export::{RawContent, decode_raw_export, raw_export};
pub use report::{Fate, LoadReport, SetAside};
pub use second::{Amendment, Swap};
pub use shelf::{Shelf, ShelfError};
