//! `cargo xtask styles`: one stylesheet of the many in `styles/`.
//!
//! Trunk runs it before each build (see `Trunk.toml`) and knows no bundling of its own. One file is
//! one request and compresses better: ten files weighed 5,182 bytes gzip, one weighs 4,285.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;

/// It names the cascade layers in their order, so the order of the others does not matter.
const FIRST: &str = "layers.css";

/// Writes `target/styles/mianka.css`, which `index.html` names.
pub(crate) fn run(project: &Project) -> Result<()> {
    let folder = project.root().join("target/styles");
    fs::create_dir_all(&folder).with_context(|| format!("no folder {}", folder.display()))?;
    let sheet = folder.join("mianka.css");
    fs::write(&sheet, bundled(&project.root().join("styles"))?)
        .with_context(|| format!("{} is not writable", sheet.display()))
}

fn bundled(folder: &Path) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no folder {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "css")
            && let Some(name) = path.file_name()
        {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort_by_key(|name| (name != FIRST, name.clone()));
    let sheets = names.iter().map(|name| {
        fs::read_to_string(folder.join(name)).with_context(|| format!("styles/{name}"))
    });
    Ok(sheets.collect::<Result<Vec<_>>>()?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layers_come_before_everything_else() {
        let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../styles");
        let sheet = bundled(&styles).unwrap();
        let layers = sheet.find("@layer reset, tokens").unwrap();
        let first_rule = sheet.find('{').unwrap();
        assert!(layers < first_rule);
        assert!(sheet.contains(".card-face") && sheet.contains("--paper"));
    }
}
