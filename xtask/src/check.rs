//! `cargo xtask check`: everything that can be said about the sources without running them.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::ids;
use crate::process;
use crate::project::Project;
use crate::setup::Toolbox;

/// Runs every check, the later ones also when an earlier one fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    Toolbox::for_checks()?;
    let checks: [(&str, &dyn Fn() -> Result<()>); 4] = [
        ("formatting", &|| formatting(project)),
        ("clippy for this machine", &|| clippy(project, &HOST)),
        ("clippy for the page", &|| clippy(project, &PAGE)),
        ("corpus", &|| ids::check(project)),
    ];
    let mut failed = Vec::new();
    for (name, check) in checks {
        println!("checking {name}");
        if let Err(problem) = check() {
            eprintln!("error: {problem:#}");
            failed.push(name);
        }
    }
    if !failed.is_empty() {
        bail!("not good: {}", failed.join(", "));
    }
    println!("every check passed");
    Ok(())
}

const HOST: [&str; 1] = ["--workspace"];
const PAGE: [&str; 6] = [
    "--package",
    "mianka",
    "--package",
    "mianka-fitting",
    "--target",
    "wasm32-unknown-unknown",
];

fn formatting(project: &Project) -> Result<()> {
    cargo(project, &["fmt", "--all", "--check"]).context("`cargo fmt --all` mends it")
}

fn clippy(project: &Project, what: &[&str]) -> Result<()> {
    let how = ["--all-targets", "--keep-going", "--", "-D", "warnings"];
    cargo(project, &[&["clippy"], what, &how[..]].concat())
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new("cargo")
            .args(arguments)
            .current_dir(project.root()),
    )
}
