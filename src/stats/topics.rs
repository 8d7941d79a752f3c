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
    let mut topics: Vec<TopicStrength> = Vec::new();
    for topic in corpus.topics() {
        let cards = corpus.cards().iter().filter(|card| card.topic == topic.id);
        let strength = TopicStrength::of(topic, cards.map(chance));
        if strength.cards > 0 {
            // Put into its place: the library's sorting weighs more on the page.
            let place = topics.partition_point(|other| other.strength <= strength.strength);
            topics.insert(place, strength);
        }
    }
    topics
}

impl TopicStrength {
    /// The strength of a topic by the chance of recall of each card; `None` for those not seen.
    fn of(topic: &'static Topic, chances: impl Iterator<Item = Option<f32>>) -> Self {
        let (mut cards, mut seen, mut expected) = (0, 0, 0.0);
        for chance in chances {
            cards += 1;
            if let Some(chance) = chance {
                seen += 1;
                expected += chance;
            }
        }
        Self {
            topic,
            cards,
            seen,
            recall: mean(expected, seen),
            strength: mean(expected, cards).unwrap_or_default(),
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
