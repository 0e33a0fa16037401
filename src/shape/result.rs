//! A result as it goes out (design section 7).

use serde::Serialize;

use crate::policy::{POLICY, QuestionSet, Support};
use crate::rules::{Alternative, Check, Read, Reason};

/// The whole result, ids instead of texts, in policy order.
#[derive(Debug, Serialize)]
pub struct CheckShape {
    policy: &'static str,
    definition: DefinitionShape,
    supports: Vec<SupportShape>,
    relevant: Vec<&'static str>,
    next: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct DefinitionShape {
    status: &'static str,
    routes: Vec<RouteShape>,
    changes: Vec<Vec<ChangeShape>>,
}

#[derive(Debug, Serialize)]
struct RouteShape {
    id: &'static str,
    status: &'static str,
}

#[derive(Debug, Serialize)]
struct SupportShape {
    id: &'static str,
    measure: u8,
    receiver: &'static str,
    status: &'static str,
    reasons: Vec<ReasonShape>,
    changes: Vec<Vec<ChangeShape>>,
}

#[derive(Debug, Serialize)]
struct ReasonShape {
    question: Option<&'static str>,
    answer: Option<&'static str>,
    status: &'static str,
}

#[derive(Debug, Serialize)]
struct ChangeShape {
    question: &'static str,
    to: Vec<&'static str>,
    actionable: bool,
}

impl From<&Check> for CheckShape {
    fn from(check: &Check) -> Self {
        let relevant = check.relevant();
        Self {
            policy: POLICY.version,
            definition: definition(check),
            supports: POLICY.supports.iter().map(|it| support(check, it)).collect(),
            relevant: ids(relevant),
            next: relevant.first().map(|question| question.get().id),
        }
    }
}

fn definition(check: &Check) -> DefinitionShape {
    let routes = POLICY.definition.routes.iter();
    DefinitionShape {
        status: check.definition().id(),
        routes: routes.map(|it| RouteShape { id: it.id, status: check.route(it).id() }).collect(),
        changes: changes(check.definition_changes()),
    }
}

fn support(check: &Check, support: &Support) -> SupportShape {
    SupportShape {
        id: support.id,
        measure: POLICY.measures.get(usize::from(support.measure)).map_or(0, |measure| measure.number),
        receiver: support.receiver.id(),
        status: check.support(support).id(),
        reasons: check.reasons(support).map(reason).collect(),
        changes: changes(check.changes(support)),
    }
}

fn reason(reason: Reason) -> ReasonShape {
    let status = reason.status.id();
    match reason.read {
        Read::Definition => ReasonShape { question: Some("definition"), answer: None, status },
        Read::Nothing => ReasonShape { question: None, answer: None, status },
        Read::Question(question) => {
            let chosen = reason.answer.and_then(|at| question.get().options.get(usize::from(at)));
            ReasonShape { question: Some(question.get().id), answer: chosen.map(|option| option.id), status }
        }
    }
}

fn changes(alternatives: Vec<Alternative>) -> Vec<Vec<ChangeShape>> {
    let shape = |alternative: Alternative| {
        let changes = alternative.into_iter().map(|change| {
            let question = change.question.get();
            let options = change.to.iter().filter_map(|at| question.options.get(usize::from(*at)));
            let to = options.map(|option| option.id).collect();
            ChangeShape { question: question.id, to, actionable: change.actionable }
        });
        changes.collect()
    };
    alternatives.into_iter().map(shape).collect()
}

fn ids(questions: QuestionSet) -> Vec<&'static str> {
    questions.iter().map(|question| question.get().id).collect()
}
