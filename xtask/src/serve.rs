//! `cargo xtask serve`: the app on this machine, rebuilt when something changes.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Context, Result};

use crate::dist;
use crate::project::Project;
use crate::setup::Toolbox;

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) release: bool,
    pub(crate) open: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 8080,
            release: false,
            open: false,
        }
    }
}

/// What lies in the project but not in the page: trunk watches everything else.
const NOT_WATCHED: [&str; 10] = [
    ".ci",
    ".git",
    ".github",
    "dist",
    "docs",
    "hosting",
    "node_modules",
    "target",
    "tests",
    "xtask",
];

/// Serves until it is stopped.
pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    free(options.port)?;
    let toolbox = Toolbox::for_page(project)?;
    let mut trunk = dist::trunk(
        &toolbox,
        project,
        "serve",
        &project.root().join("target/serve"),
    )?;
    // It listens on this machine only: its other names are noise.
    trunk.arg("--disable-address-lookup=true");
    trunk.args(["--address", "127.0.0.1", "--port"]);
    trunk.arg(options.port.to_string());
    // Not in Trunk.toml: trunk refuses to ignore what does not exist, as `dist` in a fresh clone.
    for path in NOT_WATCHED.map(|name| project.root().join(name)) {
        if path.exists() {
            trunk.arg("--ignore").arg(path);
        }
    }
    if options.release {
        trunk.arg("--release");
    }
    if options.open {
        trunk.arg("--open");
    }
    become_program(trunk)
}

/// Says before minutes of set-up, not after, that the port is taken.
fn free(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .with_context(|| {
            format!("port {port} of this machine cannot be used; choose another with --port")
        })
}

/// Takes this program's place, so that whoever stops the one stops the other.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("trunk cannot be started")
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<()> {
    crate::process::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let problem = free(port).unwrap_err().to_string();
        assert!(problem.contains(&port.to_string()) && problem.contains("--port"));
    }
}
