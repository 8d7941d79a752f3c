//! Key presses anywhere on the page.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;

/// A key pressed without Ctrl, Alt or Meta, outside text fields and dialogs; or Ctrl+Z, which
/// comes as [`KeyPress::UNDO`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPress {
    /// The key's name as the browser gives it: `"j"`, `" "`, `"Enter"`, `"ArrowDown"`.
    pub key: String,
    /// Whether the focus is on something that Enter and Space already press.
    pub on_control: bool,
}

impl KeyPress {
    /// The name of the undo key, which few keyboards have and Ctrl+Z stands for.
    pub const UNDO: &str = "Undo";
}

/// Whether a key press was used up, so that the browser should do nothing of its own with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    /// It was.
    Yes,
    /// It was not: the browser scrolls, moves, or whatever it does.
    No,
}

/// Calls back with each key press until the listener is dropped.
pub fn on_key(callback: impl Fn(KeyPress) -> Handled + 'static) -> Option<EventListener> {
    let document = super::document()?;
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &document,
        "keydown",
        options,
        move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
                return;
            };
            if let Some(press) = key_press(event)
                && callback(press) == Handled::Yes
            {
                event.prevent_default();
            }
        },
    ))
}

fn key_press(event: &web_sys::KeyboardEvent) -> Option<KeyPress> {
    let not_meant = event.is_composing() || event.repeat() || event.default_prevented();
    let is_command = event.ctrl_key() || event.meta_key();
    let is_undo = is_command && !event.shift_key() && event.key().eq_ignore_ascii_case("z");
    if not_meant || event.alt_key() || (is_command && !is_undo) {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok();
    let inside = |selector: &str| {
        let target = target.as_ref();
        target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
    };
    if inside("input, textarea, select, [contenteditable], dialog") {
        return None;
    }
    Some(KeyPress {
        key: if is_undo {
            KeyPress::UNDO.to_owned()
        } else {
            event.key()
        },
        on_control: inside("button, a[href], summary"),
    })
}
