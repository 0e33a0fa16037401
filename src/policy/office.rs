//! What an office looks at: people worked through, scenarios with what is expected, and digests of the data.
//!
//! Only pages that are written out when the site is built show it, so no program for browsers has it, and it holds its
//! texts itself. Answers are told by position of their question: one more than that of the option, 0 for none.

use super::Language;

include!(concat!(env!("OUT_DIR"), "/office.rs"));

/// A typical person.
#[derive(Debug)]
pub struct Person {
    /// Permanent id.
    pub id: &'static str,
    /// What they answer.
    pub answers: &'static [u8],
    name: [&'static str; 2],
    what: [&'static str; 2],
}

/// A person by the statuses that are expected.
#[derive(Debug)]
pub struct Scenario {
    /// Name in the table.
    pub name: &'static str,
    /// What they answer.
    pub answers: &'static [u8],
    /// `definition` or the id of a support, with the id of the status that is expected.
    pub expected: &'static [(&'static str, &'static str)],
}

impl Person {
    /// Who it is, in a few words.
    pub const fn name(&self, language: Language) -> &'static str {
        of(self.name, language)
    }

    /// Who it is.
    pub const fn what(&self, language: Language) -> &'static str {
        of(self.what, language)
    }
}

const fn of([en, zh]: [&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::En => en,
        Language::Zh => zh,
    }
}
