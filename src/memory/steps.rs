//! Short pauses for what is new or has just failed.

use super::{Minutes, Rating};

/// A row of pauses within a session, after which a card counts as learned.
///
/// FSRS-6 knows what a second review on the same day does to stability, but not when to ask for
/// one; that is what the steps are for. They are those of Anki.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Steps(&'static [Minutes]);

/// Where a card stands in a row of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step(u8);

impl Step {
    pub(super) const FIRST: Self = Self(0);

    /// The number of the step, from 0.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Steps {
    /// For new cards: a minute, then ten.
    pub(super) const LEARNING: Self = Self(&[Minutes::nearest(1), Minutes::nearest(10)]);
    /// For cards that were forgotten: ten minutes.
    pub(super) const RELEARNING: Self = Self(&[Minutes::nearest(10)]);

    /// The step that a rating leads to, and the pause before it; `None` when the card is learned.
    ///
    /// "Again" goes back to the start, "hard" repeats the step, "good" takes the next one, and
    /// "easy" skips the rest.
    pub(super) fn after(&self, step: Step, rating: Rating) -> Option<(Step, Minutes)> {
        match rating {
            Rating::Again => self.pause(Step::FIRST),
            Rating::Hard => self.pause(step).map(|(step, pause)| {
                let longer = self.hard_pause(step, pause);
                (step, longer)
            }),
            Rating::Good => self.pause(Step(step.0.saturating_add(1))),
            Rating::Easy => None,
        }
    }

    fn pause(&self, step: Step) -> Option<(Step, Minutes)> {
        self.0.get(usize::from(step.0)).map(|pause| (step, *pause))
    }

    /// On the first step, "hard" lies between "again" and "good": their mean, or half as much
    /// again where "good" ends the steps. Later ones repeat as they are.
    fn hard_pause(&self, step: Step, pause: Minutes) -> Minutes {
        if step > Step::FIRST {
            return pause;
        }
        let again = pause.count();
        let doubled = self.0.get(1).map_or(3 * again, |good| again + good.count());
        Minutes::nearest(doubled.div_ceil(2))
    }
}
