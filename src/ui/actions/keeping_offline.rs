//! What screens can ask for so that the app works without a network and stays up to date.

use std::time::Duration;

use yew::platform::spawn_local;

use super::Actions;
use crate::browser::service_worker::{WorkerNews, Workers};
use crate::browser::{address, clock, timer};
use crate::ui::model::Change;

/// How long a page that is come back to takes itself for up to date.
const UP_TO_DATE_FOR: Duration = Duration::from_hours(1);

impl Actions {
    /// Has the app kept on this device, and follows how far that is.
    pub(super) fn keep_offline(&self) {
        let actions = self.clone();
        match Workers::start(move |news| actions.hear(news)) {
            Ok(workers) => self.desk.employ(workers, clock::now().at),
            Err(why) => self
                .model
                .dispatch(Change::Workers(WorkerNews::Impossible(why))),
        }
    }

    /// Goes on with keeping the app on this device.
    pub fn keep_on(&self) {
        if let Some(workers) = self.desk.workers() {
            workers.register();
        }
    }

    /// Looks whether the host has a newer build, unless that was done a while ago only.
    pub fn look_for_newer(&self) {
        let now = clock::now().at;
        if let Some(workers) = self.desk.workers()
            && self.desk.looks(now, UP_TO_DATE_FOR)
        {
            workers.look_for_newer();
        }
    }

    /// Goes on with the newer build, as soon as nothing is on its way to the disk. What cannot be
    /// written anywhere is not given up for it.
    pub fn take_over(&self) {
        let actions = self.clone();
        spawn_local(async move {
            while actions.desk.is_recording() {
                timer::sleep(20).await;
            }
            if actions.has_unsaved() {
                actions.save_again();
            } else if !actions.desk.workers().is_some_and(|it| it.take_over()) {
                address::reload();
            }
        });
    }

    fn hear(&self, news: WorkerNews) {
        if news == (WorkerNews::TakenOver { asked: true }) && !self.has_unsaved() {
            address::reload();
        } else {
            self.model.dispatch(Change::Workers(news));
        }
    }

    /// Whether a reload would lose something.
    fn has_unsaved(&self) -> bool {
        self.desk.is_recording() || self.desk.saving().unsaved.is_some()
    }
}
