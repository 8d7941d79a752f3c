//! Two copies, several tabs, crashes and hands that clear: whatever happens in whatever order,
//! what was acknowledged is there.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use mianka::memory::Rating::Good;
use mianka::progress::{Event, EventLog};
use mianka::save::{Journal, is_chunk_key};
use mianka::time::Timestamp;
use proptest::prelude::*;

use crate::support::{DAY, EVENING, HOUR, reviewed, shanghai, writer};
use crate::two_copies::{Local, TabShelf, Texts, Vault};

struct Tab {
    number: u64,
    journal: Journal<TabShelf>,
    /// Whether the second copy answered when the tab opened; if not, the tab goes without it.
    has_second: bool,
}

/// What can happen. Numbers choose among the tabs that are open.
#[derive(Debug, Clone)]
enum Deed {
    Open {
        meets: bool,
    },
    Close(usize),
    Record(usize),
    /// Some steps of tidying, days later.
    Tidy(usize, usize),
    Erase(usize),
    /// Local storage is full, or no longer.
    Fill(bool),
    /// The second copy refuses, or no longer.
    Refuse(bool),
    /// What local storage holds now is on the disk.
    Sync,
    /// The browser dies: local storage is what was on the disk, no tab is open.
    Kill,
    /// Somebody clears local storage by hand. The browser then drops what is on the disk as well.
    ClearLocal,
    /// A bit of a chunk in local storage flips.
    Damage(prop::sample::Index, prop::sample::Index),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let tab = || 0..3_usize;
    prop_oneof![
        3 => any::<bool>().prop_map(|meets| Deed::Open { meets }),
        1 => tab().prop_map(Deed::Close),
        8 => tab().prop_map(Deed::Record),
        4 => (tab(), 1..8_usize).prop_map(|(tab, steps)| Deed::Tidy(tab, steps)),
        1 => tab().prop_map(Deed::Erase),
        1 => any::<bool>().prop_map(Deed::Fill),
        1 => any::<bool>().prop_map(Deed::Refuse),
        2 => Just(Deed::Sync),
        1 => Just(Deed::Kill),
        1 => Just(Deed::ClearLocal),
        1 => any::<(prop::sample::Index, prop::sample::Index)>().prop_map(|(key, place)| Deed::Damage(key, place)),
    ]
}

#[derive(Default)]
struct World {
    local: Rc<RefCell<Local>>,
    vault: Vault,
    disk: Texts,
    tabs: Vec<Tab>,
    opened: u64,
    hours: i64,
    /// Acknowledged on the word of the second copy, whatever the first did.
    in_second: BTreeSet<Event>,
    /// Acknowledged on the word of local storage alone.
    in_local: BTreeSet<Event>,
    happened: BTreeSet<Event>,
}

impl World {
    fn doing(&mut self, deed: &Deed) {
        let open = self.tabs.len();
        let chosen = |tab: usize| (open > 0).then(|| tab % open.max(1));
        match deed {
            Deed::Open { meets } => self.open(*meets),
            Deed::Close(tab) => drop(chosen(*tab).map(|tab| self.tabs.remove(tab))),
            Deed::Record(tab) => chosen(*tab).into_iter().for_each(|tab| self.record(tab)),
            Deed::Tidy(tab, steps) => {
                if let Some(tab) = chosen(*tab) {
                    self.tidy(tab, *steps);
                }
            }
            Deed::Erase(tab) => chosen(*tab).into_iter().for_each(|tab| self.erase(tab)),
            Deed::Fill(full) => {
                let mut local = self.local.borrow_mut();
                local.room = full.then(|| local.size());
            }
            Deed::Refuse(fails) => self.vault.fails = *fails,
            Deed::Sync => self.disk.clone_from(&self.local.borrow().texts),
            Deed::Kill => self.kill(),
            Deed::ClearLocal => {
                self.disk.clear();
                self.lose_local(Texts::new());
            }
            Deed::Damage(key, place) => self.damage(*key, *place),
        }
        self.tell_tabs();
    }

    fn shelf(&self, tab: u64) -> TabShelf {
        let local = Rc::clone(&self.local);
        TabShelf { tab, local }
    }

    fn open(&mut self, meets: bool) {
        if self.tabs.len() == 3 {
            return;
        }
        self.opened += 1;
        let number = self.opened;
        let mut journal = Journal::open(self.shelf(number), writer(number));
        let has_second = meets && !self.vault.fails;
        if has_second {
            journal.meet(self.vault.texts.clone().into_iter().collect());
        }
        self.tabs.push(Tab {
            number,
            journal,
            has_second,
        });
        self.copy(self.tabs.len() - 1);
    }

    /// Gives the second copy what it lacks.
    fn copy(&mut self, tab: usize) -> bool {
        if !self.tabs[tab].has_second {
            return false;
        }
        let journal = &mut self.tabs[tab].journal;
        let parcel = journal.take_parcel();
        let taken = self.vault.put(&parcel);
        if taken {
            journal.copied(&parcel);
        } else {
            journal.not_copied(parcel);
        }
        taken
    }

    fn record(&mut self, tab: usize) {
        self.hours += 1;
        let now = shanghai(EVENING + self.hours * HOUR);
        let (event, written) = self.tabs[tab]
            .journal
            .record(reviewed("long-text", Good), now);
        self.happened.insert(event.clone());
        if self.copy(tab) {
            self.in_second.insert(event);
        } else if written.is_ok() {
            self.in_local.insert(event);
        }
    }

    fn tidy(&mut self, tab: usize, steps: usize) {
        let now = Timestamp::from_millis(EVENING + self.hours * HOUR + 2 * DAY);
        for _ in 0..steps {
            let Some(amendment) = self.tabs[tab].journal.tidy(now) else {
                return;
            };
            if self.tabs[tab].has_second {
                self.vault.amend(&amendment);
            }
        }
    }

    fn erase(&mut self, tab: usize) {
        if self.tabs[tab].journal.erase().is_err() {
            return;
        }
        let _ = self.copy(tab);
        self.in_second.clear();
        self.in_local.clear();
        // The others load themselves again.
        let number = self.tabs[tab].number;
        self.tabs.retain(|tab| tab.number == number);
    }

    fn kill(&mut self) {
        self.tabs.clear();
        let disk = self.disk.clone();
        self.lose_local(disk);
    }

    /// Local storage is something else than it was: what it alone held may be gone.
    fn lose_local(&mut self, texts: Texts) {
        *self.local.borrow_mut() = Local {
            texts,
            ..Local::default()
        };
        let left = Journal::open(self.shelf(0), writer(0)).log().clone();
        self.local.borrow_mut().news.clear();
        self.in_local.retain(|event| left.contains(event));
    }

    fn damage(&mut self, key: prop::sample::Index, place: prop::sample::Index) {
        let mut texts = self.local.borrow().texts.clone();
        let chunks: Vec<String> = texts
            .keys()
            .filter(|key| is_chunk_key(key))
            .cloned()
            .collect();
        if chunks.is_empty() {
            return;
        }
        let text = texts
            .get_mut(&chunks[key.index(chunks.len())])
            .expect("there");
        let torn = text[..place.index(text.len().max(1))].to_owned();
        *text = torn;
        self.lose_local(texts);
    }

    /// Tabs hear what others did, and do what the app does.
    fn tell_tabs(&mut self) {
        let news = std::mem::take(&mut self.local.borrow_mut().news);
        for (who, key, text) in news {
            for tab in self.tabs.iter_mut().filter(|tab| tab.number != who) {
                match &text {
                    Some(text) if is_chunk_key(&key) => drop(tab.journal.absorb(text)),
                    None if tab.journal.owns(&key) => drop(tab.journal.write_missing()),
                    _ => {}
                }
            }
        }
    }

    /// What a page opened now would come to know.
    fn loaded(&self) -> EventLog {
        let copy = Local {
            texts: self.local.borrow().texts.clone(),
            ..Local::default()
        };
        let local = Rc::new(RefCell::new(copy));
        let mut journal = Journal::open(TabShelf { tab: 0, local }, writer(0));
        journal.meet(self.vault.texts.clone().into_iter().collect());
        journal.log().clone()
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let loaded = self.loaded();
        for event in self.in_second.iter().chain(&self.in_local) {
            prop_assert!(loaded.contains(event), "lost {:?}", event.id);
        }
        for event in loaded.iter() {
            prop_assert!(self.happened.contains(event), "made up {:?}", event.id);
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_happens_nothing_acknowledged_is_lost(deeds in prop::collection::vec(any_deed(), 1..60)) {
        let mut world = World::default();
        for deed in &deeds {
            world.doing(deed);
            world.check()?;
        }
    }
}
