//! The command line: what may be asked for, and the help that says so.

use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Result, anyhow, bail};
use lexopt::prelude::*;

use crate::fuzz;
use crate::pictures;
use crate::serve;
use crate::test::Part;

/// One thing the user asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Serve(serve::Options),
    Bench,
    Build,
    Check,
    Fuzz(fuzz::Options),
    Icons,
    Ids,
    Reading,
    Seal(PathBuf),
    Screenshots(pictures::Options),
    Styles,
    Test(Vec<Part>),
}

/// The help text.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask <task>

Tasks (each sets up what it lacks, once):
  serve   the app at http://127.0.0.1:8080/, rebuilt when a source, a style or a card changes
            --port N     another port
            --release    the optimised build
            --open       opens the browser
  build   release build in dist/, with what each file weighs
  bench   what keeping progress costs, in the browser, beside ts-fsrs
  check   formatting, clippy for this machine and for the page, the corpus
  fuzz    breaks saves in many ways and feeds them to the decoders; keeps what is new
            --runs N     how many broken saves, 2000000 unless told
  icons   the pictures of the icon, from its drawings
  ids     adds the ids of new cards to corpus/ids.txt
  reading the questions and answers as a page without code; trunk runs it before each build
  seal FOLDER  the policy and the service worker of a page that trunk has built by itself
  screenshots
          the pictures of the app that README and the manifest show
            --all        every screen, window, theme and language, in target/screenshots/
  styles  one stylesheet of those in styles/; trunk runs it before each build
  test    every test, with one summary line a part
            --only PART  native, browser or end-to-end; may be given more than once
  help    this text

CHROMIUM and CHROMEDRIVER name a browser and a driver that are not on PATH.";

/// Reads the command line: a task, or nothing when the help was asked for.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Option<Task>> {
    let task = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(None),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match task.as_str() {
        "serve" => serve_options(&mut parser),
        "test" => test_parts(&mut parser),
        "fuzz" => fuzz_options(&mut parser),
        "screenshots" => screenshot_options(&mut parser),
        "build" => alone(&mut parser, Task::Build),
        "bench" => alone(&mut parser, Task::Bench),
        "check" => alone(&mut parser, Task::Check),
        "icons" => alone(&mut parser, Task::Icons),
        "ids" => alone(&mut parser, Task::Ids),
        "reading" => alone(&mut parser, Task::Reading),
        "seal" => {
            let folder = parser.value()?.into();
            alone(&mut parser, Task::Seal(folder))
        }
        "styles" => alone(&mut parser, Task::Styles),
        "help" => Ok(None),
        unknown => bail!("there is no task `{unknown}`"),
    }
}

fn fuzz_options(parser: &mut lexopt::Parser) -> Result<Option<Task>> {
    let mut options = fuzz::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("runs") => options.runs = parser.value()?.parse()?,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(Task::Fuzz(options)))
}

fn screenshot_options(parser: &mut lexopt::Parser) -> Result<Option<Task>> {
    let mut options = pictures::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("all") => options.all = true,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(Task::Screenshots(options)))
}

fn alone(parser: &mut lexopt::Parser, task: Task) -> Result<Option<Task>> {
    match parser.next()? {
        None => Ok(Some(task)),
        Some(Long("help") | Short('h')) => Ok(None),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn serve_options(parser: &mut lexopt::Parser) -> Result<Option<Task>> {
    let mut options = serve::Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => options.port = parser.value()?.parse()?,
            Long("release") => options.release = true,
            Long("open") => options.open = true,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(Task::Serve(options)))
}

fn test_parts(parser: &mut lexopt::Parser) -> Result<Option<Task>> {
    let mut parts = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => {
                let part = parser.value()?.parse()?;
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    if parts.is_empty() {
        parts.extend(Part::ALL);
    }
    Ok(Some(Task::Test(parts)))
}

impl FromStr for Part {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        Part::ALL
            .into_iter()
            .find(|part| part.name() == name)
            .ok_or_else(|| anyhow!("the parts are native, browser and end-to-end"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Option<Task>> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(parsed(&[]).unwrap(), None);
        assert_eq!(parsed(&["serve", "--help"]).unwrap(), None);
    }

    #[test]
    fn serve_listens_on_8080_unless_told_otherwise() {
        let Some(Task::Serve(options)) = parsed(&["serve"]).unwrap() else {
            panic!("not a serve task");
        };
        assert_eq!(options.port, 8080);
        let Some(Task::Serve(options)) = parsed(&["serve", "--port", "9000", "--release"]).unwrap()
        else {
            panic!("not a serve task");
        };
        assert_eq!((options.port, options.release), (9000, true));
    }

    #[test]
    fn test_runs_every_part_unless_told_otherwise() {
        assert_eq!(
            parsed(&["test"]).unwrap(),
            Some(Task::Test(Part::ALL.to_vec()))
        );
        assert_eq!(
            parsed(&["test", "--only", "browser"]).unwrap(),
            Some(Task::Test(vec![Part::Browser]))
        );
    }

    #[test]
    fn a_wrong_argument_is_named() {
        for wrong in [
            &["frobnicate"][..],
            &["build", "--fast"],
            &["screenshots", "--some"],
            &["serve", "--port", "many"],
            &["test", "--only", "some"],
        ] {
            assert!(parsed(wrong).is_err(), "{wrong:?} was accepted");
        }
        assert_eq!(
            parsed(&["frobnicate"]).unwrap_err().to_string(),
            "there is no task `frobnicate`"
        );
    }
}
