//! What a rule is made of, for those who tell of it; what it decides is in `bits`.

use super::{QuestionId, Text};

/// What a rule gives for complete answers, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The answers do not meet the text.
    Unmet,
    /// Only a person can judge it.
    Confirm,
    /// The answers match the text.
    Matches,
}

impl Step {
    /// Every step, lowest first.
    pub const ALL: [Self; 3] = [Self::Unmet, Self::Confirm, Self::Matches];
}

/// One of the terms that must all hold. Every question is read at most once; the build refuses anything else.
#[derive(Debug)]
pub enum Rule {
    /// One question.
    Condition(Condition),
    /// Always `confirm`, with the reason why.
    Standing(Text),
    /// The definition of overseas talent.
    Definition,
}

/// A condition on one question.
#[derive(Debug)]
pub struct Condition {
    /// The question read.
    pub question: QuestionId,
    /// Why only a person can judge an answer that gives `confirm`.
    pub confirm: Option<Text>,
    /// What it rests on.
    pub basis: Basis,
}

/// What a condition rests on and what proves it.
#[derive(Debug)]
pub struct Basis {
    /// Cited FAQ sentences.
    pub faq: &'static [u8],
    /// Positions in `sources` of other documents it rests on.
    pub sources: &'static [u8],
    /// Positions in `papers` of what proves it.
    pub papers: &'static [u8],
    /// Who judges it; absent in the program of a first visit, which does not show it.
    pub judge: Option<Text>,
}
