//! The standard library for the browser, built and in source. Both belong to the Rust toolchain, hence not to the cache.

use std::path::Path;

use super::announce;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn provide(repository: &Repository) -> Result<Environment, Failure> {
    let sysroot = Invocation::new("rustc", &["--print", "sysroot"]).at(repository.root()).answer()?;
    let rustlib = Path::new(&sysroot).join("lib/rustlib");
    let parts = [
        ("target", TARGET, rustlib.join(TARGET).join("lib")),
        ("component", "rust-src", rustlib.join("src/rust/library/std")),
    ];
    for (kind, name, _) in parts.iter().filter(|(.., folder)| !folder.is_dir()) {
        announce(&format!("the Rust {kind} {name}"), &sysroot, "about a minute");
        // From the repository's folder, so that its toolchain file decides which toolchain it is.
        Invocation::new("rustup", &[*kind, "add", *name])
            .at(repository.root())
            .run()
            .during(|| format!("the Rust {kind} `{name}` is missing; add it to the toolchain"))?;
    }
    Ok(Environment::default())
}
