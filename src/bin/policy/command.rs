//! What the program does once its command line is read.

mod arguments;
mod blame;
mod check;
mod check_text;
mod diff;
mod diff_text;
mod digest;
mod edition;
mod json;
mod movement;
mod questions;
mod rule;
mod scenarios;
mod shares;
mod sheets;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use arguments::{Command, Format, HELP};
use edition::{Edition, load};

/// Runs the command line.
pub fn main() -> ExitCode {
    // A name that is no text cannot be one of a version; a folder of such a name is reported as not found.
    let words = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    let outcome = run(words).and_then(|(text, status)| match print(&text) {
        Ok(()) => Ok(status),
        // A reader that has seen enough, as in `policy diff | head`, is no fault of the run.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(status),
        Err(error) => Err(error.to_string()),
    });
    outcome.unwrap_or_else(|message| {
        message.lines().for_each(|line| eprintln!("policy: {line}"));
        ExitCode::from(2)
    })
}

fn print(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.trim_end().as_bytes())?;
    output.write_all(b"\n")?;
    output.flush()
}

/// The output and the exit status.
fn run(words: impl Iterator<Item = String>) -> Result<(String, ExitCode), String> {
    let arguments = arguments::read(words)?;
    let edition = |name: &Option<String>| match name {
        Some(name) => Edition::find(name, &arguments.data),
        None => Edition::of_folder(&arguments.data),
    };
    match &arguments.command {
        Command::Help => Ok((HELP.to_owned(), ExitCode::SUCCESS)),
        Command::Shares(name) => {
            let report = shares::report(&edition(name)?);
            Ok((shown(arguments.format, &report, shares::Report::text)?, ExitCode::SUCCESS))
        }
        Command::Questions(name) => {
            let report = questions::report(&edition(name)?);
            Ok((shown(arguments.format, &report, questions::Report::text)?, ExitCode::SUCCESS))
        }
        Command::Digest(folder) => {
            let folder = folder.as_ref().map_or(arguments.data.as_path(), Path::new);
            let report = digest::report(folder, &load(folder)?)?;
            Ok((shown(arguments.format, &report, digest::Report::text)?, ExitCode::SUCCESS))
        }
        Command::Table(folder) => {
            let policy = load(&arguments.data)?;
            Ok((sheets::write(&arguments.data, &policy, Path::new(folder))?, ExitCode::SUCCESS))
        }
        Command::Check(files, output) => {
            let report = check::report(files, &arguments.data, output)?;
            let status = if report.is_quiet() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
            Ok((shown(arguments.format, &report, check::Report::text)?, status))
        }
        Command::Diff(old, new) => {
            let editions = [Edition::find(old, &arguments.data)?, Edition::find(new, &arguments.data)?];
            let [before, now] = &editions;
            let report = diff::report((old, before), (new, now));
            let status = if report.moved.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
            Ok((shown(arguments.format, &report, diff::Report::text)?, status))
        }
    }
}

fn shown<T: Serialize>(format: Format, report: &T, text: fn(&T) -> String) -> Result<String, String> {
    match format {
        Format::Json => serde_json::to_string_pretty(report).map_err(|error| error.to_string()),
        Format::Text => Ok(text(report)),
    }
}
