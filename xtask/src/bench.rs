//! Benchmarks: the core by itself and beside other rule engines, and the page on a slow phone. It must not know the rules.

use crate::failure::Failure;
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::server::{self, Listening};
use crate::site::{self, Freshness};
use crate::tools::{Tool, Toolbox};

/// `cargo xtask bench`: every operation of the core natively, then this product's interface and other engines with the
/// same policy in one process.
pub fn run(repository: &Repository, freshness: Freshness) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at(repository, freshness)?;
    let environment = toolbox.require(&[Tool::PeerPackages])?;
    let tables = repository.root().join("target").join("bench");
    Invocation::cargo(&["run", "--quiet", "--bin", "policy", "--", "table"])
        .argument(&tables)
        .at(repository.root())
        .run()?;
    Invocation::cargo(&["bench", "--bench", "core", "--", "--quick", "complete|partial"])
        .at(repository.root())
        .run()?;
    Invocation::new("node", &["bench.mjs"])
        .argument(&tables)
        .argument(dist.join("api"))
        .at(&repository.peers())
        .within(&environment)?
        .run()
}

/// `cargo xtask perf`: how soon the page answers in Chromium, four times slowed, on a phone's screen.
pub fn page(repository: &Repository, freshness: Freshness) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at(repository, freshness)?;
    let environment: Environment = toolbox.require(&[Tool::NodePackages, Tool::Chromium])?;
    let running = server::start(Listening::on_any_port()?, dist)?;
    Invocation::new("node", &["pace.mjs"])
        .at(&repository.journeys())
        .within(&environment)?
        .variable("BASE_URL", running.url())
        .run()
}
