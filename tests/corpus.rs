//! The embedded corpus says what its source says, word for word.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};

use mianka::corpus::{Block, Card, Corpus, Lang, Level, ListKind, Span};

const SOURCE: &str = include_str!("fixtures/interview-questions.zh.md");
const IDS: &str = include_str!("../corpus/ids.txt");

/// The numbers of the questions that are asked twice.
const TWINS: [(u16, u16); 5] = [(7, 24), (17, 25), (15, 27), (20, 29), (21, 30)];

/// The levels, by the number of the question.
const BASIC: [u16; 9] = [1, 2, 3, 4, 5, 7, 21, 24, 30];
const ADVANCED: [u16; 8] = [11, 12, 16, 17, 18, 25, 26, 28];

/// One question of the source.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    title: String,
    question: Vec<String>,
    answer: Vec<String>,
}

/// The source: its first heading, its questions, its summary.
struct Source {
    heading: String,
    entries: BTreeMap<u16, Entry>,
    summary: Vec<String>,
}

/// Reads the source line by line; blank lines only part paragraphs.
fn source() -> Source {
    let mut source = Source {
        heading: String::new(),
        entries: BTreeMap::new(),
        summary: Vec::new(),
    };
    let mut in_summary = false;
    for line in SOURCE.lines().filter(|line| !line.is_empty()) {
        let latest = source.entries.last_entry();
        if let Some(heading) = line.strip_prefix("### ") {
            in_summary = heading == "总结";
            if source.heading.is_empty() {
                heading.clone_into(&mut source.heading);
            }
        } else if line.starts_with("#### ") {
        } else if in_summary {
            source.summary.push(line.to_owned());
        } else if let Some(question) = line.strip_prefix("**题目：** ") {
            latest.unwrap().get_mut().question.push(question.to_owned());
        } else if line.starts_with("**") && !line.starts_with("**答案：** ") {
            let inner = line.strip_prefix("**").unwrap().strip_suffix("**").unwrap();
            let (number, title) = inner.split_once(". ").unwrap();
            let entry = Entry {
                title: title.to_owned(),
                ..Entry::default()
            };
            source.entries.insert(number.parse().unwrap(), entry);
        } else {
            let line = line.strip_prefix("**答案：** ").unwrap_or(line);
            latest.unwrap().get_mut().answer.push(line.to_owned());
        }
    }
    source
}

/// Blocks as the lines they would be in the source.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(spans) => lines.push(text(spans)),
            Block::List(ListKind::Bullets, items) => {
                lines.extend(items.iter().map(|spans| format!("- {}", text(spans))));
            }
            other => panic!("not in the source: {other:?}"),
        }
    }
    lines
}

/// The source has plain text only.
fn text(spans: &[Span]) -> String {
    let words = spans.iter().map(|span| match span {
        Span::Text(text) => *text,
        other => panic!("not in the source: {other:?}"),
    });
    words.collect()
}

fn cards() -> BTreeMap<u16, &'static Card> {
    let cards = Corpus::embedded().cards().iter();
    cards
        .filter_map(|card| Some((card.number?, card)))
        .collect()
}

#[test]
fn the_source_has_thirty_questions() {
    let numbers: Vec<u16> = source().entries.into_keys().collect();
    assert_eq!(numbers, (1..=30).collect::<Vec<_>>());
}

#[test]
fn every_card_says_what_the_source_says() {
    let cards = cards();
    for (number, entry) in source().entries {
        let card = cards[&number];
        let shown = Entry {
            title: card.title.to_owned(),
            question: lines(card.question),
            answer: lines(card.answer),
        };
        assert_eq!(shown, entry, "card {number}, {}", card.id);
        assert_eq!(card.lang, Lang::Zh, "card {number}");
    }
}

#[test]
fn every_word_of_the_source_is_on_a_card() {
    let mut shown = Vec::new();
    for (number, card) in cards() {
        shown.push(format!("**{number}. {}**", card.title));
        let question = lines(card.question).join("\n");
        shown.push(format!("**题目：** {question}"));
        let answer = lines(card.answer).join("\n");
        shown.push(format!("**答案：** {answer}"));
    }
    let about = Corpus::embedded().about();
    shown.insert(0, format!("### {}", about.title));
    shown.insert(1, "#### 相关领域的高频面试题与算法编程题".to_owned());
    shown.push("### 总结".to_owned());
    shown.extend(lines(about.text));
    let without_blank_lines = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    assert_eq!(
        without_blank_lines(&shown.join("\n")),
        without_blank_lines(SOURCE)
    );
}

#[test]
fn the_about_text_is_the_summary() {
    let source = source();
    let about = Corpus::embedded().about();
    assert_eq!(about.title, source.heading);
    assert_eq!(lines(about.text), source.summary);
    assert_eq!(about.lang, Lang::Zh);
}

#[test]
fn five_questions_are_asked_twice_and_name_each_other() {
    let cards = cards();
    let mut twins = BTreeMap::new();
    for (a, b) in TWINS {
        twins.insert(a, b);
        twins.insert(b, a);
    }
    for (number, card) in &cards {
        let twin = twins.get(number).map(|twin| &cards[twin].id);
        assert_eq!(card.twin.as_ref(), twin, "card {number}");
    }
}

#[test]
fn every_card_has_a_topic_and_every_topic_a_card() {
    let corpus = Corpus::embedded();
    let used: BTreeSet<_> = corpus.cards().iter().map(|card| card.topic).collect();
    let topics: BTreeSet<_> = corpus.topics().iter().map(|topic| topic.id).collect();
    assert_eq!(used, topics);
    for topic in corpus.topics() {
        assert_eq!(corpus.topic(topic.id), Some(topic));
        assert_eq!(corpus.topic_by_slug(topic.slug), Some(topic));
    }
}

#[test]
fn cards_stand_in_the_order_of_topics_and_then_of_the_source() {
    let cards = Corpus::embedded().cards();
    assert!(cards.is_sorted_by_key(|card| (card.topic, card.number.is_none(), card.number)));
}

#[test]
fn each_question_keeps_its_level() {
    for (number, card) in cards() {
        let level = match number {
            number if BASIC.contains(&number) => Level::Basic,
            number if ADVANCED.contains(&number) => Level::Advanced,
            _ => Level::Intermediate,
        };
        assert_eq!(card.level, level, "card {number}");
    }
}

#[test]
fn every_id_is_recorded_and_every_recorded_id_finds_its_card() {
    let corpus = Corpus::embedded();
    let recorded: Vec<&str> = IDS.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(recorded.is_sorted());
    for id in &recorded {
        let id = mianka::corpus::CardId::parse(id).unwrap();
        assert!(corpus.card(&id).is_some(), "{id}");
    }
    for card in corpus.cards() {
        assert!(recorded.contains(&card.id.as_str()), "{}", card.id);
    }
}
