//! The release build of the site into `dist/`. It must not know what the pages hold.

mod app;
mod example;
mod interface;
mod joined;
mod names;
mod offline;
mod packed;
mod page;
mod parts;
mod program;
mod scripts;
mod short_names;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::tools::{Tool, Toolbox};
pub use example::{EXAMPLE_TOOLS, build_example};
pub use program::target_folder;

/// Whether a command that shows the site builds it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    Build,
    AsItIs,
}

/// What the build needs.
pub const TOOLS: &[Tool] = &[Tool::WasmTarget, Tool::WasmBindgen, Tool::WasmSplit, Tool::NodePrograms];

/// Builds the site with the tools it needs and returns its folder.
pub fn build(repository: &Repository) -> Result<PathBuf, Failure> {
    build_with(repository, &mut Toolbox::new(repository))
}

/// Builds the site with a toolbox that other steps use too.
pub fn build_with(repository: &Repository, toolbox: &mut Toolbox) -> Result<PathBuf, Failure> {
    build_whole(repository, toolbox, None)
}

/// Builds the site, for an address or for the one that the environment names. The folder is put in place once it is whole.
fn build_whole(repository: &Repository, toolbox: &mut Toolbox, address: Option<&str>) -> Result<PathBuf, Failure> {
    let environment = toolbox.require(TOOLS)?;
    let build = program::target_folder(repository).join("site");
    let site = build.join("dist");
    renew(&site)?;
    copy(&repository.root().join("static"), &site)?;
    let pinned = scripts::embed(repository, &environment, &site)?;
    let program = app::build(repository, &environment, &pinned, &build, &site)?;
    surround(repository, &environment, &build, &site, program)?;
    address.into_iter().fold(prerender(repository, &site), |it, address| it.variable("SITE_ORIGIN", address)).run()?;
    interface::build(repository, &environment, &site)?;
    offline::write(repository, &environment, &build, &site)?;
    packed::write(&site)?;
    let dist = repository.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).during(|| format!("cannot remove `{}`", dist.display()))?;
    }
    fs::rename(&site, &dist).or_else(|_| copy(&site, &dist)).during(|| format!("cannot write `{}`", dist.display()))?;
    existing(repository)
}

/// Writes what stands around a program: style, scripts and the page that all pages are made from.
fn surround(
    repository: &Repository,
    environment: &Environment,
    build: &Path,
    site: &Path,
    program: app::Program,
) -> Result<(), Failure> {
    let loaded = page::Loaded {
        program,
        style: page::styles(repository, environment, build, site)?,
        frame: scripts::frame(repository, environment, build, site)?,
        boot: scripts::boot(repository, environment, build, site)?,
    };
    page::template(repository, site, &loaded)
}

/// The command that writes every page into a site.
fn prerender(repository: &Repository, site: &Path) -> Invocation {
    Invocation::cargo(&["run", "--quiet", "--features", "ssr", "--bin", "prerender", "--"])
        .argument(site)
        .at(repository.root())
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

/// The same, for an address: what is judged by those who want whole addresses in it.
pub fn at_address(repository: &Repository, freshness: Freshness, address: &str) -> Result<PathBuf, Failure> {
    match freshness {
        Freshness::Build => build_whole(repository, &mut Toolbox::new(repository), Some(address)),
        Freshness::AsItIs => existing(repository),
    }
}

/// An empty folder in the place of what was there.
pub fn renew(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).during(|| format!("cannot remove `{}`", folder.display()))?;
    }
    fs::create_dir_all(folder).during(|| format!("cannot create `{}`", folder.display()))
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).during(|| format!("cannot create `{}`", to.display()))?;
    let entries = fs::read_dir(from).during(|| format!("cannot read `{}`", from.display()))?;
    for entry in entries.filter_map(Result::ok) {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).during(|| format!("cannot copy `{}`", source.display()))?;
        }
    }
    Ok(())
}

/// Adds every file in a folder, and in those inside it.
pub fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).during(|| format!("cannot read `{}`", folder.display()))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
