//! What stands in the fields of a form.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

/// The text in a field; `None` for anything that is no field.
pub fn text_of(field: &Node) -> Option<String> {
    let input = field
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value);
    let select = || {
        field
            .dyn_ref::<HtmlSelectElement>()
            .map(HtmlSelectElement::value)
    };
    let area = || {
        field
            .dyn_ref::<HtmlTextAreaElement>()
            .map(HtmlTextAreaElement::value)
    };
    input.or_else(select).or_else(area)
}

/// The text in the field that an event comes from.
pub fn text_behind(event: &Event) -> Option<String> {
    text_of(&event.target()?.dyn_into::<Node>().ok()?)
}

/// The number in the field that an event comes from.
pub fn number_behind(event: &Event) -> Option<u16> {
    text_behind(event)?.trim().parse().ok()
}
