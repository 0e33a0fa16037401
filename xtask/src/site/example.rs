//! A site of the invented policy in `examples/policy/`, for the journey through it: the app in one file and not made
//! small, which takes seconds where the site that is published takes minutes. It must not know what the pages hold.

use std::path::PathBuf;

use super::{app, copy, offline, prerender, program, renew, surround};
use crate::failure::Failure;
use crate::repository::Repository;
use crate::tools::{Tool, Toolbox};

/// What the build needs.
pub const EXAMPLE_TOOLS: &[Tool] = &[Tool::WasmTarget, Tool::WasmBindgen, Tool::NodePrograms];

/// Builds the site where the journey looks for it, and returns its folder.
pub fn build_example(repository: &Repository, toolbox: &mut Toolbox) -> Result<PathBuf, Failure> {
    let environment = toolbox.require(EXAMPLE_TOOLS)?;
    let data = repository.root().join("examples").join("policy");
    let build = program::target_folder(repository).join("example");
    let site = build.join("dist");
    renew(&site)?;
    copy(&repository.root().join("static"), &site)?;
    let whole = app::build_whole(repository, &environment, &data, &build, &site)?;
    surround(repository, &environment, &build, &site, whole)?;
    prerender(repository, &site).variable("POLICY_DATA", &data).run()?;
    offline::write(repository, &environment, &build, &site)?;
    Ok(site)
}
