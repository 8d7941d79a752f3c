//! The part of the page's address behind `#`, which says what is on the screen.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The address behind the `#`, without it.
pub fn current() -> String {
    super::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Changes the address without a new entry in the browser's history and without a notice to
/// [`on_change`]: for what refines a screen, such as a filter.
pub fn replace(address: &str) {
    let history = super::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused only when called hundreds of times a second; the next call then makes up for it.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{address}")));
    }
}

/// Calls back after each change of the address by a link, the user or the history.
pub fn on_change(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = super::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        callback();
    }))
}

/// Goes to another address, as a link does.
pub fn go_to(address: &str) {
    if let Some(window) = super::window() {
        // Setting a fragment can only fail in a document that is no longer shown.
        let _ = window.location().set_hash(address);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = super::window() {
        // As above.
        let _ = window.location().reload();
    }
}
