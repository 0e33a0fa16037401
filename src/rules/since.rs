//! What is decided otherwise since an older version, for somebody's answers: a link of that version shows it.

use super::Answers;
use super::status::{Status, evaluate, evaluate_all};
use crate::policy::{Move, POLICY, Support, Text};

/// Something that is decided otherwise.
#[derive(Clone, Debug)]
pub struct Moved {
    /// What it is.
    pub subject: Subject,
    /// Its status under the older version; none for a support that came later.
    pub then: Option<Status>,
    /// Its status now; none for a support that was withdrawn.
    pub now: Option<Status>,
    /// Why: a sentence for each version that changed it.
    pub why: Vec<Text>,
}

/// What can be decided otherwise.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// The definition of overseas talent.
    Definition,
    /// A support.
    Support(&'static Support),
    /// A support that there is no more, by its id.
    Withdrawn(&'static str),
}

impl Subject {
    /// `definition`, or the id of the support.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Definition => "definition",
            Self::Support(support) => support.id,
            Self::Withdrawn(id) => id,
        }
    }
}

/// What is decided otherwise for these answers since a version: the definition first, then the supports in policy order,
/// then those withdrawn. Nothing for the present version.
pub fn since(version: &str, answers: &Answers) -> Vec<Moved> {
    let Some(edition) = POLICY.older.iter().find(|it| it.version == version) else { return Vec::new() };
    let moved = |subject: Subject, then: Option<Status>, now: Option<Status>| {
        (then != now).then(|| Moved { subject, then, now, why: why(version, subject.id()) })
    };
    let mut all = Vec::new();
    let then = evaluate(edition.definition, answers).status();
    let now = evaluate(POLICY.definition.rule, answers).status();
    all.extend(moved(Subject::Definition, Some(then), Some(now)));
    for (at, support) in (0..).zip(POLICY.supports) {
        let former = edition.supports.iter().find(|it| it.id == support.id);
        let now = evaluate_all(support.terms, answers).status();
        let then = match former {
            Some(former) => Some(evaluate_all(former.terms, answers).status()),
            None if edition.added.contains(&at) => None,
            // It said the same.
            None => Some(now),
        };
        all.extend(moved(Subject::Support(support), then, Some(now)));
    }
    for former in edition.supports.iter().filter(|it| !POLICY.supports.iter().any(|now| now.id == it.id)) {
        let then = evaluate_all(former.terms, answers).status();
        all.extend(moved(Subject::Withdrawn(former.id), Some(then), None));
    }
    all
}

/// The reasons of the versions that followed.
fn why(version: &str, of: &str) -> Vec<Text> {
    let at = POLICY.versions.iter().position(|known| *known == version);
    let later = |it: &&Move| it.of == of && at.is_some_and(|at| usize::from(it.version) > at);
    POLICY.moves.iter().filter(later).map(|it| it.why).collect()
}
