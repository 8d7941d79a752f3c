//! A topic and its names.

use super::{Lang, Localized};

/// A group of cards, one folder of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The topic's place in the corpus.
    pub id: TopicId,
    /// The name of the folder; also the topic's name in addresses.
    pub slug: &'static str,
    /// What the reader sees.
    pub name: Localized,
}

/// A topic's place in [`Corpus::topics`](super::Corpus::topics), which is the order of `topics.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(pub u8);

impl Topic {
    /// The topic's name in a language.
    pub fn name(&self, lang: Lang) -> &'static str {
        self.name.get(lang)
    }
}
