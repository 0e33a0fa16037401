//! Where things are in the repository. It must not know what is done with them.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The folder above this package. Cargo names the package at run time; the path at compile time
    /// serves when the program is started by hand.
    pub fn find() -> Result<Self, Failure> {
        let package =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        match package.parent() {
            Some(root) if root.join("Cargo.toml").is_file() => Ok(Self { root: root.to_owned() }),
            _ => Err(Failure::new(format!(
                "no `Cargo.toml` above `{}`; run `cargo xtask` inside the repository",
                package.display()
            ))),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn lock_file(&self) -> PathBuf {
        self.root.join("Cargo.lock")
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The npm package that pins the programs the site is built with.
    pub fn node_programs(&self) -> PathBuf {
        self.root.join("xtask").join("npm")
    }

    /// The Playwright package.
    pub fn journeys(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The package of other rule engines to compare with.
    pub fn peers(&self) -> PathBuf {
        self.root.join("benches").join("peers")
    }

    /// The package of what judges the built site.
    pub fn judges(&self) -> PathBuf {
        self.root.join("benches").join("perf")
    }

    /// The package that drives browsers of every engine.
    pub fn engines(&self) -> PathBuf {
        self.root.join("tests").join("engines")
    }
}
