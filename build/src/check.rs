//! What the whole must fulfil beyond each file by itself: references, rules that read once, permanent ids.

mod published;
mod references;
mod rules;
mod sentences;
mod versions;

pub use published::published;
pub use versions::versions;

use crate::read::Problems;
use crate::source::Policy;

/// Reports every problem that shows only when all files are read.
pub fn check(policy: &Policy, problems: &Problems) {
    references::check(policy, problems);
    rules::check(policy, problems);
    sentences::check(policy, problems);
}

/// Reports people who stand twice, or without a scenario.
pub fn people(policy: &Policy, file: &str, problems: &Problems) {
    let all = policy.people.iter().enumerate();
    unique(all.clone().map(|(n, it)| (&it.id, format!("person[{n}].id"))), file, "the id", problems);
    for (n, person) in all {
        if !policy.scenarios.iter().any(|it| it.name == person.scenario) {
            let message = format!("`{}` is the name of no row in scenarios.csv", person.scenario);
            problems.add(file, &format!("person[{n}].scenario"), message);
        }
    }
}

/// Reports ids (or numbers) that stand twice in one list.
fn unique<T: PartialEq + std::fmt::Display>(
    items: impl Iterator<Item = (T, String)>,
    file: &str,
    what: &str,
    problems: &Problems,
) {
    let mut seen: Vec<(T, String)> = Vec::new();
    for (value, place) in items {
        match seen.iter().find(|(earlier, _)| *earlier == value) {
            Some((_, first)) => problems.add(file, &place, format!("{what} `{value}` is already used at `{first}`")),
            None => seen.push((value, place)),
        }
    }
}

/// Reports a value that is none of the allowed ones.
fn one_of<'a>(value: &str, allowed: impl Iterator<Item = &'a str>, at: (&str, &str), what: &str, problems: &Problems) {
    let allowed: Vec<_> = allowed.collect();
    if !allowed.contains(&value) {
        problems.add(at.0, at.1, format!("`{value}` is not a known {what}, expected one of {}", allowed.join(", ")));
    }
}
