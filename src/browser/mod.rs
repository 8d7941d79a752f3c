//! Talks to the browser: the sole user of `web_sys` and gloo.
//!
//! Everything here is small and decides nothing. What the browser refuses comes back as a typed
//! error or as the harmless default, never as a panic.

pub mod address;
pub mod channel;
pub mod clock;
pub mod fields;
pub mod files;
pub mod fitter;
pub mod focus;
pub mod install;
pub mod keyboard;
pub mod live_region;
pub mod page;
pub mod persistence;
pub mod pointer;
pub mod print;
pub mod random;
pub mod recovery;
pub mod service_worker;
pub mod storage;
pub mod timer;
mod trusted;
pub mod vault;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
