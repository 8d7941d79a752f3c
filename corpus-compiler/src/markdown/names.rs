//! What to call the Markdown that the app does not show.

use pulldown_cmark::{Event, Tag};

use crate::problem::ProblemKind;

/// The problem with an event for which there is no place.
pub(super) fn problem(event: &Event<'_>) -> ProblemKind {
    ProblemKind::Unsupported(match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
            return ProblemKind::RawHtml;
        }
        Event::Start(tag) => tag_name(tag),
        Event::HardBreak => "forced line break",
        Event::Rule => "rule",
        Event::FootnoteReference(_) => "footnote",
        Event::TaskListMarker(_) => "task list",
        _ => "unknown Markdown",
    })
}

/// What to call the thing that a tag begins.
pub(super) fn tag_name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::BlockQuote(_) => "quotation",
        Tag::Table(_) => "table",
        Tag::FootnoteDefinition(_) => "footnote",
        Tag::Image { .. } => "image",
        Tag::Paragraph => "second paragraph in a list item",
        Tag::Heading { .. } => "heading in a list item",
        Tag::CodeBlock(_) => "code block in a list item",
        Tag::List(_) => "list inside a list",
        Tag::Emphasis => "stress",
        Tag::Strong => "strong stress",
        Tag::Link { .. } => "a link",
        _ => "unknown Markdown",
    }
}
