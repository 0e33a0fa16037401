//! The program that cuts a wasm file into parts. Its version must go with that of the crate that marks where to cut.

use std::ffi::OsStr;

use super::cache::{Cache, Package};
use crate::failure::Failure;
use crate::process::{Environment, Invocation};

const PROGRAM: &str = "wasm-split-cli";
const CRATE: &str = "wasm_split_cli_support";
const VERSION: &str = "0.2.4";

pub fn provide(cache: &Cache) -> Result<Environment, Failure> {
    let package = Package { name: CRATE, version: VERSION, duration: "about 2 minutes on two cores" };
    // The program does not tell its version, so only the cache, where the version is in the folder's name, is looked at.
    let complete = |folder: &std::path::Path| {
        let program = folder.join("bin").join(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
        program.is_file() && Invocation::new(program, &["--help"]).answer().is_ok()
    };
    let folder = cache.installed(&package, complete, |folder| {
        // A build without much optimisation takes a third of the time, and the program runs for a second.
        let arguments = [
            "install",
            CRATE,
            "--version",
            VERSION,
            "--features",
            "build-binary",
            "--debug",
            "--config",
            "profile.dev.opt-level=1",
            "--config",
            "profile.dev.debug=0",
            "--root",
        ];
        let mut arguments = arguments.map(OsStr::new).to_vec();
        arguments.push(folder.as_os_str());
        Invocation::cargo(&arguments).at(folder).run()
    })?;
    Ok(Environment::folder(folder.join("bin")))
}
