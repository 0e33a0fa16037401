//! The list of checks. It must not know how one is carried out.
//!
//! To add a check, add a row. Those that tell soonest come first.

use crate::browser_journeys;
use crate::engines;
use crate::site;
use crate::tools::Tool;

pub struct Step {
    /// What `--only` takes.
    pub name: &'static str,
    pub title: &'static str,
    pub tools: &'static [Tool],
    /// The steps without which this one makes no sense.
    pub after: &'static [&'static str],
    pub work: Work,
}

pub enum Work {
    /// Find or install the tools of all steps.
    Tools,
    /// Cargo commands, each of which passes or fails as a whole.
    Cargo(&'static [&'static [&'static str]]),
    /// `cargo test`, whose tests are counted.
    CargoTests(&'static [&'static str]),
    /// `cargo test` in headless Chromium, whose tests are counted.
    WasmTests(&'static [&'static str]),
    /// Programs of the journeys' packages, called beside the journeys.
    Scripts(&'static [&'static [&'static str]]),
    /// Licences, sources and versions of the crates.
    Crates,
    Build,
    /// A site of the invented policy.
    Example,
    Size,
    /// Each target for some seconds.
    Fuzz,
    /// Playwright, whose tests are counted.
    Journeys,
    /// The shortest journey in every browser that is there.
    Engines,
}

impl Work {
    /// Whether what is carried out is one test runner, which can be told what to run.
    pub fn takes_arguments(&self) -> bool {
        match self {
            Self::CargoTests(_) | Self::WasmTests(_) | Self::Journeys => true,
            Self::Tools
            | Self::Cargo(_)
            | Self::Scripts(_)
            | Self::Crates
            | Self::Build
            | Self::Example
            | Self::Size
            | Self::Fuzz
            | Self::Engines => false,
        }
    }
}

const NO_TOOLS: &[Tool] = &[];
const WASM: &[Tool] = &[Tool::WasmTarget];
const SCRIPTS: &[Tool] = &[Tool::NodePackages];
const IN_CHROMIUM: &[Tool] = &[Tool::WasmTarget, Tool::WasmBindgen, Tool::Chromium, Tool::Chromedriver];

/// The steps of `--fast`: what a commit should not be made without, in two minutes and with Rust alone.
pub const FAST: [&str; 3] = ["format", "lint", "native"];

/// The features of a step are chosen so that few sets of them are compiled: `native` has the pages too, and `lint-wasm`
/// looks at the app and the JavaScript interface at once, which `build` then compiles apart.
#[rustfmt::skip]
pub const STEPS: [Step; 16] = [
    Step { name: "tools", title: "the pinned tools are there", tools: NO_TOOLS, after: &[], work: Work::Tools },
    Step { name: "format", title: "rustfmt", tools: NO_TOOLS, after: &[],
        work: Work::Cargo(&[&["fmt", "--all", "--check"], &["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]]) },
    Step { name: "scripts", title: "types and format of the scripts", tools: SCRIPTS, after: &[],
        work: Work::Scripts(&[&["tsc", "--project", "."],
            &["prettier", "--check", "--log-level", "warn", "*.{ts,mjs}", "../../{embed,offline,deploy}/*.{js,ts}", "../../fuzz/*.mjs", "../../examples/**/*.{js,mjs,ts,css}", "../engines/*.mjs", "../../benches/{peers,perf}/*.mjs", "../../benches/peers/page/*"]]) },
    Step { name: "crates", title: "licences, sources and versions of the crates", tools: NO_TOOLS, after: &[],
        work: Work::Crates },
    Step { name: "lint", title: "lints of the core alone, and of all with the pages", tools: NO_TOOLS, after: &[],
        work: Work::Cargo(&[&["clippy", "--lib", "--bins", "--", "-D", "warnings"],
            &["clippy", "--workspace", "--all-targets", "--features", "ssr", "--", "-D", "warnings"]]) },
    Step { name: "lint-wasm", title: "lints of the app and the JavaScript interface", tools: WASM, after: &[],
        work: Work::Cargo(&[&["clippy", "--target", "wasm32-unknown-unknown", "--features", "browser,js-api",
            "--lib", "--bin", "app", "--bin", "api", "--test", "dom", "--", "-D", "warnings"]]) },
    Step { name: "native", title: "native tests, with those of the pages", tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--workspace", "--features", "ssr", "--no-fail-fast"]) },
    Step { name: "exhaustive", title: "every combination of answers, ten million links and texts that are none",
        tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--release", "--test", "exhaustive", "--test", "links", "--test", "reply", "--no-fail-fast"]) },
    Step { name: "rehearsal", title: "an update of the policy, from data through old links to the screen",
        tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--test", "rehearsal", "--", "--include-ignored", "--nocapture"]) },
    Step { name: "wasm", title: "component tests in headless Chromium", tools: IN_CHROMIUM, after: &[],
        work: Work::WasmTests(&["test", "--target", "wasm32-unknown-unknown", "--features", "browser",
            "--test", "dom"]) },
    Step { name: "build", title: "release build", tools: site::TOOLS, after: &[], work: Work::Build },
    Step { name: "size", title: "size of the interface and the loader", tools: NO_TOOLS, after: &["build"], work: Work::Size },
    Step { name: "fuzz", title: "hostile input for whatever reads what others wrote, a while each", tools: NO_TOOLS, after: &["build"],
        work: Work::Fuzz },
    Step { name: "example", title: "a site of the invented policy, for its journey", tools: site::EXAMPLE_TOOLS, after: &[],
        work: Work::Example },
    Step { name: "e2e", title: "journeys in Chromium", tools: browser_journeys::TOOLS, after: &["build", "example"],
        work: Work::Journeys },
    Step { name: "engines", title: "the shortest journey in other browsers, old ones too", tools: engines::TOOLS,
        after: &["build"], work: Work::Engines },
];
