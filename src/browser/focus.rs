//! Moves the keyboard's focus.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses an element, if it is on the page.
pub fn focus(node: &web_sys::Node) {
    if let Some(element) = node.dyn_ref::<HtmlElement>() {
        // Focusing fails for no element that is on the page.
        let _ = element.focus();
    }
}

/// Focuses the first element that matches a selector; false where there is none.
pub fn focus_first(selector: &str) -> bool {
    let found = super::document().and_then(|page| page.query_selector(selector).ok()?);
    found.inspect(|element| focus(element)).is_some()
}

/// Focuses an element without scrolling to it: for what has just appeared where the user looks.
pub fn focus_in_place(node: &web_sys::Node) {
    if let Some(element) = node.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // As above.
        let _ = element.focus_with_options(&options);
    }
}

/// Focuses a part of the next or the previous of all elements that match a selector, counted from
/// the one that holds the focus now; from outside, of the first or the last.
pub fn move_among(whole: &str, part: &str, step: Step) {
    let Some(elements) = super::document().and_then(|page| page.query_selector_all(whole).ok())
    else {
        return;
    };
    let elements: Vec<HtmlElement> = (0..elements.length())
        .filter_map(|index| elements.item(index)?.dyn_into().ok())
        .collect();
    let focused = super::document().and_then(|page| page.active_element());
    let current = elements.iter().position(|element| {
        let node = focused.as_ref().map(AsRef::<web_sys::Node>::as_ref);
        element.contains(node)
    });
    let target = match (current, step) {
        (None, Step::Next) => elements.first(),
        (None, Step::Previous) => elements.last(),
        (Some(index), Step::Next) => elements.get(index + 1),
        (Some(index), Step::Previous) => index.checked_sub(1).and_then(|i| elements.get(i)),
    };
    if let Some(Ok(Some(part))) = target.map(|target| target.query_selector(part)) {
        focus(&part);
    }
}

/// Presses a part of the element that matches a selector and holds the focus; false without one.
pub fn press_in_focused(whole: &str, part: &str) -> bool {
    let focused = super::document().and_then(|page| page.active_element());
    let part = focused
        .and_then(|focused| focused.closest(whole).ok()?)
        .and_then(|whole| whole.query_selector(part).ok()?)
        .and_then(|part| part.dyn_into::<HtmlElement>().ok());
    part.inspect(HtmlElement::click).is_some()
}

/// Brings each control that the keyboard leads to into view, whole, until the listener is dropped:
/// browsers leave one where it is if a part of it shows.
pub fn keep_in_view() -> Option<EventListener> {
    let document = super::document()?;
    Some(EventListener::new(&document, "focusin", |event| {
        let control = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if let Some(control) = control
            && control.matches(LED_TO_BY_KEYBOARD) == Ok(true)
        {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            options.set_inline(ScrollLogicalPosition::Nearest);
            control.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }))
}

/// Not the places that the program leads to.
const LED_TO_BY_KEYBOARD: &str = ":focus-visible:not([tabindex='-1'])";

/// Which way to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Forward.
    Next,
    /// Back.
    Previous,
}

/// Opens a dialog over the page: the browser keeps the focus inside and closes it on Esc.
pub fn show_dialog(node: &web_sys::Node) {
    if let Some(dialog) = node.dyn_ref::<web_sys::HtmlDialogElement>()
        && !dialog.open()
    {
        // Fails only for a dialog that is not on the page.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the focus goes back to where it was.
pub fn close_dialog(node: &web_sys::Node) {
    if let Some(dialog) = node.dyn_ref::<web_sys::HtmlDialogElement>() {
        dialog.close();
    }
}
