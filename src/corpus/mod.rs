//! The read side of the embedded corpus: cards, topics, and what stands on the about page.
//!
//! The data is made by the corpus compiler at build time; nothing here parses anything.

mod card;
mod lang;
mod prose;
mod term;
mod topic;

pub use card::{Card, CardId, InvalidCardId, Level};
pub use lang::{Lang, Localized};
pub use prose::{Block, ListKind, Span};
pub use term::Term;
pub use topic::{Topic, TopicId};

/// All that the build embeds: topics in their order, cards in the order of their topics.
#[derive(Debug)]
pub struct Corpus {
    topics: &'static [Topic],
    cards: &'static [Card],
    terms: &'static [Term],
    about: About,
}

/// The text behind "about": what the corpus is and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The language of the text.
    pub lang: Lang,
    /// The heading, plain text.
    pub title: &'static str,
    /// The text.
    pub text: &'static [Block],
}

static EMBEDDED: Corpus = {
    #[allow(unused_imports, reason = "a corpus need not use every kind of text")]
    use self::{
        About as A, Block as B, Card as C, CardId as I, Corpus as K, Lang as L, Level as V,
        ListKind as N, Localized as Z, Span as S, Term as M, Topic as T, TopicId as U,
    };
    include!(concat!(env!("OUT_DIR"), "/corpus.rs"))
};

impl Corpus {
    /// The corpus of this build.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The topics, in the order the author gave them.
    pub fn topics(&self) -> &'static [Topic] {
        self.topics
    }

    /// The cards, grouped by topic; within one, in the order of the source, then by id.
    pub fn cards(&self) -> &'static [Card] {
        self.cards
    }

    /// Words that mean the same.
    pub fn terms(&self) -> &'static [Term] {
        self.terms
    }

    /// The text of the about page.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The card that an id names, under its present name or a former one.
    pub fn card(&self, id: &CardId) -> Option<&'static Card> {
        self.cards
            .iter()
            .find(|card| card.id == *id || card.aliases.contains(id))
    }

    /// The topic of a card or a filter.
    pub fn topic(&self, id: TopicId) -> Option<&'static Topic> {
        self.topics.get(usize::from(id.0))
    }

    /// The topic that an address names.
    pub fn topic_by_slug(&self, slug: &str) -> Option<&'static Topic> {
        self.topics.iter().find(|topic| topic.slug == slug)
    }
}
