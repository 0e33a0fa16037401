//! What somebody wants to know about: some supports, or everything.

use crate::policy::POLICY;

/// The supports that somebody cares about; everything while none is named. Those behind the 64th cannot be named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goal(u64);

impl Goal {
    /// The supports with these ids, a comma between them. What is unknown, and what depends on no answer, is left out.
    pub fn of(ids: &str) -> Self {
        let at = |id: &str| POLICY.supports.iter().position(|it| it.id == id && !it.is_general);
        Self(ids.split(',').filter_map(at).fold(0, |all, at| all | bit(at)))
    }

    /// The ids, a comma between them.
    pub fn ids(self) -> String {
        let mut ids = String::new();
        for (_, support) in POLICY.supports.iter().enumerate().filter(|(at, _)| self.0 & bit(*at) != 0) {
            if !ids.is_empty() {
                ids.push(',');
            }
            ids.push_str(support.id);
        }
        ids
    }

    /// Whether it names none.
    pub const fn is_everything(self) -> bool {
        self.0 == 0
    }

    /// The same with the support at a position named, or no longer named.
    #[must_use]
    pub const fn toggled(self, at: usize) -> Self {
        Self(self.0 ^ bit(at))
    }

    /// How many it names.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether the support at a position is among what somebody cares about.
    pub const fn has(self, at: usize) -> bool {
        self.is_everything() || self.0 & bit(at) != 0
    }
}

const fn bit(at: usize) -> u64 {
    if at < 64 { 1 << at } else { 0 }
}
