//! Programs from npm: the same on every system, without a compiler.

use std::path::{Path, PathBuf};

use super::cache::{Cache, Package};
use super::version;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation, NPM};

/// A program of an npm package at one version.
struct Program {
    package: &'static str,
    npm: &'static str,
    command: &'static str,
    /// What `--version` answers.
    version: &'static str,
}

/// Binaryen's optimiser of wasm.
pub fn wasm_opt(cache: &Cache) -> Result<Environment, Failure> {
    let command = if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" };
    provide(cache, &Program { package: "binaryen", npm: "binaryen@132.0.0", command, version: "132" })
}

/// The minifier of scripts and style sheets.
pub fn esbuild(cache: &Cache) -> Result<Environment, Failure> {
    let command = super::ESBUILD;
    provide(cache, &Program { package: "esbuild", npm: "esbuild@0.28.2", command, version: "0.28.2" })
}

fn provide(cache: &Cache, program: &Program) -> Result<Environment, Failure> {
    if version::on_path(program.command, program.version) {
        return Ok(Environment::default());
    }
    let package = Package { name: program.package, version: program.version, duration: "about a minute" };
    let folder = cache.installed(
        &package,
        |folder| version::answers(&programs(folder).join(program.command), program.version),
        |folder| {
            let options = ["install", "--no-audit", "--no-fund", "--prefix"];
            let mut arguments = options.map(std::ffi::OsStr::new).to_vec();
            arguments.extend([folder.as_os_str(), program.npm.as_ref()]);
            Invocation::new(NPM, &arguments)
                .at(folder)
                .run()
                .during(|| "npm, which comes with Node.js 20 or newer, did not succeed".to_owned())
        },
    )?;
    Ok(Environment::folder(programs(&folder)))
}

fn programs(folder: &Path) -> PathBuf {
    folder.join("node_modules").join(".bin")
}
