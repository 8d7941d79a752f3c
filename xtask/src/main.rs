//! The project's tasks, behind `cargo xtask <task>`.
//!
//! A task first sets up what it lacks (see [`setup`]), then does its work, so that a machine with
//! cargo and nothing else of ours can serve, build, check and test. [`args`] turns the command
//! line into a [`Task`]; each task has a module of its name; [`process`] is the one place that
//! starts programs and shows their output.

#![allow(
    clippy::print_stdout,
    reason = "a task reports to the terminal: that is its user interface"
)]

mod args;
mod bench;
mod check;
mod dist;
mod fuzz;
mod ids;
mod pictures;
mod pins;
mod process;
mod project;
mod reading;
mod seal;
mod serve;
mod setup;
mod styles;
mod test;

use std::process::ExitCode;

use anyhow::Result;

use crate::args::Task;
use crate::project::Project;

fn main() -> ExitCode {
    let task = match args::parse(lexopt::Parser::from_env()) {
        Ok(Some(task)) => task,
        Ok(None) => {
            println!("{}", args::USAGE);
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("error: {problem}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    let project = Project::open()?;
    match task {
        Task::Serve(options) => serve::run(&project, &options)?,
        Task::Bench => bench::run(&project)?,
        Task::Build => dist::run(&project)?,
        Task::Check => check::run(&project)?,
        Task::Fuzz(options) => fuzz::run(&project, options)?,
        Task::Icons => pictures::icons(&project)?,
        Task::Ids => ids::run(&project)?,
        Task::Reading => reading::run(&project)?,
        Task::Seal(folder) => seal::run(&project, &folder)?,
        Task::Screenshots(options) => pictures::screenshots(&project, &options)?,
        Task::Styles => styles::run(&project)?,
        Task::Test(parts) => return test::run(&project, &parts),
    }
    Ok(ExitCode::SUCCESS)
}
