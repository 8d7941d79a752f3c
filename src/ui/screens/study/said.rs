//! What those who hear the page are told during a session.
//!
//! The focus moves to each card and to the heading of the end, which read themselves out; turning is
//! told by the card. What is left is what became of the card before, and how far one has come.

use super::sitting::{Latest, Sitting};
use crate::study::Phase;
use crate::ui::text::Text;

/// What has just happened, in a sentence or two; nothing where nothing has.
pub(super) fn sentence(text: &Text, sitting: &Sitting) -> Option<String> {
    let words = &text.study;
    let what = match sitting.latest()? {
        Latest::Rated {
            rating, interval, ..
        } => (words.rated)((text.rating)(rating), &(words.back_in)(interval)),
        Latest::Marked => words.marked.to_owned(),
        Latest::Undone => words.undone.to_owned(),
    };
    let session = sitting.session();
    let rest = match session.phase() {
        Phase::Finished => (words.recalled)(session.done()),
        Phase::Asking { .. } | Phase::Rating { .. } => (words.left)(session.left()),
    };
    Some(format!("{what} {rest}"))
}
