//! What a query finds.

use std::sync::LazyLock;

use mianka::search::{Findings, Index, marks};

use crate::support::corpus;

/// What is typed, and the cards that it must find.
const QUERIES: &str = include_str!("../fixtures/queries.tsv");

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(corpus()));

fn ids(findings: &Findings) -> Vec<&'static str> {
    findings.cards.iter().map(|card| card.id.as_str()).collect()
}

fn find(query: &str) -> Vec<&'static str> {
    ids(&INDEX.find(query))
}

fn queries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = QUERIES.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').expect("a tab"))
}

/// What a line of the table asks for and the index does not do.
fn complaint(query: &str, wanted: &str) -> Option<String> {
    let found = find(query);
    let holds = match wanted {
        "-" => found.is_empty(),
        wanted => wanted.split(' ').all(|id| match id.strip_prefix('=') {
            Some(first) => found.first() == Some(&first),
            None => found.contains(&id),
        }),
    };
    (!holds).then(|| format!("{query}: {found:?} instead of {wanted}"))
}

#[test]
fn every_query_of_the_table_finds_its_cards() {
    let complaints: Vec<String> = queries()
        .filter_map(|(query, wanted)| complaint(query, wanted))
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    assert!(queries().count() >= 60);
}

#[test]
fn a_title_comes_before_an_answer() {
    let found = find("gpu");
    let others = found.split_first().expect("some").1;
    assert_eq!(found[0], "gpu-resource-management");
    assert!(!others.is_empty(), "others mention it in their answers");
}

#[test]
fn every_word_that_any_card_has_is_asked_for() {
    let (one, both) = (find("训练"), find("训练 gpu"));
    assert!(both.len() < one.len() && !both.is_empty());
    assert!(both.iter().all(|id| one.contains(id)));
    assert_eq!(find("训练 gpu 微积分"), both, "no card has the last one");
}

#[test]
fn a_query_without_words_finds_nothing() {
    for query in ["", "  ", "？！", "-"] {
        assert_eq!(INDEX.find(query), Findings::default(), "{query:?}");
    }
}

#[test]
fn what_was_taken_for_something_else_is_said() {
    let meant = |query: &str| INDEX.find(query).understood[0].meant.clone();
    assert_eq!(meant("gnh").as_deref(), Some("过拟合"));
    assert_eq!(meant("overfiting").as_deref(), Some("overfitting"));
    assert_eq!(meant("过拟合"), None);
}

#[test]
fn where_nothing_is_found_the_nearest_topics_are() {
    let nearest = |query: &str| INDEX.find(query).nearest;
    let safety = corpus().topic_by_slug("safety").expect("a topic").id;
    assert_eq!(nearest("安保").first(), Some(&safety));
    assert!(nearest("qqqq").is_empty());
    assert!(nearest("过拟合").is_empty(), "there are cards");
}

#[test]
fn marks_are_where_the_words_stand_in_any_spelling() {
    let marked = |query: &str, text: &str| -> Vec<String> {
        let needles = INDEX.find(query).needles();
        let places = marks(text, &needles).into_iter();
        places.map(|place| text[place].to_owned()).collect()
    };
    assert_eq!(marked("gnh", "如何防止大模型过拟合？"), ["过拟合"]);
    assert_eq!(marked("gpu", "用ＧＰＵ，多个 GPUs"), ["ＧＰＵ", "GPU"]);
    assert_eq!(
        marked("kv cache", "KV-Cache 与KVCache"),
        ["KV-Cache", "KVCache"]
    );
    assert_eq!(marked("模型 大模型", "大模型"), ["大模型"]);
    assert!(marked("ai", "maintain").is_empty(), "not within a word");
}

#[test]
fn an_index_filled_bit_by_bit_answers_like_one_filled_at_once() {
    let mut index = Index::new(corpus());
    assert!(index.find("过拟合").cards.is_empty());
    while index.take_in(7) {}
    for (query, _) in queries() {
        assert_eq!(ids(&index.find(query)), find(query), "{query}");
    }
}
