//! Changes: the smallest sets of given answers to alter so that the best a rule can give becomes possible again.
//!
//! Whether a rule reaches its best is a question of `all` and `any` over conditions that each read one question:
//! the smallest sets add up under `all` and compete under `any`. Unanswered questions cost nothing.

use std::cmp::Ordering;

use super::Answers;
use super::status::{Status, answered_step, evaluate, evaluate_all};
use crate::policy::{Condition, POLICY, QuestionId, Rule, Step};

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
    match evaluate_all(terms, answers).status() {
        Status::Matches | Status::Open => return Vec::new(),
        Status::Confirm | Status::Unmet => {}
    }
    let best = evaluate_all(terms, &Answers::none()).high;
    if evaluate_all(terms, answers).high == best {
        return Vec::new();
    }
    let found = all(terms, best, answers).unwrap_or_default();
    let ordered = found.into_iter().map(|it| sorted(it, |a, b| a.question.cmp(&b.question)));
    sorted(ordered, order)
}

/// Items in order. The lists are short, and sorting by insertion takes a tenth of the wasm of the general sort.
fn sorted<T>(items: impl IntoIterator<Item = T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in items {
        let at = sorted.partition_point(|before| order(before, &item).is_lt());
        sorted.insert(at, item);
    }
    sorted
}

/// The alternatives for the definition by itself.
pub(super) fn definition_changes(answers: &Answers) -> Vec<Alternative> {
    changes(&[Rule::Definition(POLICY.definition.rule)], answers)
}

fn order(a: &Alternative, b: &Alternative) -> Ordering {
    let given = |alternative: &Alternative| !alternative.iter().all(|change| change.actionable);
    let questions = |alternative: &Alternative| alternative.iter().map(|change| change.question).collect::<Vec<_>>();
    given(a).cmp(&given(b)).then_with(|| questions(a).cmp(&questions(b)))
}

/// The smallest alternatives that let a rule reach a step; `None` when nothing does.
fn smallest(rule: &Rule, step: Step, answers: &Answers) -> Option<Vec<Alternative>> {
    if evaluate(rule, answers).high >= step {
        return Some(vec![Vec::new()]);
    }
    match rule {
        Rule::Condition(condition) => alter(condition, step, answers).map(|change| vec![vec![change]]),
        Rule::Standing(_) => None,
        Rule::Definition(definition) => smallest(definition, step, answers),
        Rule::All(parts) => all(parts, step, answers),
        Rule::Any(parts) => any(parts, step, answers),
    }
}

/// Every part must reach the step: one alternative of each part, together.
fn all(parts: &[Rule], step: Step, answers: &Answers) -> Option<Vec<Alternative>> {
    parts.iter().try_fold(vec![Vec::new()], |together, part| {
        let own = smallest(part, step, answers)?;
        let joined = together.iter().flat_map(|so_far: &Alternative| {
            own.iter().map(move |more| so_far.iter().chain(more).cloned().collect::<Alternative>())
        });
        Some(joined.collect())
    })
}

/// One part must reach the step: the alternatives of all parts that need the fewest changes.
fn any(parts: &[Rule], step: Step, answers: &Answers) -> Option<Vec<Alternative>> {
    let every: Vec<Alternative> = parts.iter().filter_map(|part| smallest(part, step, answers)).flatten().collect();
    let fewest = every.iter().map(Vec::len).min()?;
    Some(every.into_iter().filter(|alternative| alternative.len() == fewest).collect())
}

fn alter(condition: &Condition, step: Step, answers: &Answers) -> Option<Change> {
    let present = answers.get(condition.question)?;
    let serves = |(at, given): (usize, &Step)| u8::try_from(at).ok().filter(|_| *given >= step);
    let to: Vec<u8> = condition.steps.iter().enumerate().filter_map(serves).collect();
    let options = condition.question.get().options;
    let actionable = to.iter().filter_map(|at| options.get(usize::from(*at))).any(|option| {
        option.change.is_some() && (option.change_from.is_empty() || option.change_from.contains(&present))
    });
    let needed = answered_step(condition, answers).is_some_and(|given| given < step);
    (needed && !to.is_empty()).then_some(Change { question: condition.question, to, actionable })
}
