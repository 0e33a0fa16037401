//! Versions left behind, as far as their links need them: how many options each question had, and what the definition
//! and the supports said that say something else now.

use super::write::{list, numbers, quoted};
use super::{Baker, definition_rule};
use crate::source::{Condition, Definition, Frozen, Policy, Step, Term};

impl Baker<'_> {
    /// Rust text of the editions.
    pub(super) fn editions(&self) -> String {
        list(&self.policy.older, |frozen| self.edition(frozen))
    }

    /// Rust text of why what moved.
    pub(super) fn moves(&self) -> String {
        list(&self.policy.moves, |it| {
            let version = self.policy.versions.iter().position(|known| *known == it.version).unwrap_or_default();
            format!("Move {{ version: {version}, of: {}, why: {} }}", quoted(&it.of), self.text(&it.why))
        })
    }

    fn edition(&self, frozen: &Frozen) -> String {
        let policy = self.policy;
        let options = policy.questions.iter().map(|question| {
            let known = frozen.questions.iter().find(|it| it.id == question.id);
            known.and_then(|it| u8::try_from(it.options.len()).ok()).unwrap_or_default()
        });
        let now = || policy.measures.iter().flat_map(|measure| &measure.supports);
        let former: Vec<_> = frozen
            .supports
            .iter()
            .filter(|it| {
                let same = now().find(|support| support.id == it.id);
                !same.is_some_and(|same| says_as_much(policy, frozen, (&it.all, &same.all)))
            })
            .collect();
        let added = now().enumerate().filter(|(_, it)| !frozen.supports.iter().any(|known| known.id == it.id));
        let known = |question: &str, option: &str| has(frozen, question, option);
        let groups = definition_rule(&definition(frozen)).unwrap_or_default();
        format!(
            "Edition {{ version: {}, options: {}, rules: {}, supports: {}, added: {} }}",
            quoted(&frozen.version),
            numbers(&options.collect::<Vec<_>>()),
            self.layout.rules(known, &groups, &former.iter().map(|it| it.all.as_slice()).collect::<Vec<_>>()),
            list(&former, |it| quoted(&it.id)),
            numbers(&added.filter_map(|(at, _)| u8::try_from(at).ok()).collect::<Vec<_>>()),
        )
    }
}

/// Whether there was an option.
fn has(frozen: &Frozen, question: &str, option: &str) -> bool {
    let question = frozen.questions.iter().find(|it| it.id == question);
    question.is_some_and(|it| it.options.iter().any(|(id, _)| id == option))
}

fn definition(frozen: &Frozen) -> Definition {
    Definition { routes: frozen.routes.clone(), ..Definition::default() }
}

fn says_the_same(policy: &Policy, frozen: &Frozen) -> bool {
    let routes = policy.definition.routes.iter();
    let alike = |it: &Condition, now: &Condition| conditions_alike(policy, frozen, it, now);
    routes.len() == frozen.routes.len()
        && routes.zip(&frozen.routes).all(|(now, then)| {
            now.all.len() == then.all.len() && then.all.iter().zip(&now.all).all(|(then, now)| alike(then, now))
        })
}

/// Whether two rules give every answer of the older version the same status.
fn says_as_much(policy: &Policy, frozen: &Frozen, (then, now): (&[Term], &[Term])) -> bool {
    let alike = |then: &Term, now: &Term| match (then, now) {
        (Term::Definition, Term::Definition) => says_the_same(policy, frozen),
        (Term::Standing(_), Term::Standing(_)) => true,
        (Term::Condition(then), Term::Condition(now)) => conditions_alike(policy, frozen, then, now),
        (Term::Definition | Term::Standing(_) | Term::Condition(_), _) => false,
    };
    then.len() == now.len() && then.iter().zip(now).all(|(then, now)| alike(then, now))
}

/// The same step for each option there was, and the same lowest and highest for a question left open.
fn conditions_alike(policy: &Policy, frozen: &Frozen, then: &Condition, now: &Condition) -> bool {
    let options = policy.questions.iter().find(|it| it.id == now.question).map(|it| it.options.as_slice());
    let after: Vec<_> = options.unwrap_or_default().iter().map(|option| step(now, &option.id)).collect();
    let before = steps_then(frozen, then);
    let ends = |steps: &[Step]| (steps.iter().min().copied(), steps.iter().max().copied());
    then.question == now.question && after.starts_with(&before) && ends(&after) == ends(&before)
}

fn steps_then(frozen: &Frozen, it: &Condition) -> Vec<Step> {
    let question = frozen.questions.iter().find(|question| question.id == it.question);
    let options = question.map(|question| question.options.as_slice()).unwrap_or_default();
    options.iter().map(|(option, _)| step(it, option)).collect()
}

fn step(it: &Condition, option: &str) -> Step {
    it.steps.iter().find(|(id, _)| id == option).map_or(Step::Unmet, |(_, step)| *step)
}
