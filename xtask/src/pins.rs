//! The versions of the tools, and where they are written.
//!
//! All of them stand in `package.json`: npm packages where npm looks for them, cargo tools and
//! Debian packages under `mianka`. There is one exception: `wasm-bindgen`'s program must be of
//! exactly the version of the library that the page is built with, so `Cargo.lock` decides it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// What the set-up installs, and in which versions.
#[derive(Debug)]
pub(crate) struct Pins {
    /// The driver of Firefox.
    pub(crate) geckodriver: String,
    /// The bundler.
    pub(crate) trunk: String,
    /// The program that makes the page's glue code.
    pub(crate) wasm_bindgen: String,
    /// The oldest Node.js that runs the npm packages.
    pub(crate) node_major: u32,
    pub(crate) debian: DebianPins,
}

/// The Debian package for each thing that comes from the system.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DebianPins {
    pub(crate) node: String,
    pub(crate) npm: String,
    pub(crate) chromium: String,
    pub(crate) chromedriver: String,
    pub(crate) fonts: String,
    pub(crate) nginx: String,
    pub(crate) python: String,
    pub(crate) firefox: String,
    pub(crate) webkit: String,
    pub(crate) xvfb: String,
}

impl Pins {
    /// Reads `package.json` and `Cargo.lock` in `root`.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let read = |name: &str| {
            fs::read_to_string(root.join(name)).with_context(|| format!("{name} cannot be read"))
        };
        Self::parse(&read("package.json")?, &read("Cargo.lock")?)
    }

    fn parse(package: &str, lock: &str) -> Result<Self> {
        let package: Package =
            serde_json::from_str(package).context("package.json does not give the pins")?;
        Ok(Self {
            geckodriver: package.mianka.cargo.geckodriver,
            trunk: package.mianka.cargo.trunk,
            wasm_bindgen: wasm_bindgen_in(lock)?,
            node_major: oldest_node(&package.engines.node)?,
            debian: package.mianka.debian,
        })
    }
}

#[derive(Deserialize)]
struct Package {
    engines: Engines,
    mianka: Section,
}

#[derive(Deserialize)]
struct Engines {
    node: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    cargo: CargoPins,
    debian: DebianPins,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CargoPins {
    geckodriver: String,
    trunk: String,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
}

fn wasm_bindgen_in(lock: &str) -> Result<String> {
    let lock: Lock = toml::from_str(lock).context("Cargo.lock is not a lock file")?;
    lock.package
        .into_iter()
        .find(|package| package.name == "wasm-bindgen")
        .map(|package| package.version)
        .context("Cargo.lock names no wasm-bindgen")
}

fn oldest_node(range: &str) -> Result<u32> {
    range
        .strip_prefix(">=")
        .and_then(|major| major.trim().parse().ok())
        .with_context(|| format!("engines.node in package.json is `{range}`, not like `>=18`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKAGE: &str = r#"{
        "engines": { "node": ">=18" },
        "dependencies": { "binaryen": "1.0.0" },
        "mianka": {
            "cargo": { "geckodriver": "0.37.1", "trunk": "0.21.14" },
            "debian": {
                "node": "nodejs", "npm": "npm", "chromium": "chromium",
                "chromedriver": "chromium-driver", "fonts": "fonts-noto-cjk",
                "nginx": "nginx", "python": "python3", "firefox": "firefox-esr",
                "webkit": "webkit2gtk-driver", "xvfb": "xvfb"
            }
        }
    }"#;

    const LOCK: &str = r#"
        version = 4

        [[package]]
        name = "wasm-bindgen-futures"
        version = "0.4.9"

        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        dependencies = ["cfg-if"]
    "#;

    #[test]
    fn tools_are_pinned_in_package_json_and_wasm_bindgen_in_the_lock_file() {
        let pins = Pins::parse(PACKAGE, LOCK).unwrap();
        assert_eq!(pins.geckodriver, "0.37.1");
        assert_eq!(pins.trunk, "0.21.14");
        assert_eq!(pins.wasm_bindgen, "0.2.130");
        assert_eq!(pins.node_major, 18);
        assert_eq!(pins.debian.chromedriver, "chromium-driver");
    }

    #[test]
    fn a_lock_file_without_wasm_bindgen_is_refused() {
        let problem = Pins::parse(PACKAGE, "package = []").unwrap_err();
        assert_eq!(problem.to_string(), "Cargo.lock names no wasm-bindgen");
    }

    #[test]
    fn a_missing_pin_is_named() {
        let without = PACKAGE.replace(r#", "trunk": "0.21.14""#, "");
        let problem = Pins::parse(&without, LOCK).unwrap_err();
        assert!(format!("{problem:#}").contains("missing field `trunk`"));
    }

    #[test]
    fn the_repository_pins_everything() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        Pins::read(root).unwrap();
    }
}
