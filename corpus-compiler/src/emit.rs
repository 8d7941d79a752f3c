//! The corpus as one Rust expression, for the app to include.
//!
//! Types are named by one letter, which `src/corpus/mod.rs` brings into scope: the text is read by
//! the compiler alone, on every build.

use crate::model::{About, Block, Card, Compiled, Lang, ListKind, Span, Term, Topic};
use crate::pinyin::pinyin_of;

impl Compiled {
    /// The expression: a `Corpus` with everything in it.
    pub fn to_rust(&self) -> String {
        let topics = self.topics.iter().enumerate();
        let topics: Vec<String> = topics.map(|(n, topic)| emit_topic(n, topic)).collect();
        let cards: Vec<String> = self.cards.iter().map(emit_card).collect();
        let terms: Vec<String> = self.terms.iter().map(emit_term).collect();
        let about = emit_about(&self.about);
        format!(
            "K{{topics:&[\n{}\n],cards:&[\n{}\n],terms:&[{}],about:{about}}}\n",
            topics.join(",\n"),
            cards.join(",\n"),
            terms.join(",\n"),
        )
    }
}

fn emit_topic(n: usize, topic: &Topic) -> String {
    let Topic { slug, zh, en } = topic;
    format!("T{{id:U({n}),slug:{slug:?},name:Z{{zh:{zh:?},en:{en:?}}}}}")
}

fn emit_term(term: &Term) -> String {
    let names = slice(&term.names, |name| {
        format!("({name:?},{:?})", pinyin_of(name))
    });
    format!("M{{names:{names}}}")
}

fn emit_card(card: &Card) -> String {
    let level = match card.level {
        1 => "Basic",
        2 => "Intermediate",
        _ => "Advanced",
    };
    format!(
        "C{{id:{},aliases:{},topic:U({}),level:V::{level},number:{:?},twin:{},lang:{},title:{:?},\
         pinyin:{:?},question:{},answer:{}}}",
        emit_id(&card.id),
        slice(&card.aliases, |alias| emit_id(alias)),
        card.topic,
        card.number,
        card.twin.as_ref().map_or_else(
            || "None".to_owned(),
            |twin| format!("Some({})", emit_id(twin))
        ),
        emit_lang(card.lang),
        card.title,
        pinyin_of(&card.title),
        slice(&card.question, emit_block),
        slice(&card.answer, emit_block),
    )
}

fn emit_about(about: &About) -> String {
    let lang = emit_lang(about.lang);
    let text = slice(&about.text, emit_block);
    format!("A{{lang:{lang},title:{:?},text:{text}}}", about.title)
}

fn emit_id(id: &str) -> String {
    format!("I::from_compiled({id:?})")
}

fn emit_lang(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "L::Zh",
        Lang::En => "L::En",
    }
}

fn emit_block(block: &Block) -> String {
    match block {
        Block::Paragraph(spans) => format!("B::Paragraph({})", slice(spans, emit_span)),
        Block::List(kind, items) => {
            let kind = match kind {
                ListKind::Bullets => "Bullets",
                ListKind::Numbers => "Numbers",
            };
            let items = slice(items, |spans| slice(spans, emit_span));
            format!("B::List(N::{kind},{items})")
        }
        Block::Code { language, text } => {
            format!("B::Code{{language:{language:?},text:{text:?}}}")
        }
    }
}

fn emit_span(span: &Span) -> String {
    match span {
        Span::Text(text) => format!("S::Text({text:?})"),
        Span::Emphasis(text) => format!("S::Emphasis({text:?})"),
        Span::Strong(text) => format!("S::Strong({text:?})"),
        Span::Code(text) => format!("S::Code({text:?})"),
        Span::Link { to, text } => format!("S::Link{{to:{to:?},text:{text:?}}}"),
    }
}

fn slice<T>(items: &[T], emit: impl Fn(&T) -> String) -> String {
    let items: Vec<String> = items.iter().map(emit).collect();
    format!("&[{}]", items.join(","))
}
