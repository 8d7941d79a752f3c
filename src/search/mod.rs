//! Finding cards by words: as you type, in both languages, by spelling, and in spite of slips.
//!
//! - [`Index`] holds what is looked through, folded once; [`Index::find`] answers a query.
//! - [`marks`] says where in a text the words that were understood stand.
//!
//! Everything here works on *folded* text: lower case, half width, one character for each of the
//! original, so that places are those of the original.

mod fold;
mod index;
mod needle;
mod query;
mod slips;
mod spelling;

pub use index::{Findings, Index};
pub use needle::{Needle, marks};
pub use query::Understood;
