//! The release build of the site into `dist/`. It must not know what the pages hold.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::process::Invocation;
use crate::repository::Repository;
use crate::tools::{Tool, Toolbox};

/// Whether a command that shows the site builds it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    Build,
    AsItIs,
}

/// What the build needs.
pub const TOOLS: &[Tool] = &[
    Tool::WasmTarget,
    Tool::Trunk,
    Tool::WasmBindgen,
    Tool::WasmOpt,
];

/// Builds the site with the tools it needs and returns its folder.
pub fn build(repository: &Repository) -> Result<PathBuf, Failure> {
    build_with(repository, &mut Toolbox::new(repository))
}

/// Builds the site with a toolbox that other steps use too.
pub fn build_with(repository: &Repository, toolbox: &mut Toolbox) -> Result<PathBuf, Failure> {
    let environment = toolbox.require(TOOLS)?;
    fetch_crates(repository)?;
    Invocation::new("trunk", &["build", "--release", "--offline"])
        .at(repository.root())
        .within(&environment)?
        // Trunk 0.21 reads this variable as an option that wants `true` or `false`, and stops at
        // the customary `1`.
        .without_variable("NO_COLOR")
        .run()?;
    existing(repository)
}

/// The site there is.
pub fn existing(repository: &Repository) -> Result<PathBuf, Failure> {
    let dist = repository.dist();
    if dist.join("index.html").is_file() {
        Ok(dist)
    } else {
        Err(Failure::new(
            "`dist/index.html` is missing; run `cargo xtask build` first",
        ))
    }
}

/// The site, built first where that is asked for.
pub fn at(repository: &Repository, freshness: Freshness) -> Result<PathBuf, Failure> {
    match freshness {
        Freshness::Build => build(repository),
        Freshness::AsItIs => existing(repository),
    }
}

/// Trunk's `--offline`, which keeps it from downloading tools, reaches Cargo too. In a fresh clone
/// only the crates of this package have been downloaded by now, so the others are fetched here.
fn fetch_crates(repository: &Repository) -> Result<(), Failure> {
    let version = Invocation::new("rustc", &["-vV"])
        .at(repository.root())
        .answer()?;
    let mut arguments = vec!["fetch", "--quiet", "--target", "wasm32-unknown-unknown"];
    if let Some(host) = version.lines().find_map(|line| line.strip_prefix("host: ")) {
        arguments.extend(["--target", host]);
    }
    Invocation::cargo(&arguments).at(repository.root()).run()
}
