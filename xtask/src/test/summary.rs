//! What the steps came to, for the person who waits. It must not know how they were carried out.

use std::fmt;
use std::time::Duration;

use super::counts::Counts;
use super::steps::Step;

pub enum Verdict {
    Passed(Counts),
    /// What the runner counted before it failed, and why it failed.
    Failed(Counts, String),
    NotRun(String),
}

pub struct Finished {
    pub step: &'static Step,
    pub duration: Duration,
    pub verdict: Verdict,
}

/// Prints a table of the steps, what passed only when repeated and, as the very last line, `N passed, N failed`.
pub fn print(finished: &[Finished]) {
    println!("\n=== summary");
    for done in finished {
        println!("{done}");
    }
    let totals = finished.iter().map(|done| done.verdict.counts()).fold(Counts::default(), Counts::plus);
    if !totals.flaky.is_empty() {
        println!("{} flaky, to be looked into: passed only when repeated", totals.flaky.len());
    }
    println!("{} passed, {} failed", totals.passed, totals.failed);
}

impl Verdict {
    /// A step that failed without a failed test, such as one that did not compile, or that could
    /// not be run, counts as one failure: what was not shown has not passed.
    fn counts(&self) -> Counts {
        match self {
            Self::Passed(counts) => counts.clone(),
            Self::Failed(counts, _) => Counts { failed: counts.failed.max(1), ..counts.clone() },
            Self::NotRun(_) => Counts::steady(0, 1),
        }
    }
}

impl fmt::Display for Finished {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, reason) = match &self.verdict {
            Verdict::Passed(_) => ("ok", ""),
            Verdict::Failed(_, reason) => ("FAILED", reason.as_str()),
            Verdict::NotRun(reason) => ("NOT RUN", reason.as_str()),
        };
        let Counts { passed, failed, flaky, missing } = self.verdict.counts();
        let duration = in_words(self.duration);
        let name = self.step.name;
        write!(formatter, "{word:<8} {name:<11} {duration:>13} {passed:>6} passed {failed:>4} failed")?;
        if !flaky.is_empty() {
            write!(formatter, " {:>4} flaky", flaky.len())?;
        }
        for name in flaky {
            write!(formatter, "\n         flaky: {name}")?;
        }
        for what in missing {
            write!(formatter, "\n         not run: {what}")?;
        }
        for line in reason.lines() {
            write!(formatter, "\n         {line}")?;
        }
        Ok(())
    }
}

fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::super::steps::STEPS;
    use super::{Counts, Finished, Verdict, in_words};
    use std::time::Duration;

    #[test]
    fn what_was_not_shown_counts_as_failed() {
        let counts = Counts::steady;
        let flaky = Counts { flaky: vec!["a journey".to_owned()], ..counts(3, 0) };
        for (verdict, expect) in [
            (Verdict::Passed(counts(3, 0)), counts(3, 0)),
            (Verdict::Passed(flaky.clone()), flaky),
            (Verdict::Failed(counts(3, 2), String::new()), counts(3, 2)),
            (Verdict::Failed(counts(3, 0), String::new()), counts(3, 1)),
            (Verdict::NotRun(String::new()), counts(0, 1)),
        ] {
            assert_eq!(verdict.counts(), expect);
        }
    }

    #[test]
    fn what_was_flaky_is_named() {
        let counts = Counts { flaky: vec!["a.ts:1 › a journey".to_owned()], ..Counts::steady(3, 0) };
        let done = Finished { step: &STEPS[0], duration: Duration::ZERO, verdict: Verdict::Passed(counts) }.to_string();
        assert!(done.contains("3 passed    0 failed    1 flaky\n         flaky: a.ts:1 › a journey"), "{done}");
    }

    #[test]
    fn durations() {
        for (milliseconds, expect) in [(0, "0.0 s"), (1_250, "1.2 s"), (60_000, "1 min 00 s"), (725_000, "12 min 05 s")]
        {
            assert_eq!(in_words(Duration::from_millis(milliseconds)), expect);
        }
    }
}
