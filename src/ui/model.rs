//! What the screens show.

use std::rc::Rc;
use std::time::Duration;

use yew::Reducible;

use super::offline::{Newer, Offline};
use super::text::Text;
use crate::browser::service_worker::WorkerNews;
use crate::corpus::{Corpus, Lang};
use crate::progress::Progress;
use crate::save::{LoadReport, Preferences, ShelfError};
use crate::time::{LocalDay, Timestamp};

/// What the screens show. Cheap to clone and to compare: whatever is large stands behind an `Rc`.
#[derive(Debug, Clone)]
pub struct Model {
    /// The cards and topics.
    pub corpus: &'static Corpus,
    /// What has been learned.
    pub progress: Rc<Progress>,
    /// How this device shows the app.
    pub preferences: Preferences,
    /// The language of the browser.
    pub browser_lang: Lang,
    /// What became of the saves.
    pub saving: Rc<Saving>,
    /// The day of study.
    pub today: LocalDay,
    /// What is to be thought of the device's clock.
    pub clock: Clock,
    /// How often the second copy has added to what the first screen showed: a session begun
    /// before that begins anew.
    pub late_arrivals: u32,
    /// How often another tab has added to what is known: a session leaves out what was done there.
    pub from_elsewhere: u32,
    /// How far the app is on its way to being usable without a network.
    pub offline: Offline,
    /// Whether a newer build is at hand.
    pub newer: Newer,
}

/// What is to be thought of the device's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// It may be right.
    Plausible,
    /// It shows a time well before the latest event.
    Behind,
}

impl Clock {
    /// Two devices may differ by minutes; more than this, and one of them is wrong.
    const TOLERANCE: Duration = Duration::from_hours(1);

    /// Judges a clock by the latest moment that any event has seen.
    pub fn judge(now: Timestamp, latest: Option<Timestamp>) -> Self {
        match latest {
            Some(latest) if latest.since(now) > Self::TOLERANCE => Self::Behind,
            _ => Self::Plausible,
        }
    }
}

/// What became of the saves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// What could not be read when the page was opened.
    pub report: LoadReport,
    /// What is only in memory.
    pub unsaved: Option<Unsaved>,
    /// What only the second copy has.
    pub only_copied: Option<Unsaved>,
    /// Whether there is a second copy.
    pub second: SecondCopy,
}

/// The copy of all progress in the browser's database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SecondCopy {
    /// It has not answered yet.
    #[default]
    Awaited,
    /// It has been read.
    Works,
    /// The browser has none, or it does not answer.
    Missing,
}

/// Reviews that local storage has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// How many.
    pub reviews: usize,
    /// Why the latest attempt to write them there failed.
    pub error: ShelfError,
}

/// What can change in a model. Whatever had to be written has been written by then.
#[derive(Debug)]
pub enum Change {
    /// Events came in.
    Progress(Rc<Progress>),
    /// Another tab had events.
    FromElsewhere(Rc<Progress>),
    /// The second copy had events that the first screen does not show.
    LateProgress(Rc<Progress>),
    /// An attempt to save ended.
    Saving(Rc<Saving>),
    /// All progress was erased, unreadable records included.
    Erased(Rc<Progress>),
    /// The user chose how the app is shown.
    Preferences(Preferences),
    /// The clock was looked at.
    Clock(LocalDay, Clock),
    /// Something was heard of the service workers.
    Workers(WorkerNews),
}

impl Model {
    /// The language of the interface.
    pub fn lang(&self) -> Lang {
        self.preferences.language.unwrap_or(self.browser_lang)
    }

    /// The words of the interface.
    pub fn text(&self) -> &'static Text {
        Text::of(self.lang())
    }

    fn with(&self, change: Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Progress(progress) => next.progress = progress,
            Change::FromElsewhere(progress) => {
                next.progress = progress;
                next.from_elsewhere += 1;
            }
            Change::LateProgress(progress) => {
                next.progress = progress;
                next.late_arrivals += 1;
            }
            Change::Saving(saving) => next.saving = saving,
            Change::Erased(progress) => {
                next.progress = progress;
                next.saving = Rc::new(Saving {
                    second: next.saving.second,
                    ..Saving::default()
                });
            }
            Change::Preferences(preferences) => next.preferences = preferences,
            Change::Clock(today, clock) => {
                next.today = today;
                next.clock = clock;
            }
            Change::Workers(news) => {
                next.offline = self.offline.after(news);
                next.newer = self.newer.after(news);
            }
        }
        next
    }
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.progress, &other.progress)
            && self.preferences == other.preferences
            && self.browser_lang == other.browser_lang
            && self.saving == other.saving
            && self.today == other.today
            && self.clock == other.clock
            && self.late_arrivals == other.late_arrivals
            && self.from_elsewhere == other.from_elsewhere
            && self.offline == other.offline
            && self.newer == other.newer
    }
}

impl Reducible for Model {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let next = self.with(change);
        // The same `Rc` for a change that changes nothing: Yew then skips the render.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    #[test]
    fn a_clock_is_behind_when_it_shows_well_before_the_latest_event() {
        let latest = Some(at(10 * HOUR));
        assert_eq!(Clock::judge(at(10 * HOUR), latest), Clock::Plausible);
        assert_eq!(Clock::judge(at(9 * HOUR), latest), Clock::Plausible);
        assert_eq!(Clock::judge(at(9 * HOUR - 1), latest), Clock::Behind);
        assert_eq!(Clock::judge(at(99 * HOUR), latest), Clock::Plausible);
        assert_eq!(Clock::judge(at(0), None), Clock::Plausible);
    }
}
