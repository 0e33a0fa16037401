//! Versions left behind: their rules speak of questions and options there still are, and what moved is told of things
//! there are.

use super::one_of;
use crate::frozen::file_of;
use crate::read::Problems;
use crate::source::{Condition, Frozen, Policy, Term};

/// Reports frozen rules that the present policy cannot read, and reasons that belong to nothing.
pub fn versions(policy: &Policy, problems: &Problems) {
    for frozen in &policy.older {
        check(policy, frozen, problems);
    }
    let supports = || policy.measures.iter().flat_map(|measure| &measure.supports).map(|it| it.id.as_str());
    for (n, it) in policy.moves.iter().enumerate() {
        let at = |field: &str| format!("move[{n}].{field}");
        let known = policy.versions.iter().skip(1).map(String::as_str);
        one_of(&it.version, known, ("versions.toml", &at("version")), "version that followed another", problems);
        let known = ["definition"].into_iter().chain(supports()).chain(policy.withdrawn.iter().map(String::as_str));
        one_of(&it.of, known, ("versions.toml", &at("of")), "support", problems);
    }
    for id in policy.withdrawn.iter().filter(|id| supports().any(|it| it == **id)) {
        problems.add("published.toml", "withdrawn", format!("`{id}` is among the supports, so it is not withdrawn"));
    }
}

fn check(policy: &Policy, frozen: &Frozen, problems: &Problems) {
    let file = file_of(&frozen.version);
    for (n, old) in frozen.questions.iter().enumerate() {
        let ids = policy.questions.iter().map(|question| question.id.as_str());
        one_of(&old.id, ids, (&file, &format!("question[{n}].id")), "question", problems);
        let Some(question) = policy.questions.iter().find(|it| it.id == old.id) else { continue };
        let now = question.options.iter().map(|it| (it.id.as_str(), it.wire));
        if !now.take(old.options.len()).eq(old.options.iter().map(|(id, wire)| (id.as_str(), *wire))) {
            let message = "has other options or numbers now: what was published stays, new ones follow at the end";
            problems.add(&file, &format!("question[{n}].options"), message);
        }
    }
    let routes = frozen.routes.iter().flat_map(|it| &it.all);
    let terms = frozen.supports.iter().flat_map(|it| &it.all).filter_map(|term| match term {
        Term::Condition(condition) => Some(condition),
        Term::Definition | Term::Standing(_) => None,
    });
    routes.chain(terms).for_each(|it| reads(frozen, it, problems));
}

fn reads(frozen: &Frozen, it: &Condition, problems: &Problems) {
    let ids = frozen.questions.iter().map(|question| question.id.as_str());
    one_of(&it.question, ids, (&it.file, &format!("{}.question", it.place)), "question", problems);
    let Some(question) = frozen.questions.iter().find(|old| old.id == it.question) else { return };
    for (option, _) in &it.steps {
        let ids = question.options.iter().map(|(id, _)| id.as_str());
        one_of(option, ids, (&it.file, &format!("{}.steps.{option}", it.place)), "option", problems);
    }
}
