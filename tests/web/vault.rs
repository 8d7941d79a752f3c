//! The second copy in a real `IndexedDB`.

use mianka::browser::storage::LocalShelf;
use mianka::browser::vault::{Vault, VaultError};
use mianka::browser::{clock, random};
use mianka::corpus::CardId;
use mianka::memory::Rating;
use mianka::progress::{EventKind, Seconds};
use mianka::save::{Amendment, Erasures, Journal, Parcel, ShelfError, Swap, is_chunk_key};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::empty_shelf;

/// An open second copy with nothing in it, whatever earlier tests have left.
async fn empty_vault() -> Vault {
    let vault = Vault::open().await.unwrap();
    let swaps = vault
        .read()
        .await
        .unwrap()
        .into_iter()
        .map(|(key, was)| Swap {
            key,
            was: Some(was),
            becomes: None,
        });
    let amendment = Amendment {
        erasures: erasures(&vault).await,
        swaps: swaps.collect(),
    };
    vault.amend(&amendment).await.unwrap();
    assert_eq!(vault.read().await.unwrap(), []);
    vault
}

async fn erasures(vault: &Vault) -> Erasures {
    let texts = vault.read().await.unwrap();
    let marker = texts.iter().find(|(key, _)| key == Erasures::KEY);
    Erasures::read(marker.map(|(_, text)| &**text))
}

fn open(shelf: LocalShelf) -> Journal<LocalShelf> {
    Journal::open(shelf, random::writer_id())
}

fn review(journal: &mut Journal<LocalShelf>, card: &str) -> Result<(), ShelfError> {
    let kind = EventKind::Reviewed {
        card: CardId::parse(card).unwrap(),
        rating: Rating::Good,
        took: Seconds(7),
    };
    let (_, written) = journal.record(kind, clock::now());
    written
}

async fn copy(journal: &mut Journal<LocalShelf>, vault: &Vault) -> Parcel {
    let parcel = journal.take_parcel();
    vault.put(&parcel).await.unwrap();
    journal.copied(&parcel);
    parcel
}

#[wasm_bindgen_test]
async fn what_is_put_is_read_again_word_for_word() {
    let vault = empty_vault().await;
    let mut journal = open(empty_shelf());
    for card in ["how-to-train", "long-text"] {
        review(&mut journal, card).unwrap();
    }
    let parcel = copy(&mut journal, &vault).await;
    let [sheet] = &parcel.sheets[..] else {
        panic!("{parcel:?}");
    };
    let expected = vec![(sheet.key.clone(), sheet.text.clone())];
    assert_eq!(vault.read().await.unwrap(), expected);
}

#[wasm_bindgen_test]
async fn a_journal_lives_on_the_second_copy_alone() {
    let vault = empty_vault().await;
    let blocked = LocalShelf::Missing(ShelfError::Blocked);
    let mut journal = open(blocked.clone());
    assert_eq!(review(&mut journal, "long-text"), Err(ShelfError::Blocked));
    assert_eq!((journal.unsaved(), journal.only_copied()), (1, 0));
    copy(&mut journal, &vault).await;
    assert_eq!((journal.unsaved(), journal.only_copied()), (0, 1));
    let mut later = open(blocked);
    assert!(later.meet(vault.read().await.unwrap()));
    assert_eq!(later.log(), journal.log());
    assert_eq!(later.unsaved(), 0);
}

#[wasm_bindgen_test]
async fn a_change_is_made_only_where_the_text_is_the_expected_one() {
    let vault = empty_vault().await;
    let some = |text: &str| Some(text.to_owned());
    let amend = async |swaps: &[(&str, Option<&str>, Option<&str>)]| {
        let swap = |(key, was, becomes): &(&str, Option<&str>, Option<&str>)| Swap {
            key: (*key).to_owned(),
            was: was.and_then(some),
            becomes: becomes.and_then(some),
        };
        let amendment = Amendment {
            erasures: Erasures::default(),
            swaps: swaps.iter().map(swap).collect(),
        };
        vault.amend(&amendment).await.unwrap();
        let texts = vault.read().await.unwrap();
        let pairs = texts.into_iter().map(|(key, text)| format!("{key}={text}"));
        pairs.collect::<Vec<_>>()
    };
    let (one, two) = (Some("1"), Some("2"));
    assert_eq!(
        amend(&[("a", None, one), ("b", None, one)]).await,
        ["a=1", "b=1"]
    );
    assert_eq!(
        amend(&[("a", None, two), ("b", two, None)]).await,
        ["a=1", "b=1"]
    );
    assert_eq!(amend(&[("a", one, two), ("b", one, None)]).await, ["a=2"]);
}

#[wasm_bindgen_test]
async fn erasing_empties_the_second_copy_and_refuses_what_was_erased() {
    let vault = empty_vault().await;
    let shelf = empty_shelf();
    let mut one = open(shelf.clone());
    let mut other = open(shelf.clone());
    review(&mut one, "long-text").unwrap();
    copy(&mut one, &vault).await;
    one.erase().unwrap();
    copy(&mut one, &vault).await;
    let texts = vault.read().await.unwrap();
    assert!(!texts.iter().any(|(key, _)| is_chunk_key(key)), "{texts:?}");
    assert!(other.is_stale());
    review(&mut other, "how-to-train").unwrap();
    let refused = vault.put(&other.take_parcel()).await;
    assert_eq!(refused, Err(VaultError::Erased));
    assert_eq!(vault.read().await.unwrap(), texts);
}

#[wasm_bindgen_test]
async fn hundreds_of_chunks_go_through_one_transaction() {
    let vault = empty_vault().await;
    let swaps = (0..500).map(|number| Swap {
        key: format!("mianka/log/00000000000000aa/{number}"),
        was: None,
        becomes: Some("面卡".repeat(500)),
    });
    let mut amendment = Amendment {
        erasures: Erasures::default(),
        swaps: swaps.collect(),
    };
    vault.amend(&amendment).await.unwrap();
    assert_eq!(vault.read().await.unwrap().len(), 500);
    for swap in &mut amendment.swaps {
        swap.was = swap.becomes.take();
    }
    vault.amend(&amendment).await.unwrap();
    assert_eq!(vault.read().await.unwrap(), []);
}
