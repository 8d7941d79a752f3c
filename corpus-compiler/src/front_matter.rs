//! The fenced TOML at the head of a Markdown file.

use crate::problem::{ProblemKind, Problems};
use crate::source::{Located, SourceFile, is_id};
use crate::toml_text::{Keys, TomlText};

/// A Markdown file in its two halves.
pub(crate) struct Split<'a> {
    /// What stands between the fences.
    pub(crate) toml: TomlText<'a>,
    /// What stands below them.
    pub(crate) body: Body<'a>,
}

/// Markdown and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Body<'a> {
    /// The file, as problems show it.
    pub(crate) file: &'a str,
    /// The Markdown.
    pub(crate) text: &'a str,
    /// The line of the file on which the Markdown begins.
    pub(crate) first_line: usize,
}

/// What the author says about a card.
#[derive(Debug)]
pub(crate) struct FrontMatter {
    pub(crate) level: Option<u8>,
    pub(crate) number: Option<Located<u16>>,
    pub(crate) twin: Option<Located<String>>,
    pub(crate) aliases: Vec<Located<String>>,
}

const FENCE: &str = "+++";
const ALIASES: &str = "a list of card ids, such as `[\"old-id\"]`";

/// Finds the fences.
pub(crate) fn split<'a>(source: &'a SourceFile, problems: &mut Problems) -> Option<Split<'a>> {
    let (first, rest) = source.text.split_once('\n').unwrap_or((&source.text, ""));
    if first.trim_end() != FENCE {
        problems.add(&source.path, 1, ProblemKind::NoFrontMatter);
        return None;
    }
    let mut end = 0;
    for (lines, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == FENCE {
            return Some(Split {
                toml: TomlText {
                    file: &source.path,
                    text: rest.get(..end)?,
                    first_line: 2,
                },
                body: Body {
                    file: &source.path,
                    text: rest.get(end + line.len()..)?,
                    first_line: lines + 3,
                },
            });
        }
        end += line.len();
    }
    problems.add(&source.path, 1, ProblemKind::OpenFrontMatter);
    None
}

impl FrontMatter {
    /// Reads a card's front matter; what does not fit is a problem and left out.
    pub(crate) fn read(toml: &TomlText<'_>, problems: &mut Problems) -> Option<Self> {
        let table = toml.parse(problems)?;
        let keys = Keys {
            toml,
            table: &table,
            line: 1,
        };
        keys.expect_only(&["level", "number", "twin", "aliases"], problems);
        keys.require("level", "1", problems);
        let level = keys.number(
            "level",
            |level| (1..=3).contains(level),
            "1, 2 or 3",
            problems,
        );
        let number = keys.number("number", |n| *n > 0, "a number from 1 to 65535", problems);
        let mut aliases = keys.texts("aliases", ALIASES, problems);
        aliases.retain(|alias| {
            let fits = is_id(&alias.value);
            if !fits {
                keys.refuse(alias.line, "aliases", ALIASES, problems);
            }
            fits
        });
        Some(Self {
            level: level.map(|level: Located<u8>| level.value),
            number,
            twin: keys.text("twin", problems),
            aliases,
        })
    }
}
