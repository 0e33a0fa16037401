//! Carrying out one step. It must not know the list of steps, but for the tools they need.

use super::counts::{self, Counts};
use super::steps::{STEPS, Step, Work};
use super::summary::Verdict;
use crate::browser_journeys;
use crate::failure::Failure;
use crate::process::{Environment, Invocation, Transcript};
use crate::repository::Repository;
use crate::site;
use crate::size::{self, Baseline};
use crate::tools::{Tool, Toolbox};

pub fn carry_out(step: &Step, repository: &Repository, toolbox: &mut Toolbox) -> Verdict {
    verdict(step, repository, toolbox).unwrap_or_else(|failure| Verdict::Failed(Counts::default(), failure.to_string()))
}

fn verdict(step: &Step, repository: &Repository, toolbox: &mut Toolbox) -> Result<Verdict, Failure> {
    let environment = toolbox.require(step.tools)?;
    let cargo = |arguments: &[&str]| Invocation::cargo(arguments).at(repository.root()).within(&environment);
    match step.work {
        Work::Tools => {
            let tools: Vec<Tool> = STEPS.iter().flat_map(|step| step.tools).copied().collect();
            toolbox.require(&tools).map(|_: Environment| Verdict::Passed(Counts::ONE_STEP))
        }
        Work::Cargo(arguments) => cargo(arguments)?.run().map(|()| Verdict::Passed(Counts::ONE_STEP)),
        Work::CargoTests(arguments) => {
            cargo(arguments)?.run_and_read().map(|transcript| judge(transcript, counts::of_cargo))
        }
        Work::WasmTests(arguments) => cargo(arguments)?
            .variable("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .run_and_read()
            .map(|transcript| judge(transcript, counts::of_cargo)),
        Work::Build => site::build_with(repository, toolbox).map(|_| Verdict::Passed(Counts::ONE_STEP)),
        Work::Size => size::run(repository, Baseline::Compare).map(|()| Verdict::Passed(Counts::ONE_STEP)),
        Work::Journeys => {
            let dist = site::existing(repository)?;
            browser_journeys::run(repository, &environment, dist, &[])
                .map(|transcript| judge(transcript, counts::of_playwright))
        }
    }
}

/// A test runner that ran nothing has shown nothing, whatever its exit status.
fn judge(transcript: Transcript, count: impl Fn(&str) -> Counts) -> Verdict {
    let counts = count(&transcript.output);
    match transcript.outcome {
        Err(failure) => Verdict::Failed(counts, failure.to_string()),
        Ok(()) if counts.failed > 0 => Verdict::Failed(counts, "tests failed".to_owned()),
        Ok(()) if counts.passed == 0 => Verdict::Failed(counts, "no test was run".to_owned()),
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
            let verdict = judge(transcript, |_| Counts { passed, failed });
            assert_eq!(matches!(verdict, Verdict::Passed(_)), expect, "{passed}, {failed}");
        }
    }
}
