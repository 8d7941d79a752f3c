//! What is looked for in a text, and where it stands.

use std::ops::Range;

use super::fold::{folded, is_joint, is_letter, squeezed};

/// A word or a name to look for.
///
/// It is found with or without spaces and hyphens between its parts. What begins with a letter is
/// found at the beginning of a word, what begins with a Chinese character anywhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Needle {
    /// Folded, without joints.
    text: String,
    /// Whether a word must end where this ends: it was not typed, so nothing more is to come.
    whole: bool,
}

impl Needle {
    /// What somebody is typing: the word may go on.
    pub(super) fn typed(text: &str) -> Self {
        Self {
            text: squeezed(&folded(text)),
            whole: false,
        }
    }

    /// Another name of what was typed. Short ones in letters must be whole words: `AI` is not
    /// meant by `aid`.
    pub(super) fn name(text: &str) -> Self {
        let text = squeezed(&folded(text));
        let whole = text.chars().count() < 5 && text.chars().all(is_letter);
        Self { text, whole }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The first place in a folded text, as bytes.
    pub(super) fn find(&self, folded: &str) -> Option<Range<usize>> {
        self.find_from(folded, 0)
    }

    fn find_from(&self, folded: &str, from: usize) -> Option<Range<usize>> {
        let first = self.text.chars().next()?;
        let mut start = from;
        while let Some(found) = folded.get(start..)?.find(first) {
            let place = start + found;
            if let Some(end) = self.end_at(folded, place) {
                return Some(place..end);
            }
            start = place + first.len_utf8();
        }
        None
    }

    /// Where the needle ends if it begins at a place.
    fn end_at(&self, folded: &str, place: usize) -> Option<usize> {
        let (before, text) = folded.split_at_checked(place)?;
        let begins_word =
            |c: char| !before.chars().next_back().is_some_and(is_letter) || !is_letter(c);
        if !self.text.starts_with(begins_word) {
            return None;
        }
        let mut rest = text.char_indices().peekable();
        let mut end = place;
        for wanted in self.text.chars() {
            while end > place
                && rest
                    .next_if(|(_, c)| is_joint(*c) && *c != wanted)
                    .is_some()
            {}
            let (offset, _) = rest.next_if(|(_, c)| *c == wanted)?;
            end = place + offset + wanted.len_utf8();
        }
        let goes_on = rest.peek().is_some_and(|(_, c)| is_letter(*c));
        (!self.whole || !goes_on).then_some(end)
    }
}

/// Where in a text any of the needles stands: ranges of bytes, in order, none touching another.
pub fn marks(text: &str, needles: &[Needle]) -> Vec<Range<usize>> {
    let folded = folded(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    for needle in needles {
        let mut from = 0;
        while let Some(place) = needle.find_from(&folded, from) {
            from = place.end.max(from + 1);
            found.push(place);
        }
    }
    found.sort_by_key(|place| place.start);
    let places = byte_places(&folded, text);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for place in found {
        let (Some(start), Some(end)) = (places(place.start), places(place.end)) else {
            continue;
        };
        match marks.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => marks.push(start..end),
        }
    }
    marks
}

/// Leads from a place in the folded text to that of the same character in the original.
fn byte_places<'a>(folded: &'a str, original: &'a str) -> impl Fn(usize) -> Option<usize> + 'a {
    let same = folded.len() == original.len();
    move |place| {
        if same {
            return original.is_char_boundary(place).then_some(place);
        }
        let character = folded.get(..place)?.chars().count();
        let mut places = original.char_indices().map(|(place, _)| place);
        Some(places.nth(character).unwrap_or(original.len()))
    }
}
