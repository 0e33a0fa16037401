//! The lowest and the highest step any completion can give, and the status they make.

use crate::policy::Step;

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
    /// The status this span is shown as.
    pub const fn status(self) -> Status {
        match (self.low, self.high) {
            (Step::Unmet, Step::Unmet) => Status::Unmet,
            (Step::Confirm, Step::Confirm) => Status::Confirm,
            (Step::Matches, Step::Matches) => Status::Matches,
            (Step::Unmet | Step::Confirm | Step::Matches, Step::Unmet | Step::Confirm | Step::Matches) => Status::Open,
        }
    }
}
