//! `policy shares`: how many complete profiles have which status.

use std::fmt::Write;

use serde::Serialize;

use super::edition::{DEFINITION, Edition};
use super::json::{Entries, Shares};
use super::rule::{Allowed, Rule, profiles};
use overseas_talent_check::i18n::{grouped, percent};

/// What the command prints.
#[derive(Debug, Serialize)]
pub struct Report {
    policy: String,
    profiles: u128,
    definition: Shares,
    supports: Entries<Shares>,
}

/// The shares of an edition.
pub fn report(edition: &Edition) -> Report {
    let everything = edition.everything();
    let share = |(id, rule): &(String, Rule)| (id.clone(), shares(rule, &everything));
    let (definition, supports): (Vec<_>, Vec<_>) =
        edition.rules.iter().map(share).partition(|(id, _)| id == DEFINITION);
    let none = Shares::from([0; 3]);
    Report {
        policy: edition.version.clone(),
        profiles: profiles(&everything),
        definition: definition.first().map_or(none, |(_, shares)| *shares),
        supports: Entries(supports),
    }
}

/// How many of the allowed profiles have which status under a rule: the questions it does not read multiply.
pub fn shares(rule: &Rule, allowed: &Allowed) -> Shares {
    let own = rule.counts(allowed);
    let others = profiles(allowed).checked_div(own.iter().sum()).unwrap_or_default();
    Shares::from(own.map(|count| count * others))
}

impl Report {
    /// The same for people.
    pub fn text(&self) -> String {
        let mut text = format!(
            "policy {}: {} complete profiles. These are shares of answer combinations, not of people.\n\n{:26}{:>20}{:>20}{:>20}\n",
            self.policy,
            grouped(self.profiles),
            "",
            "matches",
            "confirm",
            "unmet"
        );
        let definition = std::iter::once((DEFINITION, &self.definition));
        let supports = self.supports.0.iter().map(|(id, shares)| (id.as_str(), shares));
        for (id, shares) in definition.chain(supports) {
            let _ = writeln!(
                text,
                "{id:26}{:>20}{:>20}{:>20}   {:>8} {:>8} {:>8}",
                grouped(shares.matches),
                grouped(shares.confirm),
                grouped(shares.unmet),
                percent(shares.matches, self.profiles),
                percent(shares.confirm, self.profiles),
                percent(shares.unmet, self.profiles),
            );
        }
        text
    }
}
