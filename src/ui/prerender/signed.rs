//! `policy.json`: which rules the site runs, for an office that compares it with what it signed off.

use serde::Serialize;

use crate::policy::bits::DEFINITION;
use crate::policy::office::{DATA_DIGEST, RULES_DIGEST, SCENARIOS};
use crate::policy::{POLICY, Step};
use crate::rules::{Shares, scenarios_passed};

#[derive(Serialize)]
struct Signed {
    policy: &'static str,
    versions: &'static [&'static str],
    digests: Digests,
    built: String,
    released: &'static str,
    faq_published: &'static str,
    measures: usize,
    supports: usize,
    questions: usize,
    profiles: u128,
    definition: Definition,
    scenarios: Scenarios,
}

#[derive(Serialize)]
struct Digests {
    rules: &'static str,
    data: &'static str,
}

#[derive(Serialize)]
struct Definition {
    matches: u128,
    confirm: u128,
    unmet: u128,
}

#[derive(Serialize)]
struct Scenarios {
    all: usize,
    passed: usize,
}

/// The file. `built` is the day the site is built on, `YYYY-MM-DD`; numbers of profiles are combinations of answers.
///
/// # Errors
/// None that can happen: everything in it can be written.
pub fn policy_file(built: &str) -> serde_json::Result<String> {
    let shares = Shares::of(POLICY.rules, DEFINITION);
    let signed = Signed {
        policy: POLICY.version,
        versions: POLICY.versions,
        digests: Digests { rules: RULES_DIGEST, data: DATA_DIGEST },
        built: built.to_owned(),
        released: POLICY.released,
        faq_published: POLICY.faq_published,
        measures: POLICY.measures.len(),
        supports: POLICY.supports.len(),
        questions: POLICY.questions.len(),
        profiles: shares.all,
        definition: Definition {
            matches: shares.step(Step::Matches),
            confirm: shares.step(Step::Confirm),
            unmet: shares.step(Step::Unmet),
        },
        scenarios: Scenarios { all: SCENARIOS.len(), passed: scenarios_passed() },
    };
    serde_json::to_string_pretty(&signed).map(|text| text + "\n")
}
