//! Randomness.

use std::collections::HashSet;

use mianka::browser::random;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn every_writer_has_a_name_of_its_own() {
    let names: HashSet<_> = (0..1000).map(|_| random::writer_id()).collect();
    assert_eq!(names.len(), 1000);
}
