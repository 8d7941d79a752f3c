//! Lists: one level deep, one paragraph an item.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Reader;
use crate::model::{Block, ListKind, Span};
use crate::problem::ProblemKind;

impl Reader<'_, '_> {
    /// Reads the items of a list that has just begun.
    pub(super) fn list(&mut self, start: Option<u64>, offset: usize) -> Option<Block> {
        if let Some(start) = start.filter(|start| *start != 1) {
            self.add(offset, ProblemKind::ListStart(start));
        }
        let kind = match start {
            Some(_) => ListKind::Numbers,
            None => ListKind::Bullets,
        };
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.extend(self.item(range.start)),
                _ => break,
            }
        }
        (!items.is_empty()).then_some(Block::List(kind, items))
    }

    fn item(&mut self, offset: usize) -> Option<Vec<Span>> {
        let mut spans = Vec::new();
        let mut refused = false;
        while let Some((event, range)) = self.events.peek() {
            let first = spans.is_empty() && !refused;
            match event {
                Event::End(TagEnd::Item) => {
                    self.events.next();
                    break;
                }
                Event::Start(Tag::Paragraph) if first => {
                    self.events.next();
                    spans = self.spans();
                    refused = spans.is_empty();
                }
                event if is_block(event) => {
                    let (event, offset) = (event.clone(), range.start);
                    self.events.next();
                    self.refuse(&event, offset);
                    refused = true;
                }
                _ => {
                    spans = self.loose_spans();
                    refused |= spans.is_empty();
                }
            }
        }
        if spans.is_empty() && !refused {
            self.add(offset, ProblemKind::EmptyItem);
        }
        (!spans.is_empty()).then_some(spans)
    }
}

/// Whether an event stands outside of running text.
pub(super) fn is_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::Rule | Event::Html(_) => true,
        _ => false,
    }
}
