//! What the compiler makes of what is written.

use mianka_corpus_compiler::{Block, Lang, ListKind, Span};

use crate::support::{CARD, Corpus, PLACE, answer, card, with_answer, with_keys};

fn text(text: &str) -> Span {
    Span::Text(text.to_owned())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

#[test]
fn a_card_says_what_is_written() {
    let card = card(
        "+++\nlevel = 2\nnumber = 7\naliases = [\"old\", \"older\"]\n+++\n\n# 标题 & “引号”\n\n问题。\n\n\
         ## 答案\n\n回答。\n",
    );
    assert_eq!(card.id, "one");
    assert_eq!(card.aliases, ["old", "older"]);
    assert_eq!((card.topic, card.level, card.number), (0, 2, Some(7)));
    assert_eq!(card.twin, None);
    assert_eq!(card.lang, Lang::Zh);
    assert_eq!(card.title, "标题 & “引号”");
    assert_eq!(card.question, [paragraph("问题。")]);
    assert_eq!(card.answer, [paragraph("回答。")]);
}

#[test]
fn the_heading_of_the_answer_gives_the_language() {
    assert_eq!(card(CARD).lang, Lang::En);
    assert_eq!(card(CARD.replace("## Answer", "## 答案")).lang, Lang::Zh);
}

#[test]
fn every_kind_of_span_keeps_its_words() {
    assert_eq!(
        answer("a *b* **c** `d <e>` [f](https://g.org/h?i=j) [k](#/card/one) <https://l.org>"),
        [Block::Paragraph(vec![
            text("a "),
            Span::Emphasis("b".to_owned()),
            text(" "),
            Span::Strong("c".to_owned()),
            text(" "),
            Span::Code("d <e>".to_owned()),
            text(" "),
            Span::Link {
                to: "https://g.org/h?i=j".to_owned(),
                text: "f".to_owned()
            },
            text(" "),
            Span::Link {
                to: "#/card/one".to_owned(),
                text: "k".to_owned()
            },
            text(" "),
            Span::Link {
                to: "https://l.org".to_owned(),
                text: "https://l.org".to_owned()
            },
        ])]
    );
}

#[test]
fn every_kind_of_block_keeps_its_words() {
    assert_eq!(
        answer(
            "a\n\n- b\n- **c** d\n\n1. e\n2. f\n\n```rust\nfn g() {\n\n    h();\n}\n```\n\n~~~\n~~~"
        ),
        [
            paragraph("a"),
            Block::List(
                ListKind::Bullets,
                vec![
                    vec![text("b")],
                    vec![Span::Strong("c".to_owned()), text(" d")]
                ]
            ),
            Block::List(ListKind::Numbers, vec![vec![text("e")], vec![text("f")]]),
            Block::Code {
                language: "rust".to_owned(),
                text: "fn g() {\n\n    h();\n}".to_owned()
            },
            Block::Code {
                language: String::new(),
                text: String::new()
            },
        ]
    );
}

#[test]
fn a_list_may_follow_its_introduction_without_a_blank_line() {
    assert_eq!(
        answer("a：\n- b\n- c"),
        [
            paragraph("a："),
            Block::List(ListKind::Bullets, vec![vec![text("b")], vec![text("c")]])
        ]
    );
}

#[test]
fn a_list_with_blank_lines_is_the_same_list() {
    assert_eq!(answer("- a\n\n- b"), answer("- a\n- b"));
}

#[test]
fn escapes_and_entities_stand_for_their_characters() {
    assert_eq!(
        answer("\\*a\\* \\*\\*b\\*\\* &lt;c&gt; &amp; 3 \\< 4 \"d\" -- ... 'e' 1~3 和 5~7"),
        [paragraph(
            "*a* **b** <c> & 3 < 4 \"d\" -- ... 'e' 1~3 和 5~7"
        )]
    );
}

#[test]
fn a_line_end_is_a_space_except_inside_chinese() {
    for (written, shown) in [
        ("中文\n中文", "中文中文"),
        ("中文，\n中文", "中文，中文"),
        ("中文\n“中文”\n中文", "中文“中文”中文"),
        ("かな\nカナ", "かなカナ"),
        ("한국\n어", "한국 어"),
        ("one\ntwo", "one two"),
        ("“one”\ntwo", "“one” two"),
        ("中文\ntwo", "中文 two"),
        ("one  \u{3000}\n中文", "one  \u{3000}中文"),
    ] {
        assert_eq!(answer(written), [paragraph(shown)], "{written:?}");
    }
}

#[test]
fn a_line_end_beside_formatting_follows_the_same_rule() {
    assert_eq!(
        answer("中\n**文\n字**\n中 a\n**b\nc**"),
        [Block::Paragraph(vec![
            text("中"),
            Span::Strong("文字".to_owned()),
            text("中 a "),
            Span::Strong("b c".to_owned()),
        ])]
    );
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_change_nothing() {
    let plain = with_answer("a\nb\n\n```\nc\nd\n```");
    let expected = card(&plain);
    assert_eq!(card(format!("\u{feff}{plain}")), expected);
    assert_eq!(card(plain.replace('\n', "\r\n")), expected);
    assert_eq!(card(plain.replace('\n', "\r")), expected);
}

#[test]
fn cards_come_by_topic_then_number_then_id() {
    let topics = "[[topic]]\nslug = \"late\"\nzh = \"后\"\nen = \"Late\"\n\
                  [[topic]]\nslug = \"basics\"\nzh = \"基础\"\nen = \"Basics\"\n";
    let corpus = Corpus::new()
        .with("topics.toml", topics)
        .with("cards/basics/b.md", CARD)
        .with("cards/basics/a.md", CARD)
        .with("cards/basics/z.md", with_keys("number = 2"))
        .with("cards/basics/y.md", with_keys("number = 10"))
        .with("cards/late/last.md", with_keys("number = 99"));
    let compiled = corpus.compiled();
    let ids: Vec<&str> = compiled.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["last", "z", "y", "a", "b", "one"]);
    assert_eq!(compiled.cards[0].topic, 0);
    assert_eq!(compiled.topics[1].zh, "基础");
}

#[test]
fn twins_name_each_other() {
    let corpus = Corpus::new()
        .with(PLACE, with_keys("twin = \"two\""))
        .with("cards/basics/two.md", with_keys("twin = \"one\""));
    let compiled = corpus.compiled();
    assert_eq!(compiled.cards[0].twin.as_deref(), Some("two"));
    assert_eq!(compiled.cards[1].twin.as_deref(), Some("one"));
}

#[test]
fn a_link_may_use_a_former_id() {
    let corpus = Corpus::new()
        .with(PLACE, with_keys("aliases = [\"old\"]"))
        .with("cards/basics/two.md", with_answer("[a](#/card/old)"));
    assert_eq!(corpus.refusal(), "(no refusal)");
}

#[test]
fn the_about_page_may_be_in_either_language() {
    let about = "+++\nlang = \"en\"\n+++\n\n# About this\n\nText.\n";
    let about = Corpus::new().with("about.md", about).compiled().about;
    assert_eq!((about.lang, about.title.as_str()), (Lang::En, "About this"));
    assert_eq!(about.text, [paragraph("Text.")]);
    assert_eq!(Corpus::new().compiled().about.lang, Lang::Zh);
}
