//! `cargo xtask fuzz`: hostile input for everything that reads what others wrote. The targets are laid out as cargo-fuzz has
//! them; this builds them with the pinned toolchain and without it. It must not know what a target tries.
//!
//! A run begins with the committed inputs and keeps what it finds in `target/fuzz`, so that the next one goes on from there.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{During, Failure};
use crate::process::{Environment, Invocation};
use crate::repository::Repository;
use crate::site;

/// What watches which lines an input reaches: the flags that cargo-fuzz gives without a sanitizer, which guards memory
/// that nothing here handles by hand.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-simplifycfg-branch-fold-threshold=0 \
    --cfg fuzzing -Ccodegen-units=1";

/// A target, with how many tries the test run gives it, and how long its inputs may be.
struct Target {
    name: &'static str,
    tries: u64,
    longest: u32,
    by: By,
}

#[derive(PartialEq, Eq)]
enum By {
    LibFuzzer,
    /// A script beside the targets, with the seed and the tries as arguments.
    Node,
}

/// In the order of what an attacker reaches most easily.
#[rustfmt::skip]
const TARGETS: [Target; 10] = [
    Target { name: "links", tries: 200_000, longest: 512, by: By::LibFuzzer },
    Target { name: "replies", tries: 100_000, longest: 512, by: By::LibFuzzer },
    Target { name: "documents", tries: 50_000, longest: 2048, by: By::LibFuzzer },
    Target { name: "parks", tries: 20_000, longest: 2048, by: By::LibFuzzer },
    Target { name: "park_tables", tries: 10_000, longest: 2048, by: By::LibFuzzer },
    Target { name: "batch", tries: 20_000, longest: 1024, by: By::LibFuzzer },
    Target { name: "answer_tables", tries: 50_000, longest: 1024, by: By::LibFuzzer },
    Target { name: "interface", tries: 50_000, longest: 64, by: By::LibFuzzer },
    Target { name: "messages", tries: 100_000, longest: 0, by: By::Node },
    Target { name: "values", tries: 100_000, longest: 0, by: By::Node },
];

/// Which targets are tried, and how often.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// One, or else all.
    pub target: Option<String>,
    /// So often each, or else as the test run does, in seconds.
    pub runs: Option<u64>,
    /// What the chance begins with, to repeat a run; none lets chance choose.
    pub seed: Option<u32>,
}

/// Runs the targets and says how often each was tried. Stops at the first input that breaks something.
pub fn run(repository: &Repository, asked: &Asked) -> Result<(), Failure> {
    let targets: Vec<_> =
        TARGETS.iter().filter(|target| asked.target.as_ref().is_none_or(|name| name == target.name)).collect();
    if targets.is_empty() {
        let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
        let name = asked.target.as_deref().unwrap_or_default();
        return Err(Failure::new(format!("there is no target `{name}`; the targets are {}", names.join(", "))));
    }
    let programs = if targets.iter().any(|target| target.by == By::LibFuzzer) {
        compile(repository, asked.target.as_deref())?
    } else {
        PathBuf::new()
    };
    // The seed is printed, so that what was found can be found again.
    let seed =
        asked.seed.unwrap_or_else(|| u32::try_from(RandomState::new().build_hasher().finish() >> 33).unwrap_or(1));
    let (mut all, started) = (0, Instant::now());
    for target in targets {
        let tries = asked.runs.unwrap_or(target.tries);
        let begun = Instant::now();
        let tried = match target.by {
            By::LibFuzzer => with_libfuzzer(repository, target, &programs, tries, seed),
            By::Node => with_node(repository, target, tries, seed),
        };
        tried.during(|| format!("`{}` with `--seed {seed}`", target.name))?;
        println!("{:<14} {tries:>12} tries, nothing broke, {:.1} s", target.name, begun.elapsed().as_secs_f32());
        all += tries;
    }
    println!("{:<14} {all:>12} tries, nothing broke, {:.1} s", "all", started.elapsed().as_secs_f32());
    Ok(())
}

/// Builds the targets, and returns the folder of their programs.
fn compile(repository: &Repository, only: Option<&str>) -> Result<PathBuf, Failure> {
    let host = Invocation::new("rustc", &["--print", "host-tuple"]).at(repository.root()).answer()?;
    let folder = repository.root().join("target").join("fuzz");
    // With a target named, programs of the build itself are not watched.
    let cargo =
        Invocation::cargo(&["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target"]);
    let cargo = match only {
        Some(name) => cargo.argument(&host).arguments(&["--bin", name]),
        None => cargo.argument(&host),
    };
    cargo.at(repository.root()).variable("CARGO_TARGET_DIR", &folder).variable("RUSTFLAGS", COVERAGE).run()?;
    Ok(folder.join(host).join("release"))
}

fn with_libfuzzer(
    repository: &Repository,
    target: &Target,
    programs: &Path,
    tries: u64,
    seed: u32,
) -> Result<(), Failure> {
    let scratch = repository.root().join("target").join("fuzz");
    let (found, broken) = (scratch.join("found").join(target.name), scratch.join("broken"));
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).during(|| format!("cannot create `{}`", folder.display()))?;
    }
    let options = [
        format!("-runs={tries}"),
        format!("-seed={seed}"),
        format!("-max_len={}", target.longest),
        format!("-artifact_prefix={}/{}-", broken.display(), target.name),
        // Seconds for one try: long, as machines stall.
        "-timeout=25".to_owned(),
        "-verbosity=0".to_owned(),
    ];
    Invocation::new(programs.join(target.name), &options)
        .argument(&found)
        .argument(repository.root().join("fuzz").join("corpus").join(target.name))
        .at(repository.root())
        .run()
}

fn with_node(repository: &Repository, target: &Target, tries: u64, seed: u32) -> Result<(), Failure> {
    if target.name == "values" {
        site::existing(repository)?;
    }
    let script = format!("fuzz/{}.mjs", target.name);
    Invocation::new("node", &[script, seed.to_string(), tries.to_string()])
        .at(repository.root())
        .within(&Environment::default())?
        .run()
}
