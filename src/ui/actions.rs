//! What screens can ask for. Each request is carried out first and shown afterwards, so that the
//! screen never says more than what has been saved.

mod keeping_offline;
mod safekeeping;

use std::rc::Rc;

use yew::UseReducerDispatcher;
use yew::platform::spawn_local;

use super::desk::Desk;
use super::model::{Change, Clock, Model};
use crate::browser::storage::{self, OtherTab};
use crate::browser::{address, clock, page, timer};
use crate::memory::FitRequest;
use crate::progress::{Event, EventKind, Progress, past_reviews};
use crate::save::{Erasures, Preferences, ShelfError, is_chunk_key};
use crate::time::{DayStart, Moment};

/// How many milliseconds the next card waits at most for the second copy: some browsers let it
/// hang, and local storage alone counts then.
const PATIENCE: i32 = 500;

/// How many milliseconds the first screen waits at most for the second copy to be read.
const PATIENCE_AT_START: i32 = 1_000;

/// A tab that merges chunks removes several: the others look once, when it is done.
const LOOK_AFTER: i32 = 300;

/// The handle that screens get from the context: the desk, and where to tell of changes.
#[derive(Clone)]
pub struct Actions {
    desk: Rc<Desk>,
    model: UseReducerDispatcher<Model>,
}

impl PartialEq for Actions {
    /// There is one desk; a screen need not render again for its handle.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desk, &other.desk)
    }
}

impl Actions {
    /// The actions on this desk.
    pub const fn new(desk: Rc<Desk>, model: UseReducerDispatcher<Model>) -> Self {
        Self { desk, model }
    }

    /// What the events known come to.
    pub fn progress(&self) -> Rc<Progress> {
        self.desk.progress()
    }

    /// Takes in the second copy, says that the app is ready, and tidies afterwards.
    pub fn start(&self) {
        let actions = self.clone();
        let met = timer::in_background(Box::pin(async move {
            if actions.desk.meet_second_copy().await {
                let progress = actions.progress();
                actions.model.dispatch(Change::LateProgress(progress));
                actions.look_at_clock();
            }
            actions.show_saved();
            // What was taken in shows by then.
            timer::sleep(0).await;
        }));
        let actions = self.clone();
        spawn_local(async move {
            let mut met = Box::pin(met);
            let in_time = timer::at_most(PATIENCE_AT_START, &mut met).await;
            page::mark_ready();
            if in_time.is_none() {
                met.await;
            }
            Rc::clone(&actions.desk).copy().await;
            actions.show_saved();
            // Not before: fetching the app anew would compete with its start.
            actions.keep_offline();
            actions.desk.tidy().await;
            actions.show_saved();
        });
    }

    /// Whether something recorded is still on its way to the disk. What goes on from what shows,
    /// as the next rating does, has to wait for it.
    pub fn is_recording(&self) -> bool {
        self.desk.is_recording()
    }

    /// Records what has happened. It is in local storage when this returns.
    ///
    /// A review shows, and `then` gets the event and what all events come to with it, when the
    /// second copy has it too, has refused it, or has let half a second pass. Marks and settings
    /// are made again with one press: they show at once, and the second copy follows.
    pub fn record(
        &self,
        kind: EventKind,
        now: Moment,
        then: impl FnOnce(&Event, &Rc<Progress>) + 'static,
    ) {
        if self.desk.journal().borrow().is_stale() {
            address::reload();
            return;
        }
        let waits = matches!(kind, EventKind::Reviewed { .. });
        let event = self.desk.record(kind, now);
        let actions = self.clone();
        let show = move || {
            actions.desk.take(&event);
            actions.show_progress();
            then(&event, &actions.progress());
        };
        let actions = self.clone();
        if waits {
            self.copy_then(Box::new(move || {
                show();
                actions.show_saved();
            }));
        } else {
            show();
            self.copy_then(Box::new(move || actions.show_saved()));
        }
    }

    /// What fitting the memory model starts from.
    pub fn fit_request(&self) -> FitRequest {
        let journal = self.desk.journal().borrow();
        let progress = self.progress();
        FitRequest {
            weights: progress.settings().weights(),
            reviews: past_reviews(journal.log(), self.desk.corpus(), self.day_start()),
        }
    }

    /// Tries once more to save what could not be saved.
    pub fn save_again(&self) {
        let written = self.desk.journal().borrow_mut().save_again();
        self.desk.note(written);
        let actions = self.clone();
        self.copy_then(Box::new(move || actions.show_saved()));
    }

    /// Shows the app in another way, from now on and after a reload.
    pub fn prefer(&self, preferences: Preferences) {
        // A preference that cannot be kept still holds until the page is closed; the screen says
        // that storage fails as soon as something worth keeping is at stake.
        let _ = storage::save_preferences(self.desk.shelf(), preferences);
        self.model.dispatch(Change::Preferences(preferences));
    }

    /// Erases all progress, in the second copy too.
    ///
    /// # Errors
    /// When storage would not let go of it; nothing has changed then.
    pub fn erase(&self) -> Result<(), ShelfError> {
        self.desk.erase()?;
        self.forget_safekeeping();
        self.model.dispatch(Change::Erased(self.desk.progress()));
        let actions = self.clone();
        self.copy_then(Box::new(move || actions.show_saved()));
        Ok(())
    }

    /// Follows what another tab did to the storage that both share.
    pub fn follow(&self, other: OtherTab) {
        match other {
            OtherTab::Wrote { key, text } if is_chunk_key(&key) => {
                // A chunk of a newer build's tab is not for this one to read; the next load of
                // the page reports it.
                if self.desk.journal().borrow_mut().absorb(&text) == Ok(true) {
                    self.desk.refold();
                    self.model.dispatch(Change::FromElsewhere(self.progress()));
                    self.look_at_clock();
                }
            }
            OtherTab::Wrote { key, .. } if key == Preferences::KEY => {
                let preferences = storage::load_preferences(self.desk.shelf());
                self.model.dispatch(Change::Preferences(preferences));
            }
            // Progress was erased over there: this tab's memory of it must not come back.
            OtherTab::Wrote { key, text } if key == Erasures::KEY => {
                if self.desk.journal().borrow().is_before(&text) {
                    address::reload();
                }
            }
            OtherTab::Removed { key } if self.desk.journal().borrow().owns(&key) => {
                self.write_missing();
            }
            OtherTab::Cleared => self.write_missing(),
            OtherTab::Wrote { .. } | OtherTab::Removed { .. } => {}
        }
    }

    /// Looks at the clock.
    pub fn look_at_clock(&self) {
        let now = clock::now();
        let today = now.day(self.day_start());
        let clock = Clock::judge(now.at, self.progress().latest());
        self.model.dispatch(Change::Clock(today, clock));
    }

    fn day_start(&self) -> DayStart {
        self.progress().settings().day_start
    }

    /// Another tab has removed what this one wrote, or everything: whatever is in no other chunk
    /// is written again.
    fn write_missing(&self) {
        if !self.desk.look_soon() {
            return;
        }
        let actions = self.clone();
        spawn_local(async move {
            timer::sleep(LOOK_AFTER).await;
            actions.desk.write_missing();
            actions.copy_then(Box::new(|| {}));
            actions.show_saved();
        });
    }

    /// Goes on when the second copy has what it lacks, or cannot be waited for any longer.
    fn copy_then(&self, then: Box<dyn FnOnce()>) {
        let actions = self.clone();
        let copied = timer::in_background(Box::pin(async move {
            Rc::clone(&actions.desk).copy().await;
            if actions.desk.now_overdue(false) {
                actions.show_saved();
            }
        }));
        let actions = self.clone();
        spawn_local(async move {
            let patience = if actions.desk.is_overdue() {
                0
            } else {
                PATIENCE
            };
            if timer::at_most(patience, copied).await.is_none() {
                actions.desk.now_overdue(true);
            }
            then();
        });
    }

    /// Shows what all events come to, on the day that it is: another day may have begun.
    fn show_progress(&self) {
        self.model.dispatch(Change::Progress(self.progress()));
        self.look_at_clock();
    }

    fn show_saved(&self) {
        self.model
            .dispatch(Change::Saving(Rc::new(self.desk.saving())));
    }
}
