//! `cargo xtask icons` and `cargo xtask screenshots`: the pictures that are made, not drawn, and
//! kept in the repository.

use anyhow::{Context, Result};

use crate::dist;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;

/// How the pictures of the app are made.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Every screen in each window, theme and language, to look at; not only what is shown.
    pub(crate) all: bool,
}

/// Renders `assets/icons/` from the drawings.
pub(crate) fn icons(project: &Project) -> Result<()> {
    let toolbox = Toolbox::for_tests(project)?;
    process::run(&mut toolbox.script(project, "tests/pictures/icons.mjs")?)
}

/// Builds the release and takes pictures of it.
pub(crate) fn screenshots(project: &Project, options: &Options) -> Result<()> {
    let toolbox = Toolbox::for_tests(project)?;
    let folder = project.root().join("target/end-to-end");
    dist::build_release(&toolbox, project, &folder).context("the page cannot be built")?;
    let mut script = toolbox.script(project, "tests/pictures/screenshots.mjs")?;
    if options.all {
        script.arg("--all");
    }
    process::run(script.env("MIANKA_DIST", folder))
}
