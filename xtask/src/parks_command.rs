//! `check-parks`: hands a file to the program that checks it. It must not know what a park is.

use std::path::{Path, absolute};
use std::process::ExitCode;

use crate::failure::{During, Failure};
use crate::process::Invocation;
use crate::repository::Repository;

/// Checks a file; paths are taken from where the command was called.
pub fn run(repository: &Repository, file: &Path, output: Option<&Path>) -> Result<ExitCode, Failure> {
    let whole = |path: &Path| absolute(path).during(|| format!("cannot find `{}`", path.display()));
    let file = whole(file)?;
    let checking = Invocation::cargo(&["run", "--quiet", "--bin", "check_parks", "--"]).argument(&file);
    let checking = match output {
        Some(output) => checking.argument("-o").argument(&whole(output)?),
        None => checking,
    };
    checking.at(repository.root()).run().map(|()| ExitCode::SUCCESS)
}
