//! `check-parks`: hands a file to the program that checks it. It must not know what a park is.

use std::path::{Path, absolute};
use std::process::ExitCode;

use crate::failure::{During, Failure};
use crate::process::Invocation;
use crate::repository::Repository;

/// Checks a file; its path is taken from where the command was called.
pub fn run(repository: &Repository, file: &Path) -> Result<ExitCode, Failure> {
    let file = absolute(file).during(|| format!("cannot find `{}`", file.display()))?;
    Invocation::cargo(&["run", "--quiet", "--bin", "check_parks", "--"])
        .argument(&file)
        .at(repository.root())
        .run()
        .map(|()| ExitCode::SUCCESS)
}
