//! Benchmarks: the core by itself and beside other rule engines. It must not know the rules.

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
