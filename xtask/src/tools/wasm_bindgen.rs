//! wasm-bindgen's command line programs: the one that binds the wasm, which Trunk calls too, and the runner of the tests
//! in a browser. Their version must be that of the crate, so it is read from `Cargo.lock`.

use super::cache::Cache;
use super::cargo_program::{Answers, CargoProgram};
use super::lock_file;
use crate::failure::Failure;
use crate::process::Environment;
use crate::repository::Repository;

pub fn provide(repository: &Repository, cache: &Cache) -> Result<Environment, Failure> {
    CargoProgram {
        name: "wasm-bindgen-cli",
        version: &lock_file::version_of("wasm-bindgen", &repository.lock_file())?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // Without `--locked`: the crate's own lock file may name a version that the registry in reach does not hold yet.
        options: &[],
        duration: "about 2 minutes on two cores",
        answers: Answers::Version,
    }
    .provide(cache)
}
