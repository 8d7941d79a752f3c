//! `cargo xtask fuzz`: the long run of broken saves, see `tests/core/decoders.rs`.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// What may be said on the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// How many broken saves.
    pub(crate) runs: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { runs: 2_000_000 }
    }
}

/// Breaks saves and feeds them to the decoders; keeps what was answered in new words.
pub(crate) fn run(project: &Project, options: Options) -> Result<()> {
    // Another start than last time: what it comes upon is kept, and so can be had again.
    let seed = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(1, |since| since.as_secs());
    println!("seed {seed}");
    process::run(
        Command::new("cargo")
            .args(["test", "--test", "core", "decoders", "--", "--nocapture"])
            .env("MIANKA_FUZZ_RUNS", options.runs.to_string())
            .env("MIANKA_FUZZ_SEED", seed.to_string())
            .env("MIANKA_FUZZ_KEEP", "yes")
            .current_dir(project.root()),
    )
}
