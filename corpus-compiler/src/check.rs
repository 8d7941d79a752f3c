//! What can only be seen with all files side by side.
//!
//! A card that could not be read still counts by its file name, so that one mistake does not bring
//! forth ten others elsewhere.

use std::collections::BTreeMap;

use crate::about;
use crate::card::Draft;
use crate::ids::Ids;
use crate::problem::{ProblemKind, Problems};
use crate::source::Located;
use crate::topics::Topics;

/// Every name a card answers to, present and former, with the card.
struct Names<'a> {
    cards: BTreeMap<&'a str, &'a Draft>,
    /// Whether the aliases of every card could be read.
    complete: bool,
}

impl<'a> Names<'a> {
    /// Gives every name to one card; a name that two cards want is a problem.
    fn collect(drafts: &'a [Draft], problems: &mut Problems) -> Self {
        let mut names = Self {
            cards: BTreeMap::new(),
            complete: drafts.iter().all(|draft| draft.front.is_some()),
        };
        for draft in drafts {
            names.give(&draft.id, draft, 1, problems);
        }
        for draft in drafts {
            for alias in draft.front.iter().flat_map(|front| &front.aliases) {
                names.give(&alias.value, draft, alias.line, problems);
            }
        }
        names
    }

    fn give(&mut self, id: &'a str, to: &'a Draft, line: usize, problems: &mut Problems) {
        if let Some(owner) = self.cards.get(id) {
            let id = id.to_owned();
            let by = owner.file.clone();
            problems.add(&to.file, line, ProblemKind::DoubledId { id, by });
        } else {
            self.cards.insert(id, to);
        }
    }

    /// Whether no card can have this name.
    fn is_nowhere(&self, id: &str) -> bool {
        self.complete && !self.cards.contains_key(id)
    }

    /// Refuses links to cards that are not there.
    fn check_links(&self, file: &str, links: &[Located<String>], problems: &mut Problems) {
        for link in links.iter().filter(|link| self.is_nowhere(&link.value)) {
            let kind = ProblemKind::LinkToNowhere(link.value.clone());
            problems.add(file, link.line, kind);
        }
    }

    fn check_twin(&self, draft: &Draft, problems: &mut Problems) {
        let Some(twin) = draft.front.as_ref().and_then(|front| front.twin.as_ref()) else {
            return;
        };
        let id = &twin.value;
        let card = self.cards.get(id.as_str());
        let kind = match card.filter(|card| card.id == *id) {
            None => ProblemKind::NoTwin(id.clone()),
            Some(card) if card.id == draft.id => ProblemKind::OwnTwin,
            Some(card) => match &card.front {
                Some(front) if front.twin.as_ref().map(|back| &back.value) != Some(&draft.id) => {
                    ProblemKind::OneSidedTwin {
                        twin: id.clone(),
                        id: draft.id.clone(),
                        file: card.file.clone(),
                    }
                }
                _ => return,
            },
        };
        problems.add(&draft.file, twin.line, kind);
    }
}

/// Checks topics, cards and released ids against each other.
pub(crate) fn all(
    topics: &Topics,
    drafts: &[Draft],
    about: Option<&about::Draft>,
    ids: &Ids,
    problems: &mut Problems,
) {
    let names = Names::collect(drafts, problems);
    check_topics(topics, drafts, problems);
    check_numbers(drafts, problems);
    for draft in drafts {
        names.check_twin(draft, problems);
        names.check_links(&draft.file, &draft.links, problems);
    }
    if let Some(about) = about {
        names.check_links(&about.file, &about.links, problems);
    }
    for id in ids.list.iter().filter(|id| names.is_nowhere(&id.value)) {
        problems.add(&ids.file, id.line, ProblemKind::LostId(id.value.clone()));
    }
}

fn check_topics(topics: &Topics, drafts: &[Draft], problems: &mut Problems) {
    for draft in drafts {
        if topics.complete && topics.index(&draft.topic).is_none() {
            let kind = ProblemKind::UnknownTopic(draft.topic.clone());
            problems.add(&draft.file, 1, kind);
        }
    }
    for topic in &topics.list {
        let slug = &topic.value.slug;
        if !drafts.iter().any(|draft| draft.topic == *slug) {
            let kind = ProblemKind::EmptyTopic(slug.clone());
            problems.add(&topics.file, topic.line, kind);
        }
    }
}

fn check_numbers(drafts: &[Draft], problems: &mut Problems) {
    let mut taken: BTreeMap<u16, &str> = BTreeMap::new();
    for draft in drafts {
        let Some(number) = draft.front.as_ref().and_then(|front| front.number.as_ref()) else {
            continue;
        };
        if let Some(by) = taken.get(&number.value) {
            let kind = ProblemKind::DoubledNumber {
                number: number.value,
                by: (*by).to_owned(),
            };
            problems.add(&draft.file, number.line, kind);
        } else {
            taken.insert(number.value, &draft.file);
        }
    }
}
