//! The standard library for the browser. It belongs to the Rust toolchain, hence not to the cache.

use std::path::Path;

use super::announce;
use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn provide(repository: &Repository) -> Result<Environment, Failure> {
    let sysroot = Invocation::new("rustc", &["--print", "sysroot"])
        .at(repository.root())
        .answer()?;
    if !Path::new(&sysroot)
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib")
        .is_dir()
    {
        announce(
            &format!("the Rust target {TARGET}"),
            &sysroot,
            "about a minute",
        );
        // From the repository's folder, so that its toolchain file decides which toolchain it is.
        Invocation::new("rustup", &["target", "add", TARGET])
            .at(repository.root())
            .run()
            .during(|| format!("the Rust target `{TARGET}` is missing; add it to the toolchain"))?;
    }
    Ok(Environment::default())
}
