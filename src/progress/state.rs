//! What a set of events comes to.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::{CardHistory, DayTally, Event, EventId, EventKind, Mark, Settings};
use crate::corpus::CardId;
use crate::memory::{NextStates, Scheduler};
use crate::time::{LocalDay, Moment, Timestamp};

/// The state of every card and every day, as the events tell it. Made by [`Fold`](super::Fold).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    settings: Settings,
    weights_set_by: Option<EventId>,
    cards: HashMap<CardId, CardHistory>,
    days: BTreeMap<LocalDay, DayTally>,
    undoable: VecDeque<Event>,
    latest: Option<Timestamp>,
}

impl Progress {
    /// So many steps can be taken back, more than anybody remembers.
    const UNDOABLE: usize = 100;

    pub(super) fn with(settings: Settings, weights_set_by: Option<EventId>) -> Self {
        Self {
            settings,
            weights_set_by,
            ..Self::default()
        }
    }

    /// What the user has settled.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The event that set the weights that hold, to be undone.
    pub const fn weights_set_by(&self) -> Option<EventId> {
        self.weights_set_by
    }

    /// The memory model as the user's settings have it.
    pub fn scheduler(&self) -> Scheduler {
        Scheduler::new(&self.settings.weights(), self.settings.retention)
    }

    /// What has happened to a card; `None` if nothing ever has.
    pub fn card(&self, id: &CardId) -> Option<&CardHistory> {
        self.cards.get(id)
    }

    /// All cards to which something has happened, in no order.
    pub fn cards(&self) -> impl Iterator<Item = (&CardId, &CardHistory)> {
        self.cards.iter()
    }

    /// Whether a card was reviewed since it was new.
    pub fn is_seen(&self, id: &CardId) -> bool {
        self.card(id)
            .is_some_and(|history| history.schedule.is_some())
    }

    /// What each rating of a card would lead to on a day.
    pub fn next_states(&self, id: &CardId, today: LocalDay) -> NextStates {
        let (phase, elapsed) = self.card(id).map_or_else(Default::default, |history| {
            (history.phase(), history.elapsed_on(today))
        });
        self.scheduler().next(&phase, elapsed)
    }

    /// What was done on a day.
    pub fn day(&self, day: LocalDay) -> DayTally {
        self.days.get(&day).copied().unwrap_or_default()
    }

    /// Every day on which something was reviewed, the earliest first.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = (LocalDay, DayTally)> {
        self.days.iter().map(|(day, tally)| (*day, *tally))
    }

    /// How many reviews there are in all.
    pub fn reviews(&self) -> u32 {
        self.days.values().map(DayTally::reviews).sum()
    }

    /// How many cards were met for the first time on a day.
    pub fn met_on(&self, day: LocalDay) -> usize {
        let met = |history: &&CardHistory| history.met_on == Some(day);
        self.cards.values().filter(met).count()
    }

    /// The reviews and marks that can be taken back, the latest first: at most 100.
    pub fn undoable(&self) -> impl Iterator<Item = &Event> {
        self.undoable.iter().rev()
    }

    /// The latest moment that any event's clock showed.
    pub const fn latest(&self) -> Option<Timestamp> {
        self.latest
    }

    /// Counts one event that concerns a card, whose id is the one that holds today.
    pub(super) fn count(&mut self, event: &Event, card: &CardId, scheduler: &Scheduler) {
        let Moment { at, .. } = event.moment;
        self.latest = self.latest.max(Some(at));
        let day = event.moment.day(self.settings.day_start);
        if !self.cards.contains_key(card) {
            self.cards.insert(card.clone(), CardHistory::default());
        }
        let Some(history) = self.cards.get_mut(card) else {
            return;
        };
        match &event.kind {
            EventKind::Reviewed { rating, took, .. } => {
                let tally = self.days.entry(day).or_default();
                tally.count(*rating, *took);
                if let Some(maturity) = history.tested_on(day) {
                    tally.count_test(maturity, *rating);
                }
                history.review(scheduler, *rating, event.moment, day);
            }
            EventKind::Marked { mark, .. } => history.mark(mark, day),
            EventKind::Undone(_) | EventKind::Set(_) => return,
        }
        self.undoable.push_back(event.clone());
        if self.undoable.len() > Self::UNDOABLE {
            self.undoable.pop_front();
        }
    }

    /// Works out when a card is due, after its last event.
    pub(super) fn settle(&mut self, card: &CardId, scheduler: &Scheduler) {
        if let Some(history) = self.cards.get_mut(card) {
            history.settle(scheduler);
        }
    }

    /// Works out when each card is due, after the last event.
    pub(super) fn settle_all(&mut self, scheduler: &Scheduler) {
        for history in self.cards.values_mut() {
            history.settle(scheduler);
        }
    }
}

impl CardHistory {
    fn mark(&mut self, mark: &Mark, day: LocalDay) {
        match mark {
            Mark::Suspended => self.is_suspended = true,
            Mark::Resumed => self.is_suspended = false,
            Mark::Buried => self.buried_on = Some(day),
            Mark::Flagged(note) => self.flag = Some(note.clone()),
            Mark::Unflagged => self.flag = None,
            Mark::Reset => self.reset(),
        }
    }
}
