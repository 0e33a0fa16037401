//! A result as JSON text, put together from pieces that are written once: for many people one after the other.
//!
//! The text is, byte for byte, what serde writes of `CheckShape`. There are few different reasons and changes, so each is
//! there as a whole.

use serde::Serialize;

use crate::policy::{POLICY, Question, QuestionId, Route, Support};
use crate::rules::{Alternative, Check, Options, Read, Reason, Status};

/// The pieces of all results.
#[derive(Debug)]
pub struct Pieces {
    head: String,
    definition: ByStatus,
    routes: Vec<ByStatus>,
    supports: Vec<SupportPieces>,
    /// By question, then by option.
    reasons: Vec<Vec<ByStatus>>,
    definition_reason: ByStatus,
    standing_reason: ByStatus,
    /// By question, then by the options that serve and whether one can be acted on.
    changes: Vec<Vec<String>>,
    /// Ids as JSON, by question.
    questions: Vec<String>,
}

#[derive(Debug)]
struct SupportPieces {
    /// Up to the reasons.
    whole: ByStatus,
    /// Its id with the status.
    alone: ByStatus,
}

/// A piece for each status.
#[derive(Debug)]
struct ByStatus([String; 4]);

impl Default for Pieces {
    fn default() -> Self {
        Self::new()
    }
}

impl Pieces {
    /// Writes all of them.
    pub fn new() -> Self {
        let reason = |question: Option<&str>, answer: Option<&str>| {
            let (question, answer) = (json(&question), json(&answer));
            ByStatus::new(|id| format!(r#"{{"question":{question},"answer":{answer},"status":"{id}"}}"#))
        };
        let of_question = |question: &Question| {
            let options = question.options.iter().map(|option| Some(option.id));
            std::iter::once(None).chain(options).map(|answer| reason(Some(question.id), answer)).collect()
        };
        Self {
            head: format!(r#"{{"policy":{},"definition":{{"status":"#, json(&POLICY.version)),
            definition: ByStatus::new(|id| format!(r#""{id}","routes":["#)),
            routes: POLICY.definition.routes.iter().map(route).collect(),
            supports: POLICY.supports.iter().map(support).collect(),
            reasons: POLICY.questions.iter().map(of_question).collect(),
            definition_reason: reason(Some("definition"), None),
            standing_reason: reason(None, None),
            changes: POLICY.questions.iter().map(changes).collect(),
            questions: POLICY.questions.iter().map(|question| json(&question.id)).collect(),
        }
    }

    /// Writes a whole result.
    pub fn result(&self, check: &Check, out: &mut Vec<u8>) {
        let all_changes = check.all_changes();
        put(out, &self.head);
        put(out, self.definition.of(check.definition()));
        let routes = self.routes.iter().zip(POLICY.definition.routes);
        list(out, routes, |out, (pieces, route)| put(out, pieces.of(check.route(route))));
        put(out, "],\"changes\":");
        self.alternatives(all_changes.definition(), out);
        put(out, "},\"supports\":[");
        list(out, self.supports.iter().zip(POLICY.supports), |out, (pieces, support)| {
            put(out, pieces.whole.of(check.support(support)));
            list(out, check.reasons(support), |out, reason| put(out, self.reason(reason)));
            put(out, "],\"changes\":");
            self.alternatives(all_changes.support(POLICY.fails(support)), out);
            put(out, "}");
        });
        let relevant = check.relevant();
        put(out, "],\"relevant\":[");
        list(out, relevant.iter(), |out, question| put(out, self.question(question)));
        put(out, "],\"next\":");
        put(out, relevant.first().map_or("null", |question| self.question(question)));
        put(out, "}");
    }

    /// Writes the statuses alone: `{"definition":"...","<support id>":"...",...}`.
    pub fn statuses(&self, check: &Check, out: &mut Vec<u8>) {
        put(out, "{\"definition\":\"");
        put(out, check.definition().id());
        put(out, "\"");
        for (pieces, support) in self.supports.iter().zip(POLICY.supports) {
            put(out, pieces.alone.of(check.support(support)));
        }
        put(out, "}");
    }

    fn reason(&self, reason: Reason) -> &str {
        let pieces = match reason.read {
            Read::Definition => Some(&self.definition_reason),
            Read::Nothing => Some(&self.standing_reason),
            Read::Question(question) => {
                let answer = reason.answer.map_or(0, |option| usize::from(option) + 1);
                self.reasons.get(question.position()).and_then(|options| options.get(answer))
            }
        };
        pieces.map_or("", |pieces| pieces.of(reason.status))
    }

    fn alternatives(&self, alternatives: impl Iterator<Item = Alternative>, out: &mut Vec<u8>) {
        put(out, "[");
        list(out, alternatives, |out, alternative| {
            put(out, "[");
            list(out, alternative.iter(), |out, change| {
                let pieces = self.changes.get(change.question.position());
                let piece = pieces.and_then(|pieces| pieces.get(piece_of(change.to, change.actionable)));
                put(out, piece.map_or("", String::as_str));
            });
            put(out, "]");
        });
        put(out, "]");
    }

    fn question(&self, question: QuestionId) -> &str {
        self.questions.get(question.position()).map_or("", String::as_str)
    }
}

impl ByStatus {
    fn new(piece: impl Fn(&str) -> String) -> Self {
        Self([Status::Matches, Status::Confirm, Status::Unmet, Status::Open].map(|status| piece(status.id())))
    }

    fn of(&self, status: Status) -> &str {
        let [matches, confirm, unmet, open] = &self.0;
        match status {
            Status::Matches => matches,
            Status::Confirm => confirm,
            Status::Unmet => unmet,
            Status::Open => open,
        }
    }
}

fn route(route: &Route) -> ByStatus {
    ByStatus::new(|id| format!(r#"{{"id":{},"status":"{id}"}}"#, json(&route.id)))
}

fn support(support: &Support) -> SupportPieces {
    let measure = POLICY.measures.get(usize::from(support.measure)).map_or(0, |measure| measure.number);
    let (id, receiver) = (json(&support.id), support.receiver.id());
    let head = format!(r#"{{"id":{id},"measure":{measure},"receiver":"{receiver}","status":"#);
    SupportPieces {
        whole: ByStatus::new(|status| format!(r#"{head}"{status}","reasons":["#)),
        alone: ByStatus::new(|status| format!(r#",{id}:"{status}""#)),
    }
}

/// Every change that a question can have, at the place that `piece_of` says.
fn changes(question: &Question) -> Vec<String> {
    let change = |serve: usize, actionable: bool| {
        let options = question.options.iter().enumerate().filter(|(at, _)| serve & (1 << at) != 0);
        let to = json(&options.map(|(_, option)| option.id).collect::<Vec<_>>());
        format!(r#"{{"question":{},"to":{to},"actionable":{actionable}}}"#, json(&question.id))
    };
    let sets = 0..1_usize << question.options.len();
    sets.flat_map(|serve| [change(serve, false), change(serve, true)]).collect()
}

fn piece_of(to: Options, actionable: bool) -> usize {
    usize::from(to.bits()) * 2 + usize::from(actionable)
}

/// Items with a comma between them.
fn list<T>(out: &mut Vec<u8>, items: impl Iterator<Item = T>, mut write: impl FnMut(&mut Vec<u8>, T)) {
    let mut first = true;
    for item in items {
        if !first {
            put(out, ",");
        }
        first = false;
        write(out, item);
    }
}

fn put(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn json(value: &impl Serialize) -> String {
    // Ids and lists of them can always be written.
    serde_json::to_string(value).unwrap_or_default()
}
