//! Versions left behind. A link of one keeps its answers for ever; what is decided otherwise since then is told.

use super::Text;
use super::bits::Rules;

/// A version left behind, as far as its links need it.
#[derive(Debug)]
pub struct Edition {
    /// The version, as in `2021-01.1`.
    pub version: &'static str,
    /// How many of the first options each question had, in the order of the present questions; 0 where it was not asked.
    pub options: &'static [u8],
    /// What decided: the supports are those below.
    pub rules: Rules,
    /// Ids of the supports that were decided in another way, and of those withdrawn since.
    pub supports: &'static [&'static str],
    /// Positions of the supports that came later.
    pub added: &'static [u8],
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
