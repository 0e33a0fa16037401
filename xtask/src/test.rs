//! `cargo xtask test`: every check of the repository, in order. It must not know what is tested.

mod counts;
mod steps;
mod summary;
mod work;

use std::process::ExitCode;
use std::time::Instant;

use crate::failure::Failure;
use crate::repository::Repository;
use crate::tools::Toolbox;
use steps::{STEPS, Step};
use summary::{Finished, Verdict};

/// Prints the steps.
pub fn list() {
    for step in &STEPS {
        println!("{:<16} {}", step.name, step.title);
    }
}

/// Runs the named steps, or all of them, and goes on after a failure, so that one run tells all.
pub fn run(repository: &Repository, only: &[String]) -> Result<ExitCode, Failure> {
    let selected = select(only)?;
    let mut toolbox = Toolbox::new(repository);
    let mut finished: Vec<Finished> = Vec::new();
    for (index, step) in selected.iter().enumerate() {
        println!("\n=== {} of {}: {} ({})", index + 1, selected.len(), step.name, step.title);
        let started = Instant::now();
        let verdict = match failed_before(step, &finished) {
            Some(name) => Verdict::NotRun(format!("not run, since `{name}` failed")),
            None => work::carry_out(step, repository, &mut toolbox),
        };
        let done = Finished { step, duration: started.elapsed(), verdict };
        println!("{done}");
        finished.push(done);
    }
    summary::print(&finished);
    let failed = finished.iter().any(|done| !matches!(done.verdict, Verdict::Passed(_)));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn select(only: &[String]) -> Result<Vec<&'static Step>, Failure> {
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(Failure::new(format!("there is no step `{unknown}`; the steps are {}", names.join(", "))));
    }
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

/// A step that builds on one of this run that failed would only fail in a less clear way.
fn failed_before(step: &Step, finished: &[Finished]) -> Option<&'static str> {
    let not_passed = |done: &&Finished| !matches!(done.verdict, Verdict::Passed(_));
    let mut failed = finished.iter().filter(not_passed).map(|done| done.step.name);
    failed.find(|name| step.after.contains(name))
}

#[cfg(test)]
mod tests {
    use super::{STEPS, select};

    #[test]
    fn selection() {
        let names = |only: &[&str]| {
            let only: Vec<_> = only.iter().map(ToString::to_string).collect();
            select(&only).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&[]).map(|all| all.len()), Ok(STEPS.len()));
        assert_eq!(names(&["size", "format"]), Ok(vec!["format", "size"]));
        assert!(names(&["speed"]).is_err());
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
