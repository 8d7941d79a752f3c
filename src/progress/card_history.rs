//! What has happened to one card.

use super::Note;
use crate::memory::{CardPhase, ElapsedDays, Interval, Maturity, Rating, Scheduler};
use crate::time::{LocalDay, Moment, Timestamp};

/// What has happened to one card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardHistory {
    /// How often the card was reviewed since it was new.
    pub reviews: u32,
    /// How many of the reviews failed.
    pub failures: u32,
    /// How often the card was forgotten after it had been learned.
    pub lapses: u32,
    /// The day of study of the first review since the card was new.
    pub met_on: Option<LocalDay>,
    /// Where the reviews have led; `None` for a card that is new, or new again.
    pub schedule: Option<Schedule>,
    /// Whether the card is not to be asked until it is resumed.
    pub is_suspended: bool,
    /// The day on which the card is not to be asked.
    pub buried_on: Option<LocalDay>,
    /// What the user noted about the card, if it is flagged.
    pub flag: Option<Note>,
}

/// Where the reviews of a card have led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Where the card stands, with its memory.
    pub phase: CardPhase,
    /// When the card is to be asked again.
    pub due: Due,
    /// The rating of the latest review.
    pub last_rating: Rating,
    /// When the latest review was.
    pub last_at: Timestamp,
    /// The day of study of the latest review.
    pub last_day: LocalDay,
    /// Where the card stood before the latest review.
    before: CardPhase,
    /// The days between the latest two reviews.
    elapsed: ElapsedDays,
}

/// When a card is to be asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Within the session, from this moment on.
    At(Timestamp),
    /// From this day of study on.
    On(LocalDay),
}

impl CardHistory {
    /// So many failures make a leech: a card that takes more time than it gives.
    pub const LEECH_FAILURES: u32 = 8;

    /// Whether the card takes more time than it gives.
    pub const fn is_leech(&self) -> bool {
        self.failures >= Self::LEECH_FAILURES
    }

    /// Where the card stands.
    pub fn phase(&self) -> CardPhase {
        self.schedule
            .as_ref()
            .map_or(CardPhase::New, |schedule| schedule.phase)
    }

    /// Whether the card may be asked on a day: it is neither suspended nor buried.
    pub fn may_be_asked_on(&self, day: LocalDay) -> bool {
        !self.is_suspended && self.buried_on != Some(day)
    }

    /// The days of study since the latest review; none for a new card.
    pub fn elapsed_on(&self, day: LocalDay) -> ElapsedDays {
        let since = |schedule: &Schedule| day.days_since(schedule.last_day);
        ElapsedDays(self.schedule.as_ref().map_or(0, since))
    }

    /// How settled the memory is that a review on this day would put to the test; none where the
    /// card is not learned, or was asked on the same day before.
    pub(super) fn tested_on(&self, day: LocalDay) -> Option<Maturity> {
        let schedule = self.schedule.as_ref()?;
        match schedule.phase {
            CardPhase::Review { memory } if schedule.last_day < day => {
                Some(memory.stability.maturity())
            }
            _ => None,
        }
    }

    /// Counts one review. The due day is left to [`settle`](Self::settle): where a whole history
    /// is replayed, only the last one matters.
    pub(super) fn review(
        &mut self,
        scheduler: &Scheduler,
        rating: Rating,
        moment: Moment,
        day: LocalDay,
    ) {
        let before = self.phase();
        let elapsed = self.elapsed_on(day);
        self.reviews = self.reviews.saturating_add(1);
        self.met_on = self.met_on.or(Some(day));
        if !rating.is_recall() {
            self.failures = self.failures.saturating_add(1);
            if matches!(before, CardPhase::Review { .. }) {
                self.lapses = self.lapses.saturating_add(1);
            }
        }
        self.schedule = Some(Schedule {
            phase: scheduler.step(&before, rating, elapsed),
            due: Due::On(day),
            last_rating: rating,
            last_at: moment.at,
            last_day: day,
            before,
            elapsed,
        });
    }

    /// Works out when the card is due.
    pub(super) fn settle(&mut self, scheduler: &Scheduler) {
        if let Some(schedule) = &mut self.schedule {
            schedule.settle(scheduler);
        }
    }

    /// Makes the card new again. What the user has decided about it stays.
    pub(super) fn reset(&mut self) {
        *self = Self {
            is_suspended: self.is_suspended,
            buried_on: self.buried_on,
            flag: self.flag.take(),
            ..Self::default()
        };
    }
}

impl Schedule {
    /// Whether the card is to be asked now.
    ///
    /// A pause within a session that a clock set back would stretch over days is over at once.
    pub fn is_due(&self, now: Timestamp, today: LocalDay) -> bool {
        match self.due {
            Due::At(at) => at <= now || now < self.last_at,
            Due::On(day) => day <= today,
        }
    }

    /// Whether the card comes back within a session, and not on another day.
    pub const fn is_in_steps(&self) -> bool {
        matches!(self.due, Due::At(_))
    }

    fn settle(&mut self, scheduler: &Scheduler) {
        let outcome = scheduler.outcome(&self.before, self.last_rating, self.elapsed);
        self.due = match outcome.interval {
            Interval::Minutes(pause) => Due::At(self.last_at.plus_minutes(pause.count())),
            Interval::Days(days) => Due::On(self.last_day.plus_days(days.count())),
        };
    }
}
