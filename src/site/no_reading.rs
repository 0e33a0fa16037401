//! No page of `reading.rs` is known in a program for browsers, where each would cost every visit.

use crate::policy::Language;

/// There is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingPage {}

impl ReadingPage {
    /// Those that every page to read links to.
    pub const LINKED: [Self; 0] = [];

    /// Every page.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::empty()
    }

    /// Name of the page for styles and tests.
    pub const fn id(self) -> &'static str {
        match self {}
    }

    /// Where it is, below the start page of its language.
    pub fn path(self) -> String {
        match self {}
    }

    /// Name of the page.
    pub fn name(self, _: Language) -> String {
        match self {}
    }

    /// Description for search engines and previews.
    pub fn description(self, _: Language) -> &'static str {
        match self {}
    }
}
