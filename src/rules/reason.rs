//! Reasons: what each condition of a support contributed.

use super::{Answers, Known, Status};
use crate::policy::bits::Fails;
use crate::policy::{POLICY, QuestionId, Rule, Support, Text};

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
#[inline]
pub fn reasons<'a>(
    support: &Support,
    answers: &'a Answers,
    known: &'a Known,
) -> impl Iterator<Item = Reason> + use<'a> {
    let fails = POLICY.fails(support);
    support.details().terms.iter().map(move |term| reason(term, fails, answers, known))
}

#[inline]
fn reason(term: &Rule, fails: Fails, answers: &Answers, known: &Known) -> Reason {
    match term {
        Rule::Condition(condition) => {
            let question = condition.question;
            let options = known.possible.supports & question.get().field.options;
            Reason {
                read: Read::Question(question),
                answer: answers.get(question),
                status: Status::of_one(fails, options),
                confirm: condition.confirm,
            }
        }
        Rule::Standing(why) => {
            Reason { read: Read::Nothing, answer: None, status: Status::Confirm, confirm: Some(*why) }
        }
        Rule::Definition => Reason { read: Read::Definition, answer: None, status: known.definition(), confirm: None },
    }
}
