//! Binaryen's `wasm-opt`, from npm: the same program on every system, without a compiler.

use std::path::{Path, PathBuf};

use super::cache::{Cache, Package};
use super::version;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation, NPM};

/// What `wasm-opt --version` answers.
const VERSION: &str = "132";
const NPM_PACKAGE: &str = "binaryen@132.0.0";

pub fn provide(cache: &Cache) -> Result<Environment, Failure> {
    if version::on_path("wasm-opt", VERSION) {
        return Ok(Environment::default());
    }
    let package = Package {
        name: "binaryen",
        version: VERSION,
        duration: "about a minute",
    };
    let folder = cache.installed(
        &package,
        |folder| version::answers(&programs(folder).join(WASM_OPT), VERSION),
        |folder| {
            let options = ["install", "--no-audit", "--no-fund", "--prefix"];
            let mut arguments = options.map(std::ffi::OsStr::new).to_vec();
            arguments.extend([folder.as_os_str(), NPM_PACKAGE.as_ref()]);
            Invocation::new(NPM, &arguments)
                .at(folder)
                .run()
                .during(|| "npm, which comes with Node.js 20 or newer, did not succeed".to_owned())
        },
    )?;
    Ok(Environment::folder(programs(&folder)))
}

const WASM_OPT: &str = if cfg!(windows) {
    "wasm-opt.cmd"
} else {
    "wasm-opt"
};

fn programs(folder: &Path) -> PathBuf {
    folder.join("node_modules").join(".bin")
}
