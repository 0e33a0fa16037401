//! A result in the order of an adviser's work: what the text leaves undefined, what the person does not know, what is
//! said and has to be verified.
//!
//! Knows nothing of pages. Every entry names what it bears on, so that work on one entry can be weighed.

use crate::policy::bits::Fails;
use crate::policy::{Choice, POLICY, QuestionId, Rule, Step, Support, Text};
use crate::rules::{Answers, Check, Status};

/// What an entry bears on: the definition, supports, or both.
#[derive(Clone, Debug, Default)]
pub struct Bearing {
    /// Whether it bears on the definition itself.
    pub definition: bool,
    /// The supports, in policy order.
    pub supports: Vec<&'static Support>,
}

/// Something the text does not define, so that a person has to decide it.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Why only a person can judge it.
    pub why: Text,
    /// Cited FAQ sentences.
    pub faq: &'static [u8],
    /// What it bears on.
    pub bearing: Bearing,
}

/// A question on which the person's word has to be cleared up or verified.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The question; its answer is in the answers.
    pub question: QuestionId,
    /// What it bears on.
    pub bearing: Bearing,
}

/// A result in the order of an adviser's work.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// What the text leaves undefined.
    pub decisions: Vec<Decision>,
    /// What the person is not sure of, or has not made up their mind about.
    pub unsure: Vec<Statement>,
    /// What the person says and what counts in their favour.
    pub verify: Vec<Statement>,
}

impl Review {
    /// Reviews a result: the definition, as long as it is not ruled out, and the personal supports that match or need
    /// confirmation.
    pub fn new(check: &Check) -> Self {
        let mut review = Self::default();
        let counts = |route: Status| match check.definition() {
            // A route that gives less than another adds nothing.
            Status::Matches | Status::Confirm => route == check.definition(),
            // Any route that is not ruled out may still decide.
            Status::Open => route != Status::Unmet,
            Status::Unmet => false,
        };
        for (route, details) in POLICY.routes_in_detail().filter(|(route, _)| counts(check.route(route))) {
            details
                .terms
                .iter()
                .for_each(|term| review.rule(term, route.fails, check.answers(), POLICY.definition.faq, None));
        }
        for support in check.within_reach() {
            // The definition, a term of nearly all of them, stands for itself.
            let fails = POLICY.fails(support);
            let details = support.details();
            let terms = details.terms.iter();
            terms.for_each(|term| review.rule(term, fails, check.answers(), details.faq, Some(support)));
        }
        review.verify.sort_by_key(|statement| statement.question);
        review.unsure.sort_by_key(|statement| statement.question);
        review
    }

    /// Takes in one rule that counts; `support` is none for the definition.
    fn rule(
        &mut self,
        rule: &Rule,
        fails: Fails,
        answers: &Answers,
        faq: &'static [u8],
        support: Option<&'static Support>,
    ) {
        match rule {
            Rule::Condition(condition) => {
                let question = condition.question;
                let Some(at) = answers.get(question) else { return };
                let step = fails.step_of(question, at);
                let unsure = answers.choice(question).is_some_and(Choice::is_unsure);
                match (step, unsure) {
                    // Where being undecided is enough, there is nothing to clear up.
                    (Step::Unmet, true | false) | (Step::Matches, true) => {}
                    (Step::Confirm, true) => entry(&mut self.unsure, question, support),
                    (Step::Matches, false) => entry(&mut self.verify, question, support),
                    (Step::Confirm, false) => {
                        entry(&mut self.verify, question, support);
                        if let Some(why) = condition.confirm {
                            self.decide(why, faq, support);
                        }
                    }
                }
            }
            Rule::Standing(why) => self.decide(*why, faq, support),
            Rule::Definition => {}
        }
    }

    fn decide(&mut self, why: Text, faq: &'static [u8], support: Option<&'static Support>) {
        match self.decisions.iter_mut().find(|known| known.why == why) {
            Some(known) => bear(&mut known.bearing, support),
            None => {
                let mut bearing = Bearing::default();
                bear(&mut bearing, support);
                self.decisions.push(Decision { why, faq, bearing });
            }
        }
    }
}

/// The bearing of a question's entry, made where there is none yet.
fn entry(list: &mut Vec<Statement>, question: QuestionId, support: Option<&'static Support>) {
    match list.iter_mut().find(|known| known.question == question) {
        Some(known) => bear(&mut known.bearing, support),
        None => {
            let mut bearing = Bearing::default();
            bear(&mut bearing, support);
            list.push(Statement { question, bearing });
        }
    }
}

fn bear(bearing: &mut Bearing, support: Option<&'static Support>) {
    match support {
        None => bearing.definition = true,
        Some(support) if bearing.supports.iter().any(|known| known.id == support.id) => {}
        Some(support) => bearing.supports.push(support),
    }
}
