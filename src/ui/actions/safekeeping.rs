//! What screens can ask for so that progress is not in one place only: export, import, the
//! reminder, the browser's promise.

use crate::browser::persistence::Persistence;
use crate::browser::{clock, files, persistence};
use crate::save::{
    ExportMemory, ImportCounts, ImportPlan, Refusal, Reminder, Shelf, encode_export,
};

use super::Actions;

/// Kept from the day on which the browser was asked to promise; the text does not matter.
const ASKED_TO_PERSIST: &str = "mianka/asked-to-persist";

impl Actions {
    /// Hands the user all progress as a file.
    ///
    /// # Errors
    /// What the browser said, when it would not make the file.
    pub fn export(&self) -> Result<(), String> {
        let now = clock::now();
        let (year, month, day) = now.day(self.day_start()).year_month_day();
        let name = format!("mianka-progress-{year}-{month:02}-{day:02}.json");
        files::save_as(&name, &encode_export(self.desk.journal().borrow().log()))?;
        self.remember_export(ExportMemory::exported(self.reviews(), now.at));
        Ok(())
    }

    /// What to remind of now, if anything.
    pub fn export_reminder(&self) -> Option<Reminder> {
        let journal = self.desk.journal().borrow();
        let first = journal.log().iter().next().map(|event| event.moment.at);
        let now = clock::now().at;
        self.export_memory().reminder(self.reviews(), first, now)
    }

    /// Puts the reminder off for a week.
    pub fn remind_later(&self) {
        self.remember_export(self.export_memory().put_off(clock::now().at));
    }

    /// What an import of this text would do; nothing changes.
    ///
    /// # Errors
    /// When the text is not a progress file that this build can read.
    pub fn plan_import(&self, text: &str) -> Result<ImportPlan, Refusal> {
        let corpus = self.desk.corpus();
        let journal = self.desk.journal().borrow();
        ImportPlan::read(text, journal.log(), |card| corpus.card(card).is_some())
    }

    /// Takes in the events of a plan, by union. Says what that did, which is not what was planned
    /// where another tab was quicker.
    pub fn import(&self, plan: &ImportPlan) -> ImportCounts {
        let all = plan.events.len();
        let before = self.desk.journal().borrow().log().len();
        let written = self.desk.journal().borrow_mut().import(plan.events.clone());
        let new = self.desk.journal().borrow().log().len() - before;
        self.desk.note(written);
        self.desk.refold();
        self.show_progress();
        let actions = self.clone();
        self.copy_then(Box::new(move || actions.show_saved()));
        ImportCounts {
            new,
            known: all - new,
            ..plan.counts
        }
    }

    /// Asks the browser to promise that it keeps the data, once: some browsers ask the user in
    /// turn, who shall not be asked twice.
    pub fn ask_to_persist(&self) {
        let kept = self.desk.shelf();
        // Where nothing can be kept there is nothing to promise, and no way to remember the asking.
        if kept.read(ASKED_TO_PERSIST) != Ok(None) || kept.write(ASKED_TO_PERSIST, "1").is_err() {
            return;
        }
        yew::platform::spawn_local(async {
            if persistence::promised().await == Persistence::NotPromised {
                persistence::ask().await;
            }
        });
    }

    fn reviews(&self) -> u32 {
        self.progress().reviews()
    }

    fn export_memory(&self) -> ExportMemory {
        let text = self.desk.shelf().read(ExportMemory::KEY).ok().flatten();
        ExportMemory::read(text.as_deref())
    }

    fn remember_export(&self, memory: ExportMemory) {
        // What cannot be kept costs a reminder too many.
        let _ = self
            .desk
            .shelf()
            .write(ExportMemory::KEY, &memory.to_text());
    }

    /// Forgets what was remembered of progress that is gone.
    pub(super) fn forget_safekeeping(&self) {
        for key in [ExportMemory::KEY, ASKED_TO_PERSIST] {
            // As above.
            let _ = self.desk.shelf().remove(key);
        }
    }
}
