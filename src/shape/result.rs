//! A result as it goes out (design section 7).

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::AnswersShape;
use crate::policy::{POLICY, QuestionId, Support};
use crate::rules::{Alternative, Answers, Check, Read, Reason};

/// The whole result, ids instead of texts, in policy order.
#[derive(Clone, Copy, Debug)]
pub struct CheckShape(Check);

impl From<&Check> for CheckShape {
    fn from(check: &Check) -> Self {
        Self(*check)
    }
}

impl Serialize for CheckShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        result(&self.0).serialize(serializer)
    }
}

/// Answers with the policy version they were given under, as a link holds them.
#[derive(Clone, Copy, Debug)]
pub struct LinkShape {
    /// The answers.
    pub answers: Answers,
    /// The policy version.
    pub policy: &'static str,
}

impl Serialize for LinkShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Not as a `Shape`: the interface writes nothing else this way, and two kinds of value are less than six.
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("answers", &AnswersShape(self.answers))?;
        object.serialize_entry("policy", self.policy)?;
        object.end()
    }
}

impl Serialize for AnswersShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let chosen = |(question, _): (QuestionId, u8)| Some((question.get().id, self.0.choice(question)?.id));
        serializer.collect_map(self.0.iter().filter_map(chosen))
    }
}

/// What a result is made of. One type for all its parts, because each type has a serializer of its own in the wasm.
#[derive(Serialize)]
#[serde(untagged)]
enum Shape {
    Null,
    Flag(bool),
    Number(u8),
    Id(&'static str),
    List(Vec<Shape>),
    Object(Object),
}

/// Fields in order.
struct Object(Vec<(&'static str, Shape)>);

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

fn result(check: &Check) -> Shape {
    let relevant = check.relevant();
    object([
        ("policy", Shape::Id(POLICY.version)),
        ("definition", definition(check)),
        ("supports", list(POLICY.supports, |it| support(check, it))),
        ("relevant", list(relevant.iter(), |question| Shape::Id(question.get().id))),
        ("next", optional(relevant.first().map(|question| question.get().id))),
    ])
}

fn definition(check: &Check) -> Shape {
    let routes = POLICY.definition.routes;
    object([
        ("status", Shape::Id(check.definition().id())),
        ("routes", list(routes, |it| object([("id", Shape::Id(it.id)), ("status", Shape::Id(check.route(it).id()))]))),
        ("changes", changes(check.definition_changes())),
    ])
}

fn support(check: &Check, support: &Support) -> Shape {
    let measure = POLICY.measures.get(usize::from(support.measure)).map_or(0, |measure| measure.number);
    object([
        ("id", Shape::Id(support.id)),
        ("measure", Shape::Number(measure)),
        ("receiver", Shape::Id(support.receiver.id())),
        ("status", Shape::Id(check.support(support).id())),
        ("reasons", list(check.reasons(support), reason)),
        ("changes", changes(check.changes(support))),
    ])
}

fn reason(reason: Reason) -> Shape {
    let (question, answer) = match reason.read {
        Read::Definition => (Some("definition"), None),
        Read::Nothing => (None, None),
        Read::Question(question) => {
            let chosen = reason.answer.and_then(|at| question.get().options.get(usize::from(at)));
            (Some(question.get().id), chosen.map(|option| option.id))
        }
    };
    object([("question", optional(question)), ("answer", optional(answer)), ("status", Shape::Id(reason.status.id()))])
}

fn changes(alternatives: Vec<Alternative>) -> Shape {
    list(alternatives, |alternative| {
        list(alternative.iter(), |change| {
            let question = change.question.get();
            let options = change.to.iter().filter_map(|at| question.options.get(usize::from(at)));
            object([
                ("question", Shape::Id(question.id)),
                ("to", list(options, |option| Shape::Id(option.id))),
                ("actionable", Shape::Flag(change.actionable)),
            ])
        })
    })
}

fn object<const N: usize>(fields: [(&'static str, Shape); N]) -> Shape {
    Shape::Object(Object(Vec::from(fields)))
}

fn list<T>(items: impl IntoIterator<Item = T>, shape: impl FnMut(T) -> Shape) -> Shape {
    Shape::List(items.into_iter().map(shape).collect())
}

fn optional(id: Option<&'static str>) -> Shape {
    id.map_or(Shape::Null, Shape::Id)
}
