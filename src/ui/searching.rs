//! Answers to what is typed, while the index fills.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::timer;
use crate::corpus::Corpus;
use crate::search::{Findings, Index};

/// So many cards are taken into the index at once, which is done within a few milliseconds.
const AT_ONCE: usize = 64;

thread_local! {
    /// Filled once for all visits of the screen.
    static INDEX: RefCell<Option<Index>> = const { RefCell::new(None) };
}

/// What a query has found, for as long as there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// What it found.
    pub findings: Findings,
}

/// What a query has found; nothing where there is no query. The index fills when the browser has
/// time, and the answer grows with it.
#[hook]
pub fn use_search(corpus: &'static Corpus, query: &str) -> Option<Rc<Search>> {
    let filled = use_state(|| 0_usize);
    {
        let filled = filled.clone();
        use_effect_with(query.is_empty(), move |idle| {
            if !*idle {
                spawn_local(async move {
                    while take_in(corpus) {
                        timer::idle().await;
                    }
                    filled.set(corpus.cards().len());
                });
            }
        });
    }
    let search = use_memo((query.to_owned(), *filled), |(query, _)| {
        let findings = INDEX.with_borrow(|index| Some(index.as_ref()?.find(query)))?;
        (!query.trim().is_empty()).then(|| Rc::new(Search { findings }))
    });
    (*search).clone()
}

/// Fills the index a little, and says whether there is more to take in.
fn take_in(corpus: &'static Corpus) -> bool {
    INDEX.with_borrow_mut(|index| {
        index
            .get_or_insert_with(|| Index::new(corpus))
            .take_in(AT_ONCE)
    })
}
