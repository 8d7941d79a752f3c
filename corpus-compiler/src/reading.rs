//! The corpus as one page of plain HTML, for browsers that run no code.
//!
//! The app itself never sees this text: it makes elements of typed data. Here, where there is
//! nothing but text, every piece of it goes through [`escape`].

use crate::model::{Block, Card, Compiled, Lang, ListKind, Span, Topic};

impl Compiled {
    /// The page: every question with its answer, by topic. It names no file but `cards.css`, its
    /// icon stands in it, and its policy allows nothing else.
    pub fn to_reading_page(&self) -> String {
        let topics = self.topics.iter().enumerate();
        let topics: String = topics
            .map(|(place, topic)| self.section(place, topic))
            .collect();
        format!("{HEAD}{topics}{FOOT}")
    }

    fn section(&self, place: usize, topic: &Topic) -> String {
        let here = |card: &&Card| usize::from(card.topic) == place;
        let cards: String = self.cards.iter().filter(here).map(article).collect();
        format!(
            "<h2>{} <span lang=\"en\">{}</span></h2>\n{cards}",
            escape(&topic.zh),
            escape(&topic.en),
        )
    }
}

const HEAD: &str = r#"<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>题目和答案 · 面卡 Mianka</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="cards.css">
</head>
<body>
<main class="reading">
<h1>题目和答案 <span lang="en">Questions and answers</span></h1>
<p>这一页不需要 JavaScript。翻卡片、打分和记进度在<a href="./">应用</a>里。</p>
<p lang="en">This page needs no JavaScript. Turning cards, rating and progress are in <a href="./">the app</a>.</p>
"#;

const FOOT: &str = "</main>\n</body>\n</html>\n";

fn article(card: &Card) -> String {
    let (lang, answer) = match card.lang {
        Lang::Zh => ("zh-CN", "答案"),
        Lang::En => ("en", "Answer"),
    };
    // A link may name the card as it was called before.
    let aliases = card.aliases.iter();
    let former: Vec<String> = aliases
        .map(|id| format!("<a id=\"{}\"></a>", escape(id)))
        .collect();
    let former = former.concat();
    format!(
        "<article id=\"{}\" lang=\"{lang}\">\n{former}<h3>{}</h3>\n<div class=\"reading-question\">{}</div>\n\
         <div class=\"reading-answer\" role=\"group\" aria-label=\"{answer}\">{}</div>\n</article>\n",
        escape(&card.id),
        escape(&card.title),
        blocks(&card.question),
        blocks(&card.answer),
    )
}

fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => format!("<p>{}</p>", spans(text)),
        Block::List(ListKind::Bullets, items) => format!("<ul>{}</ul>", list_items(items)),
        Block::List(ListKind::Numbers, items) => format!("<ol>{}</ol>", list_items(items)),
        Block::Code { text, .. } => format!("<pre><code>{}</code></pre>", escape(text)),
    }
}

fn list_items(items: &[Vec<Span>]) -> String {
    let items = items.iter().map(|item| format!("<li>{}</li>", spans(item)));
    items.collect()
}

fn spans(spans: &[Span]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    match span {
        Span::Text(text) => escape(text),
        Span::Emphasis(text) => format!("<em>{}</em>", escape(text)),
        Span::Strong(text) => format!("<strong>{}</strong>", escape(text)),
        Span::Code(text) => format!("<code>{}</code>", escape(text)),
        Span::Link { to, text } => link(to, text),
    }
}

/// Cards are places of this page; anything else is on another host.
fn link(to: &str, text: &str) -> String {
    let text = escape(text);
    match to.strip_prefix("#/card/") {
        Some(id) => format!("<a href=\"#{}\">{text}</a>", escape(id)),
        None => format!(
            "<a href=\"{}\" rel=\"noopener noreferrer\">{text}</a>",
            escape(to)
        ),
    }
}

/// Text as HTML has it, in elements as in quoted attributes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
