//! Playwright in the system's Chromium against the built site. It must not know the pages.

use std::ffi::OsStr;

use crate::bench::Recording;
use crate::failure::Failure;
use crate::process::{Environment, Invocation, NPX, Transcript};
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::site::{self, Freshness};
use crate::tools::{Tool, Toolbox};

/// What the journeys need besides the site.
pub const TOOLS: &[Tool] = &[Tool::NodePackages, Tool::Chromium, Tool::HeadlessShell, Tool::Nginx, Tool::Caddy];
/// What the pictures and the long journeys need.
const CAMERA: &[Tool] = &[Tool::NodePackages, Tool::Chromium];

/// `cargo xtask screenshots`.
pub fn screenshots(repository: &Repository, freshness: Freshness) -> Result<(), Failure> {
    by(repository, freshness, "screenshots.config.ts", &[])
}

/// `cargo xtask soak`: so many journeys in one page as its configuration says, unless told otherwise.
pub fn soak(repository: &Repository, freshness: Freshness, journeys: Option<u32>) -> Result<(), Failure> {
    let told = journeys.map(|number| ("JOURNEYS", number.to_string()));
    by(repository, freshness, "soak.config.ts", told.as_slice())
}

/// The times of `cargo xtask perf`, whose configuration serves the site itself.
pub fn pace(repository: &Repository, environment: &Environment, recording: Recording) -> Result<(), Failure> {
    let run = playwright(repository, environment, &["--config", "pace.config.ts"])?;
    match recording {
        Recording::Written => run.variable("RECORD", "yes"),
        Recording::Left => run,
    }
    .run()
}

/// `cargo xtask check-embed`.
pub fn check_embed(repository: &Repository, address: &str) -> Result<(), Failure> {
    let environment = Toolbox::new(repository).require(CAMERA)?;
    Invocation::new("node", &["check-embed.mjs", address]).at(&repository.journeys()).within(&environment)?.run()
}

/// What a configuration of its own has run in a browser, on the site as the development server serves it. `told` are variables
/// that it reads.
fn by(
    repository: &Repository,
    freshness: Freshness,
    configuration: &str,
    told: &[(&str, String)],
) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at(repository, freshness)?;
    let arguments = ["--config", configuration];
    let environment = toolbox.require(CAMERA)?;
    let running = server::start(Listening::on_any_port()?, dist)?;
    let run = playwright(repository, &environment, &arguments)?.variable("BASE_URL", running.url());
    told.iter().fold(run, |run, (name, value)| run.variable(name, value)).run()
}

/// Runs the journeys with the tools of `environment`. They serve the site themselves, by the servers it is made for.
pub fn run<A: AsRef<OsStr>>(
    repository: &Repository,
    environment: &Environment,
    arguments: &[A],
) -> Result<Transcript, Failure> {
    playwright(repository, environment, arguments)?.run_and_read()
}

fn playwright<A: AsRef<OsStr>>(
    repository: &Repository,
    environment: &Environment,
    arguments: &[A],
) -> Result<Invocation, Failure> {
    // `--no` keeps npx from fetching a Playwright of its own when the pinned one is not there.
    Invocation::new(NPX, &["--no", "--", "playwright", "test"])
        .arguments(arguments)
        .at(&repository.journeys())
        .within(environment)
}
