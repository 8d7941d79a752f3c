//! The keys at the head of a card.

use crate::support::{CARD, refusal, with_keys};

#[test]
fn no_opening_fence() {
    assert_eq!(
        refusal("# Title\n\nQuestion.\n"),
        "corpus/cards/basics/one.md:1: front matter is missing: begin the file with a line `+++`, \
         the keys, and another `+++`"
    );
}

#[test]
fn no_closing_fence() {
    assert_eq!(
        refusal("+++\nlevel = 1\n\n# Title\n"),
        "corpus/cards/basics/one.md:1: front matter is not closed: add a line `+++` after its last \
         key"
    );
}

#[test]
fn a_syntax_error_with_its_line() {
    assert_eq!(
        refusal(with_keys("number = 2\ntwin = \"open")),
        "corpus/cards/basics/one.md:4: not valid TOML: invalid basic string, expected `\"`"
    );
}

#[test]
fn a_doubled_key_with_its_line() {
    assert_eq!(
        refusal(with_keys("\n# again\nlevel = 2")),
        "corpus/cards/basics/one.md:5: not valid TOML: duplicate key"
    );
}

#[test]
fn no_level() {
    assert_eq!(
        refusal(CARD.replace("level = 1\n", "")),
        "corpus/cards/basics/one.md:1: `level` is missing: add `level = 1`"
    );
}

#[test]
fn a_level_out_of_range() {
    for level in ["0", "4", "-1", "300", "\"1\"", "1.0"] {
        assert_eq!(
            refusal(CARD.replace("level = 1", &format!("level = {level}"))),
            "corpus/cards/basics/one.md:2: `level` does not fit: write 1, 2 or 3"
        );
    }
}

#[test]
fn a_number_out_of_range() {
    for number in ["0", "65536", "-1", "\"7\""] {
        assert_eq!(
            refusal(with_keys(&format!("number = {number}"))),
            "corpus/cards/basics/one.md:3: `number` does not fit: write a number from 1 to 65535"
        );
    }
}

#[test]
fn aliases_that_are_no_ids() {
    for aliases in ["\"old\"", "[\"Old Id\"]", "[1]"] {
        assert_eq!(
            refusal(with_keys(&format!("aliases = {aliases}"))),
            "corpus/cards/basics/one.md:3: `aliases` does not fit: write a list of card ids, such \
             as `[\"old-id\"]`"
        );
    }
}

#[test]
fn an_unknown_key() {
    assert_eq!(
        refusal(with_keys("levle = 2")),
        "corpus/cards/basics/one.md:3: unknown key `levle`: use `level`, `number`, `twin` or \
         `aliases`"
    );
}
