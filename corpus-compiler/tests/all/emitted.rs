//! The Rust that the compiler writes.

use crate::support::{Corpus, PLACE, with_answer};

#[test]
fn a_corpus_is_one_expression() {
    let corpus = Corpus::new()
        .with(
            PLACE,
            "+++\nlevel = 3\nnumber = 7\ntwin = \"two\"\naliases = [\"old\"]\n+++\n# 题\n\n问\n## 答案\n答\n",
        )
        .with(
            "cards/basics/two.md",
            "+++\nlevel = 2\ntwin = \"one\"\n+++\n# T\n\nQ *e* **s**\n## Answer\n- `c`\n- [l](#/card/old)\n\n1. n\n\n```sh\nx\n```\n",
        );
    assert_eq!(
        corpus.compiled().to_rust(),
        r##"K{topics:&[
T{id:U(0),slug:"basics",name:Z{zh:"基础",en:"Basics"}}
],cards:&[
C{id:I::from_compiled("one"),aliases:&[I::from_compiled("old")],topic:U(0),level:V::Advanced,number:Some(7),twin:Some(I::from_compiled("two")),lang:L::Zh,title:"题",pinyin:"ti",question:&[B::Paragraph(&[S::Text("问")])],answer:&[B::Paragraph(&[S::Text("答")])]},
C{id:I::from_compiled("two"),aliases:&[],topic:U(0),level:V::Intermediate,number:None,twin:Some(I::from_compiled("one")),lang:L::En,title:"T",pinyin:"",question:&[B::Paragraph(&[S::Text("Q "),S::Emphasis("e"),S::Text(" "),S::Strong("s")])],answer:&[B::List(N::Bullets,&[&[S::Code("c")],&[S::Link{to:"#/card/old",text:"l"}]]),B::List(N::Numbers,&[&[S::Text("n")]]),B::Code{language:"sh",text:"x"}]}
],terms:&[],about:A{lang:L::Zh,title:"About",text:&[B::Paragraph(&[S::Text("Text.")])]}}
"##
    );
}

#[test]
fn text_that_looks_like_rust_stays_text() {
    let answer = "```rust\nlet s = \"a\\n\\\\\"; // {} \"#, */ \u{202e}\u{7}\n\t'x'\n```\n\n\
                  `\")]}}` 😀 e\u{301} \\u{41} {n}";
    let rust = Corpus::new()
        .with(PLACE, with_answer(answer))
        .compiled()
        .to_rust();
    let code = r##"B::Code{language:"rust",text:"let s = \"a\\n\\\\\"; // {} \"#, */ \u{202e}\u{7}\n\t'x'"}"##;
    assert!(rust.contains(code), "{rust}");
    assert!(rust.contains(r#"S::Code("\")]}}")"#), "{rust}");
    assert!(
        rust.contains("S::Text(\" 😀 e\\u{301} \\\\u{41} {n}\")"),
        "{rust}"
    );
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    assert_eq!(
        Corpus::new().compiled().to_rust(),
        Corpus::new().compiled().to_rust()
    );
}
