//! Printing.

use gloo_events::EventListener;

/// Asks the browser to print the page.
pub fn print() {
    if let Some(window) = super::window() {
        // A browser that cannot print does nothing, as for its own users.
        let _ = window.print();
    }
}

/// Calls back before the page is laid out on paper, and when that is over, until both listeners are
/// dropped.
pub fn on_print(callback: impl Fn(Paper) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = super::window()?;
    let listen = |event: &'static str, paper: Paper| {
        let callback = callback.clone();
        EventListener::new(&window, event, move |_| callback(paper))
    };
    Some([
        listen("beforeprint", Paper::Wanted),
        listen("afterprint", Paper::Done),
    ])
}

/// What the browser says of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// It is about to print.
    Wanted,
    /// It has printed, or the user would rather not.
    Done,
}
