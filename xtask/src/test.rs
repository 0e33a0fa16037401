//! `cargo xtask test`: every check of the repository, in order. It must not know what is tested.

mod counts;
mod crates;
mod steps;
mod summary;
mod work;

use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Instant;

use crate::arguments::Steps;
use crate::failure::Failure;
use crate::repository::Repository;
use crate::tools::Toolbox;
use steps::{FAST, STEPS, Step};
use summary::{Finished, Verdict};

/// Prints the steps.
pub fn list() {
    for step in &STEPS {
        println!("{:<16} {}", step.name, step.title);
    }
}

/// Runs the wanted steps and goes on after a failure, so that one run tells all. The arguments are for the runner of a
/// step, and only one that hands them on takes any.
pub fn run(repository: &Repository, steps: &Steps, arguments: &[OsString]) -> Result<ExitCode, Failure> {
    let selected = select(steps)?;
    if let Some(step) = selected.iter().find(|step| !arguments.is_empty() && !step.work.takes_arguments()) {
        return Err(Failure::new(format!("the step `{}` takes no arguments after `--`", step.name)));
    }
    let mut toolbox = Toolbox::new(repository);
    let mut finished: Vec<Finished> = Vec::new();
    for (index, step) in selected.iter().enumerate() {
        println!("\n=== {} of {}: {} ({})", index + 1, selected.len(), step.name, step.title);
        let started = Instant::now();
        let verdict = match failed_before(step, &finished) {
            Some(name) => Verdict::NotRun(format!("not run, since `{name}` failed")),
            None => work::carry_out(step, arguments, repository, &mut toolbox),
        };
        let done = Finished { step, duration: started.elapsed(), verdict };
        println!("{done}");
        finished.push(done);
    }
    summary::print(&finished);
    let failed = finished.iter().any(|done| !matches!(done.verdict, Verdict::Passed(_)));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn select(steps: &Steps) -> Result<Vec<&'static Step>, Failure> {
    let named = |wanted: &dyn Fn(&str) -> bool| STEPS.iter().filter(|step| wanted(step.name)).collect();
    match steps {
        Steps::All => Ok(named(&|_| true)),
        Steps::Fast => Ok(named(&|name| FAST.contains(&name))),
        Steps::Named(names) => match names.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
            None => Ok(named(&|name| names.iter().any(|wanted| wanted == name))),
            Some(unknown) => {
                let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
                Err(Failure::new(format!("there is no step `{unknown}`; the steps are {}", names.join(", "))))
            }
        },
    }
}

/// A step that builds on one of this run that failed would only fail in a less clear way.
fn failed_before(step: &Step, finished: &[Finished]) -> Option<&'static str> {
    let not_passed = |done: &&Finished| !matches!(done.verdict, Verdict::Passed(_));
    let mut failed = finished.iter().filter(not_passed).map(|done| done.step.name);
    failed.find(|name| step.after.contains(name))
}

#[cfg(test)]
mod tests {
    use super::{FAST, STEPS, Steps, select};

    #[test]
    fn selection() {
        let names = |steps: &Steps| select(steps).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>());
        let named = |only: &[&str]| Steps::Named(only.iter().map(ToString::to_string).collect());
        assert_eq!(names(&Steps::All).map(|all| all.len()), Ok(STEPS.len()));
        assert_eq!(names(&Steps::Fast), Ok(FAST.to_vec()));
        assert_eq!(names(&named(&["size", "format"])), Ok(vec!["format", "size"]));
        assert!(names(&named(&["speed"])).is_err());
    }

    #[test]
    fn a_step_comes_once_and_after_those_it_builds_on() {
        for (index, step) in STEPS.iter().enumerate() {
            let earlier = &STEPS[..index];
            assert!(earlier.iter().all(|other| other.name != step.name), "{}", step.name);
            for name in step.after {
                assert!(earlier.iter().any(|other| other.name == *name), "{name}");
            }
        }
    }
}
