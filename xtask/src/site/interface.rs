//! The JavaScript interface, as a package folder in `dist/`. It must not know what the interface offers.

use std::fs;

use super::program::{self, Program};
use crate::failure::{During, Failure};
use crate::process::Environment;
use crate::repository::Repository;

/// Where the package is, below `dist/`.
pub const FOLDER: &str = "api";
const INTERFACE: Program = Program { bin: "api", feature: "js-api", name: "overseas_talent_check", binding: &[] };
/// What stands in the package beside the program, by its place in the repository.
const BESIDE: [&str; 5] = ["api/package.json", "api/README.md", "LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the package into `dist/api/`.
pub fn build(repository: &Repository, environment: &Environment) -> Result<(), Failure> {
    let folder = repository.dist().join(FOLDER);
    program::build(repository, environment, &INTERFACE, &folder)?;
    for file in BESIDE {
        let from = repository.root().join(file);
        let to = folder.join(file.rsplit('/').next().unwrap_or(file));
        fs::copy(&from, to).during(|| format!("cannot copy `{}`", from.display()))?;
    }
    Ok(())
}
