//! One card, its id and its level.

use std::borrow::Cow;
use std::fmt;

use super::{Block, Lang, TopicId};

/// A question with its answer. Two cards are equal when their ids are: a corpus has each id once.
#[derive(Debug)]
pub struct Card {
    /// The name of the card for ever.
    pub id: CardId,
    /// Ids under which this card was known before; progress under them counts for this card.
    pub aliases: &'static [CardId],
    /// The topic whose folder holds the card.
    pub topic: TopicId,
    /// How much the question asks for.
    pub level: Level,
    /// The place in the text that the corpus started from, counted from one.
    pub number: Option<u16>,
    /// The card that asks the same in other words.
    pub twin: Option<CardId>,
    /// The language of all the texts below.
    pub lang: Lang,
    /// The question in its shortest form, one line of plain text.
    pub title: &'static str,
    /// The syllables of the title's Chinese characters, without tones, a space between two.
    pub pinyin: &'static str,
    /// What the interviewer asks, in full.
    pub question: &'static [Block],
    /// What to say.
    pub answer: &'static [Block],
}

impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Card {}

/// The stem of a card's file: lower-case letters, digits and single hyphens, at most 64 of them.
///
/// Ids that this build does not know are kept as well: progress may come from another corpus.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardId(Cow<'static, str>);

impl CardId {
    /// The longest id, in bytes.
    pub const MAX_LEN: usize = 64;

    /// An id that the corpus compiler has checked.
    pub const fn from_compiled(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// Reads an id from outside: an address, a save, a file.
    ///
    /// # Errors
    /// [`InvalidCardId`] when the text could not be the stem of a card's file.
    pub fn parse(text: &str) -> Result<Self, InvalidCardId> {
        let letters = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if text.len() <= Self::MAX_LEN && text.split('-').all(letters) {
            Ok(Self(Cow::Owned(text.to_owned())))
        } else {
            Err(InvalidCardId)
        }
    }

    /// The id as it stands in addresses, saves and file names.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that cannot be a card's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a card id: expected at most 64 lower-case letters, digits and single hyphens")]
pub struct InvalidCardId;

/// How much a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Every candidate is expected to know this. Written `1` in a card.
    Basic,
    /// Asked of those who have worked with models. Written `2`.
    Intermediate,
    /// Asked of those who have built them. Written `3`.
    Advanced,
}

impl Level {
    /// All levels, the lowest first.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Intermediate, Self::Advanced];

    /// The level's number in a card's front matter and in addresses.
    pub const fn number(self) -> u8 {
        match self {
            Self::Basic => 1,
            Self::Intermediate => 2,
            Self::Advanced => 3,
        }
    }

    /// The level with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }
}
