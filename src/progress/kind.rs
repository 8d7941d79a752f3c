//! What an event says.

use super::{EventId, Seconds, Setting};
use crate::corpus::CardId;
use crate::memory::Rating;

/// What an event says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventKind {
    /// A card was recalled and the recall was rated.
    Reviewed {
        /// The card, known to this build or not.
        card: CardId,
        /// How well it was recalled.
        rating: Rating,
        /// From the question's appearance to the rating.
        took: Seconds,
    },
    /// An earlier event does not count. An undo can be undone in its turn.
    Undone(EventId),
    /// Something was decided about one card.
    Marked {
        /// The card, known to this build or not.
        card: CardId,
        /// What was decided.
        mark: Mark,
    },
    /// A setting has another value, for all reviews, those before it included.
    Set(Setting),
}

impl EventKind {
    /// The card that the event is about, if it is about one.
    pub const fn card(&self) -> Option<&CardId> {
        match self {
            Self::Reviewed { card, .. } | Self::Marked { card, .. } => Some(card),
            Self::Undone(_) | Self::Set(_) => None,
        }
    }
}

/// What can be decided about one card.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Not to be asked again until resumed.
    Suspended,
    /// To be asked again.
    Resumed,
    /// Not to be asked again on the day of the event.
    Buried,
    /// Something about the card wants attention.
    Flagged(Note),
    /// The flag is taken down.
    Unflagged,
    /// The card is new again; its reviews stay in the tallies of their days.
    Reset,
}

/// A user's own words on a card: plain text without control characters, at most 500 characters.
/// May be empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Note(String);

impl Note {
    /// The longest note, in characters.
    pub const MAX_CHARS: usize = 500;

    /// The note that these words come to: trimmed, cut, every control character a space.
    pub fn new(words: &str) -> Self {
        let plain = |c: char| if c.is_control() { ' ' } else { c };
        let cut: String = words
            .trim()
            .chars()
            .map(plain)
            .take(Self::MAX_CHARS)
            .collect();
        // The cut may have laid bare another space.
        Self(cut.trim().to_owned())
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
