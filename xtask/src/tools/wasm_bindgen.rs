//! wasm-bindgen's command line programs: the one that Trunk calls and the runner of the tests in a
//! browser. Their version must be that of the crate, so it is read from `Cargo.lock`.

use std::ffi::OsStr;

use super::cache::{Cache, Package};
use super::{lock_file, version};
use crate::failure::Failure;
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

const PROGRAMS: [&str; 2] = ["wasm-bindgen", "wasm-bindgen-test-runner"];

pub fn provide(repository: &Repository, cache: &Cache) -> Result<Environment, Failure> {
    let locked = lock_file::version_of("wasm-bindgen", &repository.lock_file())?;
    if PROGRAMS.iter().all(|program| version::on_path(program, &locked)) {
        return Ok(Environment::default());
    }
    let package = Package { name: "wasm-bindgen-cli", version: &locked, duration: "about 4 minutes on two cores" };
    let folder = cache.installed(
        &package,
        |folder| {
            let bin = folder.join("bin");
            PROGRAMS.iter().all(|program| version::answers(&bin.join(program), &locked))
        },
        |folder| {
            // Without `--locked`: the crate's own lock file may name a version that the registry in
            // reach does not hold yet.
            let arguments = ["install", "wasm-bindgen-cli", "--version", &locked, "--root"];
            let mut arguments = arguments.map(OsStr::new).to_vec();
            arguments.push(folder.as_os_str());
            // From the new folder, so that the repository's Cargo settings stay out of it.
            Invocation::cargo(&arguments).at(folder).run()
        },
    )?;
    Ok(Environment::folder(folder.join("bin")))
}
