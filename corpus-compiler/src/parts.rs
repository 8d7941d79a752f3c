//! The parts of a card: which there are, how they are headed, and what each needs.

use crate::front_matter::Body;
use crate::markdown::{Document, Node};
use crate::model::{Block, Lang, is_blank};
use crate::problem::{ProblemKind, Problems};
use crate::source::{Located, line_at};
use crate::toml_text::one_of;

/// The texts of a card.
pub(crate) struct Texts {
    pub(crate) lang: Lang,
    pub(crate) title: String,
    pub(crate) question: Vec<Block>,
    pub(crate) answer: Vec<Block>,
}

/// A part of a card below its question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Answer,
}

/// The parts that every card has.
const REQUIRED: [Part; 1] = [Part::Answer];

/// The headings of the parts; the heading's language is the card's.
const HEADINGS: [(&str, Part, Lang); 2] = [
    ("答案", Part::Answer, Lang::Zh),
    ("Answer", Part::Answer, Lang::En),
];

/// A text cut at its headings.
pub(crate) struct Outline {
    pub(crate) title: Option<Located<String>>,
    pub(crate) intro: Blocks,
    pub(crate) sections: Vec<Section>,
}

/// What stands below one heading of the second level.
pub(crate) struct Section {
    heading: Located<String>,
    text: Blocks,
}

/// The text below one heading.
#[derive(Default)]
pub(crate) struct Blocks {
    pub(crate) blocks: Vec<Block>,
    /// Whether something there has been refused.
    refused: bool,
}

impl Blocks {
    /// Whether the author left the place empty.
    pub(crate) fn is_empty(&self) -> bool {
        !self.refused && !self.blocks.iter().any(Block::is_visible)
    }
}

impl Outline {
    /// Where the next block belongs.
    fn last(&mut self) -> &mut Blocks {
        match self.sections.last_mut() {
            Some(section) => &mut section.text,
            None => &mut self.intro,
        }
    }
}

struct Found {
    part: Part,
    lang: Lang,
    section: Section,
}

/// Cuts a text at its headings.
pub(crate) fn outline(document: Document, body: Body<'_>, problems: &mut Problems) -> Outline {
    let mut outline = Outline {
        title: None,
        intro: Blocks::default(),
        sections: Vec::new(),
    };
    let mut nodes = document.nodes.iter();
    let has_title = nodes.any(|node| matches!(node.value, Node::Title(_)));
    for Located { line, value } in document.nodes {
        match value {
            Node::Title(_) if outline.title.is_some() => {
                problems.add(body.file, line, ProblemKind::DoubledTitle);
            }
            Node::Title(value) => outline.title = Some(Located { line, value }),
            _ if outline.title.is_none() => {
                let kind = if has_title {
                    ProblemKind::TextAboveTitle
                } else {
                    ProblemKind::EmptyTitle
                };
                problems.add(body.file, line, kind);
                return outline;
            }
            Node::PartHeading(value) => outline.sections.push(Section {
                heading: Located { line, value },
                text: Blocks::default(),
            }),
            Node::Block(block) => outline.last().blocks.push(block),
            Node::Refused => outline.last().refused = true,
        }
    }
    let title = outline.title.as_ref();
    if title.is_none_or(|title| is_blank(&title.value)) {
        let line = title.map_or(body.first_line, |title| title.line);
        problems.add(body.file, line, ProblemKind::EmptyTitle);
    }
    outline
}

/// Makes a card's texts of its outline.
pub(crate) fn texts(outline: Outline, body: Body<'_>, problems: &mut Problems) -> Option<Texts> {
    let title = outline.title?;
    if outline.intro.is_empty() {
        problems.add(body.file, title.line, ProblemKind::EmptyQuestion);
    }
    let mut found = find_parts(outline.sections, body, problems);
    for part in REQUIRED {
        if !found.iter().any(|found| found.part == part) {
            let last = line_at(body.text.trim_end(), body.text.len());
            let kind = ProblemKind::MissingPart(headings(|other| other == part));
            problems.add(body.file, body.first_line - 1 + last, kind);
        }
    }
    let answer = found.iter().position(|found| found.part == Part::Answer)?;
    let answer = found.swap_remove(answer);
    Some(Texts {
        lang: answer.lang,
        title: title.value,
        question: outline.intro.blocks,
        answer: answer.section.text.blocks,
    })
}

fn find_parts(sections: Vec<Section>, body: Body<'_>, problems: &mut Problems) -> Vec<Found> {
    let mut parts: Vec<Found> = Vec::new();
    for section in sections {
        let line = section.heading.line;
        let name = section.heading.value.clone();
        let known = HEADINGS.iter().find(|(heading, ..)| *heading == name);
        let Some(&(_, part, lang)) = known else {
            let known = headings(|_| true);
            problems.add(body.file, line, ProblemKind::UnknownPart { name, known });
            continue;
        };
        if let Some(first) = parts.iter().find(|found| found.part == part) {
            let first = first.section.heading.line;
            problems.add(body.file, line, ProblemKind::DoubledPart { name, first });
            continue;
        }
        if section.text.is_empty() {
            problems.add(body.file, line, ProblemKind::EmptyPart(name));
        }
        parts.push(Found {
            part,
            lang,
            section,
        });
    }
    parts
}

/// The headings of some parts, as the author writes them.
fn headings(of: impl Fn(Part) -> bool) -> String {
    let headings = HEADINGS.iter().filter(|(_, part, _)| of(*part));
    one_of(headings.map(|(heading, ..)| format!("`## {heading}`")))
}
