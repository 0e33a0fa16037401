//! Changes: the smallest sets of given answers to alter so that the best a rule can give becomes possible again.
//!
//! Whether a rule reaches its best is a question of `all` and `any` over conditions that each read one question:
//! the smallest sets add up under `all` and compete under `any`. Unanswered questions cost nothing. No question is read
//! twice, so a set of questions says it all; the options that serve follow from the one condition that reads each.

use super::Answers;
use super::status::{Status, evaluate, evaluate_all};
use crate::policy::{Condition, POLICY, QuestionId, QuestionSet, Rule, Step};

/// One answer to alter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The answered question.
    pub question: QuestionId,
    /// Positions of the options that serve, in order.
    pub to: Vec<u8>,
    /// Whether the person can still act on one of them.
    pub actionable: bool,
}

/// Answers to alter together, in question order.
pub type Alternative = Vec<Change>;

/// All smallest alternatives, those the person can fully act on first, then in question order. Empty when the status
/// is `matches` or `open`, or the best the rule can give is reached.
pub fn changes(terms: &[Rule], answers: &Answers) -> Vec<Alternative> {
    let present = evaluate_all(terms, answers);
    match present.status() {
        Status::Matches | Status::Open => return Vec::new(),
        Status::Confirm | Status::Unmet => {}
    }
    let best = evaluate_all(terms, &Answers::none()).high;
    if present.high == best {
        return Vec::new();
    }
    // The lists are short, and sorting by insertion takes a tenth of the wasm of the general sort.
    let mut sorted: Vec<(bool, QuestionSet)> = Vec::new();
    for set in all(terms, best, answers) {
        let given = set.iter().any(|it| !change(terms, it, best, answers).is_some_and(|change| change.actionable));
        let at = sorted.partition_point(|before| *before < (given, set));
        sorted.insert(at, (given, set));
    }
    let alternative = |(_, set): (bool, QuestionSet)| {
        set.iter().filter_map(|question| change(terms, question, best, answers)).collect()
    };
    sorted.into_iter().map(alternative).collect()
}

/// The alternatives for the definition by itself.
pub(super) fn definition_changes(answers: &Answers) -> Vec<Alternative> {
    changes(&[Rule::Definition(POLICY.definition.rule)], answers)
}

/// The smallest sets of questions to alter that let a rule reach a step; none when nothing does.
fn smallest(rule: &Rule, step: Step, answers: &Answers) -> Vec<QuestionSet> {
    if evaluate(rule, answers).high >= step {
        return vec![QuestionSet::default()];
    }
    match rule {
        Rule::Condition(condition) => {
            let serves = answers.has(condition.question) && condition.steps.iter().any(|given| *given >= step);
            if serves { vec![QuestionSet::of(condition.question)] } else { Vec::new() }
        }
        Rule::Standing(_) => Vec::new(),
        Rule::Definition(definition) => smallest(definition, step, answers),
        Rule::All(parts) => all(parts, step, answers),
        Rule::Any(parts) => any(parts, step, answers),
    }
}

/// Every part must reach the step: one set of each part, together.
fn all(parts: &[Rule], step: Step, answers: &Answers) -> Vec<QuestionSet> {
    parts.iter().fold(vec![QuestionSet::default()], |together, part| {
        let own = smallest(part, step, answers);
        let mut joined = Vec::new();
        for so_far in &together {
            joined.extend(own.iter().map(|more| so_far.and(*more)));
        }
        joined
    })
}

/// One part must reach the step: the sets of all parts that need the fewest changes.
fn any(parts: &[Rule], step: Step, answers: &Answers) -> Vec<QuestionSet> {
    let mut fewest: Vec<QuestionSet> = Vec::new();
    for part in parts {
        for set in smallest(part, step, answers) {
            let known = fewest.first().map_or(usize::MAX, |known| known.len());
            if set.len() < known {
                fewest.clear();
            }
            if set.len() <= known {
                fewest.push(set);
            }
        }
    }
    fewest
}

/// How the answer to a question that these terms read must change.
fn change(terms: &[Rule], question: QuestionId, step: Step, answers: &Answers) -> Option<Change> {
    let present = answers.get(question)?;
    let steps = terms.iter().find_map(|term| reading(term, question))?.steps;
    let mut change = Change { question, to: Vec::new(), actionable: false };
    for (at, (option, given)) in (0..).zip(question.get().options.iter().zip(steps)) {
        if *given >= step {
            change.to.push(at);
            change.actionable |=
                option.change.is_some() && (option.change_from.is_empty() || option.change_from.contains(&present));
        }
    }
    Some(change)
}

/// The condition that reads a question.
fn reading(rule: &Rule, question: QuestionId) -> Option<&Condition> {
    match rule {
        Rule::Condition(condition) => (condition.question == question).then_some(condition),
        Rule::Standing(_) => None,
        Rule::Definition(definition) => reading(definition, question),
        Rule::All(parts) | Rule::Any(parts) => parts.iter().find_map(|part| reading(part, question)),
    }
}
