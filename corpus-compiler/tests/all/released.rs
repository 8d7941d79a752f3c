//! The list of released ids.

use mianka_corpus_compiler::record_ids;

use crate::support::{CARD, Corpus, PLACE, with_keys};

#[test]
fn an_alias_keeps_a_released_id() {
    let corpus = Corpus::new()
        .with("ids.txt", "old\none\n")
        .with(PLACE, with_keys("aliases = [\"old\"]"));
    assert_eq!(corpus.compiled().unlisted_ids(), [""; 0]);
}

#[test]
fn new_ids_are_unlisted_until_recorded() {
    let corpus = Corpus::new()
        .with("ids.txt", "# Released.\none\n")
        .with("cards/basics/two.md", CARD)
        .with("cards/basics/alpha.md", CARD);
    assert_eq!(corpus.compiled().unlisted_ids(), ["alpha", "two"]);
    assert_eq!(record_ids(corpus.dir()).unwrap(), ["alpha", "two"]);
    assert_eq!(corpus.read("ids.txt"), "# Released.\nalpha\none\ntwo\n");
    assert_eq!(record_ids(corpus.dir()).unwrap(), [""; 0]);
}

#[test]
fn the_first_release_makes_the_list() {
    let corpus = Corpus::new();
    assert_eq!(record_ids(corpus.dir()).unwrap(), ["one"]);
    assert_eq!(corpus.read("ids.txt"), "one\n");
}

#[test]
fn a_corpus_with_problems_records_nothing() {
    let corpus = Corpus::new()
        .with("ids.txt", "one\n")
        .with("cards/basics/two.md", "");
    assert!(record_ids(corpus.dir()).is_err());
    assert_eq!(corpus.read("ids.txt"), "one\n");
}
