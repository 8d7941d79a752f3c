//! `cargo xtask bench`: what keeping progress costs, measured in the browser.

use anyhow::{Context, Result};

use crate::dist;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;

/// Builds the release and prints what `tests/bench/progress.mjs` measures on it.
pub(crate) fn run(project: &Project) -> Result<()> {
    let toolbox = Toolbox::for_tests(project)?;
    let folder = project.root().join("target/end-to-end");
    dist::build_release(&toolbox, project, &folder).context("the page cannot be built")?;
    process::run(
        toolbox
            .script(project, "tests/bench/progress.mjs")?
            .env("MIANKA_DIST", folder),
    )
}
