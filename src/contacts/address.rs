//! The addresses of a park, one by one: sources that disagree stand side by side.

use super::entry::Both;
use super::link::without_remark;
use crate::policy::Language;

/// One address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// As the text has it, with the remark behind it.
    pub shown: &'a str,
    /// Without the remark, in Chinese where there is one: what a driver, a map or a letter needs.
    pub copied: &'a str,
}

/// The addresses in a text: its parts between semicolons that stand right behind a bracket. Other semicolons belong to an
/// address, as in `1 Some Street; Room 2`.
pub fn addresses(text: &Both, language: Language) -> Vec<Address<'_>> {
    let (shown, chinese) = (parts(text.get(language)), parts(&text.zh));
    let address = |(at, shown)| Address { shown, copied: without_remark(chinese.get(at).copied().unwrap_or(shown)).0 };
    shown.iter().copied().enumerate().map(address).collect()
}

fn parts(text: &str) -> Vec<&str> {
    let mut before = None;
    let ends = move |letter: char| {
        let is_end = matches!(letter, ';' | '；') && matches!(before, Some(')' | '）'));
        before = Some(letter);
        is_end
    };
    text.split(ends).map(str::trim).filter(|part| !part.is_empty()).collect()
}
