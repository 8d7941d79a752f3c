//! What the browser module does in a real browser, one module of tests for each of its own.
//!
//! The tests share one page and its local storage, and run one after another; whoever writes
//! there begins with [`support::clear_storage`].
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod app;
mod clock;
mod journal;
mod preferences;
mod random;
mod shelf;
mod support;
mod vault;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
