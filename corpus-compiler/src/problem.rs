//! What can be wrong with a corpus, each in words that say what to do.

use std::fmt;

use thiserror::Error;

/// Everything that one run found.
#[derive(Debug, Default, Clone, PartialEq, Eq, Error)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The problems, by file and line.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, file: &str, line: usize, kind: ProblemKind) {
        self.0.push(Problem {
            file: file.to_owned(),
            line,
            kind,
        });
    }

    pub(crate) fn sorted(mut self) -> Self {
        self.0
            .sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        self.0.dedup();
        self
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, problem) in self.0.iter().enumerate() {
            if n > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

/// One thing to put right, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{line}: {kind}")]
pub struct Problem {
    /// The path from the folder that holds the corpus, with `/` on every system.
    pub file: String,
    /// The line, from one.
    pub line: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    // Files
    /// The system would not read or write the file.
    #[error("cannot read or write this file ({0}): create it or check its permissions")]
    Unreadable(String),
    /// Bytes that are not UTF-8.
    #[error("not UTF-8: save the file as UTF-8")]
    NotUtf8,
    /// A file where no card can be.
    #[error("not a card: move it to `cards/<topic>/<id>.md` or out of the corpus")]
    StrayFile,
    /// A stem that is not an id.
    #[error(
        "`{0}` is not a card id: rename the file to at most 64 lower-case letters, digits and \
         single hyphens, with `.md` at the end"
    )]
    FileName(String),

    // Front matter and topics.toml
    /// No opening fence.
    #[error(
        "front matter is missing: begin the file with a line `+++`, the keys, and another `+++`"
    )]
    NoFrontMatter,
    /// No closing fence.
    #[error("front matter is not closed: add a line `+++` after its last key")]
    OpenFrontMatter,
    /// TOML that does not parse.
    #[error("not valid TOML: {0}")]
    Toml(String),
    /// A key that means nothing here.
    #[error("unknown key `{key}`: use {known}")]
    UnknownKey {
        /// The key.
        key: String,
        /// The keys that are known, in words.
        known: String,
    },
    /// A key that must be there.
    #[error("`{key}` is missing: add `{key} = {example}`")]
    MissingKey {
        /// The key.
        key: &'static str,
        /// A value that would do.
        example: &'static str,
    },
    /// A value that does not fit its key.
    #[error("`{key}` does not fit: write {expected}")]
    Value {
        /// The key.
        key: String,
        /// What would fit.
        expected: &'static str,
    },

    // Between files
    /// A folder without a topic.
    #[error("unknown topic `{0}`: add it to topics.toml or move the card to the folder of a topic")]
    UnknownTopic(String),
    /// Two topics of one name.
    #[error("topic `{slug}` is already on line {first}: give this one another slug")]
    DoubledTopic {
        /// The slug.
        slug: String,
        /// Where it stands first.
        first: usize,
    },
    /// Two terms of one name.
    #[error("`{name}` is already a name of the term on line {first}: leave it out here")]
    DoubledName {
        /// The name.
        name: String,
        /// The line of the other term.
        first: usize,
    },
    /// A topic that no card has.
    #[error("topic `{0}` has no cards: add one in `cards/{0}/` or remove the topic")]
    EmptyTopic(String),
    /// More topics than the data can number.
    #[error("more than 256 topics: remove this one")]
    TooManyTopics,
    /// Two cards of one id.
    #[error("id `{id}` is taken by {by}: choose another")]
    DoubledId {
        /// The id.
        id: String,
        /// The file that has it.
        by: String,
    },
    /// Two cards with one place in the source.
    #[error("number {number} is taken by {by}: choose another")]
    DoubledNumber {
        /// The number.
        number: u16,
        /// The file that has it.
        by: String,
    },
    /// A released id that no card answers to.
    #[error(
        "card `{0}` is gone, and with it the progress of its readers: bring the card back, or add \
         `aliases = [\"{0}\"]` to the card that took its place"
    )]
    LostId(String),
    /// A line of `ids.txt` that is not an id.
    #[error("`{0}` is not a card id: each line holds one id, or `#` and a remark")]
    NotAnId(String),
    /// A twin that is no card.
    #[error("twin `{0}` does not exist: write the present id of a card, or remove `twin`")]
    NoTwin(String),
    /// A twin that knows nothing of it.
    #[error("twin `{twin}` does not name this card back: add `twin = \"{id}\"` to {file}")]
    OneSidedTwin {
        /// The twin.
        twin: String,
        /// This card.
        id: String,
        /// The twin's file.
        file: String,
    },
    /// A card that is its own twin.
    #[error("the card is its own twin: name another card, or remove `twin`")]
    OwnTwin,

    // Text
    /// No title, or an empty one.
    #[error("title is empty: write the short question on one line after `# `")]
    EmptyTitle,
    /// A second title.
    #[error("second title: keep one line that begins with `# `")]
    DoubledTitle,
    /// Text above the title.
    #[error("text above the title: move it below the line that begins with `# `")]
    TextAboveTitle,
    /// Nothing between title and parts.
    #[error("question is empty: write it between the title and the first part")]
    EmptyQuestion,
    /// A part without text.
    #[error("part `## {0}` is empty: write its text below it")]
    EmptyPart(String),
    /// A part that is not there.
    #[error("part {0} is missing: add it after the question")]
    MissingPart(String),
    /// A part twice.
    #[error("part `## {name}` is there twice, first on line {first}: keep one")]
    DoubledPart {
        /// The second one's heading.
        name: String,
        /// Where it stands first.
        first: usize,
    },
    /// A heading that names no part.
    #[error("`## {name}` is not a part: use {known}")]
    UnknownPart {
        /// The heading.
        name: String,
        /// The parts that are known, in words.
        known: String,
    },
    /// No text on the about page.
    #[error("text is empty: write it below the title")]
    EmptyAbout,
    /// HTML in Markdown.
    #[error("raw HTML: write Markdown, or `\\<` for the character itself")]
    RawHtml,
    /// Markdown that the app does not show.
    #[error(
        "{0}: a text holds paragraphs, lists, code between fences, stress, strong stress, inline \
         code and links"
    )]
    Unsupported(&'static str),
    /// Stress and links in each other.
    #[error("{inner} inside {outer}: write them one after the other")]
    Nested {
        /// What stands inside.
        inner: &'static str,
        /// What holds it.
        outer: &'static str,
    },
    /// A list that does not start where lists start.
    #[error("the list starts at {0}: start it at 1")]
    ListStart(u64),
    /// An item without text.
    #[error("list item is empty: write its text or remove it")]
    EmptyItem,
    /// Program text up to the end of the file.
    #[error("code is not closed: end it with a line of the same fence")]
    OpenCode,
    /// A link that could run code, leak, or break offline.
    #[error("link to `{0}`: link to `https://…` or to `#/card/<id>`")]
    LinkTarget(String),
    /// A link to a card that is not there.
    #[error("link to card `{0}`, which does not exist: write the id of a card")]
    LinkToNowhere(String),
    /// Stars that format nothing, as happens between Chinese punctuation and a Chinese character.
    #[error(
        "`**` shows as it stands: put the punctuation outside of the stars, or write `\\*` for each"
    )]
    LooseStars,
    /// A link that shows nothing.
    #[error("link without text: write it as `[text](address)`")]
    EmptyLink,
}
