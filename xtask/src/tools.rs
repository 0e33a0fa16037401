//! The tools that the commands need, each at one version. It must not know what they are used for.
//!
//! A tool of the right version on `PATH` is used as it is; another one is installed into the cache
//! folder, or by the system's own means where it has to be.

mod browser;
mod cache;
mod cargo_program;
mod lock_file;
mod node_packages;
mod service_policy;
mod system;
mod trunk;
mod version;
mod wasm_bindgen;
mod wasm_split;
mod wasm_target;
mod web_server;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

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
    /// esbuild and binaryen's `wasm-opt`.
    NodePrograms,
    /// What the journeys are written with, and what checks the scripts.
    NodePackages,
    /// Old browsers, and what drives browsers of every engine.
    EnginePackages,
    /// Other rule engines to compare with.
    PeerPackages,
    /// Lighthouse.
    JudgePackages,
    Chromium,
    /// The same Chromium without windows: journeys take half the time in it.
    HeadlessShell,
    Chromedriver,
    Nginx,
    Caddy,
}

/// Who installs a tool. Each of them works on one tool at a time, and all of them side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Installer {
    Rustup,
    Cargo,
    Npm,
    System,
}

impl Tool {
    fn installer(self) -> Installer {
        match self {
            Self::WasmTarget => Installer::Rustup,
            Self::Trunk | Self::WasmBindgen | Self::WasmSplit => Installer::Cargo,
            Self::NodePrograms
            | Self::NodePackages
            | Self::EnginePackages
            | Self::PeerPackages
            | Self::JudgePackages => Installer::Npm,
            Self::Chromium | Self::HeadlessShell | Self::Chromedriver | Self::Nginx | Self::Caddy => Installer::System,
        }
    }
}

type Provided = BTreeMap<Tool, Result<Environment, Failure>>;

/// Provides each tool at most once in a run, so that what cannot be installed is tried once.
pub struct Toolbox {
    repository: Repository,
    provided: Provided,
}

impl Toolbox {
    pub fn new(repository: &Repository) -> Self {
        Self { repository: repository.clone(), provided: BTreeMap::new() }
    }

    /// Finds or installs the tools; tries all of them and then names all that failed.
    pub fn require(&mut self, tools: &[Tool]) -> Result<Environment, Failure> {
        let missing = tools.iter().copied().filter(|tool| !self.provided.contains_key(tool)).collect();
        let found = side_by_side(missing, |tool| provide(tool, &self.repository));
        self.provided.extend(found);
        let mut environment = Environment::default();
        let mut problems = Vec::new();
        for tool in tools {
            match self.provided.get(tool) {
                Some(Ok(addition)) => environment.extend(addition),
                Some(Err(failure)) => problems.push(failure.to_string()),
                None => problems.push(format!("the installation of `{tool:?}` stopped half-way")),
            }
        }
        if problems.is_empty() { Ok(environment) } else { Err(Failure::new(problems.join("\n"))) }
    }
}

/// Provides the tools, one after the other for each installer.
fn side_by_side(tools: BTreeSet<Tool>, provide: impl Fn(Tool) -> Result<Environment, Failure> + Sync) -> Provided {
    let mut lanes: BTreeMap<Installer, Vec<Tool>> = BTreeMap::new();
    for tool in tools {
        lanes.entry(tool.installer()).or_default().push(tool);
    }
    let provide = &provide;
    thread::scope(|scope| {
        let running: Vec<_> = lanes
            .into_values()
            .map(|tools| scope.spawn(move || tools.into_iter().map(|tool| (tool, provide(tool))).collect::<Vec<_>>()))
            .collect();
        running.into_iter().flat_map(|lane| lane.join().unwrap_or_default()).collect()
    })
}

fn provide(tool: Tool, repository: &Repository) -> Result<Environment, Failure> {
    match tool {
        Tool::WasmTarget => wasm_target::provide(repository),
        Tool::Trunk => trunk::provide(&Cache::find()?),
        Tool::WasmBindgen => wasm_bindgen::provide(repository, &Cache::find()?),
        Tool::WasmSplit => wasm_split::provide(&Cache::find()?),
        Tool::NodePrograms => node_packages::provide_programs(repository, &Cache::find()?),
        Tool::NodePackages => node_packages::provide_journeys(repository),
        Tool::EnginePackages => node_packages::provide_engines(repository),
        Tool::PeerPackages => node_packages::provide_peers(repository),
        Tool::JudgePackages => node_packages::provide_judges(repository),
        Tool::Chromium => browser::provide_chromium(),
        Tool::HeadlessShell => browser::provide_headless_shell(),
        Tool::Chromedriver => browser::provide_chromedriver(),
        Tool::Nginx => web_server::provide_nginx(),
        Tool::Caddy => web_server::provide_caddy(),
    }
}

/// Says what is about to be installed, before the wait.
fn announce(what: &str, place: &str, duration: &str) {
    println!("installing {what} into {place}; this takes {duration}, once");
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::thread::current;

    use super::{Tool, side_by_side};
    use crate::failure::Failure;
    use crate::process::Environment;

    #[test]
    fn installers_work_side_by_side_and_each_on_one_tool_at_a_time() {
        let seen = Mutex::new(Vec::new());
        let tools = [Tool::Trunk, Tool::WasmBindgen, Tool::NodePrograms, Tool::Chromium];
        let provided = side_by_side(tools.into(), |tool| {
            if let Ok(mut seen) = seen.lock() {
                seen.push((tool, current().id()));
            }
            if tool == Tool::Chromium { Err(Failure::new("no")) } else { Ok(Environment::default()) }
        });
        assert!(provided.keys().copied().eq(tools));
        assert_eq!(provided.values().filter(|outcome| outcome.is_err()).count(), 1);
        let seen = seen.into_inner().unwrap_or_default();
        let thread = |wanted| seen.iter().find(|(tool, _)| *tool == wanted).map(|(_, thread)| *thread);
        assert_eq!(thread(Tool::Trunk), thread(Tool::WasmBindgen));
        assert_ne!(thread(Tool::Trunk), thread(Tool::NodePrograms));
        assert_ne!(thread(Tool::Chromium), thread(Tool::NodePrograms));
    }
}
