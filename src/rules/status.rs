//! The lowest and the highest step any completion can give, and the status they make.

use super::Answers;
use crate::policy::{Condition, Rule, Step};

/// The lowest and the highest step over all completions of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Lowest step.
    pub low: Step,
    /// Highest step.
    pub high: Step,
}

/// What is shown for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Every completion matches the text.
    Matches,
    /// Every completion leaves it to a person's confirmation.
    Confirm,
    /// No completion meets the text.
    Unmet,
    /// Two completions differ.
    Open,
}

impl Status {
    /// Every status, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::Matches, Self::Confirm, Self::Open, Self::Unmet];

    /// Permanent id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Matches => "matches",
            Self::Confirm => "confirm",
            Self::Unmet => "unmet",
            Self::Open => "open",
        }
    }

    /// Whether it matches or needs a person's confirmation: what a person can go for.
    pub const fn is_within_reach(self) -> bool {
        match self {
            Self::Matches | Self::Confirm => true,
            Self::Unmet | Self::Open => false,
        }
    }
}

impl Span {
    /// One step whatever comes.
    pub const fn exactly(step: Step) -> Self {
        Self { low: step, high: step }
    }

    /// The status this span is shown as.
    pub const fn status(self) -> Status {
        match (self.low, self.high) {
            (Step::Unmet, Step::Unmet) => Status::Unmet,
            (Step::Confirm, Step::Confirm) => Status::Confirm,
            (Step::Matches, Step::Matches) => Status::Matches,
            (Step::Unmet | Step::Confirm | Step::Matches, Step::Unmet | Step::Confirm | Step::Matches) => Status::Open,
        }
    }

    /// Both hold: the lower of each.
    fn and(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.min(other.high) }
    }

    /// One holds: the higher of each.
    fn or(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.max(other.high) }
    }
}

/// The span of a rule on these answers.
pub fn evaluate(rule: &Rule, answers: &Answers) -> Span {
    match rule {
        Rule::Condition(condition) => evaluate_condition(condition, answers),
        Rule::Standing(_) => Span::exactly(Step::Confirm),
        Rule::Definition(definition) => evaluate(definition, answers),
        Rule::All(parts) => evaluate_all(parts, answers),
        Rule::Any(parts) => {
            parts.iter().fold(Span::exactly(Step::Unmet), |span, part| span.or(evaluate(part, answers)))
        }
    }
}

/// The span of several rules that must all hold.
pub(super) fn evaluate_all(parts: &[Rule], answers: &Answers) -> Span {
    parts.iter().fold(Span::exactly(Step::Matches), |span, part| span.and(evaluate(part, answers)))
}

fn evaluate_condition(condition: &Condition, answers: &Answers) -> Span {
    match answered_step(condition, answers) {
        Some(step) => Span::exactly(step),
        None => Span {
            low: condition.steps.iter().copied().min().unwrap_or(Step::Unmet),
            high: condition.steps.iter().copied().max().unwrap_or(Step::Unmet),
        },
    }
}

/// The step of the answer given, if the question is answered.
pub(super) fn answered_step(condition: &Condition, answers: &Answers) -> Option<Step> {
    let option = answers.get(condition.question)?;
    condition.steps.get(usize::from(option)).copied()
}
