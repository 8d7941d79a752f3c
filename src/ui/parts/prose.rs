//! Blocks and spans as elements. Text reaches the page as text, never as HTML.

use yew::prelude::*;

use super::marked::marked;
use crate::corpus::{Block, ListKind, Span};
use crate::search::Needle;

/// The blocks of a text, one element each.
pub fn prose(blocks: &'static [Block]) -> Html {
    prose_with_marks(blocks, &[])
}

/// The same, with what was searched for marked.
pub fn prose_with_marks(blocks: &'static [Block], needles: &[Needle]) -> Html {
    blocks.iter().map(|text| block(text, needles)).collect()
}

fn block(block: &'static Block, needles: &[Needle]) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ spans(text, needles) }</p> },
        Block::List(ListKind::Bullets, items) => html! { <ul>{ list_items(items, needles) }</ul> },
        Block::List(ListKind::Numbers, items) => html! { <ol>{ list_items(items, needles) }</ol> },
        Block::Code { language, text } => html! {
            <pre data-language={*language}><code>{ *text }</code></pre>
        },
    }
}

fn list_items(items: &'static [&'static [Span]], needles: &[Needle]) -> Html {
    items
        .iter()
        .map(|item| html! { <li>{ spans(item, needles) }</li> })
        .collect()
}

fn spans(spans: &'static [Span], needles: &[Needle]) -> Html {
    spans.iter().map(|text| span(text, needles)).collect()
}

fn span(span: &'static Span, needles: &[Needle]) -> Html {
    match *span {
        Span::Text(text) => marked(text, needles),
        Span::Emphasis(text) => html! { <em>{ marked(text, needles) }</em> },
        Span::Strong(text) => html! { <strong>{ marked(text, needles) }</strong> },
        Span::Code(text) => html! { <code>{ marked(text, needles) }</code> },
        Span::Link { to, text } if to.starts_with('#') => {
            html! { <a href={to}>{ marked(text, needles) }</a> }
        }
        Span::Link { to, text } => html! {
            <a href={to} rel="noopener noreferrer" target="_blank">{ marked(text, needles) }</a>
        },
    }
}
