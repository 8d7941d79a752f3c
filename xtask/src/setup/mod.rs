//! Makes sure that the tools of a task are there, installing what is missing.
//!
//! Every tool is a [`Step`]: it knows cheaply whether it is there, says what it is about to do and
//! why, and does it. When all are there nothing is printed and almost no time passes. Two set-ups
//! at once wait for each other, and an installation that was interrupted does not look finished:
//! it is built aside and renamed at its end.

mod cargo_tools;
mod crates;
mod debian;
mod npm;
mod toolchain;

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use self::cargo_tools::CargoTool;
use self::crates::Crates;
use self::debian::SystemPackages;
use self::npm::NpmPackages;
use self::toolchain::{Component, WasmTarget};
use crate::project::Project;

/// The tools of a task, once they are there.
#[derive(Debug)]
pub(crate) struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// What building the page needs: the wasm32 target, its crates, trunk, wasm-bindgen and
    /// wasm-opt.
    pub(crate) fn for_page(project: &Project) -> Result<Self> {
        let system = SystemPackages::for_page(&project.pins().debian);
        Self::with(project, &system, &NpmPackages::for_page(project), &[])
    }

    /// What the tests in browsers need: those of the page, browsers with their drivers, and web
    /// servers.
    pub(crate) fn for_tests(project: &Project) -> Result<Self> {
        let system = SystemPackages::for_tests(&project.pins().debian);
        let npm = NpmPackages::for_tests(project);
        Self::with(project, &system, &npm, &[geckodriver(project)?])
    }

    /// What the checks need: rustfmt, clippy and the wasm32 target.
    pub(crate) fn for_checks() -> Result<()> {
        ensure(&[&Component::Rustfmt, &Component::Clippy, &WasmTarget])
    }

    /// A command that finds the pinned tools before any others.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }

    /// A script that drives the browser of the tests.
    pub(crate) fn script(&self, project: &Project, file: &str) -> Result<Command> {
        let mut command = self.command("node");
        command
            .arg(file)
            .current_dir(project.root())
            .env("CHROMIUM", chromium()?);
        Ok(command)
    }

    /// What may need a password comes first, so that nobody waits minutes for a refusal.
    fn with(
        project: &Project,
        system: &SystemPackages,
        npm: &NpmPackages,
        more: &[CargoTool],
    ) -> Result<Self> {
        let tools = [wasm_bindgen(project)?, trunk(project)?];
        let tools: Vec<&CargoTool> = tools.iter().chain(more).collect();
        let crates = Crates::of(project);
        let mut steps: Vec<&dyn Step> = vec![system, &WasmTarget, &crates, npm];
        steps.extend(tools.iter().map(|tool| *tool as &dyn Step));
        ensure(&steps)?;
        let mut folders = vec![project.root().join("node_modules/.bin")];
        folders.extend(tools.iter().filter_map(|tool| tool.folder()));
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(folders)
            .context("the project's folder has a `:` in its path, which PATH cannot hold")?;
        Ok(Self { path })
    }
}

/// The browser that drives the end-to-end tests.
pub(crate) fn chromium() -> Result<PathBuf> {
    debian::CHROMIUM.find().context("Chromium is not there")
}

/// The driver of the browser tests.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    debian::CHROMEDRIVER
        .find()
        .context("chromedriver is not there")
}

/// The browser of the smoke suite's second engine.
pub(crate) fn firefox() -> Result<PathBuf> {
    debian::FIREFOX.find().context("Firefox is not there")
}

/// The web server of the tests of hosting.
pub(crate) fn nginx() -> Result<PathBuf> {
    debian::NGINX.find().context("nginx is not there")
}

/// One thing that a task needs on the machine.
trait Step {
    /// Whether it is there; must be cheap, as every task asks each time.
    fn is_present(&self) -> bool;
    /// What it is, with its version where it has one.
    fn name(&self) -> String;
    /// What will happen, and what it is for.
    fn plan(&self) -> String;
    /// Makes it present. The output of the programs it runs belongs in the file `log`.
    fn install(&self, log: &Path) -> Result<()>;
}

fn ensure(steps: &[&dyn Step]) -> Result<()> {
    let missing: Vec<_> = steps.iter().filter(|step| !step.is_present()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let tools = tools_folder()?;
    let _alone = lock(&tools)?;
    for step in missing {
        // Another set-up may have done it while this one waited.
        if step.is_present() {
            continue;
        }
        let name = step.name();
        println!("{name}: {}", step.plan());
        let started = Instant::now();
        let file = name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '.', "-");
        step.install(&tools.join("logs").join(file + ".txt"))
            .with_context(|| format!("{name} could not be set up"))?;
        println!(
            "{name}: ready after {:.0} s",
            started.elapsed().as_secs_f64()
        );
    }
    Ok(())
}

/// Held until the returned file is dropped; the system lets go of it when the program dies.
fn lock(tools: &Path) -> Result<File> {
    fs::create_dir_all(tools).with_context(|| format!("no folder {}", tools.display()))?;
    let file = File::create(tools.join(".lock")).context("no lock file in the tool folder")?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("set-up: waiting for another set-up that is running");
            file.lock()?;
        }
        Err(TryLockError::Error(problem)) => return Err(problem.into()),
    }
    Ok(file)
}

/// The user's own folder of tools: no other project's or the user's own version is replaced.
fn tools_folder() -> Result<PathBuf> {
    let absolute = |name| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("mianka").join("tools"))
        .context("neither XDG_CACHE_HOME nor HOME says where to keep the tools: set one of them")
}

fn trunk(project: &Project) -> Result<CargoTool> {
    Ok(CargoTool {
        package: "trunk",
        version: project.pins().trunk.clone(),
        programs: &["trunk"],
        // Without its features it knows no TLS: quicker to build, and it cannot fetch anything.
        options: &["--locked", "--no-default-features"],
        minutes: "about 3 minutes",
        purpose: "it bundles the page",
        tools: tools_folder()?,
    })
}

fn geckodriver(project: &Project) -> Result<CargoTool> {
    Ok(CargoTool {
        package: "geckodriver",
        version: project.pins().geckodriver.clone(),
        programs: &["geckodriver"],
        options: &["--locked"],
        minutes: "about a minute",
        purpose: "it drives Firefox",
        tools: tools_folder()?,
    })
}

fn wasm_bindgen(project: &Project) -> Result<CargoTool> {
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        version: project.pins().wasm_bindgen.clone(),
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // Not by its lock file, which may name crates that a registry's mirror does not have yet.
        options: &[],
        minutes: "about a minute",
        purpose: "it connects the page's WebAssembly to the browser",
        tools: tools_folder()?,
    })
}
