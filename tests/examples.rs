//! The examples beside the rules in `data/measures/`: each holds, and together they show every status a support can give.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test reports by panicking and has no callers")]

#[allow(dead_code, reason = "the examples need the rules alone, `exhaustive` uses the rest")]
mod oracle;

use std::collections::BTreeSet;
use std::path::Path;

use oracle::{SUPPORTS, Step};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::{Answers, Check};
use policy_source::source::{Measure, Support};

fn measures() -> Vec<Measure> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    policy_source::load(&data).unwrap_or_else(|problems| panic!("{problems:#?}")).measures
}

#[test]
fn every_example_holds() {
    let mut count = 0;
    for measure in measures() {
        let mut names = BTreeSet::new();
        for support in &measure.supports {
            let baked = POLICY.supports.iter().find(|it| it.id == support.id);
            let baked = baked.unwrap_or_else(|| panic!("`{}` is not baked", support.id));
            for example in &support.examples {
                let place = format!("data/{}, `{}`, “{}”", measure.file, support.id, example.name);
                assert!(names.insert((&support.id, &example.name)), "{place} stands twice");
                let mut answers = Answers::none();
                for (question, option) in &example.answers {
                    answers.insert(question, option).unwrap_or_else(|error| panic!("{place}: {error}"));
                }
                assert_eq!(Check::new(answers).support(baked).id(), example.status, "{place} on {answers:?}");
                count += 1;
            }
        }
    }
    println!("{count} examples hold");
}

#[test]
fn every_status_has_an_example() {
    let supports: Vec<Support> = measures().into_iter().flat_map(|measure| measure.supports).collect();
    assert_eq!(supports.len(), SUPPORTS.len());
    let mut wanted = 0;
    for (support, row) in supports.iter().zip(&SUPPORTS) {
        assert_eq!(support.id, row.1);
        let shown: BTreeSet<&str> = support.examples.iter().map(|example| example.status.as_str()).collect();
        for status in possible(row) {
            assert!(shown.contains(status), "`{}` can be `{status}`, but no example shows it", support.id);
            wanted += 1;
        }
    }
    println!("{wanted} pairs of a support and a status it gives on complete answers, each with an example");
}

/// The statuses that complete answers can give, from the oracle.
fn possible(row: &oracle::Support) -> BTreeSet<&'static str> {
    let table = oracle::table::Table::of(row.questions(), |person| row.rule(person));
    let complete = (0..table.space.size).filter(|state| table.space.open(*state).next().is_none());
    let id = |state: usize| match table.low(state) {
        Step::Matches => "matches",
        Step::Confirm => "confirm",
        Step::Unmet => "unmet",
    };
    complete.map(id).collect()
}
