//! Preferences in the real local storage.

use mianka::browser::storage::{LocalShelf, load_preferences, save_preferences};
use mianka::corpus::Lang;
use mianka::save::{Preferences, Shelf, ShelfError, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{empty_shelf, fill, raw_storage};

const UNUSUAL: Preferences = Preferences {
    language: Some(Lang::En),
    theme: Theme::Dark,
    shortcuts: false,
};

#[wasm_bindgen_test]
fn preferences_saved_are_loaded_again() {
    let shelf = empty_shelf();
    save_preferences(&shelf, UNUSUAL).unwrap();
    assert_eq!(load_preferences(&shelf), UNUSUAL);
}

#[wasm_bindgen_test]
fn without_saved_preferences_the_defaults_hold() {
    assert_eq!(load_preferences(&empty_shelf()), Preferences::default());
}

#[wasm_bindgen_test]
fn preferences_that_cannot_be_read_fall_back_to_the_defaults() {
    let shelf = empty_shelf();
    for text in ["", "not JSON", "[]", "7", r#"{"theme":"sepia"}"#] {
        raw_storage().set_item(Preferences::KEY, text).unwrap();
        assert_eq!(load_preferences(&shelf), Preferences::default(), "{text}");
    }
}

#[wasm_bindgen_test]
fn a_preference_that_an_older_build_did_not_know_has_its_default() {
    let shelf = empty_shelf();
    shelf
        .write(Preferences::KEY, r#"{"theme":"dark"}"#)
        .unwrap();
    let expected = Preferences {
        theme: Theme::Dark,
        ..Preferences::default()
    };
    assert_eq!(load_preferences(&shelf), expected);
}

#[wasm_bindgen_test]
fn a_full_storage_refuses_preferences_and_says_why() {
    let shelf = empty_shelf();
    fill(&shelf);
    assert_eq!(save_preferences(&shelf, UNUSUAL), Err(ShelfError::Full));
    assert_eq!(load_preferences(&shelf), Preferences::default());
    crate::support::clear_storage();
}

#[wasm_bindgen_test]
fn without_storage_the_defaults_hold_and_saving_says_why() {
    let shelf = LocalShelf::Missing(ShelfError::Blocked);
    assert_eq!(load_preferences(&shelf), Preferences::default());
    assert_eq!(save_preferences(&shelf, UNUSUAL), Err(ShelfError::Blocked));
}
