//! A wasm program beside the one that Trunk builds: compiled, bound and made small. It must not know what it does.

use std::path::{Path, PathBuf};

use super::digests;
use crate::failure::Failure;
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

/// A program of this package.
#[derive(Debug)]
pub struct Program {
    /// Name of its bin.
    pub bin: &'static str,
    /// The feature it needs.
    pub feature: &'static str,
    /// What its files are called, as in `{name}.js` and `{name}_bg.wasm`.
    pub name: &'static str,
    /// What is bound besides: options of `wasm-bindgen`.
    pub binding: &'static [&'static str],
}

/// The pages that a first visit does not need.
pub const ANNEX: Program = Program { bin: "annex", feature: "annex", name: "annex", binding: &["--no-typescript"] };

/// The wasm features in use are those of `index.html`. Constants stay in one piece: cutting the zeros out, as is done
/// by default, takes 400 bytes more of the interface after brotli. A larger function that has one caller stays apart:
/// brotli finds less alike in one very large function, 900 bytes of the annex. The sections left out are for further tools.
const OPTIMISE: [&str; 15] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--reorder-locals",
    "--skip-pass=memory-packing",
    "--one-caller-inline-max-function-size=200",
    "--strip-producers",
    "--strip-target-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds a program into a folder.
pub fn build(
    repository: &Repository,
    environment: &Environment,
    program: &Program,
    folder: &Path,
) -> Result<(), Failure> {
    let root = repository.root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let arguments = ["build", "--quiet", "--target", "wasm32-unknown-unknown", "--profile", "wasm"];
    let which = ["--features", program.feature, "--bin", program.bin];
    small(Invocation::cargo(&[&arguments[..], &which].concat())).at(root).run()?;
    let options = ["--target", "web", "--out-name", program.name];
    Invocation::new("wasm-bindgen", &[&options, program.binding].concat())
        .argument("--out-dir")
        .argument(folder)
        .argument(target.join("wasm32-unknown-unknown/wasm").join(format!("{}.wasm", program.bin)))
        .at(root)
        .within(environment)?
        .run()?;
    let wasm = folder.join(format!("{}_bg.wasm", program.name));
    Invocation::new("wasm-opt", &OPTIMISE)
        .argument(&wasm)
        .argument("-o")
        .argument(&wasm)
        .at(root)
        .within(environment)?
        .run()?;
    digests::shorten(&folder.join(format!("{}.js", program.name)), &wasm)
}

/// What makes the wasm small and the same everywhere: a standard library built for size, panics that stop at once
/// without a message, and no paths of this machine in it. The core never panics, so no message is lost. The flags are
/// Cargo's unstable ones, hence the variable; the toolchain is pinned.
pub fn small(cargo: Invocation) -> Invocation {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = std::env::home_dir()?;
        Some(home.join(".cargo"))
    });
    let home = home.map_or_else(String::new, |home| format!(" --remap-path-prefix={}=/cargo", home.display()));
    cargo
        .variable("RUSTC_BOOTSTRAP", "1")
        .variable("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .variable("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .variable(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            format!("-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none{home}"),
        )
}
