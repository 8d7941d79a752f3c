//! Compiles `corpus/` into typed data for `src/corpus`.

#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo by its output"
)]

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=corpus");
    let compiled = match mianka_corpus_compiler::compile(Path::new("corpus")) {
        Ok(compiled) => compiled,
        Err(problems) => {
            for problem in problems.iter() {
                println!("cargo::error={problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let written = std::env::var("OUT_DIR")
        .map_err(|error| format!("OUT_DIR: {error}"))
        .and_then(|dir| {
            let path = Path::new(&dir).join("corpus.rs");
            std::fs::write(&path, compiled.to_rust())
                .map_err(|error| format!("{}: {error}", path.display()))
        });
    if let Err(error) = written {
        println!("cargo::error={error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
