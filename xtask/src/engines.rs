//! The shortest journey in browsers of every engine that this machine has. It must not know the pages.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::process::{Environment, Invocation, Transcript};
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::tools::Tool;

/// What it needs besides the site. Browsers of the system are used where they are there, and not installed.
pub const TOOLS: &[Tool] = &[Tool::EnginePackages, Tool::Chromium];

/// Runs it with the tools of `environment` against the site in `dist`, which is served while it runs.
pub fn run(repository: &Repository, environment: &Environment, dist: PathBuf) -> Result<Transcript, Failure> {
    let running = server::start(Listening::on_any_port()?, dist)?;
    Invocation::new("node", &["run.mjs"])
        .at(&repository.engines())
        .within(environment)?
        .variable("BASE_URL", running.url())
        .run_and_read()
}
