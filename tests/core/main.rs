//! Facts about the pure core.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of tests fails as tests do; clippy exempts only the tests themselves"
)]

mod address;
mod architecture;
mod card_history;
mod chunk;
mod copies;
mod decoders;
mod elsewhere;
mod export;
mod export_reminder;
mod faults;
mod faulty_shelf;
mod filter;
mod import;
mod journal;
mod memory_known;
mod memory_numbers;
mod memory_properties;
mod memory_steps;
mod plan;
mod progress;
mod search;
mod session;
mod stats;
mod stats_memory;
mod support;
mod training;
mod two_copies;
mod union;
