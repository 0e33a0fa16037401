//! What can be wrong with a link.

use std::fmt;

/// Why a link was refused. Nothing of a refused link is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is nothing to read.
    Empty,
    /// It is not one of our links at all.
    Foreign,
    /// Its end is missing.
    CutShort,
    /// A character was changed, lost or added.
    Damaged,
    /// It is an adviser's reply, which has a page of its own.
    Reply,
    /// It was made by a newer version of this page.
    NewerForm,
    /// It was made under a newer version of the policy.
    NewerPolicy,
    /// It answers a question, or with an option, that this version does not have.
    UnknownAnswer,
}

impl LinkError {
    /// Permanent id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Foreign => "foreign",
            Self::CutShort => "cut_short",
            Self::Damaged => "damaged",
            Self::Reply => "reply",
            Self::NewerForm => "newer_form",
            Self::NewerPolicy => "newer_policy",
            Self::UnknownAnswer => "unknown_answer",
        }
    }

    /// What is wrong and what to do.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the link is empty, expected the text after `#`",
            Self::Foreign => "this is not a result link, expected letters, digits, `-` and `_`, beginning with `1`",
            Self::CutShort => "the end of the link is missing, copy the whole link again",
            Self::Damaged => "the link was changed on its way, copy it again or ask for a new one",
            Self::Reply => "this is an adviser's reply and no result link, open it as an address",
            Self::NewerForm => "the link was made by a newer version of this page, reload the page and open it again",
            Self::NewerPolicy => "the link was made under a newer policy version, reload the page and open it again",
            Self::UnknownAnswer => {
                "the link holds an answer this version does not know, reload the page and open it again"
            }
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for LinkError {}
