//! Versions left behind. A link of one keeps its answers for ever; what is decided otherwise since then is told.

use super::{Rule, Text};

/// A version left behind, as far as its links need it.
#[derive(Debug)]
pub struct Edition {
    /// The version, as in `2021-01.1`.
    pub version: &'static str,
    /// How many of the first options each question had, in the order of the present questions; 0 where it was not asked.
    pub options: &'static [u8],
    /// Its definition.
    pub definition: &'static Rule,
    /// The supports that were decided in another way, and those withdrawn since.
    pub supports: &'static [Former],
    /// Positions of the supports that came later.
    pub added: &'static [u8],
}

/// What a support said.
#[derive(Debug)]
pub struct Former {
    /// Its id; it is no support any more if none has it.
    pub id: &'static str,
    /// All had to hold.
    pub terms: &'static [Rule],
}

/// Why the definition or a support is decided otherwise since a version.
#[derive(Debug)]
pub struct Move {
    /// Position of the version in the policy's list.
    pub version: u8,
    /// `definition` or the id of a support.
    pub of: &'static str,
    /// The reason, one sentence.
    pub why: Text,
}
