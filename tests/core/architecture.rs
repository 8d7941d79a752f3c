//! The pure core knows no browser.

use std::path::{Path, PathBuf};

const PURE: [&str; 8] = [
    "corpus", "memory", "progress", "save", "search", "stats", "study", "time",
];
const BROWSER: [&str; 6] = [
    "yew",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "getrandom",
];

/// What each pure module may use of the others; the direction of DESIGN is downwards only.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("corpus", &[]),
    ("memory", &[]),
    ("time", &[]),
    ("progress", &["corpus", "memory", "time"]),
    ("search", &["corpus"]),
    ("stats", &["corpus", "memory", "progress", "time"]),
    ("study", &["corpus", "memory", "progress", "time"]),
    ("save", &["corpus", "memory", "progress", "time"]),
];

#[test]
fn the_pure_core_mentions_no_browser() {
    for file in pure_files() {
        for line in code_lines(&file) {
            for word in BROWSER {
                assert!(!line.contains(word), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn the_pure_core_asks_neither_clock_nor_chance() {
    for file in pure_files() {
        for line in code_lines(&file) {
            for word in ["SystemTime", "Instant", "rand::", "Date::"] {
                assert!(!line.contains(word), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn modules_use_only_those_below_them() {
    for (module, below) in MAY_USE {
        for file in rust_files_of(module) {
            for line in code_lines(&file) {
                for used in used_modules(&line) {
                    assert!(
                        used == module || below.contains(&used.as_str()),
                        "{} uses `{used}`: {line}",
                        file.display()
                    );
                }
            }
        }
    }
}

#[test]
fn only_the_browser_module_uses_web_sys_and_gloo() {
    for file in rust_files_of("ui") {
        for line in code_lines(&file) {
            for word in ["web_sys", "js_sys", "gloo", "wasm_bindgen"] {
                assert!(!line.contains(word), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn raw_html_never_reaches_the_page() {
    for file in rust_files_of("ui") {
        let text = std::fs::read_to_string(&file).expect("a source file");
        assert!(!text.contains("from_html_unchecked"), "{}", file.display());
    }
}

fn pure_files() -> Vec<PathBuf> {
    let files: Vec<PathBuf> = PURE
        .iter()
        .flat_map(|module| rust_files_of(module))
        .collect();
    assert!(files.len() > PURE.len(), "the modules were found");
    files
}

/// The files of a module, be it a folder or one file.
fn rust_files_of(module: &str) -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let file = src.join(format!("{module}.rs"));
    if file.exists() {
        return vec![file];
    }
    let mut files = Vec::new();
    let mut folders = vec![src.join(module)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a module's folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "`{module}` has files");
    files
}

fn code_lines(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).expect("a source file");
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).map(str::to_owned).collect()
}

fn used_modules(line: &str) -> Vec<String> {
    line.split("crate::")
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
        .collect()
}
