//! The interface's own texts: a typed catalog, so that a missing text does not compile.
//!
//! Texts of the policy stand beside their rules in `data/`.

mod en;
mod words;
mod zh;

pub use words::Words;

use crate::policy::Language;

/// The catalog of one language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Zh => &zh::WORDS,
    }
}
