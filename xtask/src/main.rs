//! `cargo xtask`: the development commands of this repository. It knows files and programs; it must
//! not know the policy, the rules or the pages.

mod arguments;
mod bench;
mod browser_journeys;
mod engines;
mod failure;
mod fuzz;
mod materials;
mod parks_command;
mod process;
mod repository;
mod server;
mod server_command;
mod site;
mod size;
mod test;
mod tools;
mod twice;

use std::process::ExitCode;

use arguments::{Command, USAGE};
use failure::Failure;
use process::Invocation;
use repository::Repository;

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os().skip(1)).and_then(run) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    let repository = Repository::find()?;
    match command {
        Command::Help => println!("{USAGE}"),
        Command::Serve { port, freshness } => {
            server_command::run(&repository, port, freshness)?;
        }
        Command::Build => {
            site::build(&repository)?;
        }
        Command::Develop { port } => server_command::develop(&repository, port)?,
        Command::Test { steps, arguments } => return test::run(&repository, &steps, &arguments),
        Command::ListSteps => test::list(),
        Command::Size => size::run(&repository)?,
        Command::Screenshots { freshness } => {
            browser_journeys::screenshots(&repository, freshness)?;
        }
        Command::Bench { freshness } => bench::run(&repository, freshness)?,
        Command::Perf { freshness, recording } => bench::page(&repository, freshness, recording)?,
        Command::Fuzz(asked) => fuzz::run(&repository, &asked)?,
        Command::Soak { freshness, journeys } => browser_journeys::soak(&repository, freshness, journeys)?,
        Command::Twice => twice::run(&repository)?,
        Command::Materials { output } => materials::run(&repository, output.as_deref())?,
        Command::CheckEmbed { address } => browser_journeys::check_embed(&repository, &address)?,
        Command::CheckParks { file, output } => return parks_command::run(&repository, &file, output.as_deref()),
        Command::CheckData => {
            Invocation::cargo(&["run", "--quiet", "--package", "policy-source"]).at(repository.root()).run()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
