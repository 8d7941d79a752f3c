//! What comes from the system: Node.js, a browser with its driver, fonts, and web servers.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Step;
use crate::pins::DebianPins;
use crate::process::{find_program, output_of, run_logged, shown};

/// A program of the system and the places where it may be.
pub(super) struct Program {
    /// A variable of the environment that names it.
    variable: Option<&'static str>,
    /// Its names on `PATH`.
    names: &'static [&'static str],
}

pub(super) const CHROMIUM: Program = Program {
    variable: Some("CHROMIUM"),
    names: &["chromium", "chromium-browser", "google-chrome"],
};

pub(super) const CHROMEDRIVER: Program = Program {
    variable: Some("CHROMEDRIVER"),
    names: &["chromedriver"],
};

pub(super) const NGINX: Program = Program {
    variable: Some("NGINX"),
    // Debian keeps it where only an administrator's `PATH` leads.
    names: &["nginx", "/usr/sbin/nginx"],
};

pub(super) const FIREFOX: Program = Program {
    variable: Some("FIREFOX"),
    names: &["firefox-esr", "firefox"],
};

const WEBKIT_DRIVER: Program = Program {
    variable: None,
    names: &["WebKitWebDriver"],
};

const XVFB: Program = Program {
    variable: None,
    // Not `xvfb-run`, which needs `xauth`, a package that this one only recommends.
    names: &["Xvfb"],
};

const PYTHON: Program = Program {
    variable: None,
    names: &["python3"],
};

const NODE: Program = Program {
    variable: None,
    names: &["node"],
};

const NPM: Program = Program {
    variable: None,
    names: &["npm"],
};

impl Program {
    pub(super) fn find(&self) -> Option<PathBuf> {
        let named = self.variable.and_then(env::var_os).map(PathBuf::from);
        named
            .filter(|path| path.is_file())
            .or_else(|| self.names.iter().find_map(|name| find_program(name)))
    }
}

/// System packages, installed together when the user may.
pub(super) struct SystemPackages {
    needs: Vec<Need>,
}

struct Need {
    package: String,
    purpose: &'static str,
    proof: Proof,
}

/// How to see, without asking the package manager, that a package is there.
enum Proof {
    Program(Program),
    /// The file of that Debian package. Elsewhere the fonts of a desktop are taken for granted.
    DebianFile(&'static str),
}

impl SystemPackages {
    pub(super) fn for_page(pins: &DebianPins) -> Self {
        Self {
            needs: vec![
                Need::program(&pins.node, "runs wasm-opt and the tests", NODE),
                Need::program(&pins.npm, "fetches wasm-opt", NPM),
            ],
        }
    }

    pub(super) fn for_tests(pins: &DebianPins) -> Self {
        let mut all = Self::for_page(pins);
        all.needs.extend([
            Need::program(&pins.chromium, "runs the tests", CHROMIUM),
            Need::program(&pins.chromedriver, "drives Chromium", CHROMEDRIVER),
            Need::program(&pins.nginx, "serves the page as hosts do", NGINX),
            Need::program(&pins.firefox, "runs the app as well", FIREFOX),
            Need::program(
                &pins.webkit,
                "drives WebKit, the engine of iPhones",
                WEBKIT_DRIVER,
            ),
            Need::program(&pins.xvfb, "is the screen that WebKit wants", XVFB),
            Need::program(&pins.python, "serves it as people at home do", PYTHON),
            Need {
                package: pins.fonts.clone(),
                purpose: "shows Chinese",
                proof: Proof::DebianFile("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
            },
        ]);
        all
    }

    fn missing(&self) -> Vec<&Need> {
        self.needs.iter().filter(|need| !need.is_met()).collect()
    }

    fn packages(&self) -> Vec<&str> {
        let missing = self.missing();
        missing.iter().map(|need| need.package.as_str()).collect()
    }
}

impl Need {
    fn program(package: &str, purpose: &'static str, program: Program) -> Self {
        Self {
            package: package.to_owned(),
            purpose,
            proof: Proof::Program(program),
        }
    }

    fn is_met(&self) -> bool {
        match &self.proof {
            Proof::Program(program) => program.find().is_some(),
            Proof::DebianFile(path) => Path::new(path).is_file() || !has_apt(),
        }
    }

    /// What somebody without apt-get has to look for.
    fn wanted(&self) -> String {
        match &self.proof {
            Proof::Program(Program { variable, names }) => {
                let place = variable.map_or_else(String::new, |name| format!(" or in ${name}"));
                format!("  {} on PATH{place}: {}", names.join(" or "), self.purpose)
            }
            Proof::DebianFile(path) => format!("  {path}: {}", self.purpose),
        }
    }
}

impl Step for SystemPackages {
    fn is_present(&self) -> bool {
        self.needs.iter().all(Need::is_met)
    }

    fn name(&self) -> String {
        "system packages".to_owned()
    }

    fn plan(&self) -> String {
        let each: Vec<_> = self
            .missing()
            .iter()
            .map(|need| format!("{} ({})", need.package, need.purpose))
            .collect();
        format!("installing {}", each.join(", "))
    }

    fn install(&self, log: &Path) -> Result<()> {
        if !has_apt() {
            let wanted: Vec<_> = self.missing().iter().map(|need| need.wanted()).collect();
            bail!(
                "install these with your system's own means:\n{}",
                wanted.join("\n")
            );
        }
        let packages = self.packages();
        let advice = format!(
            "apt-get update && apt-get install --no-install-recommends {}",
            packages.join(" ")
        );
        let Some(right) = Right::of_user() else {
            bail!("this needs an administrator; run as root:\n  {advice}");
        };
        run_logged(right.apt_get().arg("update"), log)
            .with_context(|| format!("try it by hand, as root:\n  {advice}"))?;
        let mut install = right.apt_get();
        install
            .args(["install", "-y", "--no-install-recommends"])
            .args(&packages);
        run_logged(&mut install, log)
            .with_context(|| format!("try it by hand, as root:\n  {advice}"))?;
        let missing = self.packages();
        if !missing.is_empty() {
            bail!("`{}` left {} missing", shown(&install), missing.join(", "));
        }
        Ok(())
    }
}

/// How the user may install system packages.
enum Right {
    Root,
    Sudo,
}

impl Right {
    /// Asks for no password: a set-up must not hang at a prompt that nobody sees.
    fn of_user() -> Option<Self> {
        if output_of(Command::new("id").arg("-u")).as_deref() == Some("0") {
            return Some(Self::Root);
        }
        output_of(Command::new("sudo").args(["-n", "true"])).map(|_| Self::Sudo)
    }

    fn apt_get(&self) -> Command {
        let mut command = match self {
            Self::Root => Command::new("env"),
            Self::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "env"]);
                sudo
            }
        };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        // A fresh machine upgrades itself in its first minutes, and holds the lock meanwhile.
        command.args(["-o", "DPkg::Lock::Timeout=120"]);
        command
    }
}

fn has_apt() -> bool {
    find_program("apt-get").is_some()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::pins::Pins;

    #[test]
    fn somebody_without_apt_is_told_the_program_and_the_variable() {
        let need = Need::program("chromium-driver", "drives Chromium", CHROMEDRIVER);
        assert_eq!(
            need.wanted(),
            "  chromedriver on PATH or in $CHROMEDRIVER: drives Chromium"
        );
    }

    #[test]
    fn the_tests_need_each_pinned_package_once() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let package = fs::read_to_string(root.join("package.json")).unwrap();
        let package: serde_json::Value = serde_json::from_str(&package).unwrap();
        let pinned = package["mianka"]["debian"].as_object().unwrap();
        let mut pinned: Vec<_> = pinned.values().filter_map(|name| name.as_str()).collect();
        let all = SystemPackages::for_tests(&Pins::read(root).unwrap().debian);
        let mut needed: Vec<_> = all.needs.iter().map(|need| need.package.as_str()).collect();
        pinned.sort_unstable();
        needed.sort_unstable();
        assert_eq!(needed, pinned);
    }

    #[test]
    fn only_what_is_nowhere_is_missing_and_installed() {
        let program = |name| Program {
            variable: None,
            names: name,
        };
        let mut packages = SystemPackages {
            needs: vec![
                Need::program("cargo", "is there", program(&["cargo"])),
                Need::program("lost", "is looked for", program(&["no-such-program"])),
            ],
        };
        assert!(!packages.is_present());
        assert_eq!(packages.packages(), ["lost"]);
        assert_eq!(packages.plan(), "installing lost (is looked for)");
        packages.needs.pop();
        assert!(packages.is_present());
    }

    #[test]
    fn a_machine_that_upgrades_itself_is_waited_for() {
        let command = shown(&Right::Root.apt_get());
        assert!(
            command.ends_with("apt-get -o DPkg::Lock::Timeout=120"),
            "{command}"
        );
    }
}
