//! Markdown read into blocks. What the app could not show is refused here, not dropped.

mod inline;
mod line_break;
mod list;
mod names;

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};

use crate::front_matter::Body;
use crate::model::{Block, Span};
use crate::problem::{ProblemKind, Problems};
use crate::source::{Located, line_at};

/// A text in the order of its nodes.
pub(crate) struct Document {
    pub(crate) nodes: Vec<Located<Node>>,
    /// The ids of the cards to which the text links.
    pub(crate) card_links: Vec<Located<String>>,
}

/// A heading or a block of text.
pub(crate) enum Node {
    /// The heading of the whole text.
    Title(String),
    /// The heading of a part.
    PartHeading(String),
    /// Text.
    Block(Block),
    /// Something that has been refused: its place is not empty.
    Refused,
}

/// Parses the Markdown of a file.
pub(crate) fn parse(body: Body<'_>, problems: &mut Problems) -> Document {
    // On, so that they are seen and refused: off, they would show as loose signs.
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    let parser = Parser::new_ext(body.text, options);
    let definitions: Vec<usize> = parser
        .reference_definitions()
        .iter()
        .map(|(_, definition)| definition.span.start)
        .collect();
    let events: Vec<_> = parser.into_offset_iter().collect();
    let mut reader = Reader {
        body,
        events: events.into_iter().peekable(),
        card_links: Vec::new(),
        problems,
    };
    for offset in definitions {
        reader.unsupported(offset, "link definition");
    }
    let mut nodes = Vec::new();
    while let Some((event, range)) = reader.events.next() {
        let line = reader.line(range.start);
        let value = reader.node(event, range).unwrap_or(Node::Refused);
        nodes.push(Located { line, value });
    }
    Document {
        nodes,
        card_links: reader.card_links,
    }
}

/// The events of a text and what has been noticed so far.
struct Reader<'a, 'p> {
    body: Body<'a>,
    events: Peekable<IntoIter<(Event<'a>, Range<usize>)>>,
    card_links: Vec<Located<String>>,
    problems: &'p mut Problems,
}

impl<'a> Reader<'a, '_> {
    fn node(&mut self, event: Event<'a>, range: Range<usize>) -> Option<Node> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => self.heading(level, range.start),
            Event::Start(Tag::Paragraph) => {
                let spans = self.spans();
                (!spans.is_empty()).then_some(Node::Block(Block::Paragraph(spans)))
            }
            Event::Start(Tag::List(start)) => self.list(start, range.start).map(Node::Block),
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind, range).map(Node::Block),
            other => {
                self.refuse(&other, range.start);
                None
            }
        }
    }

    fn heading(&mut self, level: HeadingLevel, offset: usize) -> Option<Node> {
        let spans = self.spans();
        if spans.iter().any(|span| !matches!(span, Span::Text(_))) {
            self.unsupported(offset, "formatting in a heading");
        }
        let text = spans.iter().map(Span::text).collect();
        match level {
            HeadingLevel::H1 => Some(Node::Title(text)),
            HeadingLevel::H2 => Some(Node::PartHeading(text)),
            _ => {
                self.unsupported(offset, "heading below the second level");
                None
            }
        }
    }

    fn code(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) -> Option<Block> {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(line) => text.push_str(&line),
                _ => break,
            }
        }
        let CodeBlockKind::Fenced(info) = kind else {
            self.unsupported(range.start, "code by indentation");
            return None;
        };
        if !is_closed(self.body.text.get(range.clone()).unwrap_or_default()) {
            self.add(range.start, ProblemKind::OpenCode);
        }
        if text.ends_with('\n') {
            text.pop();
        }
        Some(Block::Code {
            language: info.trim().to_owned(),
            text,
        })
    }

    /// Refuses what an event stands for, with all it holds.
    fn refuse(&mut self, event: &Event<'_>, offset: usize) {
        let kind = names::problem(event);
        self.add(offset, kind);
        if matches!(event, Event::Start(_)) {
            self.skip();
        }
    }

    /// Passes over the rest of what has just started.
    fn skip(&mut self) {
        let mut depth = 1_usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn unsupported(&mut self, offset: usize, what: &'static str) {
        self.add(offset, ProblemKind::Unsupported(what));
    }

    fn add(&mut self, offset: usize, kind: ProblemKind) {
        let line = self.line(offset);
        self.problems.add(self.body.file, line, kind);
    }

    fn line(&self, offset: usize) -> usize {
        self.body.first_line - 1 + line_at(self.body.text, offset)
    }
}

/// Whether a code block ends with a fence like the one it began with.
fn is_closed(source: &str) -> bool {
    let mut lines = source.trim_end().lines();
    let fence = |line: &str| {
        let line = line.trim_start();
        let sign = line.chars().next();
        let length = line.chars().take_while(|c| Some(*c) == sign).count();
        (sign, length, line.chars().count())
    };
    match (lines.next().map(fence), lines.next_back().map(fence)) {
        (Some((open, opened, _)), Some((close, closed, all))) => {
            open == close && closed >= opened && closed == all
        }
        _ => false,
    }
}
