//! Blocks and spans as elements. Text reaches the page as text, never as HTML.

use yew::prelude::*;

use crate::corpus::{Block, ListKind, Span};

/// The blocks of a text, one element each.
pub fn prose(blocks: &[Block]) -> Html {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ spans(text) }</p> },
        Block::List(ListKind::Bullets, items) => html! { <ul>{ list_items(items) }</ul> },
        Block::List(ListKind::Numbers, items) => html! { <ol>{ list_items(items) }</ol> },
        Block::Code { language, text } => html! {
            <pre data-language={*language}><code>{ *text }</code></pre>
        },
    }
}

fn list_items(items: &[&[Span]]) -> Html {
    items
        .iter()
        .map(|item| html! { <li>{ spans(item) }</li> })
        .collect()
}

fn spans(spans: &[Span]) -> Html {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> Html {
    match *span {
        Span::Text(text) => html! { { text } },
        Span::Emphasis(text) => html! { <em>{ text }</em> },
        Span::Strong(text) => html! { <strong>{ text }</strong> },
        Span::Code(text) => html! { <code>{ text }</code> },
        Span::Link { to, text } if to.starts_with('#') => html! { <a href={to}>{ text }</a> },
        Span::Link { to, text } => html! {
            <a href={to} rel="noopener noreferrer" target="_blank">{ text }</a>
        },
    }
}
