//! A damaged card is refused or compiled, and the compiler stays on its feet.

use crate::support::{Corpus, PLACE};

const RICH: &str = "+++\nlevel = 2\nnumber = 7\naliases = [\"old\"]\n+++\n\n# 标题\n\n问 *a* **b** `c` \
                    [d](https://e.org) <https://f.org>\n\n## 答案\n\n1. g\n2. h\n\n- i\n- j\n\n```rust\nk\n```\n\
                    \n> l\n\n| m | n |\n|---|---|\n| o | p |\n\n![q](r) <b>s</b>\n\n---\n[^t]\n\n[^t]: u\n";

#[test]
fn a_card_cut_anywhere_is_no_panic() {
    let mut corpus = Corpus::new();
    for end in 0..RICH.len() {
        corpus = corpus.with(PLACE, &RICH.as_bytes()[..end]);
        let _ = corpus.compile();
    }
}

#[test]
fn a_card_with_one_byte_changed_is_no_panic() {
    let mut corpus = Corpus::new();
    for place in 0..RICH.len() {
        let mut bytes = RICH.as_bytes().to_vec();
        for byte in *b"\n`*[<-\xff" {
            bytes[place] = byte;
            corpus = corpus.with(PLACE, &bytes);
            let _ = corpus.compile();
        }
    }
}
