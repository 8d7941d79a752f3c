//! A card as the planner weighs it.

use super::Mode;
use crate::corpus::Card;
use crate::memory::{Difficulty, Retrievability, Scheduler};
use crate::progress::{CardHistory, Due, Schedule};
use crate::time::{LocalDay, Timestamp};

/// A card and its past, if it has one.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) card: &'static Card,
    pub(super) history: Option<&'a CardHistory>,
}

impl Candidate<'_> {
    pub(super) fn schedule(&self) -> Option<&Schedule> {
        self.history?.schedule.as_ref()
    }

    pub(super) fn is_new(&self) -> bool {
        self.schedule().is_none()
    }

    pub(super) fn is_in_steps(&self) -> bool {
        self.schedule().is_some_and(Schedule::is_in_steps)
    }

    pub(super) fn pause_ends(&self) -> Option<Timestamp> {
        match self.schedule()?.due {
            Due::At(at) => Some(at),
            Due::On(_) => None,
        }
    }

    pub(super) fn is_done(&self, today: LocalDay) -> bool {
        let done = |schedule: &Schedule| schedule.last_day == today && !schedule.is_in_steps();
        self.schedule().is_some_and(done)
    }

    pub(super) fn may_be_asked(&self, today: LocalDay) -> bool {
        self.history
            .is_none_or(|history| history.may_be_asked_on(today))
    }

    pub(super) fn is_wanted(&self, mode: Mode) -> bool {
        match mode {
            Mode::Due | Mode::Cram => true,
            Mode::Hardest => self.schedule().is_some(),
            Mode::Flagged => self.history.is_some_and(|history| history.flag.is_some()),
        }
    }

    pub(super) fn failures(&self) -> u32 {
        self.history.map_or(0, |history| history.failures)
    }

    pub(super) fn difficulty(&self) -> Option<Difficulty> {
        Some(self.schedule()?.phase.memory()?.difficulty)
    }

    pub(super) fn retrievability(
        &self,
        scheduler: &Scheduler,
        today: LocalDay,
    ) -> Option<Retrievability> {
        let memory = self.schedule()?.phase.memory()?;
        let elapsed = self.history?.elapsed_on(today);
        Some(scheduler.retrievability(memory, elapsed))
    }
}
