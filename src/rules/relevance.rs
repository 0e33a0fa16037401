//! Relevance: which unanswered questions can still make a difference.
//!
//! Two steps differ if, for `confirm` or for `matches`, one reaches it and the other does not. Seen from one such mark, a
//! rule says yes or no: `all` wants a yes of every part, `any` of one. So an option of a question counts exactly if the
//! other parts leave the answer to it: under `all` they can all say yes, under `any` all no. They can do so together,
//! because no question is read twice, and whether a part can is told by its highest and its lowest step.

use super::Answers;
use super::status::{Span, evaluate};
use crate::policy::{POLICY, QuestionSet, Rule, Step};

/// The unanswered questions for which some completion of the other unanswered ones exists in which two options give
/// the definition or some support a different status.
pub fn relevant(answers: &Answers) -> QuestionSet {
    let mut set = QuestionSet::default();
    for mark in MARKS {
        insert(POLICY.definition.rule, mark, answers, &mut set);
        for support in POLICY.supports {
            insert_all(support.terms, mark, answers, &mut set);
        }
    }
    set
}

/// The questions relevant to one list of terms that must all hold.
pub fn relevant_to(terms: &[Rule], answers: &Answers) -> QuestionSet {
    let mut set = QuestionSet::default();
    for mark in MARKS {
        insert_all(terms, mark, answers, &mut set);
    }
    set
}

/// The steps that can be reached or missed; every rule reaches `unmet`.
const MARKS: [Step; 2] = [Step::Confirm, Step::Matches];

/// Adds the questions that decide, on some completion, whether the rule reaches the mark.
fn insert(rule: &Rule, mark: Step, answers: &Answers, set: &mut QuestionSet) {
    match rule {
        Rule::Condition(condition) => {
            let reaches = |step: &Step| *step >= mark;
            let differ = condition.steps.iter().any(reaches) && !condition.steps.iter().all(reaches);
            if differ && !answers.has(condition.question) {
                set.insert(condition.question);
            }
        }
        Rule::Standing(_) => {}
        Rule::Definition(definition) => insert(definition, mark, answers, set),
        Rule::All(parts) => insert_all(parts, mark, answers, set),
        Rule::Any(parts) => insert_each(parts, mark, answers, set, |other| other.low < mark),
    }
}

fn insert_all(parts: &[Rule], mark: Step, answers: &Answers, set: &mut QuestionSet) {
    insert_each(parts, mark, answers, set, |other| other.high >= mark);
}

/// Goes into each part that the other parts can leave the decision to.
fn insert_each(parts: &[Rule], mark: Step, answers: &Answers, set: &mut QuestionSet, can_leave: impl Fn(Span) -> bool) {
    for (at, part) in parts.iter().enumerate() {
        let mut others = parts.iter().enumerate().filter(|(other, _)| *other != at);
        if others.all(|(_, other)| can_leave(evaluate(other, answers))) {
            insert(part, mark, answers, set);
        }
    }
}
