//! Why the verdict is what it is, in one sentence.

use crate::policy::{Choice, Condition, POLICY, Rule};
use crate::rules::{Check, Status};
use crate::ui::view::View;

/// The route that fits, or the word that a person has to judge; nothing while it is open.
pub fn reason(view: &View, check: &Check) -> Option<&'static str> {
    let words = view.words;
    let route = |status: Status| POLICY.routes_in_detail().find(|(it, _)| check.route(it) == status);
    match check.definition() {
        Status::Matches => route(Status::Matches).map(|(it, _)| view.text(it.what)),
        Status::Confirm => {
            let conditions = || route(Status::Confirm).into_iter().flat_map(|(_, it)| it.terms).filter_map(condition);
            let unsure = |it: &Condition| check.answers().choice(it.question).is_some_and(Choice::is_unsure);
            if conditions().any(unsure) {
                return Some(words.why_confirm_unsure);
            }
            conditions().find_map(|it| it.confirm).map(|it| view.text(it))
        }
        Status::Unmet => Some(words.verdict_unmet_text),
        Status::Open => None,
    }
}

fn condition(term: &'static Rule) -> Option<&'static Condition> {
    match term {
        Rule::Condition(condition) => Some(condition),
        Rule::Standing(_) | Rule::Definition => None,
    }
}
