//! What a reply leaves to do: for each status that a person has to confirm, whether that is done. The status by the rules
//! stays what it is; this stands beside it.

use super::{Decision, Decisions, POINTS, Point};
use crate::policy::bits::Fails;
use crate::policy::{Choice, POLICY, QuestionId, Rule, Step, Support, Text};
use crate::review;
use crate::rules::{Answers, Check, Status};

/// What a reply says of something that, by the rules, a person has to confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Every point of it is confirmed.
    Confirmed,
    /// A point without which it cannot be is not confirmed.
    NotConfirmed,
    /// Something is still to be decided or to be brought.
    Open,
}

/// A term of a rule that a person has to judge for these answers.
struct Judged {
    point: Option<&'static Point>,
    /// Why only a person can; none where the person with the answers does not know.
    why: Option<Text>,
}

impl Decisions {
    /// What is left of the definition; none where it is not for a person to confirm.
    pub fn on_definition(&self, check: &Check) -> Option<Left> {
        if check.definition() != Status::Confirm {
            return None;
        }
        let routes = POLICY.routes_in_detail().filter(|(route, _)| check.route(route) == Status::Confirm);
        let each = routes.map(|(route, details)| self.on_terms(details.terms, route.id, route.fails, check.answers()));
        // One way in is enough, and only where none is left the answer is no.
        Some(each.fold(Left::NotConfirmed, |all, one| match (all, one) {
            (Left::Confirmed, _) | (_, Left::Confirmed) => Left::Confirmed,
            (Left::Open, _) | (_, Left::Open) => Left::Open,
            (Left::NotConfirmed, Left::NotConfirmed) => Left::NotConfirmed,
        }))
    }

    /// What is left of a support; none where it is not for a person to confirm.
    pub fn on_support(&self, check: &Check, support: &Support) -> Option<Left> {
        if support.is_general || check.support(support) != Status::Confirm {
            return None;
        }
        let terms = support.details().terms;
        let own = self.on_terms(terms, support.id, POLICY.fails(support), check.answers());
        let definition = match check.definition() {
            _ if !terms.iter().any(|term| matches!(term, Rule::Definition)) => Left::Confirmed,
            Status::Matches => Left::Confirmed,
            Status::Confirm | Status::Open | Status::Unmet => self.on_definition(check).unwrap_or(Left::Open),
        };
        Some(match (own, definition) {
            (Left::NotConfirmed, _) | (_, Left::NotConfirmed) => Left::NotConfirmed,
            (Left::Open, _) | (_, Left::Open) => Left::Open,
            (Left::Confirmed, Left::Confirmed) => Left::Confirmed,
        })
    }

    /// All terms have to hold.
    fn on_terms(&self, terms: &[Rule], of: &str, fails: Fails, answers: &Answers) -> Left {
        let mut left = Left::Confirmed;
        for judged in terms.iter().filter_map(|term| judged(term, of, fails, answers)) {
            match judged.point.and_then(|point| self.get(point)) {
                Some(Decision::Confirmed) => {}
                Some(Decision::NotConfirmed) => return Left::NotConfirmed,
                Some(Decision::Bring(_)) | None => left = Left::Open,
            }
        }
        left
    }
}

/// The points that one decision of an adviser settles: the text leaves the same thing open in several rules.
pub fn points_of(check: &Check, decision: &review::Decision) -> Vec<&'static Point> {
    let routes = POLICY.routes_in_detail().filter(|_| decision.bearing.definition);
    let routes = routes.map(|(route, details)| (details.terms, route.id, route.fails));
    let supports = decision.bearing.supports.iter().map(|it| (it.details().terms, it.id, POLICY.fails(it)));
    let judged = routes
        .chain(supports)
        .flat_map(|(terms, of, fails)| terms.iter().filter_map(move |term| judged(term, of, fails, check.answers())));
    judged.filter(|it| it.why == Some(decision.why)).filter_map(|it| it.point).collect()
}

/// The point of a question that the person is not sure of.
pub fn point_of(question: QuestionId) -> Option<&'static Point> {
    POINTS.iter().find(|point| point.id == question.get().id)
}

fn judged(term: &Rule, of: &str, fails: Fails, answers: &Answers) -> Option<Judged> {
    let named = |what: &str| POINTS.iter().find(|point| point.id.split_once('.') == Some((of, what)));
    match term {
        Rule::Definition => None,
        Rule::Standing(why) => Some(Judged { point: named("standing"), why: Some(*why) }),
        Rule::Condition(condition) => {
            let question = condition.question;
            // A status that is to be confirmed is so whatever an unanswered question is answered with.
            let at = answers.get(question).filter(|at| fails.step_of(question, *at) == Step::Confirm)?;
            let choice: Option<&Choice> = question.get().options.get(usize::from(at));
            Some(if choice.is_some_and(Choice::is_unsure) {
                Judged { point: point_of(question), why: None }
            } else {
                Judged { point: named(question.get().id), why: condition.confirm }
            })
        }
    }
}
