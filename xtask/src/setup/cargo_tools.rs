//! Programs that cargo builds, each kept in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Step;
use crate::process::{find_program, output_of, run_logged};

/// A program from the crates registry in one exact version.
///
/// It goes to `<tools>/<package>-<version>/bin`, never to cargo's own folder: what the developer
/// has installed there stays as it is, and is used when its version is the right one.
#[derive(Debug)]
pub(crate) struct CargoTool {
    pub(super) package: &'static str,
    pub(super) version: String,
    /// What the package installs; the first one tells its version.
    pub(super) programs: &'static [&'static str],
    /// Whether to build with the dependencies of the package's own lock file, and which features.
    pub(super) options: &'static [&'static str],
    pub(super) minutes: &'static str,
    pub(super) purpose: &'static str,
    pub(super) tools: PathBuf,
}

/// The program's build matters more than its speed: with these it takes a third of the time, and
/// bundling the page takes 8 s instead of 6.
const CHEAP_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// What a developer may have set for the page or for other projects.
const FOREIGN_SETTINGS: [&str; 6] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_TARGET_DIR",
];

impl CargoTool {
    /// The folder that holds the programs: our own, or one on `PATH` with the right version.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        let own = self.home().join("bin");
        if self.all_in(&own) {
            return Some(own);
        }
        let program = find_program(self.programs.first()?)?;
        let folder = program.parent()?.to_path_buf();
        (self.all_in(&folder) && self.is_right(&program)).then_some(folder)
    }

    fn home(&self) -> PathBuf {
        self.tools.join(self.name().replace(' ', "-"))
    }

    fn all_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|name| folder.join(name).is_file())
    }

    fn is_right(&self, program: &Path) -> bool {
        output_of(Command::new(program).arg("--version"))
            .is_some_and(|line| version_in(&line) == Some(self.version.as_str()))
    }

    fn build(&self, workshop: &Path, log: &Path) -> Result<()> {
        let mut cargo = Command::new("cargo");
        cargo
            .arg("install")
            .arg(format!("{}@{}", self.package, self.version))
            .args(["--no-track", "--force", "--root"])
            .arg(workshop)
            .arg("--target-dir")
            .arg(workshop.join("target"))
            .args(self.options)
            .current_dir(workshop)
            .envs(CHEAP_PROFILE);
        for name in FOREIGN_SETTINGS {
            cargo.env_remove(name);
        }
        run_logged(&mut cargo, log)
            .context("it needs the crates registry; run again, it goes on where it stopped")
    }
}

impl Step for CargoTool {
    fn is_present(&self) -> bool {
        self.folder().is_some()
    }

    fn name(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    fn plan(&self) -> String {
        format!("building it once, {}; {}", self.minutes, self.purpose)
    }

    fn install(&self, log: &Path) -> Result<()> {
        let home = self.home();
        // An interrupted build stays here: the next one goes on where it stopped.
        let workshop = home.with_file_name(format!(".building-{}-{}", self.package, self.version));
        fs::create_dir_all(&workshop)
            .with_context(|| format!("no folder {}", workshop.display()))?;
        self.build(&workshop, log)?;
        let bin = workshop.join("bin");
        let first = self.programs.first().map(|name| bin.join(name));
        if !self.all_in(&bin) || !first.is_some_and(|program| self.is_right(&program)) {
            bail!("{} does not hold working programs", bin.display());
        }
        fs::remove_dir_all(workshop.join("target")).context("the build cannot be cleared away")?;
        if home.exists() {
            fs::remove_dir_all(&home).context("an incomplete installation cannot be removed")?;
        }
        fs::rename(&workshop, &home).context("the built programs cannot be put in their place")
    }
}

/// The version in a line like `wasm-bindgen 0.2.130 (1e2d3f)`.
fn version_in(line: &str) -> Option<&str> {
    line.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_second_word() {
        assert_eq!(version_in("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (1e2)"), Some("0.2.130"));
        let geckodriver = "geckodriver 0.37.1\n\nThe source code of this program is";
        assert_eq!(version_in(geckodriver), Some("0.37.1"));
        assert_eq!(version_in(""), None);
    }

    #[test]
    fn a_folder_without_every_program_is_not_an_installation() {
        let tool = CargoTool {
            package: "no-such-package",
            version: "1.0.0".to_owned(),
            programs: &["no-such-program"],
            options: &[],
            minutes: "",
            purpose: "",
            tools: std::env::temp_dir(),
        };
        assert!(!tool.is_present());
    }
}
