//! The npm packages of `package-lock.json`, in the project's `node_modules`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Step;
use crate::process::{output_of, run_logged};
use crate::project::Project;

/// What `npm ci` installs: all packages, or only those that building the page needs.
pub(super) struct NpmPackages {
    root: PathBuf,
    node_major: u32,
    with_tests: bool,
}

impl NpmPackages {
    pub(super) fn for_page(project: &Project) -> Self {
        Self {
            root: project.root().to_path_buf(),
            node_major: project.pins().node_major,
            with_tests: false,
        }
    }

    pub(super) fn for_tests(project: &Project) -> Self {
        Self {
            with_tests: true,
            ..Self::for_page(project)
        }
    }

    /// Says what was installed. `npm ci` empties the folder first, so it cannot outlive that.
    fn stamp(&self) -> PathBuf {
        self.root.join("node_modules/.installed-by-xtask")
    }

    fn lock(&self) -> Option<String> {
        fs::read_to_string(self.root.join("package-lock.json")).ok()
    }

    fn has_node(&self) -> Result<()> {
        let version = output_of(Command::new("node").arg("--version"))
            .context("`node --version` does not run")?;
        if major_in(&version).is_some_and(|major| major >= self.node_major) {
            return Ok(());
        }
        bail!(
            "Node.js is {version}, the packages need {} or newer: put a newer `node` first on PATH",
            self.node_major
        )
    }
}

impl Step for NpmPackages {
    fn is_present(&self) -> bool {
        let (Some(lock), Ok(stamp)) = (self.lock(), fs::read_to_string(self.stamp())) else {
            return false;
        };
        stamp == stamp_text(&lock, true) || (!self.with_tests && stamp == stamp_text(&lock, false))
    }

    fn name(&self) -> String {
        "npm packages".to_owned()
    }

    fn plan(&self) -> String {
        let purpose = if self.with_tests {
            "they shrink the WebAssembly and drive the browser"
        } else {
            "they shrink the WebAssembly"
        };
        format!("fetching them into node_modules, a few seconds; {purpose}")
    }

    fn install(&self, log: &Path) -> Result<()> {
        self.has_node()?;
        let lock = self.lock().context("package-lock.json cannot be read")?;
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(&self.root);
        // Said either way: npm's configuration or NODE_ENV may say otherwise.
        npm.arg(if self.with_tests {
            "--include=dev"
        } else {
            "--omit=dev"
        });
        run_logged(&mut npm, log)
            .context("npm needs its registry: look at `npm config get registry`")?;
        fs::write(self.stamp(), stamp_text(&lock, self.with_tests))
            .context("node_modules is not writable")
    }
}

fn stamp_text(lock: &str, with_tests: bool) -> String {
    let what = if with_tests { "all" } else { "page" };
    format!("{what}\n{lock}")
}

/// The first number of a version like `v18.20.4`.
fn major_in(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_its_first_number() {
        assert_eq!(major_in("v18.20.4"), Some(18));
        assert_eq!(major_in("garbage"), None);
    }

    #[test]
    fn packages_are_there_when_they_were_installed_whole_from_this_lock() {
        let root = std::env::temp_dir().join(format!("mianka-npm-{}", std::process::id()));
        fs::create_dir_all(root.join("node_modules")).unwrap();
        let packages = |with_tests| NpmPackages {
            root: root.clone(),
            node_major: 18,
            with_tests,
        };
        let (page, tests) = (packages(false), packages(true));
        fs::write(root.join("package-lock.json"), "lock").unwrap();
        assert!(!page.is_present(), "cut short: no stamp");
        fs::write(page.stamp(), stamp_text("lock", false)).unwrap();
        assert!(page.is_present() && !tests.is_present());
        fs::write(page.stamp(), stamp_text("lock", true)).unwrap();
        assert!(page.is_present() && tests.is_present());
        fs::write(root.join("package-lock.json"), "newer").unwrap();
        assert!(!page.is_present() && !tests.is_present());
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_stamp_tells_the_lock_and_the_extent() {
        assert_ne!(stamp_text("a", true), stamp_text("a", false));
        assert_ne!(stamp_text("a", true), stamp_text("b", true));
    }
}
