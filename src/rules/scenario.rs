//! The scenarios of the data, run by what decides in this very build. For pages; no program for browsers has them.

use super::{Answers, Check};
use crate::policy::POLICY;
use crate::policy::office::{SCENARIOS, Scenario};

/// How many scenarios have every status that is expected of them.
pub fn scenarios_passed() -> usize {
    SCENARIOS.iter().filter(|it| passes(it)).count()
}

fn passes(scenario: &Scenario) -> bool {
    let check = Check::new(Answers::from_chosen(scenario.answers.iter().copied()));
    scenario.expected.iter().all(|(of, expected)| {
        let support = POLICY.supports.iter().find(|it| it.id == *of);
        let found = support.map_or_else(|| check.definition(), |it| check.support(it));
        found.id() == *expected
    })
}
