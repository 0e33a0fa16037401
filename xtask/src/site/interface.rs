//! The JavaScript interface, as a package folder of the site. It must not know what the interface offers.

use std::fs;
use std::path::Path;

use super::short_names::{self, Exports};
use super::{program, scripts};
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::tools::ESBUILD;

/// Where the package is, below the site.
const FOLDER: &str = "api";
const NAME: &str = "overseas_talent_check";
/// What stands in the package beside the program, by its place in the repository.
const BESIDE: [&str; 5] = ["api/package.json", "api/README.md", "LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the package into `api/` of the site.
pub fn build(repository: &Repository, environment: &Environment, site: &Path) -> Result<(), Failure> {
    let folder = site.join(FOLDER);
    let wasm = program::compile(repository, "api", "js-api", &[])?;
    program::bind(&wasm, NAME, &[], &folder, environment)?;
    join_scripts(&folder, environment)?;
    let (script, wasm) = (folder.join(format!("{NAME}.js")), folder.join(format!("{NAME}_bg.wasm")));
    short_names::shorten(&script, &wasm, Exports::Kept)?;
    program::optimise(&wasm, environment)?;
    scripts::minify(&script, environment)?;
    for file in BESIDE {
        let from = repository.root().join(file);
        let to = folder.join(file.rsplit('/').next().unwrap_or(file));
        fs::copy(&from, to).during(|| format!("cannot copy `{}`", from.display()))?;
    }
    Ok(())
}

/// Puts the scripts that the program brings along (`snippets/`) into its own, so that a page asks for one.
fn join_scripts(folder: &Path, environment: &Environment) -> Result<(), Failure> {
    let script = format!("{NAME}.js");
    Invocation::new(ESBUILD, &["--bundle", "--format=esm", "--log-level=error", "--allow-overwrite"])
        .argument(&script)
        .argument(format!("--outfile={script}"))
        .at(folder)
        .within(environment)?
        .run()?;
    let snippets = folder.join("snippets");
    fs::remove_dir_all(&snippets).during(|| format!("cannot remove `{}`", snippets.display()))
}
