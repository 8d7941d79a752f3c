//! Seals a release: what the page and its service worker have to know of the finished files.
//!
//! It comes after every other step, as it goes by what really lies in the folder: Trunk's hash in a
//! file's name stays when only the parameters of wasm-opt change.

mod files;
mod page;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use self::files::{SealedFile, sealed_files};
use self::page::sealed_page;
use crate::project::Project;

/// The worker's file, which must lie where the page does and keep its name for ever.
const WORKER: &str = "service-worker.js";

const PAGE: &str = "index.html";

/// What the service worker knows of the build.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Build {
    /// Different for builds that differ.
    id: String,
    files: Vec<SealedFile>,
}

/// Gives the page in `folder` its policy and its build's name, and puts the service worker beside
/// it.
pub(crate) fn run(project: &Project, folder: &Path) -> Result<()> {
    let worker = project.root().join("assets").join(WORKER);
    let worker =
        fs::read_to_string(&worker).with_context(|| format!("no file {}", worker.display()))?;
    let page = folder.join(PAGE);
    let text = fs::read_to_string(&page).with_context(|| format!("no file {}", page.display()))?;
    let id = files::id_of(&sealed_files(folder)?, &worker);
    write(&page, &sealed_page(&text, &id)?)?;
    let files = sealed_files(folder)?;
    let build = serde_json::to_string(&Build { id, files })?;
    write(
        &folder.join(WORKER),
        &format!("const BUILD = {build};\n{worker}"),
    )
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} is not writable", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> Project {
        Project::open().unwrap()
    }

    fn dist(page: &str) -> std::path::PathBuf {
        static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let name = format!("mianka-seal-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(folder.join("screenshots")).unwrap();
        fs::write(folder.join(PAGE), page).unwrap();
        fs::write(folder.join("app.css"), "a{}").unwrap();
        fs::write(folder.join("mianka-fitter.js"), "1").unwrap();
        fs::write(folder.join("screenshots/wide.png"), "2").unwrap();
        folder
    }

    fn sealed(page: &str) -> (String, serde_json::Value) {
        let folder = dist(page);
        run(&project(), &folder).unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        let page = fs::read_to_string(folder.join(PAGE)).unwrap();
        fs::remove_dir_all(folder).unwrap();
        let line = worker.lines().next().unwrap();
        let json = line.strip_prefix("const BUILD = ").unwrap();
        let build = serde_json::from_str(json.strip_suffix(';').unwrap()).unwrap();
        (page, build)
    }

    const HTML: &str = "<html><meta charset=utf-8><body></body>";

    #[test]
    fn the_worker_lists_what_is_needed_and_what_may_be_asked_for() {
        let (_, build) = sealed(HTML);
        let listed: Vec<(&str, bool)> = build["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|file| (file["path"].as_str().unwrap(), file["onDemand"] == true))
            .collect();
        assert_eq!(
            listed,
            [("", false), ("app.css", false), ("mianka-fitter.js", true)]
        );
    }

    #[test]
    fn the_worker_lists_the_page_as_it_was_sealed() {
        let (page, build) = sealed(HTML);
        assert!(page.contains(build["id"].as_str().unwrap()));
        let integrity = files::integrity(page.as_bytes());
        assert_eq!(build["files"][0]["integrity"], integrity.as_str());
        assert_eq!(build["files"][0]["bytes"], page.len());
    }

    #[test]
    fn builds_have_one_name_exactly_when_they_are_the_same() {
        let name = |page: &str| sealed(page).1["id"].to_string();
        assert_eq!(name(HTML), name(HTML));
        assert_ne!(name(HTML), name(&HTML.replace("body", "main")));
    }
}
