//! The sentences: each of them there once, each citation one of them, and none that gives something without a support.

use crate::read::Problems;
use crate::source::{Policy, Support};

const FILE: &str = "sentences.toml";

/// Reports sentences that are missing, twice or out of order, and gifts that no support tells of.
pub fn check(policy: &Policy, problems: &Problems) {
    let total = policy.sentences_total;
    for number in 1..=total {
        let found = policy.sentences.iter().filter(|sentence| sentence.number == number).count();
        if found != 1 {
            problems.add(FILE, "number", format!("sentence {number} of {total} stands {found} times, expected once"));
        }
    }
    if !policy.sentences.is_sorted_by_key(|sentence| sentence.number) {
        problems.add(FILE, "number", "the sentences are not in the order of their numbers");
    }
    let supports = || policy.measures.iter().flat_map(|measure| &measure.supports);
    for (n, sentence) in policy.sentences.iter().enumerate() {
        let place = format!("sentence[{n}]");
        if sentence.number > total {
            problems.add(FILE, &format!("{place}.number"), format!("expected a number from 1 to {total}"));
        }
        let rests = |support: &Support| support.faq.contains(&sentence.number);
        if sentence.gives && !supports().any(rests) {
            let message = format!("sentence {} gives something, but no support rests on it", sentence.number);
            problems.add(FILE, &format!("{place}.gives"), message);
        }
    }
}
