//! Mianka, a study app in the browser: questions on cards, turned, rated, remembered.
//!
//! The tour, from the data to the screen:
//! - [`corpus`]: the cards and topics that the build embeds, and nothing that reads files.
//! - [`time`]: moments, offsets, local days. Whoever needs the time gets it as an argument.
//! - [`memory`]: what is known about remembering.
//! - [`progress`]: events, the set of all of them, and the fold from that set to a state.
//! - [`study`]: which cards remain, what a day holds, one session.
//! - [`search`]: finding cards by words, spellings, and in spite of slips.
//! - [`stats`]: what progress comes to in figures.
//! - [`save`]: events and preferences as text, on a shelf that may be full or gone.
//! - [`browser`]: the only module that talks to the browser.
//! - [`ui`]: the only module that knows Yew; screens, their parts, and the words.
//!
//! The first eight are plain Rust without a clock, a random number or a browser in it;
//! `tests/core/architecture.rs` holds them to that.

pub mod browser;
pub mod corpus;
pub mod memory;
pub mod progress;
pub mod save;
pub mod search;
pub mod stats;
pub mod study;
pub mod time;
pub mod ui;
