//! The JavaScript interface, as a package folder in `dist/`. It must not know what the interface offers.

use std::fs;

use super::program::{self, Program};
use crate::failure::{During, Failure};
use crate::process::Environment;
use crate::repository::Repository;

/// Where the package is, below `dist/`.
pub const FOLDER: &str = "api";
const INTERFACE: Program = Program { bin: "api", feature: "js-api", name: "overseas_talent_check", binding: &[] };
/// What stands in the package beside the program.
const TEMPLATE: [&str; 2] = ["package.json", "README.md"];

/// Builds the package into `dist/api/`.
pub fn build(repository: &Repository, environment: &Environment) -> Result<(), Failure> {
    let folder = repository.dist().join(FOLDER);
    program::build(repository, environment, &INTERFACE, &folder)?;
    for file in TEMPLATE {
        let from = repository.root().join(FOLDER).join(file);
        fs::copy(&from, folder.join(file)).during(|| format!("cannot copy `{}`", from.display()))?;
    }
    Ok(())
}
