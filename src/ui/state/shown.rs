//! What is shown in place of the person's own answers, until they leave it.

use crate::link::Link;
use crate::policy::{POLICY, QuestionId};

/// A link that was opened and an answer that is tried. The person's own answers stay as they are beside both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// What a result link says that was opened.
    pub linked: Option<Link>,
    /// An answer tried on the result, not kept yet.
    pub trial: Option<(QuestionId, u8)>,
}

impl Shown {
    /// The link, where it was made under an older version of the policy.
    pub fn older(&self) -> Option<Link> {
        self.linked.filter(|link| link.policy != POLICY.version)
    }
}
