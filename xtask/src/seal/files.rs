//! The files of a build, each by the hash of its content.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};

use super::{PAGE, WORKER};
use crate::dist::files_below;

/// Fetched when somebody asks for them, not before: the worker that fits the memory model.
const ON_DEMAND: &str = "mianka-fitter";

/// What only a store or a browser's dialogue shows.
const NOT_FOR_USE: &str = "screenshots/";

/// One file of a build.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SealedFile {
    /// Its address, relative to the page; empty for the page itself.
    path: String,
    /// As `integrity` attributes have it.
    integrity: String,
    bytes: usize,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    on_demand: bool,
}

/// Everything in a folder that using the app may take, the page first.
pub(super) fn sealed_files(folder: &Path) -> Result<Vec<SealedFile>> {
    let mut files = Vec::new();
    for file in files_below(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        // With `/` on every system: it is part of an address.
        let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        if path == WORKER || path.starts_with(NOT_FOR_USE) {
            continue;
        }
        let bytes = fs::read(&file).with_context(|| format!("no file {}", file.display()))?;
        files.push(SealedFile {
            on_demand: path.starts_with(ON_DEMAND),
            integrity: integrity(&bytes),
            bytes: bytes.len(),
            path: if path == PAGE { String::new() } else { path },
        });
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// A name for a build that no other build has.
pub(super) fn id_of(files: &[SealedFile], worker: &str) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(format!("{} {}\n", file.path, file.integrity));
    }
    hash.update(worker);
    let digest = hash.finalize();
    let start = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}

/// What an `integrity` attribute says of these bytes.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// What a content security policy says of a script in the page.
pub(super) fn script_source(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}
