//! Relevance: which unanswered questions can still make a difference.
//!
//! Seen from one of its questions, a rule of lowest and highest is a clamp: whatever the rest of the answers, the rule
//! gives the question's own step, held between a floor and a ceiling. The set of clamps that the other unanswered
//! questions can bring about is computed exactly, part by part, because no question is read twice.

use super::Answers;
use super::status::answered_step;
use crate::policy::{Condition, POLICY, QuestionSet, Rule, Step};

/// The unanswered questions for which some completion of the other unanswered ones exists in which two options give
/// the definition or some support a different status.
pub fn relevant(answers: &Answers) -> QuestionSet {
    let mut set = QuestionSet::default();
    relevant_in(POLICY.definition.rule, Clamps::free(), answers, &mut set);
    for support in POLICY.supports {
        collect(support.terms, Clamps::free(), answers, &mut set);
    }
    set
}

/// The questions relevant to one list of terms that must all hold.
pub fn relevant_to(terms: &[Rule], answers: &Answers) -> QuestionSet {
    let mut set = QuestionSet::default();
    collect(terms, Clamps::free(), answers, &mut set);
    set
}

fn collect(parts: &[Rule], clamps: Clamps, answers: &Answers, set: &mut QuestionSet) {
    for (at, part) in parts.iter().enumerate() {
        let others = parts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
        let floor = others.fold(Steps::only(Step::Matches), |steps, other| steps.lowest(reachable(other, answers)));
        relevant_in(part, clamps.under(floor), answers, set);
    }
}

fn relevant_in(rule: &Rule, clamps: Clamps, answers: &Answers, set: &mut QuestionSet) {
    match rule {
        Rule::Condition(condition) => {
            if !answers.has(condition.question) && clamps.separate(condition.steps) {
                set.insert(condition.question);
            }
        }
        Rule::Standing(_) => {}
        Rule::Definition(definition) => relevant_in(definition, clamps, answers, set),
        Rule::All(parts) => collect(parts, clamps, answers, set),
        Rule::Any(parts) => {
            for (at, part) in parts.iter().enumerate() {
                let others = parts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
                let floor =
                    others.fold(Steps::only(Step::Unmet), |steps, other| steps.highest(reachable(other, answers)));
                relevant_in(part, clamps.over(floor), answers, set);
            }
        }
    }
}

/// The steps that completions of the answers can give.
fn reachable(rule: &Rule, answers: &Answers) -> Steps {
    match rule {
        Rule::Condition(condition) => reachable_condition(condition, answers),
        Rule::Standing(_) => Steps::only(Step::Confirm),
        Rule::Definition(definition) => reachable(definition, answers),
        Rule::All(parts) => {
            parts.iter().fold(Steps::only(Step::Matches), |steps, part| steps.lowest(reachable(part, answers)))
        }
        Rule::Any(parts) => {
            parts.iter().fold(Steps::only(Step::Unmet), |steps, part| steps.highest(reachable(part, answers)))
        }
    }
}

fn reachable_condition(condition: &Condition, answers: &Answers) -> Steps {
    match answered_step(condition, answers) {
        Some(step) => Steps::only(step),
        None => condition.steps.iter().fold(Steps(0), |steps, step| Steps(steps.0 | Steps::only(*step).0)),
    }
}

/// A set of steps, a bit each.
#[derive(Clone, Copy)]
struct Steps(u8);

impl Steps {
    fn only(step: Step) -> Self {
        Self(1 << step as u8)
    }

    fn has(self, step: Step) -> bool {
        self.0 & Self::only(step).0 != 0
    }

    fn lowest(self, other: Self) -> Self {
        self.combine(other, Step::min)
    }

    fn highest(self, other: Self) -> Self {
        self.combine(other, Step::max)
    }

    fn combine(self, other: Self, join: impl Fn(Step, Step) -> Step) -> Self {
        let mut combined = Self(0);
        for a in Step::ALL.into_iter().filter(|step| self.has(*step)) {
            for b in Step::ALL.into_iter().filter(|step| other.has(*step)) {
                combined.0 |= Self::only(join(a, b)).0;
            }
        }
        combined
    }
}

/// A set of clamps (floor, ceiling), a bit each.
#[derive(Clone, Copy)]
struct Clamps(u16);

impl Clamps {
    /// The question's own step passes through.
    fn free() -> Self {
        Self::only(Step::Unmet, Step::Matches)
    }

    fn only(floor: Step, ceiling: Step) -> Self {
        Self(1 << (floor as u16 * 3 + ceiling as u16))
    }

    fn iter(self) -> impl Iterator<Item = (Step, Step)> {
        Step::ALL
            .into_iter()
            .flat_map(|floor| Step::ALL.map(|ceiling| (floor, ceiling)))
            .filter(move |(floor, ceiling)| self.0 & Self::only(*floor, *ceiling).0 != 0)
    }

    /// Inside an `all` whose other parts give one of these steps.
    ///
    /// The outer clamp of the lower of `x` and `step` is `x` held between the floor and the clamped `step`.
    fn under(self, others: Steps) -> Self {
        self.narrow(others, |(floor, ceiling), step| (floor, step.clamp(floor, ceiling)))
    }

    /// Inside an `any` whose other parts give one of these steps.
    fn over(self, others: Steps) -> Self {
        self.narrow(others, |(floor, ceiling), step| (step.clamp(floor, ceiling), ceiling))
    }

    fn narrow(self, others: Steps, join: impl Fn((Step, Step), Step) -> (Step, Step)) -> Self {
        let mut narrowed = Self(0);
        for clamp in self.iter() {
            for step in Step::ALL.into_iter().filter(|step| others.has(*step)) {
                let (floor, ceiling) = join(clamp, step);
                narrowed.0 |= Self::only(floor, ceiling).0;
            }
        }
        narrowed
    }

    /// Whether under one of these clamps two of the steps come out different.
    fn separate(self, steps: &[Step]) -> bool {
        let (Some(low), Some(high)) = (steps.iter().min(), steps.iter().max()) else { return false };
        self.iter().any(|(floor, ceiling)| low.clamp(&floor, &ceiling) != high.clamp(&floor, &ceiling))
    }
}
