//! A shelf that fails at the operation it is told to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use mianka::save::{Shelf, ShelfError};

/// How the shelf fails.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    Never,
    /// One operation fails, the others work.
    Once(usize),
    /// Nothing works any more.
    From(usize),
    /// From then on there is no more room than is taken up.
    FullFrom(usize),
    /// There never was room, and one operation fails.
    FullAndOnce(usize),
}

/// A shelf that outlives the page, and fails as told.
#[derive(Debug, Clone)]
pub(crate) struct FaultyShelf(Rc<State>);

#[derive(Debug)]
struct State {
    texts: RefCell<BTreeMap<String, String>>,
    operations: Cell<usize>,
    room: Cell<usize>,
    fault: Cell<Fault>,
}

impl FaultyShelf {
    pub(crate) fn holding(texts: &BTreeMap<String, String>, fault: Fault) -> Self {
        let shelf = Self(Rc::new(State {
            texts: RefCell::new(texts.clone()),
            operations: Cell::new(0),
            room: Cell::new(usize::MAX),
            fault: Cell::new(fault),
        }));
        if let Fault::FullAndOnce(_) = fault {
            shelf.fill();
        }
        shelf
    }

    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        self.0.texts.borrow().clone()
    }

    /// How many operations it was asked for.
    pub(crate) fn operations(&self) -> usize {
        self.0.operations.get()
    }

    /// From now on everything works.
    pub(crate) fn mend(&self) {
        self.0.fault.set(Fault::Never);
        self.0.room.set(usize::MAX);
    }

    fn fill(&self) {
        self.0.room.set(self.taken_up());
    }

    fn taken_up(&self) -> usize {
        let texts = self.0.texts.borrow();
        texts.iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// Counts an operation, and lets it fail if it is its turn.
    fn operation(&self) -> Result<(), ShelfError> {
        let number = self.0.operations.replace(self.0.operations.get() + 1);
        let fails = match self.0.fault.get() {
            Fault::Never => false,
            Fault::Once(k) | Fault::FullAndOnce(k) => number == k,
            Fault::From(k) => number >= k,
            Fault::FullFrom(k) => {
                if number == k {
                    self.fill();
                }
                false
            }
        };
        if fails {
            return Err(ShelfError::Failed("as told".to_owned()));
        }
        Ok(())
    }
}

impl Shelf for FaultyShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.operation()?;
        Ok(self.0.texts.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.operation()?;
        Ok(self.0.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.operation()?;
        let old = self
            .0
            .texts
            .borrow()
            .get(key)
            .map_or(0, |old| key.len() + old.len());
        if self.taken_up() - old + key.len() + text.len() > self.0.room.get() {
            return Err(ShelfError::Full);
        }
        self.0.texts.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.operation()?;
        self.0.texts.borrow_mut().remove(key);
        Ok(())
    }
}
