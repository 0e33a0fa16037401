//! The sentences of the published questions and answers, in our own short words. The numbers are ours too: the official
//! page has none.
//!
//! Only the page that lists them needs them, and it is written out when the site is built. So no program for browsers
//! has them, and they hold their texts themselves.

use super::Language;

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

/// One sentence.
#[derive(Debug)]
pub struct Sentence {
    /// 1 to 49, in the order of the English page.
    pub number: u8,
    /// Whether it gives somebody something; then some support rests on it.
    pub gives: bool,
    en: &'static str,
    zh: &'static str,
}

impl Sentence {
    /// What it says.
    pub const fn text(&self, language: Language) -> &'static str {
        language.of(self.en, self.zh)
    }
}
