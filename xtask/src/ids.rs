//! `cargo xtask ids`, and the check of the corpus that asks for it.

use anyhow::{Result, anyhow, bail};
use mianka_corpus_compiler as compiler;

use crate::project::Project;

/// Adds the ids of new cards to `corpus/ids.txt`.
///
/// From then on the compiler refuses a corpus without them: an id that vanishes would take the
/// readers' progress with it.
pub(crate) fn run(project: &Project) -> Result<()> {
    let added = compiler::record_ids(&project.root().join("corpus")).map_err(refused)?;
    if added.is_empty() {
        println!("corpus/ids.txt lists every card");
    }
    for id in added {
        println!("added {id}");
    }
    Ok(())
}

/// Compiles the corpus as the build does, and wants every id to be recorded.
pub(crate) fn check(project: &Project) -> Result<()> {
    let compiled = compiler::compile(&project.root().join("corpus")).map_err(refused)?;
    let new = compiled.unlisted_ids();
    if !new.is_empty() {
        bail!(
            "corpus/ids.txt does not list {}: run `cargo xtask ids`",
            new.join(", ")
        );
    }
    Ok(())
}

pub(crate) fn refused(problems: compiler::Problems) -> anyhow::Error {
    anyhow!("the corpus is refused:\n{problems}")
}
