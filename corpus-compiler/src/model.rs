//! The corpus as the compiler hands it on: checked, ordered, not yet written as Rust.

use crate::card;
use crate::ids::Ids;
use crate::topics;

/// A whole corpus without a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// The topics, in the order of `topics.toml`.
    pub topics: Vec<Topic>,
    /// The cards, in the order of their topics, then of their numbers, then of their ids.
    pub cards: Vec<Card>,
    /// Words that mean the same.
    pub terms: Vec<Term>,
    /// The text of the about page.
    pub about: About,
    /// Every id in `ids.txt`.
    pub(crate) released: Vec<String>,
}

impl Compiled {
    /// Orders what has no problems.
    pub(crate) fn assemble(
        topics: topics::Topics,
        drafts: Vec<card::Draft>,
        about: About,
        ids: &Ids,
    ) -> Self {
        let place = |draft: &card::Draft| u8::try_from(topics.index(&draft.topic)?).ok();
        let cards = drafts.into_iter();
        let mut cards: Vec<Card> = cards
            .filter_map(|draft| place(&draft).and_then(|topic| draft.finish(topic)))
            .collect();
        cards.sort_by(|a, b| order(a).cmp(&order(b)));
        Self {
            topics: topics.list.into_iter().map(|topic| topic.value).collect(),
            cards,
            terms: Vec::new(),
            about,
            released: ids.list.iter().map(|id| id.value.clone()).collect(),
        }
    }

    /// The ids of cards that `ids.txt` does not list yet, sorted.
    pub fn unlisted_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.cards.iter().map(|card| card.id.as_str()).collect();
        ids.retain(|id| !self.released.iter().any(|released| released == id));
        ids.sort_unstable();
        ids
    }
}

/// By topic, then by number, those without one last, then by id.
fn order(card: &Card) -> (u8, bool, Option<u16>, &str) {
    (card.topic, card.number.is_none(), card.number, &card.id)
}

/// A group of cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The name of the topic's folder.
    pub slug: String,
    /// The topic's Chinese name.
    pub zh: String,
    /// The topic's English name.
    pub en: String,
}

/// One thing and all that it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its names, in either language, abbreviations too.
    pub names: Vec<String>,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The stem of the card's file.
    pub id: String,
    /// Former ids.
    pub aliases: Vec<String>,
    /// The place of the card's topic in [`Compiled::topics`].
    pub topic: u8,
    /// From 1 to 3.
    pub level: u8,
    /// The place in the source text.
    pub number: Option<u16>,
    /// The id of the card that asks the same.
    pub twin: Option<String>,
    /// The language of the texts.
    pub lang: Lang,
    /// The short question.
    pub title: String,
    /// The question in full.
    pub question: Vec<Block>,
    /// The answer.
    pub answer: Vec<Block>,
}

/// The text of the about page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The language of the text.
    pub lang: Lang,
    /// The heading.
    pub title: String,
    /// The text.
    pub text: Vec<Block>,
}

/// A language of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

/// What stands by itself between blank lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Span>),
    /// A list and its items.
    List(ListKind, Vec<Vec<Span>>),
    /// Program text.
    Code {
        /// What follows the opening fence.
        language: String,
        /// The lines between the fences, without the last line's end.
        text: String,
    },
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// With bullets.
    Bullets,
    /// With numbers from one.
    Numbers,
}

/// A run of text with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// Stressed text.
    Emphasis(String),
    /// Strongly stressed text.
    Strong(String),
    /// Inline code.
    Code(String),
    /// A link.
    Link {
        /// Its target.
        to: String,
        /// Its text.
        text: String,
    },
}

impl Span {
    /// The words of the span, without their meaning.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Emphasis(text)
            | Self::Strong(text)
            | Self::Code(text)
            | Self::Link { text, .. } => text,
        }
    }
}

impl Block {
    /// Whether a reader sees anything at all.
    pub(crate) fn is_visible(&self) -> bool {
        let words = |spans: &[Span]| spans.iter().any(|span| !is_blank(span.text()));
        match self {
            Self::Paragraph(spans) => words(spans),
            Self::List(_, items) => items.iter().any(|item| words(item)),
            Self::Code { text, .. } => !is_blank(text),
        }
    }
}

/// Whether a text shows nothing: white space and characters without width.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
    })
}
