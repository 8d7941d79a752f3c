//! Local storage as tabs share it, and the second copy, both in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use mianka::save::{Amendment, Erasures, Parcel, Shelf, ShelfError};

pub(crate) type Texts = BTreeMap<String, String>;

/// Local storage as several tabs share it.
#[derive(Debug, Default)]
pub(crate) struct Local {
    pub(crate) texts: Texts,
    /// How many characters fit.
    pub(crate) room: Option<usize>,
    /// What tabs have done and others are to hear of: who, the key, the text if there is one.
    pub(crate) news: Vec<(u64, String, Option<String>)>,
}

impl Local {
    pub(crate) fn size(&self) -> usize {
        let texts = self.texts.iter();
        texts.map(|(key, text)| key.len() + text.len()).sum()
    }
}

/// Local storage as one tab sees it.
#[derive(Debug, Clone)]
pub(crate) struct TabShelf {
    pub(crate) tab: u64,
    pub(crate) local: Rc<RefCell<Local>>,
}

impl Shelf for TabShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.local.borrow().texts.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.local.borrow().texts.get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        let mut local = self.local.borrow_mut();
        let old = local.texts.insert(key.into(), text.into());
        if local.room.is_some_and(|room| local.size() > room) {
            match old {
                Some(old) => local.texts.insert(key.into(), old),
                None => local.texts.remove(key),
            };
            return Err(ShelfError::Full);
        }
        local.news.push((self.tab, key.into(), Some(text.into())));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        let mut local = self.local.borrow_mut();
        local.texts.remove(key);
        local.news.push((self.tab, key.into(), None));
        Ok(())
    }
}

/// The second copy, which does what `browser::vault` does.
#[derive(Debug, Default)]
pub(crate) struct Vault {
    pub(crate) texts: Texts,
    pub(crate) fails: bool,
}

impl Vault {
    fn agrees(&mut self, ours: Erasures) -> bool {
        let theirs = Erasures::read(self.texts.get(Erasures::KEY).map(String::as_str));
        if theirs < ours {
            self.texts.clear();
            self.texts.insert(Erasures::KEY.into(), ours.to_text());
        }
        theirs <= ours && !self.fails
    }

    pub(crate) fn put(&mut self, parcel: &Parcel) -> bool {
        let agrees = !self.fails && self.agrees(parcel.erasures);
        if agrees {
            let sheets = parcel.sheets.iter();
            self.texts
                .extend(sheets.map(|sheet| (sheet.key.clone(), sheet.text.clone())));
        }
        agrees
    }

    pub(crate) fn amend(&mut self, amendment: &Amendment) {
        if self.fails || !self.agrees(amendment.erasures) {
            return;
        }
        let before = self.texts.clone();
        for swap in &amendment.swaps {
            if before.get(&swap.key) != swap.was.as_ref() {
                continue;
            }
            match &swap.becomes {
                Some(text) => self.texts.insert(swap.key.clone(), text.clone()),
                None => self.texts.remove(&swap.key),
            };
        }
    }
}
