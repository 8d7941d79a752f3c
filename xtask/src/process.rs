//! Starting programs and showing what they do.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result, bail};

/// Runs a program with its output on the terminal; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    succeeded(command, status)
}

/// Runs a program, shows its standard output as it comes and hands each line to `on_line`.
pub(crate) fn run_watched(command: &mut Command, on_line: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(command))?;
    let output = child.stdout.take().context("the program has no output")?;
    copy_lines(output, &mut io::stdout(), on_line)?;
    Ok(child.wait()?)
}

fn copy_lines(
    from: impl Read,
    to: &mut impl Write,
    mut on_line: impl FnMut(&str),
) -> io::Result<()> {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        to.flush()?;
        on_line(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    Ok(())
}

/// Runs a long step: its output goes to the file `log`, the terminal sees the time pass and the
/// newest line of it, and a failure shows the end of it.
pub(crate) fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).with_context(|| format!("no folder {}", folder.display()))?;
    }
    let file = File::create(log).with_context(|| format!("{} is not writable", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| cannot_start(command))?;
    let mut ticker = Ticker::start();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(50));
        ticker.tick(log);
    };
    ticker.clear();
    if !status.success() {
        eprintln!("{}", last_lines(log, 30));
    }
    succeeded(command, status).with_context(|| format!("its whole output is in {}", log.display()))
}

/// What a program prints, or nothing if it cannot be run or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of that name on `PATH`.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` cannot be started", shown(command))
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

fn last_lines(log: &Path, count: usize) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text.lines().collect();
    let end = lines.len().saturating_sub(count);
    lines.get(end..).unwrap_or_default().join("\n")
}

/// Shows that a long step is alive: on a terminal one line that is written over, elsewhere (a log
/// of an automation) a new line now and then.
struct Ticker {
    started: Instant,
    next: Duration,
    period: Duration,
    terminal: bool,
}

impl Ticker {
    fn start() -> Self {
        let terminal = io::stdout().is_terminal();
        let period = Duration::from_secs(if terminal { 1 } else { 20 });
        Self {
            started: Instant::now(),
            next: period,
            period,
            terminal,
        }
    }

    fn tick(&mut self, log: &Path) {
        let elapsed = self.started.elapsed();
        if elapsed < self.next {
            return;
        }
        self.next += self.period;
        let news: String = last_lines(log, 1).trim().chars().take(60).collect();
        let line = format!("  {:>3} s  {news}", elapsed.as_secs());
        if self.terminal {
            print!("\r\x1b[2K{line}");
        } else {
            println!("{line}");
        }
        // A terminal that went away is no reason to stop an installation.
        let _ = io::stdout().flush();
    }

    fn clear(&self) {
        if self.terminal {
            print!("\r\x1b[2K");
            let _ = io::stdout().flush();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_copied_as_they_are_and_watched_without_their_ends() {
        let text: &[u8] = b"one\r\n\xff\nlast";
        let mut copy = Vec::new();
        let mut lines = Vec::new();
        copy_lines(text, &mut copy, |line| lines.push(line.to_owned())).unwrap();
        assert_eq!(copy, text);
        assert_eq!(lines, ["one", "\u{fffd}", "last"]);
    }

    #[test]
    fn a_failure_names_the_command() {
        let problem = run(&mut Command::new("false")).unwrap_err().to_string();
        assert!(problem.starts_with("`false` failed"), "{problem}");
        let problem = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(problem.to_string(), "`no-such-program` cannot be started");
    }
}
