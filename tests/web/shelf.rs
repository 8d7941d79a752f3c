//! Local storage as a shelf.

use mianka::save::{Shelf, ShelfError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{empty_shelf, fill, make_room, raw_storage};

#[wasm_bindgen_test]
fn a_text_written_is_read_again_word_for_word() {
    let shelf = empty_shelf();
    let text = "{\"题目\":\"过拟合 🂡\",\n\"quote\":\"\\\"\"}";
    shelf.write("a", text).unwrap();
    assert_eq!(shelf.read("a").unwrap().as_deref(), Some(text));
    assert_eq!(raw_storage().get_item("a").unwrap().as_deref(), Some(text));
}

#[wasm_bindgen_test]
fn an_empty_text_is_not_a_missing_one() {
    let shelf = empty_shelf();
    shelf.write("a", "").unwrap();
    assert_eq!(shelf.read("a").unwrap().as_deref(), Some(""));
    assert_eq!(shelf.read("b").unwrap(), None);
}

#[wasm_bindgen_test]
fn a_text_removed_is_gone_and_may_be_removed_again() {
    let shelf = empty_shelf();
    shelf.write("a", "1").unwrap();
    shelf.remove("a").unwrap();
    shelf.remove("a").unwrap();
    assert_eq!(shelf.read("a").unwrap(), None);
    assert!(shelf.keys().unwrap().is_empty());
}

#[wasm_bindgen_test]
fn the_keys_of_others_are_listed_and_left_alone() {
    let shelf = empty_shelf();
    let other = "another page 另一个";
    raw_storage().set_item(other, "not JSON").unwrap();
    shelf.write("a", "1").unwrap();
    shelf.write("b", "2").unwrap();
    shelf.remove("a").unwrap();
    let mut keys = shelf.keys().unwrap();
    keys.sort();
    assert_eq!(keys, [other, "b"]);
    let kept = raw_storage().get_item(other).unwrap();
    assert_eq!(kept.as_deref(), Some("not JSON"));
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_the_old_text() {
    let shelf = empty_shelf();
    shelf.write("a", "old").unwrap();
    fill(&shelf);
    assert_eq!(shelf.write("a", "a longer new one"), Err(ShelfError::Full));
    assert_eq!(shelf.read("a").unwrap().as_deref(), Some("old"));
    assert_eq!(shelf.write("b", "new"), Err(ShelfError::Full));
    assert_eq!(shelf.read("b").unwrap(), None);
    make_room(&shelf);
    assert_eq!(shelf.write("a", "a longer new one"), Ok(()));
}
