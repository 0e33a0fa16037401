//! `cargo xtask serve`, of the finished site or while one works on it. It must not know how a request is answered.

use std::io::Write;

use crate::failure::{During, Failure};
use crate::process::Invocation;
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::site::{self, Freshness};
use crate::tools::{Tool, Toolbox};

/// What rebuilding at every change needs.
const WORKSHOP: &[Tool] = &[Tool::WasmTarget, Tool::WasmBindgen, Tool::Trunk];

/// Serves the site until the program is stopped.
pub fn run(repository: &Repository, port: u16, freshness: Freshness) -> Result<(), Failure> {
    // The port is taken before the build, so that a port in use is said at once and not after
    // minutes of building.
    let listening = Listening::on(port)?;
    let dist = site::at(repository, freshness)?;
    let running = server::start(listening, dist)?;
    println!("serving dist/; stop with Ctrl-C");
    println!("{}", running.url());
    std::io::stdout().flush().during(|| "cannot write to the terminal".to_owned())?;
    running.wait();
    Ok(())
}

/// Serves the site as Trunk builds it, without optimisation, and rebuilds and reloads it at every change.
pub fn develop(repository: &Repository, port: u16) -> Result<(), Failure> {
    let environment = Toolbox::new(repository).require(WORKSHOP)?;
    fetch_crates(repository)?;
    Invocation::new("trunk", &["serve", "--offline", "--address", "127.0.0.1", "--port", &port.to_string()])
        .at(repository.root())
        .within(&environment)?
        // Trunk 0.21 reads this variable as an option that wants `true` or `false`, and stops at the customary `1`.
        .without_variable("NO_COLOR")
        .run()
}

/// Trunk's `--offline`, which keeps it from downloading tools, reaches Cargo too. In a fresh clone only the crates of
/// this package have been downloaded by now, so the others are fetched here.
fn fetch_crates(repository: &Repository) -> Result<(), Failure> {
    let version = Invocation::new("rustc", &["-vV"]).at(repository.root()).answer()?;
    let mut arguments = vec!["fetch", "--quiet", "--target", "wasm32-unknown-unknown"];
    if let Some(host) = version.lines().find_map(|line| line.strip_prefix("host: ")) {
        arguments.extend(["--target", host]);
    }
    Invocation::cargo(&arguments).at(repository.root()).run()
}
