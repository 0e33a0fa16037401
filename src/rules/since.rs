//! What is decided otherwise since an older version, for somebody's answers: a link of that version shows it.

use super::{Answers, Known, Status};
use crate::policy::{DETAILS, Move, POLICY, Support, Text};

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
    let (then, now) = (Known::new(&edition.rules, answers), Known::new(POLICY.rules, answers));
    let former = |id: &str| {
        let at = edition.supports.iter().position(|it| *it == id)?;
        Some(then.support(*edition.rules.supports.get(at)?))
    };
    all.extend(moved(Subject::Definition, Some(then.definition()), Some(now.definition())));
    for (at, support) in (0..).zip(POLICY.supports) {
        let now = now.support(POLICY.fails(support));
        // A support that says the same is not among the former ones.
        let same = if edition.added.contains(&at) { None } else { Some(now) };
        all.extend(moved(Subject::Support(support), former(support.id).or(same), Some(now)));
    }
    for id in edition.supports.iter().filter(|id| !POLICY.supports.iter().any(|now| now.id == **id)) {
        all.extend(moved(Subject::Withdrawn(id), former(id), None));
    }
    all
}

/// The reasons of the versions that followed.
fn why(version: &str, of: &str) -> Vec<Text> {
    let at = POLICY.versions.iter().position(|known| *known == version);
    let later = |it: &&Move| it.of == of && at.is_some_and(|at| usize::from(it.version) > at);
    DETAILS.moves.iter().filter(later).map(|it| it.why).collect()
}
