//! Benchmarks: the core by itself and beside other rule engines, the page in a slowed browser and beside another. It must not
//! know the rules or the pages.

use std::path::PathBuf;

use crate::browser_journeys;
use crate::failure::Failure;
use crate::process::Invocation;
use crate::repository::Repository;
use crate::site::{self, Freshness};
use crate::tools::{Tool, Toolbox};

/// `cargo xtask bench`: every operation of the core natively, then this product's interface and other engines with the
/// same policy in one process.
pub fn run(repository: &Repository, freshness: Freshness) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at(repository, freshness)?;
    let environment = toolbox.require(&[Tool::PeerPackages])?;
    let tables = tables(repository)?;
    Invocation::cargo(&["bench", "--bench", "core", "--", "--quick", "complete|partial"])
        .at(repository.root())
        .run()?;
    Invocation::new("node", &["--expose-gc", "bench.mjs"])
        .argument(&tables)
        .argument(dist.join("api"))
        .at(&repository.peers())
        .within(&environment)?
        .run()
}

/// Whether what was measured becomes what the next run is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recording {
    Written,
    Left,
}

/// What the times of the page need.
const PAGE_TOOLS: &[Tool] = &[Tool::NodePackages, Tool::PeerPackages, Tool::JudgePackages, Tool::Chromium, Tool::Nginx];
/// Where the judged site says it stands; nobody asks for it there.
const ADDRESS: &str = "https://checker.example";

/// `cargo xtask perf`: what a person does on the page, the same on a page of other programs, and Lighthouse.
pub fn page(repository: &Repository, freshness: Freshness, recording: Recording) -> Result<(), Failure> {
    let mut toolbox = Toolbox::new(repository);
    let dist = site::at_address(repository, freshness, ADDRESS)?;
    let environment = toolbox.require(PAGE_TOOLS)?;
    Invocation::new("node", &["page/build.mjs"])
        .argument(tables(repository)?)
        .argument(dist)
        .argument(site::target_folder(repository).join("peer-page"))
        .at(&repository.peers())
        .within(&environment)?
        .run()?;
    browser_journeys::pace(repository, &environment, recording)
}

/// The rules as a table, which other programs are given.
fn tables(repository: &Repository) -> Result<PathBuf, Failure> {
    let folder = site::target_folder(repository).join("bench");
    // The command writes over nothing.
    site::renew(&folder)?;
    Invocation::cargo(&["run", "--quiet", "--bin", "policy", "--", "table"])
        .argument(&folder)
        .at(repository.root())
        .run()?;
    Ok(folder)
}
