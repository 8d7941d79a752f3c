//! What falls due in the next days.

use super::DAYS;
use crate::corpus::Corpus;
use crate::progress::{CardHistory, Due, Progress};
use crate::time::LocalDay;

/// The known cards that fall due in the next days, if none of them is studied before. New cards
/// are no part of it, and neither are suspended ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// The next [`DAYS`], today first.
    pub days: Vec<DueDay>,
}

/// The cards that fall due on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The day.
    pub day: LocalDay,
    /// The cards due on the day.
    pub due: u32,
    /// The cards due on an earlier day and still waiting, which only today can have.
    pub overdue: u32,
}

impl Forecast {
    pub(super) fn from(today: LocalDay, corpus: &'static Corpus, progress: &Progress) -> Self {
        let day = |ahead| DueDay {
            day: today.plus_days(ahead),
            due: 0,
            overdue: 0,
        };
        let mut days: Vec<DueDay> = (0..DAYS).map(day).collect();
        let known = corpus.cards().iter();
        let histories = known.filter_map(|card| progress.card(&card.id));
        for due in histories.filter_map(|history| due_on(history, today)) {
            let ahead = usize::try_from(due.days_since(today)).unwrap_or(usize::MAX);
            if let Some(slot) = days.get_mut(ahead) {
                if due < today {
                    slot.overdue += 1;
                } else {
                    slot.due += 1;
                }
            }
        }
        Self { days }
    }

    /// The cards that wait today.
    pub fn today(&self) -> u32 {
        self.days.first().map_or(0, DueDay::cards)
    }

    /// The cards that fall due on any of the days.
    pub fn cards(&self) -> u32 {
        self.days.iter().map(DueDay::cards).sum()
    }
}

impl DueDay {
    /// The cards to study on the day.
    pub const fn cards(&self) -> u32 {
        self.due + self.overdue
    }
}

/// The day on which a card is asked next, as far as is known today.
fn due_on(history: &CardHistory, today: LocalDay) -> Option<LocalDay> {
    let schedule = history.schedule.as_ref()?;
    if history.is_suspended {
        return None;
    }
    let due = match schedule.due {
        // What comes back within a session comes back whenever the next one is.
        Due::At(_) => schedule.last_day.min(today),
        Due::On(day) => day,
    };
    let is_put_off = due <= today && history.buried_on == Some(today);
    Some(if is_put_off { today.plus_days(1) } else { due })
}
