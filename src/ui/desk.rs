//! What the app remembers: the journal of events, its two copies, and the fold over it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use super::model::{Clock, Model, Saving, SecondCopy, Unsaved};
use super::offline::{Newer, Offline};
use crate::browser::service_worker::Workers;
use crate::browser::storage::{self, LocalShelf};
use crate::browser::vault::{Vault, VaultError};
use crate::browser::{address, channel, clock, page, random, timer};
use crate::corpus::Corpus;
use crate::progress::{Event, EventKind, Fold, Progress};
use crate::save::{self, Erasures, Journal, Parcel, Shelf, ShelfError};
use crate::time::{Moment, Timestamp};

/// After so many milliseconds without an answer, the second copy counts as missing.
const GIVEN_UP_AFTER: i32 = 10_000;

/// The journal of events, its two copies, and the fold over it.
pub struct Desk {
    corpus: &'static Corpus,
    shelf: LocalShelf,
    journal: RefCell<Journal<LocalShelf>>,
    fold: RefCell<Fold>,
    vault: RefCell<Option<Rc<Vault>>>,
    second: Cell<SecondCopy>,
    /// Why local storage did not take the latest text.
    trouble: RefCell<Option<ShelfError>>,
    /// Whether the second copy has made somebody wait in vain.
    overdue: Cell<bool>,
    /// Whether a look at what local storage has lost is due.
    look_due: Cell<bool>,
    /// How many events have been recorded and not folded in yet.
    recording: Cell<u32>,
    /// Whether the second copy is to be told that progress was erased.
    erased: Cell<bool>,
    workers: RefCell<Option<Rc<Workers>>>,
    /// When the host was last asked for a newer build.
    looked: Cell<Option<Timestamp>>,
}

impl Desk {
    /// Loads what local storage has, and the model to start with.
    pub fn open(corpus: &'static Corpus) -> (Rc<Self>, Model) {
        let shelf = LocalShelf::probe();
        let journal = Journal::open(shelf.clone(), random::writer_id());
        let fold = Fold::over(journal.log(), corpus);
        let desk = Self {
            corpus,
            shelf,
            journal: RefCell::new(journal),
            fold: RefCell::new(fold),
            vault: RefCell::default(),
            second: Cell::new(SecondCopy::Awaited),
            trouble: RefCell::default(),
            overdue: Cell::default(),
            look_due: Cell::default(),
            recording: Cell::default(),
            erased: Cell::default(),
            workers: RefCell::default(),
            looked: Cell::default(),
        };
        let (now, progress) = (clock::now(), desk.progress());
        let model = Model {
            corpus,
            today: now.day(progress.settings().day_start),
            clock: Clock::judge(now.at, progress.latest()),
            progress,
            preferences: storage::load_preferences(&desk.shelf),
            browser_lang: page::browser_language(),
            saving: Rc::new(desk.saving()),
            late_arrivals: 0,
            from_elsewhere: 0,
            offline: Offline::default(),
            newer: Newer::default(),
        };
        (Rc::new(desk), model)
    }

    /// The cards and topics.
    pub const fn corpus(&self) -> &'static Corpus {
        self.corpus
    }

    /// Where preferences are kept.
    pub const fn shelf(&self) -> &LocalShelf {
        &self.shelf
    }

    /// The journal. Not to be held over an `await`.
    pub const fn journal(&self) -> &RefCell<Journal<LocalShelf>> {
        &self.journal
    }

    /// The state after all events.
    pub fn progress(&self) -> Rc<Progress> {
        Rc::clone(self.fold.borrow().progress())
    }

    /// What became of the saves.
    pub fn saving(&self) -> Saving {
        let journal = self.journal.borrow();
        let trouble = self.trouble.borrow();
        let trouble = || trouble.clone().unwrap_or(ShelfError::Full);
        let some = |reviews: usize| {
            (reviews > 0).then(|| Unsaved {
                reviews,
                error: trouble(),
            })
        };
        Saving {
            report: journal.report().clone(),
            unsaved: some(journal.unsaved()),
            only_copied: some(journal.only_copied()),
            second: self.second.get(),
        }
    }

    /// Folds all events again.
    pub fn refold(&self) {
        *self.fold.borrow_mut() = Fold::over(self.journal.borrow().log(), self.corpus);
    }

    /// Whether an event was recorded and not folded in yet.
    pub const fn is_recording(&self) -> bool {
        self.recording.get() > 0
    }

    /// Folds in an event just recorded.
    pub fn take(&self, event: &Event) {
        self.recording.set(self.recording.get().saturating_sub(1));
        let journal = self.journal.borrow();
        self.fold.borrow_mut().take(event, journal.log());
    }

    /// Writes an event to local storage, or keeps it for later where that fails.
    pub fn record(&self, kind: EventKind, now: Moment) -> Event {
        let (event, written) = self.journal.borrow_mut().record(kind, now);
        self.note(written);
        self.recording.set(self.recording.get() + 1);
        event
    }

    /// Erases all progress; the second copy follows with what it is given next.
    ///
    /// # Errors
    /// When local storage would not let go of it; nothing has changed then.
    pub fn erase(&self) -> Result<(), ShelfError> {
        self.journal.borrow_mut().erase()?;
        self.erased.set(true);
        self.refold();
        Ok(())
    }

    /// Remembers how the latest attempt to write to local storage ended.
    pub fn note(&self, written: Result<(), ShelfError>) {
        *self.trouble.borrow_mut() = written.err();
    }

    /// Gives the second copy what it lacks, and waits until it has it or has refused.
    pub fn copy(self: Rc<Self>) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(async move {
            // A rating right at the start is as good as any other.
            while self.second.get() == SecondCopy::Awaited {
                timer::sleep(20).await;
            }
            let Some(vault) = self.vault.borrow().clone() else {
                return;
            };
            let parcel = self.journal.borrow_mut().take_parcel();
            if parcel.sheets.is_empty() && !self.erased.replace(false) {
                return;
            }
            match vault.put(&parcel).await {
                Ok(()) => {
                    self.journal.borrow_mut().copied(&parcel);
                    tell_others(&parcel);
                }
                Err(VaultError::Erased) => address::reload(),
                Err(VaultError::Failed(_)) => self.journal.borrow_mut().not_copied(parcel),
            }
        })
    }

    /// Whether the second copy has made somebody wait in vain, and nothing was heard of it since.
    pub const fn is_overdue(&self) -> bool {
        self.overdue.get()
    }

    /// Says whether the second copy is overdue now, and returns whether it was before.
    pub fn now_overdue(&self, overdue: bool) -> bool {
        self.overdue.replace(overdue)
    }

    /// Asks for a look at what local storage has lost; false where one is due already.
    pub fn look_soon(&self) -> bool {
        !self.look_due.replace(true)
    }

    /// Writes to local storage what it has lost of what is known here.
    pub fn write_missing(&self) {
        self.look_due.set(false);
        let mut journal = self.journal.borrow_mut();
        if !journal.is_stale() {
            let written = journal.write_missing();
            drop(journal);
            self.note(written);
        }
    }

    /// The service workers, once there are some.
    pub fn workers(&self) -> Option<Rc<Workers>> {
        self.workers.borrow().clone()
    }

    /// Takes on workers that have just looked at the host.
    pub fn employ(&self, workers: Rc<Workers>, now: Timestamp) {
        *self.workers.borrow_mut() = Some(workers);
        self.looked.set(Some(now));
    }

    /// Notes a look at the host, unless the last one was less than `pause` ago.
    pub fn looks(&self, now: Timestamp, pause: Duration) -> bool {
        let due = self
            .looked
            .get()
            .is_none_or(|last| now.since(last) >= pause);
        if due {
            self.looked.set(Some(now));
        }
        due
    }

    /// Opens the second copy and takes in what it holds. Says whether there was anything new.
    pub async fn meet_second_copy(&self) -> bool {
        let asked = timer::at_most(GIVEN_UP_AFTER, async {
            let vault = Vault::open().await?;
            let texts = vault.read().await?;
            Ok::<_, ShelfError>((vault, texts))
        });
        let Some(Ok((vault, texts))) = asked.await else {
            self.second.set(SecondCopy::Missing);
            return false;
        };
        let new = self.journal.borrow_mut().meet(texts);
        *self.vault.borrow_mut() = Some(Rc::new(vault));
        self.second.set(SecondCopy::Works);
        if new {
            self.refold();
        }
        new
    }

    /// Tidies both copies, a little whenever the browser is idle.
    pub async fn tidy(&self) {
        loop {
            timer::idle().await;
            let step = self.journal.borrow_mut().tidy(clock::now().at);
            let Some(amendment) = step else { return };
            let vault = self.vault.borrow().clone();
            if let Some(vault) = vault.filter(|_| !amendment.swaps.is_empty()) {
                // What the second copy does not take now is put right the next time.
                let _ = vault.amend(&amendment).await;
            }
        }
    }
}

/// Everything the app keeps in this browser, both copies, read afresh and as it lies there; `None`
/// where nothing is kept. It needs no app that works, and what it gives can be imported.
pub async fn raw_export() -> Option<String> {
    let shelf = LocalShelf::probe();
    let mut texts = BTreeMap::new();
    for key in shelf.keys().unwrap_or_default() {
        if let Ok(Some(text)) = shelf.read(&key) {
            texts.insert(key, text);
        }
    }
    let second = timer::at_most(1_000, async { Vault::open().await?.read().await }).await;
    for (key, text) in second.and_then(Result::ok).unwrap_or_default() {
        match texts.get(&key) {
            Some(same) if *same == text => {}
            // Told apart by the name of the place; a reader takes both for chunks.
            Some(_) => drop(texts.insert(format!("{key}@indexedDB"), text)),
            None => drop(texts.insert(key, text)),
        }
    }
    save::raw_export(texts)
}

/// Other tabs hear of what local storage took by itself; of the rest they are told.
fn tell_others(parcel: &Parcel) {
    for sheet in parcel.sheets.iter().filter(|sheet| !sheet.on_shelf) {
        channel::tell(&sheet.key, &sheet.text);
    }
    if parcel.sheets.is_empty() {
        channel::tell(Erasures::KEY, &parcel.erasures.to_text());
    }
}
