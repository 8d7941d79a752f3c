//! `cargo xtask build`: the release page in `dist/`, and what it weighs.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::process;
use crate::project::Project;
use crate::seal;
use crate::setup::Toolbox;

/// Builds the page into `dist/` and prints the weight of each file.
pub(crate) fn run(project: &Project) -> Result<()> {
    let toolbox = Toolbox::for_page(project)?;
    let folder = project.root().join("dist");
    build_release(&toolbox, project, &folder)?;
    print!("{}", table(&weigh(&folder)?));
    Ok(())
}

/// Builds the release page into `folder`, sealed: see [`seal`].
pub(crate) fn build_release(toolbox: &Toolbox, project: &Project, folder: &Path) -> Result<()> {
    process::run(trunk(toolbox, project, "build", folder)?.arg("--release"))?;
    seal::run(project, folder)
}

/// A command of trunk that writes to `folder` and never downloads a tool by itself.
pub(crate) fn trunk(
    toolbox: &Toolbox,
    project: &Project,
    task: &str,
    folder: &Path,
) -> Result<Command> {
    fs::create_dir_all(folder).with_context(|| format!("no folder {}", folder.display()))?;
    let mut trunk = toolbox.command("trunk");
    trunk
        .args([task, "--offline", "--skip-version-check", "--dist"])
        .arg(folder)
        .current_dir(project.root())
        // Trunk takes it for its own option, which knows `true` but not the usual `1`.
        .env_remove("NO_COLOR");
    Ok(trunk)
}

/// What one file costs a visitor.
#[derive(Debug)]
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
}

fn weigh(folder: &Path) -> Result<Vec<Weight>> {
    let mut weights = files_below(folder)?
        .iter()
        .map(|file| {
            let bytes = fs::read(file).with_context(|| format!("no file {}", file.display()))?;
            let name = file.strip_prefix(folder).unwrap_or(file);
            Ok(Weight {
                name: name.display().to_string(),
                raw: bytes.len(),
                gzip: gzip_size(&bytes)?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    weights.sort_by(|a, b| b.gzip.cmp(&a.gzip).then_with(|| a.name.cmp(&b.name)));
    Ok(weights)
}

/// Every file in a folder and in those below it.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("no folder {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Within half a percent of what the program `gzip -9` makes of it.
fn gzip_size(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn table(weights: &[Weight]) -> String {
    let total = Weight {
        name: "total".to_owned(),
        raw: weights.iter().map(|weight| weight.raw).sum(),
        gzip: weights.iter().map(|weight| weight.gzip).sum(),
    };
    let width = weights
        .iter()
        .map(|weight| weight.name.chars().count())
        .max()
        .unwrap_or(0)
        .max("total".len());
    let rows = weights
        .iter()
        .chain([&total])
        .map(|Weight { name, raw, gzip }| {
            format!(
                "{name:<width$}  {:>11}  {:>11}\n",
                grouped(*raw),
                grouped(*gzip)
            )
        });
    format!("{:<width$}  {:>11}  {:>11}\n", "file", "bytes", "gzip -9") + &rows.collect::<String>()
}

/// A number with a comma after each thousand.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234), "1,234");
        assert_eq!(grouped(142_973_000), "142,973,000");
    }

    #[test]
    fn the_workflow_that_runs_is_the_one_in_the_guide() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let read = |name| fs::read_to_string(root.join(name)).unwrap();
        let runs = read(".github/workflows/pages.yml");
        assert_eq!(runs, read("docs/github-pages.yml"));
        assert!(runs.contains("run: cargo xtask build\n") && runs.contains("path: dist\n"));
    }

    #[test]
    fn the_table_is_aligned_and_ends_with_the_total() {
        let weight = |name: &str, raw, gzip| Weight {
            name: name.to_owned(),
            raw,
            gzip,
        };
        assert_eq!(
            table(&[weight("app.wasm", 2000, 900), weight("a", 5, 25)]),
            "\
file            bytes      gzip -9
app.wasm        2,000          900
a                   5           25
total           2,005          925
"
        );
    }
}
