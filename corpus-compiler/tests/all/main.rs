//! Facts about the corpus compiler, each on a tiny corpus of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod compiled;
mod damage;
mod emitted;
mod reading;
mod refusals;
mod released;
mod support;
