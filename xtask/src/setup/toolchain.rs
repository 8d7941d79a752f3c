//! The parts of the Rust toolchain that a minimal installation lacks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Step;
use crate::process::{find_program, output_of, run_logged};

/// The standard library for the page's target.
pub(super) struct WasmTarget;

const TARGET: &str = "wasm32-unknown-unknown";

impl Step for WasmTarget {
    fn is_present(&self) -> bool {
        let mut rustc = Command::new("rustc");
        output_of(rustc.args(["--print", "target-libdir", "--target", TARGET]))
            .is_some_and(|folder| holds_library(Path::new(&folder)))
    }

    fn name(&self) -> String {
        format!("Rust target {TARGET}")
    }

    fn plan(&self) -> String {
        "adding it with rustup, a few seconds; the page is compiled to it".to_owned()
    }

    fn install(&self, log: &Path) -> Result<()> {
        rustup(
            &["target", "add", TARGET],
            log,
            "libstd-rust-dev-wasm32 on Debian",
        )?;
        if !self.is_present() {
            bail!("rustup added {TARGET}, but to another toolchain than `rustc` belongs to");
        }
        Ok(())
    }
}

/// A program that comes with the toolchain, unless it was installed with rustup's minimal profile.
#[derive(Clone, Copy)]
pub(super) enum Component {
    Rustfmt,
    Clippy,
}

impl Component {
    fn id(self) -> &'static str {
        match self {
            Self::Rustfmt => "rustfmt",
            Self::Clippy => "clippy",
        }
    }

    /// In the toolchain itself: rustup's stand-in on `PATH` is there even when the program is not.
    fn program(self) -> Option<PathBuf> {
        let sysroot = output_of(Command::new("rustc").args(["--print", "sysroot"]))?;
        let name = match self {
            Self::Rustfmt => "cargo-fmt",
            Self::Clippy => "cargo-clippy",
        };
        Some(Path::new(&sysroot).join("bin").join(name))
    }
}

impl Step for Component {
    fn is_present(&self) -> bool {
        self.program().is_some_and(|program| program.is_file())
    }

    fn name(&self) -> String {
        self.id().to_owned()
    }

    fn plan(&self) -> String {
        "adding it with rustup, a few seconds; it checks the sources".to_owned()
    }

    fn install(&self, log: &Path) -> Result<()> {
        let package = match self {
            Self::Rustfmt => "rustfmt on Debian",
            Self::Clippy => "rust-clippy on Debian",
        };
        rustup(&["component", "add", self.id()], log, package)
    }
}

fn rustup(arguments: &[&str], log: &Path, package: &str) -> Result<()> {
    let command = format!("rustup {}", arguments.join(" "));
    if find_program("rustup").is_none() {
        bail!(
            "rustup is not there to run `{command}`: install Rust with rustup, or, for the \
             compiler of a distribution, its package for this ({package})"
        );
    }
    run_logged(Command::new("rustup").args(arguments), log)
        .with_context(|| format!("run `{command}` where Rust's servers can be reached"))
}

fn holds_library(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_toolchain_that_runs_this_has_a_standard_library() {
        let folder = output_of(Command::new("rustc").args(["--print", "target-libdir"])).unwrap();
        assert!(holds_library(Path::new(&folder)));
        assert!(!holds_library(Path::new("/no/such/folder")));
    }
}
