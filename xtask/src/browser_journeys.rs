//! Playwright in the system's Chromium against the built site. It must not know the pages.

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::process::{Environment, Invocation, NPX, Transcript};
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::site::{self, Freshness};
use crate::tools::{Tool, Toolbox};

/// What the journeys need besides the site.
pub const TOOLS: &[Tool] = &[Tool::NodePackages, Tool::Chromium, Tool::WebServer];
/// What the pictures need.
const CAMERA: &[Tool] = &[Tool::NodePackages, Tool::Chromium];

/// `cargo xtask screenshots`.
pub fn screenshots(repository: &Repository, freshness: Freshness) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at(repository, freshness)?;
    let arguments = ["--config", "screenshots.config.ts"];
    let environment = toolbox.require(CAMERA)?;
    run(repository, &environment, dist, &arguments)?.outcome
}

/// Runs Playwright with the tools of `environment` against the site in `dist`, which is served while it runs.
pub fn run<A: AsRef<OsStr>>(
    repository: &Repository,
    environment: &Environment,
    dist: PathBuf,
    arguments: &[A],
) -> Result<Transcript, Failure> {
    let running = server::start(Listening::on_any_port()?, dist)?;
    // `--no` keeps npx from fetching a Playwright of its own when the pinned one is not there.
    Invocation::new(NPX, &["--no", "--", "playwright", "test"])
        .arguments(arguments)
        .at(&repository.journeys())
        .within(environment)?
        .variable("BASE_URL", running.url())
        .run_and_read()
}
