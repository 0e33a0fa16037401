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
