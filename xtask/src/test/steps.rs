//! The list of checks. It must not know how one is carried out.
//!
//! To add a check, add a row. Those that tell soonest come first.

use crate::browser_journeys;
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
    /// A Cargo command that passes or fails as a whole.
    Cargo(&'static [&'static str]),
    /// `cargo test`, whose tests are counted.
    CargoTests(&'static [&'static str]),
    /// `cargo test` in headless Chromium, whose tests are counted.
    WasmTests(&'static [&'static str]),
    Build,
    Size,
    /// Playwright, whose tests are counted.
    Journeys,
}

const NO_TOOLS: &[Tool] = &[];
const WASM: &[Tool] = &[Tool::WasmTarget];
const IN_CHROMIUM: &[Tool] = &[Tool::WasmTarget, Tool::WasmBindgen, Tool::Chromium, Tool::Chromedriver];

#[rustfmt::skip]
pub const STEPS: [Step; 14] = [
    Step { name: "tools", title: "the pinned tools are there", tools: NO_TOOLS, after: &[], work: Work::Tools },
    Step { name: "format", title: "rustfmt", tools: NO_TOOLS, after: &[],
        work: Work::Cargo(&["fmt", "--all", "--check"]) },
    Step { name: "clippy-core", title: "lints, no features", tools: NO_TOOLS, after: &[],
        work: Work::Cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]) },
    Step { name: "clippy-ssr", title: "lints, feature ssr", tools: NO_TOOLS, after: &[],
        work: Work::Cargo(&["clippy", "--all-targets", "--features", "ssr", "--", "-D", "warnings"]) },
    Step { name: "clippy-browser", title: "lints, feature browser on wasm", tools: WASM, after: &[],
        work: Work::Cargo(&["clippy", "--target", "wasm32-unknown-unknown", "--features", "browser",
            "--lib", "--bin", "app", "--test", "dom", "--", "-D", "warnings"]) },
    Step { name: "clippy-js-api", title: "lints, feature js-api on wasm", tools: WASM, after: &[],
        work: Work::Cargo(&["clippy", "--target", "wasm32-unknown-unknown", "--features", "js-api",
            "--lib", "--bin", "api", "--", "-D", "warnings"]) },
    Step { name: "native", title: "native tests", tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--workspace", "--no-fail-fast"]) },
    Step { name: "pages", title: "native tests of the pages, feature ssr", tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--features", "ssr", "--lib"]) },
    Step { name: "exhaustive", title: "every combination of answers", tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--release", "--test", "exhaustive", "--no-fail-fast"]) },
    Step { name: "links", title: "ten million links, and ten million texts that are none", tools: NO_TOOLS, after: &[],
        work: Work::CargoTests(&["test", "--release", "--test", "links", "--no-fail-fast"]) },
    Step { name: "wasm", title: "component tests in headless Chromium", tools: IN_CHROMIUM, after: &[],
        work: Work::WasmTests(&["test", "--target", "wasm32-unknown-unknown", "--features", "browser",
            "--test", "dom"]) },
    Step { name: "build", title: "release build", tools: site::TOOLS, after: &[], work: Work::Build },
    Step { name: "size", title: "size of the first visit", tools: NO_TOOLS, after: &["build"], work: Work::Size },
    Step { name: "e2e", title: "journeys in Chromium", tools: browser_journeys::TOOLS, after: &["build"],
        work: Work::Journeys },
];
