//! Words that mean the same.

use crate::support::Corpus;

fn refusal(terms: &str) -> String {
    Corpus::new().with("terms.toml", terms).refusal()
}

#[test]
fn a_term_with_one_name() {
    assert_eq!(
        refusal("[[term]]\nnames = [\"LLM\"]\n"),
        "corpus/terms.toml:1: `names` does not fit: write a list of at least two names in quotes"
    );
}

#[test]
fn a_term_without_names() {
    assert!(refusal("[[term]]\n").starts_with("corpus/terms.toml:1: "));
}

#[test]
fn a_name_of_two_terms() {
    let terms = "[[term]]\nnames = [\"LLM\", \"大模型\"]\n\n[[term]]\nnames = [\"llm\", \"x\"]\n";
    assert_eq!(
        refusal(terms),
        "corpus/terms.toml:4: `llm` is already a name of the term on line 1: leave it out here"
    );
}
