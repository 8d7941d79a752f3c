//! Text with what was searched for marked in it.

use yew::prelude::*;

use crate::search::{Needle, marks};

/// A text with the places marked where any of the needles stands.
pub fn marked(text: &'static str, needles: &[Needle]) -> Html {
    if needles.is_empty() {
        return html! { { text } };
    }
    let mut pieces = Vec::new();
    let mut end = 0;
    for place in marks(text, needles) {
        let (before, mark) = (text.get(end..place.start), text.get(place.clone()));
        pieces.push(html! { { before.unwrap_or_default() } });
        pieces.push(html! { <mark>{ mark.unwrap_or_default() }</mark> });
        end = place.end;
    }
    pieces.push(html! { { text.get(end..).unwrap_or_default() } });
    pieces.into_iter().collect()
}
