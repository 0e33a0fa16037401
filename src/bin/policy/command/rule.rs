//! A rule as its data has it, and what can be worked out about it exactly because it reads every question once.
//!
//! This is a reading of its own, from the TOML and not from the core, so that the two can be compared.

use std::rc::Rc;

pub use policy_source::source::Step;

/// The answer that is not given. It sorts behind every option.
pub const UNANSWERED: u8 = u8::MAX;

/// How many profiles give which step, lowest step first.
pub type Counts = [u128; 3];

/// For each question, which of its options a profile may have.
pub type Allowed = Vec<Vec<bool>>;

/// A rule over the questions of one edition, by position.
#[derive(Debug)]
pub enum Rule {
    /// One question, with a step for each of its options.
    Condition { question: usize, steps: Vec<Step> },
    /// Always `confirm`.
    Standing,
    /// The definition of overseas talent.
    Definition(Rc<Rule>),
    /// The lowest of its parts; `matches` without any.
    All(Vec<Rule>),
    /// The highest of its parts; `unmet` without any.
    Any(Vec<Rule>),
}

/// The lowest and the highest step that any completion of some answers gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub low: Step,
    pub high: Step,
}

impl Span {
    /// What nothing that must hold, or an empty `all`, gives.
    pub const MATCHES: Self = Self { low: Step::Matches, high: Step::Matches };

    /// This step whatever is answered.
    pub const fn exactly(step: Step) -> Self {
        Self { low: step, high: step }
    }

    /// Both hold: the lower of each.
    pub fn and(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.min(other.high) }
    }

    fn or(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.max(other.high) }
    }

    /// The one step, if there is only one.
    pub fn decided(self) -> Option<Step> {
        (self.low == self.high).then_some(self.low)
    }
}

impl Rule {
    /// The span on these answers, one for each question of the edition.
    pub fn span(&self, answers: &[u8]) -> Span {
        match self {
            Self::Condition { question, steps } => {
                let answer = answers.get(*question).copied().unwrap_or(UNANSWERED);
                match steps.get(usize::from(answer)) {
                    Some(step) => Span::exactly(*step),
                    None => Span {
                        low: steps.iter().copied().min().unwrap_or(Step::Unmet),
                        high: steps.iter().copied().max().unwrap_or(Step::Unmet),
                    },
                }
            }
            Self::Standing => Span::exactly(Step::Confirm),
            Self::Definition(rule) => rule.span(answers),
            Self::All(parts) => parts.iter().fold(Span::MATCHES, |span, part| span.and(part.span(answers))),
            Self::Any(parts) => parts.iter().fold(Span::exactly(Step::Unmet), |span, part| span.or(part.span(answers))),
        }
    }

    /// How the complete answers to its own questions fall, by multiplication: parts read different questions.
    pub fn counts(&self, allowed: &Allowed) -> Counts {
        match self {
            Self::Condition { question, steps } => {
                let allowed = allowed.get(*question).map(Vec::as_slice).unwrap_or_default();
                let mut counts = [0; 3];
                steps
                    .iter()
                    .zip(allowed)
                    .filter(|(_, allowed)| **allowed)
                    .for_each(|(step, _)| add(&mut counts, *step, 1));
                counts
            }
            Self::Standing => [0, 1, 0],
            Self::Definition(rule) => rule.counts(allowed),
            Self::All(parts) => joined(parts, allowed, Step::Matches, Step::min),
            Self::Any(parts) => joined(parts, allowed, Step::Unmet, Step::max),
        }
    }

    /// The conditions it is made of: question and steps. Those of the definition are its own here.
    pub fn conditions(&self) -> Vec<(usize, &[Step])> {
        match self {
            Self::Condition { question, steps } => vec![(*question, steps)],
            Self::Standing => Vec::new(),
            Self::Definition(rule) => rule.conditions(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::conditions).collect(),
        }
    }

    /// Whether a question, unanswered as yet, can still decide if the rule reaches a step, once the others are answered.
    pub fn turns_on(&self, sought: usize, step: Step, answers: &[u8]) -> bool {
        match self {
            Self::Condition { question, steps } => {
                *question == sought && steps.iter().any(|it| *it >= step) && steps.iter().any(|it| *it < step)
            }
            Self::Standing => false,
            Self::Definition(rule) => rule.turns_on(sought, step, answers),
            Self::All(parts) => one_decides(parts, sought, step, answers, |other| other.high >= step),
            Self::Any(parts) => one_decides(parts, sought, step, answers, |other| other.low < step),
        }
    }

    /// What is left of a rule that is open on these answers, as bytes: equal bytes, equal in everything that can follow.
    pub fn rest(&self, answers: &[u8], bytes: &mut Vec<u8>) {
        match self {
            Self::Condition { .. } | Self::Standing => bytes.push(b'?'),
            Self::Definition(rule) => rule.rest(answers, bytes),
            // Beside parts that are open, all that the decided ones do is to cap what can come of them, from above under
            // `all`, from below under `any`.
            Self::All(parts) => rest_of(parts, self.span(answers).high, answers, bytes),
            Self::Any(parts) => rest_of(parts, self.span(answers).low, answers, bytes),
        }
    }
}

fn rest_of(parts: &[Rule], cap: Step, answers: &[u8], bytes: &mut Vec<u8>) {
    bytes.push(digit(cap));
    for part in parts {
        match part.span(answers).decided() {
            Some(_) => bytes.push(b'.'),
            None => part.rest(answers, bytes),
        }
    }
}

/// How many profiles these are.
pub fn profiles(allowed: &Allowed) -> u128 {
    allowed.iter().map(|options| options.iter().filter(|it| **it).map(|_| 1_u128).sum::<u128>()).product()
}

fn joined(parts: &[Rule], allowed: &Allowed, empty: Step, join: fn(Step, Step) -> Step) -> Counts {
    let mut sum = [0; 3];
    add(&mut sum, empty, 1);
    for part in parts {
        let (counts, before) = (part.counts(allowed), sum);
        sum = [0; 3];
        for (one, many) in STEPS.into_iter().zip(before) {
            for (other, more) in STEPS.into_iter().zip(counts) {
                add(&mut sum, join(one, other), many * more);
            }
        }
    }
    sum
}

/// Every step, lowest first.
pub const STEPS: [Step; 3] = [Step::Unmet, Step::Confirm, Step::Matches];

fn add(counts: &mut Counts, step: Step, number: u128) {
    let [unmet, confirm, matches] = counts;
    *match step {
        Step::Unmet => unmet,
        Step::Confirm => confirm,
        Step::Matches => matches,
    } += number;
}

/// Whether the decision can come down to one part that turns on the question: the others leave it to that part.
fn one_decides(parts: &[Rule], sought: usize, step: Step, answers: &[u8], leaves: impl Fn(Span) -> bool) -> bool {
    let at = parts.iter().position(|part| part.turns_on(sought, step, answers));
    at.is_some_and(|at| {
        let others = parts.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, part)| part.span(answers)).all(leaves)
    })
}

const fn digit(step: Step) -> u8 {
    match step {
        Step::Unmet => b'0',
        Step::Confirm => b'1',
        Step::Matches => b'2',
    }
}
