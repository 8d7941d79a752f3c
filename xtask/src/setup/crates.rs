//! The crates of `Cargo.lock`, on this machine before trunk starts.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Step;
use crate::process::{output_of, run_logged};
use crate::project::Project;

/// What the page is compiled from: trunk, told not to download its tools, tells cargo not to
/// download either.
pub(super) struct Crates {
    root: PathBuf,
}

impl Crates {
    pub(super) fn of(project: &Project) -> Self {
        Self {
            root: project.root().to_path_buf(),
        }
    }

    /// For every target: build scripts and macros of the page run on this machine.
    fn fetch(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.args(["fetch", "--locked"]).current_dir(&self.root);
        cargo
    }
}

impl Step for Crates {
    fn is_present(&self) -> bool {
        output_of(self.fetch().arg("--offline")).is_some()
    }

    fn name(&self) -> String {
        "crates".to_owned()
    }

    fn plan(&self) -> String {
        "fetching those of Cargo.lock, a few seconds; the page is built of them".to_owned()
    }

    fn install(&self, log: &Path) -> Result<()> {
        run_logged(&mut self.fetch(), log).context("cargo needs the crates registry")
    }
}
