//! `cargo xtask test`: every test there is, and how many passed.

mod counts;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus};

use anyhow::{Context, Result, bail};

use self::counts::Counts;
use crate::dist;
use crate::process::run_watched;
use crate::project::Project;
use crate::setup::{self, Toolbox};

/// The parts of the tests, from the quickest to the slowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Plain Rust on this machine.
    Native,
    /// Rust in a browser, by wasm-bindgen-test.
    Browser,
    /// The release build, driven as a user would.
    EndToEnd,
}

impl Part {
    pub(crate) const ALL: [Self; 3] = [Self::Native, Self::Browser, Self::EndToEnd];

    /// The name on the command line and in the summary.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Browser => "browser",
            Self::EndToEnd => "end-to-end",
        }
    }
}

/// Runs the parts, each also when an earlier one fails, and ends with one line for each of them;
/// nothing is printed after these, so the exit code alone says that not every test passed.
pub(crate) fn run(project: &Project, parts: &[Part]) -> Result<ExitCode> {
    let alone = parts == [Part::Native];
    let toolbox = if alone {
        None
    } else {
        Some(Toolbox::for_tests(project)?)
    };
    let results: Vec<_> = parts
        .iter()
        .map(|&part| (part, counted(part, project, toolbox.as_ref())))
        .collect();
    println!();
    for (part, counts) in &results {
        println!("{}: {counts}", part.name());
    }
    let passed = results.iter().all(|(_, counts)| counts.all_passed());
    Ok(ExitCode::from(u8::from(!passed)))
}

/// What a part came to; a part that could not run counts as one failure, its reason above.
fn counted(part: Part, project: &Project, toolbox: Option<&Toolbox>) -> Counts {
    println!("\n== {} tests", part.name());
    let result = match (part, toolbox) {
        (Part::Native, _) => native(project),
        (Part::Browser, Some(toolbox)) => browser(project, toolbox),
        (Part::EndToEnd, Some(toolbox)) => end_to_end(project, toolbox),
        (_, None) => Err(anyhow::anyhow!("its tools were not set up")),
    };
    let counts = result.unwrap_or_else(|problem| {
        eprintln!("error: {problem:#}");
        Counts::one_failure()
    });
    if counts == Counts::default() {
        eprintln!("error: no {} test ran, which cannot be meant", part.name());
    }
    counts
}

fn native(project: &Project) -> Result<Counts> {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    libtest(cargo.current_dir(project.root()))
}

fn browser(project: &Project, toolbox: &Toolbox) -> Result<Counts> {
    let mut cargo = toolbox.command("cargo");
    cargo
        .args(["test", "--package", "mianka", "--test", "web"])
        .args(["--target", "wasm32-unknown-unknown"])
        .current_dir(project.root())
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", setup::chromedriver()?)
        // Its own limits, 20 s for all tests and 5 s for the driver to start, are for idle machines.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(project)?);
    libtest(&mut cargo)
}

/// The project's `webdriver.json`, with the browser that the end-to-end tests use as well: left
/// alone, the driver looks for one by itself and may find another.
fn capabilities(project: &Project) -> Result<PathBuf> {
    let text = fs::read_to_string(project.root().join("webdriver.json"))
        .context("webdriver.json cannot be read")?;
    let mut wanted: serde_json::Value =
        serde_json::from_str(&text).context("webdriver.json is not JSON")?;
    wanted
        .get_mut("goog:chromeOptions")
        .and_then(serde_json::Value::as_object_mut)
        .context("webdriver.json has no goog:chromeOptions")?
        .insert(
            "binary".to_owned(),
            setup::chromium()?.to_string_lossy().into(),
        );
    let path = project.root().join("target/webdriver.json");
    fs::create_dir_all(project.root().join("target"))?;
    fs::write(&path, wanted.to_string()).with_context(|| format!("no {}", path.display()))?;
    Ok(path)
}

fn libtest(command: &mut Command) -> Result<Counts> {
    let mut counts = Counts::default();
    let status = run_watched(command, |line| {
        counts += counts::in_libtest_line(line).unwrap_or_default();
    })?;
    Ok(settled(counts, status))
}

fn end_to_end(project: &Project, toolbox: &Toolbox) -> Result<Counts> {
    let folder = project.root().join("target/end-to-end");
    dist::build_release(toolbox, project, &folder).context("the page cannot be built")?;
    let mut node = toolbox.command("node");
    node.args(["--test", "--test-reporter=spec"])
        .args(end_to_end_files(project)?)
        .current_dir(project.root())
        // Colours would hide the summary from the one who counts.
        .env_remove("FORCE_COLOR")
        .env("CHROMIUM", setup::chromium()?)
        .env("CHROMEDRIVER", setup::chromedriver()?)
        .env("FIREFOX", setup::firefox()?)
        .env("NGINX", setup::nginx()?)
        .env("MIANKA_DIST", folder)
        // Tests of updates seal builds of their own.
        .env("XTASK", std::env::current_exe()?);
    let mut summary = counts::NodeSummary::default();
    let status = run_watched(&mut node, |line| summary.read(line))?;
    Ok(settled(summary.counts(), status))
}

/// Listed here, as old versions of Node.js do not expand patterns.
fn end_to_end_files(project: &Project) -> Result<Vec<PathBuf>> {
    let folder = project.root().join("tests/e2e");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).context("tests/e2e cannot be read")? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    if files.is_empty() {
        bail!("tests/e2e holds no file named *.test.mjs");
    }
    files.sort();
    Ok(files)
}

/// A runner that fails without a failed test, by a build error or a crash, counts as one failure.
fn settled(counts: Counts, status: ExitStatus) -> Counts {
    if status.success() || counts.failed > 0 {
        return counts;
    }
    eprintln!("error: the tests did not run to their end ({status})");
    Counts {
        failed: 1,
        ..counts
    }
}
