//! Shapes of the output that several commands share.

use serde::{Serialize, Serializer};

use super::rule::Counts;

/// An object whose entries keep their order.
#[derive(Clone, Debug)]
pub struct Entries<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// How many complete profiles have which status.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Shares {
    pub matches: u128,
    pub confirm: u128,
    pub unmet: u128,
}

impl From<Counts> for Shares {
    fn from([unmet, confirm, matches]: Counts) -> Self {
        Self { matches, confirm, unmet }
    }
}

impl Shares {
    /// How many these are together.
    pub fn sum(self) -> u128 {
        self.matches + self.confirm + self.unmet
    }
}
