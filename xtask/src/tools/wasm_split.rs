//! The program that cuts the parts loaded later out of the app's wasm. It must not know the parts.

use super::cache::Cache;
use super::cargo_program::{Answers, CargoProgram};
use crate::failure::Failure;
use crate::process::Environment;

const WASM_SPLIT: CargoProgram = CargoProgram {
    name: "wasm_split_cli_support",
    // Belongs to the `wasm_split_helpers` of `Cargo.toml`; the format between them is called unstable.
    version: "0.2.4",
    programs: &["wasm-split-cli"],
    options: &["--features", "build-binary"],
    duration: "about a minute",
    answers: Answers::Nothing,
};

pub fn provide(cache: &Cache) -> Result<Environment, Failure> {
    WASM_SPLIT.provide(cache)
}
