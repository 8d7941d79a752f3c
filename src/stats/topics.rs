//! How well each topic is known.

use super::Percent;
use crate::corpus::{Card, Corpus, Topic};
use crate::memory::Scheduler;
use crate::progress::Progress;
use crate::time::LocalDay;

/// How well a topic is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicStrength {
    /// The topic.
    pub topic: &'static Topic,
    /// Its cards.
    pub cards: u32,
    /// Those of them that were reviewed.
    pub seen: u32,
    /// The part of the cards reviewed that would come to mind now; `None` where there are none.
    pub recall: Option<Percent>,
    /// The part of all cards that would come to mind now: of a card never reviewed, nothing does.
    pub strength: Percent,
}

/// All topics that have cards, the weakest first; as the corpus has them where they are equal.
pub(super) fn weakest_first(
    today: LocalDay,
    corpus: &'static Corpus,
    progress: &Progress,
) -> Vec<TopicStrength> {
    let scheduler = progress.scheduler();
    let chance = |card: &Card| retrievability(card, today, progress, &scheduler);
    let strength = |topic: &'static Topic| {
        let mut of_topic = TopicStrength::of(topic);
        let mut expected = 0.0;
        for card in corpus.cards().iter().filter(|card| card.topic == topic.id) {
            of_topic.cards += 1;
            if let Some(chance) = chance(card) {
                of_topic.seen += 1;
                expected += chance;
            }
        }
        of_topic.expecting(expected)
    };
    let topics = corpus.topics().iter().map(strength);
    let mut topics: Vec<_> = topics.filter(|topic| topic.cards > 0).collect();
    topics.sort_by_key(|topic| topic.strength);
    topics
}

impl TopicStrength {
    const fn of(topic: &'static Topic) -> Self {
        Self {
            topic,
            cards: 0,
            seen: 0,
            recall: None,
            strength: Percent::NONE,
        }
    }

    /// The same, where this number of its cards would be recalled now.
    fn expecting(self, recalled: f32) -> Self {
        Self {
            recall: mean(recalled, self.seen),
            strength: mean(recalled, self.cards).unwrap_or_default(),
            ..self
        }
    }

    /// The part of the cards that was reviewed.
    pub fn share_seen(&self) -> Percent {
        Percent::of(self.seen, self.cards).unwrap_or_default()
    }
}

/// The chance that a card reviewed before would be recalled now.
fn retrievability(
    card: &Card,
    today: LocalDay,
    progress: &Progress,
    scheduler: &Scheduler,
) -> Option<f32> {
    let history = progress.card(&card.id)?;
    let memory = history.phase().memory()?;
    let chance = scheduler.retrievability(memory, history.elapsed_on(today));
    Some(chance.fraction())
}

#[expect(clippy::cast_precision_loss, reason = "exact for 16 million cards")]
fn mean(sum: f32, count: u32) -> Option<Percent> {
    (count > 0).then(|| Percent::nearest(sum / count as f32))
}
