//! The fold from the set of events to the state.

use std::collections::HashSet;
use std::rc::Rc;

use super::{Event, EventId, EventKind, EventLog, Progress, Setting, Settings};
use crate::corpus::{CardId, Corpus};
use crate::memory::Scheduler;

/// A fold over events in their total order, which can go on as new ones happen.
///
/// Settings hold for the whole history: another day start or other weights change what earlier
/// reviews have led to, and so does an undo. Both make the fold begin anew.
#[derive(Debug, Clone)]
pub struct Fold {
    corpus: &'static Corpus,
    progress: Rc<Progress>,
    scheduler: Scheduler,
    counted: HashSet<EventId>,
    last: Option<Event>,
}

impl Fold {
    /// Folds a whole log. The corpus tells which card a former id stands for.
    pub fn over(log: &EventLog, corpus: &'static Corpus) -> Self {
        let mut counted = HashSet::with_capacity(log.len());
        let events = standing(log, &mut counted);
        let mut settings = Settings::default();
        let mut weights_set_by = None;
        for event in &events {
            if let EventKind::Set(setting) = &event.kind {
                settings.set(setting);
                if matches!(setting, Setting::Weights(_)) {
                    weights_set_by = Some(event.id);
                }
            }
        }
        let mut progress = Progress::with(settings, weights_set_by);
        let scheduler = progress.scheduler();
        for event in events {
            if let Some(card) = event.kind.card() {
                progress.count(event, current(corpus, card), &scheduler);
            }
        }
        progress.settle_all(&scheduler);
        Self {
            corpus,
            progress: Rc::new(progress),
            scheduler,
            counted,
            last: log.iter().next_back().cloned(),
        }
    }

    /// The state after the last event folded in.
    pub const fn progress(&self) -> &Rc<Progress> {
        &self.progress
    }

    /// Takes in an event that has just been added to the log.
    ///
    /// One that bears on others, or belongs before them, makes the whole log be folded again.
    pub fn take(&mut self, event: &Event, log: &EventLog) {
        let is_latest = self.last.as_ref().is_none_or(|last| last < event);
        match event.kind.card() {
            Some(card) if is_latest => {
                self.last = Some(event.clone());
                if self.counted.insert(event.id) {
                    let card = current(self.corpus, card);
                    let progress = Rc::make_mut(&mut self.progress);
                    progress.count(event, card, &self.scheduler);
                    progress.settle(card, &self.scheduler);
                }
            }
            _ => *self = Self::over(log, self.corpus),
        }
    }
}

/// The events that count, in their order. `counted` takes in the ids of all events.
pub(super) fn standing<'a>(log: &'a EventLog, counted: &mut HashSet<EventId>) -> Vec<&'a Event> {
    // Two events with one id come from a damaged or forged save: the first one counts.
    let mut events: Vec<&Event> = log
        .iter()
        .filter(|event| counted.insert(event.id))
        .collect();
    // From the last to the first, since an undo can itself be undone, though only by a later one.
    let mut undone = HashSet::new();
    events.reverse();
    events.retain(|event| {
        if undone.contains(&event.id) {
            return false;
        }
        if let EventKind::Undone(target) = event.kind {
            undone.insert(target);
        }
        true
    });
    events.reverse();
    events
}

/// The id under which a card is known today.
pub(super) fn current<'a>(corpus: &'static Corpus, card: &'a CardId) -> &'a CardId {
    corpus.card(card).map_or(card, |known| &known.id)
}
