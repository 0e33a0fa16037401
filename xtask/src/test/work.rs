//! Carrying out one step. It must not know the list of steps, but for the tools they need.

use std::ffi::OsString;

use super::counts::{self, Counts};
use super::crates;
use super::steps::{STEPS, Step, Work};
use super::summary::Verdict;
use crate::browser_journeys;
use crate::engines;
use crate::failure::Failure;
use crate::fuzz;
use crate::process::{Environment, Invocation, NPX, Transcript};
use crate::repository::Repository;
use crate::site;
use crate::size;
use crate::tools::{Tool, Toolbox};

/// Carries out a step; the arguments go to its test runner.
pub fn carry_out(step: &Step, arguments: &[OsString], repository: &Repository, toolbox: &mut Toolbox) -> Verdict {
    verdict(step, arguments, repository, toolbox)
        .unwrap_or_else(|failure| Verdict::Failed(Counts::default(), failure.to_string()))
}

fn verdict(
    step: &Step,
    arguments: &[OsString],
    repository: &Repository,
    toolbox: &mut Toolbox,
) -> Result<Verdict, Failure> {
    let environment = toolbox.require(step.tools)?;
    let cargo =
        |words: &[&str]| Invocation::cargo(words).arguments(arguments).at(repository.root()).within(&environment);
    let passed = |()| Verdict::Passed(Counts::one_step());
    match step.work {
        Work::Tools => {
            let tools: Vec<Tool> = STEPS.iter().flat_map(|step| step.tools).copied().collect();
            toolbox.require(&tools).map(|_: Environment| passed(()))
        }
        Work::Cargo(commands) => commands.iter().try_for_each(|words| cargo(words)?.run()).map(passed),
        Work::CargoTests(words) => cargo(words)?.run_and_read().map(|transcript| judge(transcript, counts::of_cargo)),
        Work::WasmTests(words) => cargo(words)?
            .variable("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .run_and_read()
            .map(|transcript| judge(transcript, counts::of_cargo)),
        Work::Scripts(commands) => {
            let run = |words: &&[&str]| {
                Invocation::new(NPX, &[&["--no", "--"], *words].concat()).at(&repository.journeys()).run()
            };
            commands.iter().try_for_each(run).map(passed)
        }
        Work::Crates => crates::check(repository).map(passed),
        Work::Build => site::build_with(repository, toolbox).map(|_| passed(())),
        Work::Example => site::build_example(repository, toolbox).map(|_| passed(())),
        // Always the same tries: what a run without a seed would find by chance is no fault of the change that is tested.
        Work::Fuzz => fuzz::run(repository, &fuzz::Asked { seed: Some(1), ..fuzz::Asked::default() }).map(passed),
        Work::Size => size::run(repository).map(passed),
        Work::Journeys => {
            site::existing(repository)?;
            browser_journeys::run(repository, &environment, arguments)
                .map(|transcript| judge(transcript, counts::of_playwright))
        }
        Work::Engines => {
            let dist = site::existing(repository)?;
            engines::run(repository, &environment, dist).map(|transcript| judge(transcript, counts::of_engines))
        }
    }
}

/// A test runner that ran nothing has shown nothing, whatever its exit status.
fn judge(transcript: Transcript, count: impl Fn(&str) -> Counts) -> Verdict {
    let counts = count(&transcript.output);
    match transcript.outcome {
        Err(failure) => Verdict::Failed(counts, failure.to_string()),
        Ok(()) if counts.failed > 0 => Verdict::Failed(counts, "tests failed".to_owned()),
        Ok(()) if counts.passed == 0 && counts.flaky.is_empty() => {
            Verdict::Failed(counts, "no test was run".to_owned())
        }
        Ok(()) => Verdict::Passed(counts),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Failure, Transcript, Verdict, judge};

    #[test]
    fn verdicts() {
        for (passed, failed, outcome, expect) in [
            (2, 0, Ok(()), true),
            (2, 1, Ok(()), false),
            (0, 0, Ok(()), false),
            (2, 0, Err(Failure::new("ended with 101")), false),
        ] {
            let transcript = Transcript { output: String::new(), outcome };
            let verdict = judge(transcript, |_| Counts::steady(passed, failed));
            assert_eq!(matches!(verdict, Verdict::Passed(_)), expect, "{passed}, {failed}");
        }
    }
}
