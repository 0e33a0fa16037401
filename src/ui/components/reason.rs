//! Why the verdict is what it is, in one sentence.

use crate::policy::{Condition, POLICY, Rule, Step};
use crate::rules::{Check, Status};
use crate::ui::view::View;

/// The route that fits, or the word that a person has to judge; nothing while it is open.
pub fn reason(view: &View, check: &Check) -> Option<&'static str> {
    let words = view.words;
    let route = |status: Status| POLICY.definition.routes.iter().find(|it| check.route(it) == status);
    match check.definition() {
        Status::Matches => route(Status::Matches).map(|it| view.text(it.what)),
        Status::Confirm => {
            let judged = judged(&route(Status::Confirm)?.rule, check)?;
            let unsure = check.answers().choice(judged.question).is_some_and(|it| it.is_unsure());
            if unsure { Some(words.why_confirm_unsure) } else { judged.confirm.map(|it| view.text(it)) }
        }
        Status::Unmet => Some(words.verdict_unmet_text),
        Status::Open => None,
    }
}

/// The first condition that leaves it to a person.
fn judged(rule: &'static Rule, check: &Check) -> Option<&'static Condition> {
    match rule {
        Rule::Condition(condition) => {
            let at = check.answers().get(condition.question)?;
            (condition.steps.get(usize::from(at)) == Some(&Step::Confirm)).then_some(condition)
        }
        Rule::All(parts) | Rule::Any(parts) => parts.iter().find_map(|part| judged(part, check)),
        Rule::Definition(part) => judged(part, check),
        Rule::Standing(_) => None,
    }
}
