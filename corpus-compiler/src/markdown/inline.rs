//! Running text: spans, each with one meaning.

use pulldown_cmark::{CowStr, Event, Tag};

use super::Reader;
use super::line_break;
use super::list::is_block;
use super::names::tag_name;
use crate::model::{Span, is_blank};
use crate::problem::ProblemKind;
use crate::source::{Located, is_id};

impl<'a> Reader<'a, '_> {
    /// Reads running text with the event that ends it.
    pub(super) fn spans(&mut self) -> Vec<Span> {
        let spans = self.loose_spans();
        self.events.next();
        spans
    }

    /// Reads running text up to the event that ends it, or to a block that follows in a list item.
    pub(super) fn loose_spans(&mut self) -> Vec<Span> {
        let mut spans = Vec::new();
        let stop = |event: &Event<'_>| matches!(event, Event::End(_)) || is_block(event);
        while let Some((event, range)) = self.events.next_if(|(event, _)| !stop(event)) {
            match event {
                Event::Text(text) => {
                    self.check_signs(&text, range.end);
                    push_text(&mut spans, &text);
                }
                Event::SoftBreak => push_text(&mut spans, "\n"),
                Event::Code(code) => spans.push(Span::Code(code.into_string())),
                Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. })) => {
                    spans.extend(self.formatted(tag, range.start));
                }
                other => self.refuse(&other, range.start),
            }
        }
        line_break::resolve(&mut spans);
        spans
    }

    fn formatted(&mut self, tag: Tag<'a>, offset: usize) -> Option<Span> {
        let text = self.plain(tag_name(&tag));
        match tag {
            Tag::Emphasis => Some(Span::Emphasis(text)),
            Tag::Strong => Some(Span::Strong(text)),
            Tag::Link {
                dest_url, title, ..
            } => {
                if !title.is_empty() {
                    self.unsupported(offset, "title of a link");
                }
                if is_blank(&text) {
                    self.add(offset, ProblemKind::EmptyLink);
                }
                self.check_target(&dest_url, offset);
                let to = dest_url.into_string();
                Some(Span::Link { to, text })
            }
            _ => None,
        }
    }

    /// The text inside a formatted span, which may hold nothing else.
    fn plain(&mut self, outer: &'static str) -> String {
        let mut plain = String::new();
        let mut depth = 0_usize;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Text(text) => {
                    self.check_signs(&text, range.end);
                    plain.push_str(&text);
                }
                Event::SoftBreak => plain.push('\n'),
                Event::Code(code) => {
                    self.nested(range.start, "inline code", outer);
                    plain.push_str(&code);
                }
                Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. })) => {
                    self.nested(range.start, tag_name(&tag), outer);
                    depth += 1;
                }
                other => self.refuse(&other, range.start),
            }
        }
        plain
    }

    fn nested(&mut self, offset: usize, inner: &'static str, outer: &'static str) {
        self.add(offset, ProblemKind::Nested { inner, outer });
    }

    /// Refuses signs that were meant to format but would show as they stand.
    fn check_signs(&mut self, text: &CowStr<'_>, end: usize) {
        let start = end.saturating_sub(text.len());
        if text.contains("~~") {
            self.unsupported(start, "struck text");
        }
        let before = self.body.text.get(..start).unwrap_or_default();
        let split = text.starts_with('*') && before.ends_with('*') && !before.ends_with("\\*");
        if split || text.contains("**") {
            self.add(start, ProblemKind::LooseStars);
        }
    }

    fn check_target(&mut self, to: &str, offset: usize) {
        if let Some(id) = to.strip_prefix("#/card/") {
            if is_id(id) {
                let line = self.line(offset);
                let value = id.to_owned();
                self.card_links.push(Located { line, value });
            } else {
                self.add(offset, ProblemKind::LinkToNowhere(id.to_owned()));
            }
            return;
        }
        let host = to.strip_prefix("https://").unwrap_or_default();
        let fits = |c: char| !c.is_whitespace() && !c.is_control();
        if !host.starts_with(char::is_alphanumeric) || !host.chars().all(fits) {
            self.add(offset, ProblemKind::LinkTarget(to.to_owned()));
        }
    }
}

fn push_text(spans: &mut Vec<Span>, text: &str) {
    match spans.last_mut() {
        Some(Span::Text(last)) => last.push_str(text),
        _ => spans.push(Span::Text(text.to_owned())),
    }
}
