//! The status of a rule: the one step that every completion gives, if there is one.

use crate::policy::bits::Fails;

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
    /// The status of conditions that must all hold. What is given fails them for every completion; what is possible, for
    /// some: it has all that is given.
    pub(super) const fn of_all(fails: Fails, given: u64, possible: u64) -> Self {
        if given & fails.confirm != 0 {
            Self::Unmet
        } else if possible & fails.matches == 0 {
            Self::Matches
        } else if given & fails.matches != 0 && possible & fails.confirm == 0 {
            Self::Confirm
        } else {
            Self::Open
        }
    }

    /// The status of the condition on one question, of which these options are possible.
    pub(super) const fn of_one(fails: Fails, options: u64) -> Self {
        if options & !fails.confirm == 0 {
            Self::Unmet
        } else if options & fails.matches == 0 {
            Self::Matches
        } else if options & !fails.matches == 0 && options & fails.confirm == 0 {
            Self::Confirm
        } else {
            Self::Open
        }
    }

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
