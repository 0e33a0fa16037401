//! Reasons: what each condition of a support contributed.

use super::Answers;
use super::status::{Status, evaluate};
use crate::policy::{QuestionId, Rule, Support, Text};

/// What a condition reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// The definition of overseas talent.
    Definition,
    /// One question.
    Question(QuestionId),
    /// Nothing: it stands whatever is answered.
    Nothing,
}

/// One condition of a support on these answers.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// What it reads.
    pub read: Read,
    /// Position of the option chosen, for an answered question.
    pub answer: Option<u8>,
    /// What it gives.
    pub status: Status,
    /// Why only a person can judge it, where the data says so.
    pub confirm: Option<Text>,
}

/// One reason for each condition of a support, in order; none for a general support.
pub fn reasons(support: &Support, answers: &Answers) -> impl Iterator<Item = Reason> {
    support.terms.iter().map(|term| reason(term, answers))
}

fn reason(term: &Rule, answers: &Answers) -> Reason {
    let status = evaluate(term, answers).status();
    match term {
        Rule::Condition(condition) => Reason {
            read: Read::Question(condition.question),
            answer: answers.get(condition.question),
            status,
            confirm: condition.confirm,
        },
        Rule::Standing(why) => Reason { read: Read::Nothing, answer: None, status, confirm: Some(*why) },
        Rule::Definition(_) | Rule::All(_) | Rule::Any(_) => {
            Reason { read: Read::Definition, answer: None, status, confirm: None }
        }
    }
}
