//! `cargo xtask reading`: all questions and answers as one page that needs no code.
//!
//! Trunk runs it before each build (see `Trunk.toml`) and copies both files beside the app, whose
//! stylesheet has a name that is known only afterwards: the page gets a small one of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use mianka_corpus_compiler as compiler;

use crate::ids::refused;
use crate::project::Project;

/// What of the app's styles the page needs, and its own.
const SHEETS: [&str; 5] = [
    "layers.css",
    "tokens.css",
    "reset.css",
    "base.css",
    "reading/page.css",
];

/// Writes `target/reading/cards.html` and its stylesheet, which `index.html` names.
pub(crate) fn run(project: &Project) -> Result<()> {
    let root = project.root();
    let compiled = compiler::compile(&root.join("corpus")).map_err(refused)?;
    let folder = root.join("target/reading");
    fs::create_dir_all(&folder).with_context(|| format!("no folder {}", folder.display()))?;
    write(&folder.join("cards.html"), &compiled.to_reading_page())?;
    write(&folder.join("cards.css"), &sheet(&root.join("styles"))?)
}

fn sheet(styles: &Path) -> Result<String> {
    let read =
        |name| fs::read_to_string(styles.join(name)).with_context(|| format!("styles/{name}"));
    let sheets: Vec<String> = SHEETS.into_iter().map(read).collect::<Result<_>>()?;
    Ok(sheets.join("\n"))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} is not writable", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_its_colours_and_its_own_rules() {
        let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../styles");
        let sheet = sheet(&styles).unwrap();
        assert!(sheet.contains("--paper") && sheet.contains(".reading"));
    }
}
