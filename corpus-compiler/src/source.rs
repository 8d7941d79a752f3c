//! The files of a corpus as text: found, decoded, and with one kind of line end.

use std::fs;
use std::path::{Path, PathBuf};

use crate::problem::{ProblemKind, Problems};

/// The files of a corpus. What could not be read is `None`, and a problem.
pub(crate) struct Folder {
    pub(crate) topics: Option<SourceFile>,
    pub(crate) about: Option<SourceFile>,
    pub(crate) ids: Option<SourceFile>,
    pub(crate) terms: Option<SourceFile>,
    pub(crate) cards: Vec<CardFile>,
}

/// A card's place, known from its path alone: a card that cannot be read still has an id.
pub(crate) struct CardFile {
    pub(crate) topic: String,
    pub(crate) id: String,
    pub(crate) path: String,
    pub(crate) source: Option<SourceFile>,
}

/// One text file.
pub(crate) struct SourceFile {
    /// The path as problems show it.
    pub(crate) path: String,
    /// The text, without a byte order mark, each line ended by `\n`.
    pub(crate) text: String,
}

/// A value and the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub(crate) line: usize,
    pub(crate) value: T,
}

impl Folder {
    pub(crate) fn read(dir: &Path, problems: &mut Problems) -> Self {
        let name = dir
            .file_name()
            .map_or_else(|| "corpus".into(), |name| name.to_string_lossy());
        let mut read = |file: &str| read_text(&dir.join(file), format!("{name}/{file}"), problems);
        let topics = read("topics.toml");
        let about = read("about.md");
        // A corpus that was never released has no list of ids, and one may do without terms.
        let mut optional = |file: &str| dir.join(file).exists().then(|| read(file)).flatten();
        let ids = optional("ids.txt");
        let terms = optional("terms.toml");
        let cards = read_cards(&dir.join("cards"), &format!("{name}/cards"), problems);
        Self {
            topics,
            about,
            ids,
            terms,
            cards,
        }
    }
}

/// The line, from one, of a place in a text.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    let before = text.bytes().take(offset);
    before.filter(|byte| *byte == b'\n').count() + 1
}

/// Whether a text can be a card's id; the same rule as the app's `CardId::parse`.
pub(crate) fn is_id(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.len() <= 64 && text.split('-').all(word)
}

fn read_cards(dir: &Path, shown: &str, problems: &mut Problems) -> Vec<CardFile> {
    let mut cards = Vec::new();
    for (name, path) in entries(dir, shown, problems) {
        let shown = format!("{shown}/{name}");
        if path.is_dir() {
            for (file, path) in entries(&path, &shown, problems) {
                let shown = format!("{shown}/{file}");
                cards.extend(read_card(&name, &file, &path, shown, problems));
            }
        } else {
            problems.add(&shown, 1, ProblemKind::StrayFile);
        }
    }
    cards
}

fn read_card(
    topic: &str,
    file: &str,
    path: &Path,
    shown: String,
    problems: &mut Problems,
) -> Option<CardFile> {
    let Some(id) = file.strip_suffix(".md").filter(|_| path.is_file()) else {
        problems.add(&shown, 1, ProblemKind::StrayFile);
        return None;
    };
    if !is_id(id) {
        problems.add(&shown, 1, ProblemKind::FileName(id.to_owned()));
    }
    Some(CardFile {
        topic: topic.to_owned(),
        id: id.to_owned(),
        source: read_text(path, shown.clone(), problems),
        path: shown,
    })
}

/// What a folder holds, by name, without what editors and systems leave behind.
fn entries(dir: &Path, shown: &str, problems: &mut Problems) -> Vec<(String, PathBuf)> {
    let listing = fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let listing = listing.unwrap_or_else(|error| {
        problems.add(shown, 1, ProblemKind::Unreadable(error.to_string()));
        Vec::new()
    });
    let mut entries: Vec<(String, PathBuf)> = listing
        .into_iter()
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, entry.path())
        })
        .filter(|(name, _)| !name.starts_with(['.', '#']) && !name.ends_with('~'))
        .collect();
    entries.sort();
    entries
}

fn read_text(path: &Path, shown: String, problems: &mut Problems) -> Option<SourceFile> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            problems.add(&shown, 1, ProblemKind::Unreadable(error.to_string()));
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(SourceFile {
            path: shown,
            text: normalized(&text),
        }),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = error.as_bytes().iter().take(valid);
            let line = before.filter(|byte| **byte == b'\n').count() + 1;
            problems.add(&shown, line, ProblemKind::NotUtf8);
            None
        }
    }
}

/// The text without what an editor on another system adds to it.
fn normalized(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}
