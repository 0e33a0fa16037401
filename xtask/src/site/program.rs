//! A wasm program of this package: compiled, bound and made small. It must not know what it does.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

/// The wasm features in use. Constants stay in one piece: cutting the zeros out, as is done by default, takes 400 bytes
/// more of the interface after brotli. A larger function that has one caller stays apart: brotli finds less alike in one
/// very large function. What is worked out twice stays so, and functions that are nearly alike stay two: both make more
/// bytes and yet 600 fewer after brotli. By name, functions that are alike stand together. The sections left out are for
/// further tools.
const OPTIMISE: [&str; 18] = [
    "--converge",
    "--low-memory-unused",
    "--reorder-locals",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--skip-pass=merge-similar-functions",
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=70",
    "--reorder-functions-by-name",
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

/// Where Cargo puts what it builds.
pub fn target_folder(repository: &Repository) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository.root().join("target"), PathBuf::from)
}

/// Compiles a bin with a feature and returns its wasm. `options` are Cargo's, `link` is handed to the linker, `told` are
/// variables that it reads.
pub fn compile(
    repository: &Repository,
    bin: &str,
    feature: &str,
    options: &[&str],
    link: &[&str],
    told: &[(&str, String)],
) -> Result<PathBuf, Failure> {
    let arguments = ["rustc", "--quiet", "--target", "wasm32-unknown-unknown", "--profile", "wasm"];
    let which = ["--features", feature, "--bin", bin];
    let cargo = Invocation::cargo(&[&arguments[..], options, &which, &["--"], link].concat());
    let cargo = told.iter().fold(cargo, |cargo, (name, value)| cargo.variable(name, value));
    small(cargo).at(repository.root()).run()?;
    Ok(target_folder(repository).join("wasm32-unknown-unknown/wasm").join(format!("{bin}.wasm")))
}

/// Binds a program into a folder as `{name}.js` and `{name}_bg.wasm`.
pub fn bind(
    wasm: &Path,
    name: &str,
    options: &[&str],
    folder: &Path,
    environment: &Environment,
) -> Result<(), Failure> {
    Invocation::new("wasm-bindgen", &[&["--target", "web", "--out-name", name], options].concat())
        .argument("--out-dir")
        .argument(folder)
        .argument(wasm)
        .within(environment)?
        .run()
}

/// Makes a wasm file small, in place. `level` is how much smaller size counts than speed, as in `-Oz`.
pub fn optimise(wasm: &Path, level: &str, environment: &Environment) -> Result<(), Failure> {
    Invocation::new("wasm-opt", &[level])
        .arguments(&OPTIMISE)
        .argument(wasm)
        .argument("-o")
        .argument(wasm)
        .within(environment)?
        .run()
}

/// What makes the wasm small and the same everywhere: a standard library built for size, panics that stop at once
/// without a message, and no paths of this machine in it. The core never panics, so no message is lost. The flags are
/// Cargo's unstable ones, hence the variable; the toolchain is pinned.
fn small(cargo: Invocation) -> Invocation {
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
