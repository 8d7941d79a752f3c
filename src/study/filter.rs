//! Which cards remain.

use std::collections::BTreeSet;

use crate::corpus::{Card, Corpus, Level, TopicId};
use crate::progress::Progress;

/// A choice of cards. Its three parts narrow one another; the default lets every card through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// The topics wanted.
    pub topics: TopicChoice,
    /// The levels wanted; no level at all stands for every level.
    pub levels: BTreeSet<Level>,
    /// Whether cards already reviewed are wanted, or those never reviewed; both if `None`.
    pub seen: Option<Seen>,
}

/// The topics wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum TopicChoice {
    /// Every topic, those of a later corpus included.
    #[default]
    All,
    /// These topics; possibly none.
    Only(BTreeSet<TopicId>),
}

/// Whether a card was reviewed at least once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Never reviewed.
    No,
    /// Reviewed at least once.
    Yes,
}

impl TopicChoice {
    /// No topic at all.
    pub const fn none() -> Self {
        Self::Only(BTreeSet::new())
    }

    /// Whether this topic was chosen by name.
    pub fn names(&self, topic: TopicId) -> bool {
        matches!(self, Self::Only(topics) if topics.contains(&topic))
    }

    /// Whether cards of this topic pass.
    pub fn admits(&self, topic: TopicId) -> bool {
        matches!(self, Self::All) || self.names(topic)
    }

    /// The choice after a press on the topic's toggle. From "all", one press narrows to that topic.
    #[must_use]
    pub fn toggled(&self, topic: TopicId) -> Self {
        let mut topics = match self {
            Self::All => BTreeSet::new(),
            Self::Only(topics) => topics.clone(),
        };
        if !topics.remove(&topic) {
            topics.insert(topic);
        }
        Self::Only(topics)
    }
}

impl Filter {
    /// Every card of one topic.
    pub fn of_topic(topic: TopicId) -> Self {
        Self::default().with_topics(TopicChoice::none().toggled(topic))
    }

    /// The filter after a press on a level's toggle.
    #[must_use]
    pub fn with_level_toggled(&self, level: Level) -> Self {
        let mut filter = self.clone();
        if !filter.levels.remove(&level) {
            filter.levels.insert(level);
        }
        filter
    }

    /// The filter after a press on a seen-or-not toggle; a second press lifts it.
    #[must_use]
    pub fn with_seen_toggled(&self, seen: Seen) -> Self {
        Self {
            seen: (self.seen != Some(seen)).then_some(seen),
            ..self.clone()
        }
    }

    /// The same filter with other topics.
    #[must_use]
    pub fn with_topics(&self, topics: TopicChoice) -> Self {
        Self {
            topics,
            ..self.clone()
        }
    }

    /// The cards that pass, in the order of the corpus.
    pub fn cards<'a>(
        &'a self,
        corpus: &'static Corpus,
        progress: &'a Progress,
    ) -> impl Iterator<Item = &'static Card> + 'a {
        corpus
            .cards()
            .iter()
            .filter(move |card| self.admits(card, progress))
    }

    /// How many cards would pass if the topics were these, the rest of the filter unchanged.
    pub fn count_with_topics(
        &self,
        topics: TopicChoice,
        corpus: &'static Corpus,
        progress: &Progress,
    ) -> usize {
        self.with_topics(topics).cards(corpus, progress).count()
    }

    /// Whether a card passes.
    pub fn admits(&self, card: &Card, progress: &Progress) -> bool {
        let level = self.levels.is_empty() || self.levels.contains(&card.level);
        let seen = self
            .seen
            .is_none_or(|wanted| (wanted == Seen::Yes) == progress.is_seen(&card.id));
        self.topics.admits(card.topic) && level && seen
    }
}
