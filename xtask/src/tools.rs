//! The tools that the commands need, each at one version. It must not know what they are used for.
//!
//! A tool of the right version on `PATH` is used as it is; another one is installed into the cache
//! folder, or by the system's own means where it has to be.

mod browser;
mod cache;
mod lock_file;
mod node_packages;
mod npm_programs;
mod service_policy;
mod system;
mod trunk;
mod version;
mod wasm_bindgen;
mod wasm_split;
mod wasm_target;
mod web_server;

use std::collections::BTreeMap;

use crate::failure::Failure;
use crate::process::Environment;
use crate::repository::Repository;
use cache::Cache;

/// npm's programs on Windows are scripts, which have to be named in full.
pub const ESBUILD: &str = if cfg!(windows) { "esbuild.cmd" } else { "esbuild" };

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tool {
    WasmTarget,
    Trunk,
    WasmBindgen,
    WasmSplit,
    WasmOpt,
    Esbuild,
    NodePackages,
    Chromium,
    Chromedriver,
    WebServer,
}

/// Provides each tool at most once in a run, so that what cannot be installed is tried once.
pub struct Toolbox {
    repository: Repository,
    provided: BTreeMap<Tool, Result<Environment, Failure>>,
}

impl Toolbox {
    pub fn new(repository: &Repository) -> Self {
        Self { repository: repository.clone(), provided: BTreeMap::new() }
    }

    /// Finds or installs the tools; tries all of them and then names all that failed.
    pub fn require(&mut self, tools: &[Tool]) -> Result<Environment, Failure> {
        let mut environment = Environment::default();
        let mut problems = Vec::new();
        for tool in tools {
            let repository = &self.repository;
            match self.provided.entry(*tool).or_insert_with(|| provide(*tool, repository)) {
                Ok(addition) => environment.extend(addition),
                Err(failure) => problems.push(failure.to_string()),
            }
        }
        if problems.is_empty() { Ok(environment) } else { Err(Failure::new(problems.join("\n"))) }
    }
}

fn provide(tool: Tool, repository: &Repository) -> Result<Environment, Failure> {
    match tool {
        Tool::WasmTarget => wasm_target::provide(repository),
        Tool::Trunk => trunk::provide(&Cache::find()?),
        Tool::WasmBindgen => wasm_bindgen::provide(repository, &Cache::find()?),
        Tool::WasmSplit => wasm_split::provide(&Cache::find()?),
        Tool::WasmOpt => npm_programs::wasm_opt(&Cache::find()?),
        Tool::Esbuild => npm_programs::esbuild(&Cache::find()?),
        Tool::NodePackages => node_packages::provide(repository),
        Tool::Chromium => browser::provide_chromium(),
        Tool::Chromedriver => browser::provide_chromedriver(),
        Tool::WebServer => web_server::provide(),
    }
}

/// Says what is about to be installed, before the wait.
fn announce(what: &str, place: &str, duration: &str) {
    println!("installing {what} into {place}; this takes {duration}, once");
}
