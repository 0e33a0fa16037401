//! The JavaScript interface, as a package folder in `dist/`. It must not know what the interface offers.

use std::fs;
use std::path::PathBuf;

use super::small_wasm;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

/// Where the package is, below `dist/`.
pub const FOLDER: &str = "api";
const NAME: &str = "overseas_talent_check";
/// What stands in the package beside the program.
const TEMPLATE: [&str; 2] = ["package.json", "README.md"];
/// The wasm features in use, as in `index.html`.
const OPTIMISE: [&str; 10] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the package into `dist/api/`.
pub fn build(repository: &Repository, environment: &Environment) -> Result<(), Failure> {
    let root = repository.root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let arguments = [
        "build",
        "--quiet",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "wasm",
        "--features",
        "js-api",
        "--bin",
        "api",
    ];
    small_wasm(Invocation::cargo(&arguments)).at(root).run()?;
    let folder = repository.dist().join(FOLDER);
    Invocation::new("wasm-bindgen", &["--target", "web", "--out-name", NAME, "--out-dir"])
        .argument(&folder)
        .argument(target.join("wasm32-unknown-unknown/wasm/api.wasm"))
        .at(root)
        .within(environment)?
        .run()?;
    let wasm = folder.join(format!("{NAME}_bg.wasm"));
    Invocation::new("wasm-opt", &OPTIMISE)
        .argument(&wasm)
        .argument("-o")
        .argument(&wasm)
        .at(root)
        .within(environment)?
        .run()?;
    for file in TEMPLATE {
        let from = root.join(FOLDER).join(file);
        fs::copy(&from, folder.join(file)).during(|| format!("cannot copy `{}`", from.display()))?;
    }
    Ok(())
}
