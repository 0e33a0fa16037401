//! `cargo xtask soak`: many journeys in one page of the built site. It must not know the pages.

use crate::failure::Failure;
use crate::process::{Invocation, NPX};
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::site::{self, Freshness};
use crate::tools::{Tool, Toolbox};

const TOOLS: &[Tool] = &[Tool::NodePackages, Tool::Chromium];

/// Walks the journeys, so many as the configuration says unless told otherwise, and prints what grows.
pub fn run(repository: &Repository, freshness: Freshness, journeys: Option<u32>) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at(repository, freshness)?;
    let environment = toolbox.require(TOOLS)?;
    let running = server::start(Listening::on_any_port()?, dist)?;
    let walk = Invocation::new(NPX, &["--no", "--", "playwright", "test", "--config", "soak.config.ts"])
        .at(&repository.journeys())
        .within(&environment)?
        .variable("BASE_URL", running.url());
    match journeys {
        Some(number) => walk.variable("JOURNEYS", number.to_string()),
        None => walk,
    }
    .run()
}
