//! The release build of the site into `dist/`. It must not know what the pages hold.

mod digests;
mod interface;
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::tools::{ESBUILD, Tool, Toolbox};

/// Whether a command that shows the site builds it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    Build,
    AsItIs,
}

/// What the build needs.
pub const TOOLS: &[Tool] = &[Tool::WasmTarget, Tool::Trunk, Tool::WasmBindgen, Tool::NodePrograms];

/// Builds the site with the tools it needs and returns its folder.
pub fn build(repository: &Repository) -> Result<PathBuf, Failure> {
    build_with(repository, &mut Toolbox::new(repository))
}

/// Builds the site with a toolbox that other steps use too.
pub fn build_with(repository: &Repository, toolbox: &mut Toolbox) -> Result<PathBuf, Failure> {
    let environment = toolbox.require(TOOLS)?;
    fetch_crates(repository)?;
    program::small(Invocation::new("trunk", &["build", "--release", "--offline"]))
        .at(repository.root())
        .within(&environment)?
        // Trunk 0.21 reads this variable as an option that wants `true` or `false`, and stops at
        // the customary `1`.
        .without_variable("NO_COLOR")
        .run()?;
    let dist = repository.dist();
    program::build(repository, &environment, &program::ANNEX, &dist)?;
    Invocation::cargo(&["run", "--quiet", "--features", "ssr", "--bin", "prerender", "--"])
        .argument(&dist)
        .at(repository.root())
        .run()?;
    interface::build(repository, &environment)?;
    minify(&dist, &environment)?;
    minify(&dist.join(interface::FOLDER), &environment)?;
    existing(repository)
}

/// Takes the white space and long names out of the scripts and style sheets, in place.
fn minify(dist: &Path, environment: &Environment) -> Result<(), Failure> {
    let entries = fs::read_dir(dist).during(|| format!("cannot read `{}`", dist.display()))?;
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_code = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "js" || ending == "css");
    for path in files.filter(is_code) {
        Invocation::new(
            ESBUILD,
            &[
                "--minify",
                "--format=esm",
                "--target=chrome111,firefox113,safari16.4",
                "--log-level=error",
                "--allow-overwrite",
            ],
        )
        .argument(&path)
        .argument(format!("--outfile={}", path.display()))
        .at(dist)
        .within(environment)?
        .run()?;
    }
    Ok(())
}

/// The site there is.
pub fn existing(repository: &Repository) -> Result<PathBuf, Failure> {
    let dist = repository.dist();
    if dist.join("index.html").is_file() {
        Ok(dist)
    } else {
        Err(Failure::new("`dist/index.html` is missing; run `cargo xtask build` first"))
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
pub fn fetch_crates(repository: &Repository) -> Result<(), Failure> {
    let version = Invocation::new("rustc", &["-vV"]).at(repository.root()).answer()?;
    let mut arguments = vec!["fetch", "--quiet", "--target", "wasm32-unknown-unknown"];
    if let Some(host) = version.lines().find_map(|line| line.strip_prefix("host: ")) {
        arguments.extend(["--target", host]);
    }
    Invocation::cargo(&arguments).at(repository.root()).run()
}
