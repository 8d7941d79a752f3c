//! What there is to study now.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::candidate::Candidate;
use super::{Filter, Mode};
use crate::corpus::{Card, CardId, Corpus};
use crate::progress::Progress;
use crate::time::{LocalDay, Timestamp};

/// The cards that wait now, and how many of the day's are done.
///
/// A plan is computed from progress, never stored: after a reload it goes on where the ratings
/// ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The cards to study, in the order to study them.
    pub waiting: Vec<&'static Card>,
    /// How many of those, the first ones, are within their steps: they failed, or are being learned.
    pub in_steps: usize,
    /// Cards that come back within the day, each with the moment from which on.
    pub coming_back: Vec<(Timestamp, &'static Card)>,
    /// How many cards were studied on this day and will not come back on it. Flagged cards are
    /// asked as often as one likes, so that none of them is ever done.
    pub done: usize,
}

/// From what, and when, plans are made.
#[derive(Debug, Clone, Copy)]
pub struct Planner<'a> {
    /// The cards there are.
    pub corpus: &'static Corpus,
    /// What has been learned.
    pub progress: &'a Progress,
    /// The moment.
    pub now: Timestamp,
    /// The day of study that the moment belongs to.
    pub today: LocalDay,
}

impl Plan {
    /// All the cards of the day.
    pub fn total(&self) -> usize {
        self.left() + self.done
    }

    /// The cards still to study on this day.
    pub fn left(&self) -> usize {
        self.waiting.len() + self.coming_back.len()
    }
}

impl Planner<'_> {
    /// The plan for the cards that a filter lets through.
    ///
    /// Cards within their steps come first, then those due, then new ones up to the daily number.
    /// Suspended and buried cards are left out, and so is the twin of a card that was, or is to
    /// be, studied on this day.
    pub fn plan(&self, mode: Mode, filter: &Filter) -> Plan {
        let cards: Vec<Candidate> = filter
            .cards(self.corpus, self.progress)
            .map(|card| self.candidate(card))
            .collect();
        let done = cards
            .iter()
            .filter(|card| card.is_done(self.today) && mode != Mode::Flagged)
            .count();
        let (in_steps, others): (Vec<_>, Vec<_>) = cards
            .into_iter()
            .filter(|card| card.may_be_asked(self.today) && card.is_wanted(mode))
            .partition(Candidate::is_in_steps);
        let (mut ready, coming_back): (Vec<_>, Vec<_>) =
            in_steps.into_iter().partition(|card| self.is_due(card));
        ready.sort_by_key(Candidate::pause_ends);
        let asked: Vec<_> = match mode {
            Mode::Due => self.due_then_new(others),
            Mode::Hardest => self.hardest(others),
            Mode::Flagged => others,
            Mode::Cram => self.everything(others),
        };
        let coming_back: Vec<_> = coming_back
            .into_iter()
            .map(|card| (card.pause_ends().unwrap_or(self.now), card.card))
            .collect();
        ready.extend(asked);
        let waiting = self.without_twins(&coming_back, ready);
        let in_steps = waiting.iter().map(|card| self.candidate(card));
        Plan {
            in_steps: in_steps.filter(Candidate::is_in_steps).count(),
            waiting,
            coming_back,
            done,
        }
    }

    /// The cards studied on this day, to go through them once more.
    pub fn once_more(&self, filter: &Filter) -> Plan {
        let cards = filter
            .cards(self.corpus, self.progress)
            .map(|card| self.candidate(card));
        Plan {
            waiting: cards
                .filter(|card| card.is_done(self.today) && card.may_be_asked(self.today))
                .map(|card| card.card)
                .collect(),
            in_steps: 0,
            coming_back: Vec::new(),
            done: 0,
        }
    }

    /// From when on a card may be asked that was planned before; `None` where it may not be any
    /// more, since it was studied, suspended or put off in another tab, or its twin was studied.
    ///
    /// Without a mode the cards of the day are gone through once more.
    pub fn asks_from(&self, mode: Option<Mode>, card: &'static Card) -> Option<Timestamp> {
        let candidate = self.candidate(card);
        let is_due = self.is_due(&candidate);
        let is_wanted = match mode {
            Some(Mode::Due) => is_due || candidate.is_new() || candidate.is_in_steps(),
            Some(Mode::Hardest | Mode::Cram) => !candidate.is_done(self.today),
            Some(Mode::Flagged) | None => true,
        };
        let by_twin = mode.is_some() && self.twin_was_studied(card);
        (is_wanted && !by_twin && candidate.may_be_asked(self.today)).then(|| {
            let pause = candidate.pause_ends().filter(|_| !is_due);
            pause.unwrap_or(self.now)
        })
    }

    fn candidate(&self, card: &'static Card) -> Candidate<'_> {
        Candidate {
            card,
            history: self.progress.card(&card.id),
        }
    }

    fn is_due(&self, card: &Candidate) -> bool {
        let schedule = card.schedule();
        schedule.is_some_and(|schedule| schedule.is_due(self.now, self.today))
    }

    fn due_then_new<'a>(&self, cards: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let settings = self.progress.settings();
        let (known, new): (Vec<_>, Vec<_>) = cards
            .into_iter()
            .partition(|card| card.schedule().is_some());
        let mut due: Vec<_> = known.into_iter().filter(|card| self.is_due(card)).collect();
        self.sort_by_recall(&mut due);
        if settings
            .session_size
            .limit()
            .is_some_and(|limit| due.len() > limit)
        {
            // More than fits: those still half known first. They are saved at the least cost,
            // while what is forgotten anyway loses little by waiting.
            due.reverse();
        }
        let met = self.progress.met_on(self.today);
        let room = usize::from(settings.new_per_day.count()).saturating_sub(met);
        // A twin must not take the place of a card that can be asked.
        let due_cards: Vec<_> = due.iter().map(|card| card.card).collect();
        let new = new
            .into_iter()
            .filter(|card| !self.twin_is_taken(card.card, &due_cards));
        let mut fresh: Vec<Candidate> = Vec::new();
        for card in new {
            if fresh.len() == room {
                break;
            }
            if !fresh.iter().any(|other| is_twin(other.card, card.card)) {
                fresh.push(card);
            }
        }
        due.extend(fresh);
        due
    }

    fn hardest<'a>(&self, cards: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let mut known: Vec<_> = cards
            .into_iter()
            .filter(|card| !card.is_done(self.today))
            .collect();
        known.sort_by_key(|card| Reverse((card.difficulty(), card.failures())));
        known
    }

    fn everything<'a>(&self, cards: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let (mut known, new): (Vec<_>, Vec<_>) = cards
            .into_iter()
            .filter(|card| !card.is_done(self.today))
            .partition(|card| card.schedule().is_some());
        self.sort_by_recall(&mut known);
        known.extend(new);
        known
    }

    /// Sorts cards by their chance of recall, the lowest first.
    fn sort_by_recall(&self, cards: &mut [Candidate]) {
        let scheduler = self.progress.scheduler();
        cards.sort_by_cached_key(|card| card.retrievability(&scheduler, self.today));
    }

    /// Leaves out each card whose twin was studied today, comes back, or stands before it.
    fn without_twins(
        &self,
        coming_back: &[(Timestamp, &'static Card)],
        cards: Vec<Candidate>,
    ) -> Vec<&'static Card> {
        let mut taken: HashSet<&CardId> = coming_back.iter().map(|(_, card)| &card.id).collect();
        let mut waiting = Vec::with_capacity(cards.len());
        for Candidate { card, .. } in cards {
            let by_twin = card.twin.as_ref().is_some_and(|twin| taken.contains(twin));
            if !by_twin && !self.twin_was_studied(card) {
                taken.insert(&card.id);
                waiting.push(card);
            }
        }
        waiting
    }

    fn twin_is_taken(&self, card: &Card, by: &[&Card]) -> bool {
        self.twin_was_studied(card) || by.iter().any(|other| is_twin(other, card))
    }

    fn twin_was_studied(&self, card: &Card) -> bool {
        let twin = card.twin.as_ref().and_then(|twin| self.progress.card(twin));
        twin.and_then(|twin| twin.schedule.as_ref())
            .is_some_and(|schedule| schedule.last_day == self.today)
    }
}

fn is_twin(one: &Card, other: &Card) -> bool {
    one.twin.as_ref() == Some(&other.id)
}
