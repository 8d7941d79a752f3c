//! The ids ever released: `ids.txt` remembers them, so that no card can vanish with its progress.

use std::path::Path;

use crate::problem::{ProblemKind, Problems};
use crate::source::{Folder, Located, is_id};

/// The ids of `ids.txt`.
#[derive(Default)]
pub(crate) struct Ids {
    /// The file, as problems show it.
    pub(crate) file: String,
    /// The ids, each on its line.
    pub(crate) list: Vec<Located<String>>,
}

impl Ids {
    pub(crate) fn read(folder: &Folder, problems: &mut Problems) -> Self {
        let Some(source) = &folder.ids else {
            return Self::default();
        };
        let mut list = Vec::new();
        for (n, text) in source.text.lines().enumerate() {
            let line = n + 1;
            match id_of(text) {
                Some(id) if is_id(id) => list.push(Located {
                    line,
                    value: id.to_owned(),
                }),
                Some(id) => problems.add(&source.path, line, ProblemKind::NotAnId(id.to_owned())),
                None => {}
            }
        }
        Self {
            file: source.path.clone(),
            list,
        }
    }
}

/// Adds the ids of new cards to `ids.txt`, each at its place in the alphabet, and returns them.
///
/// # Errors
/// [`Problems`] when the corpus has any, or when the file cannot be written.
pub fn record_ids(corpus_dir: &Path) -> Result<Vec<String>, Problems> {
    let compiled = crate::compile(corpus_dir)?;
    let added: Vec<String> = compiled
        .unlisted_ids()
        .into_iter()
        .map(str::to_owned)
        .collect();
    if added.is_empty() {
        return Ok(added);
    }
    let path = corpus_dir.join("ids.txt");
    let old = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines: Vec<&str> = old.lines().collect();
    for id in &added {
        let after = |line: &&str| id_of(line).is_some_and(|other| other > id.as_str());
        let place = lines.iter().position(after).unwrap_or(lines.len());
        lines.insert(place, id);
    }
    let new = lines.join("\n") + "\n";
    std::fs::write(&path, new).map_err(|error| {
        let mut problems = Problems::default();
        let kind = ProblemKind::Unreadable(error.to_string());
        problems.add(&path.to_string_lossy(), 1, kind);
        problems
    })?;
    Ok(added)
}

/// What a line names, unless it is empty or a remark.
fn id_of(line: &str) -> Option<&str> {
    let line = line.trim();
    (!line.is_empty() && !line.starts_with('#')).then_some(line)
}
