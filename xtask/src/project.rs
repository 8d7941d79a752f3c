//! Where the project is.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::pins::Pins;

/// The checked-out repository and what it pins.
#[derive(Debug)]
pub(crate) struct Project {
    root: PathBuf,
    pins: Pins,
}

impl Project {
    /// Finds the repository this program was started for: cargo names it at run time, and the
    /// place of the build serves when the program is run by hand.
    pub(crate) fn open() -> Result<Self> {
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own
            .parent()
            .context("the xtask crate lies in no folder")?
            .to_path_buf();
        let pins = Pins::read(&root)?;
        Ok(Self { root, pins })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn pins(&self) -> &Pins {
        &self.pins
    }
}
