//! Trunk, which rebuilds and reloads while one works on the pages. It must not know the site.

use super::cache::Cache;
use super::cargo_program::{Answers, CargoProgram};
use crate::failure::Failure;
use crate::process::Environment;

const TRUNK: CargoProgram = CargoProgram {
    name: "trunk",
    // 0.22 needs a newer compiler than the one that `rust-toolchain.toml` names.
    version: "0.21.14",
    programs: &["trunk"],
    options: &["--locked"],
    duration: "about 5 minutes on two cores",
    answers: Answers::Version,
};

pub fn provide(cache: &Cache) -> Result<Environment, Failure> {
    TRUNK.provide(cache)
}
