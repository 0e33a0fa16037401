//! Single texts: bounds, invisible characters, ids and e-mail addresses.

use super::problem::{Fault, shown};
use super::visible::{Unseen, has_letter, unseen};

/// Whether a text may run over several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    Several,
}

/// A text without the space around it.
pub(super) fn checked(text: &str, most: usize, lines: Lines) -> Result<String, Fault> {
    let length = text.chars().count();
    if length > most {
        return Err(Fault::TooLong { length, most });
    }
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    match unseen(text, lines) {
        Some(Unseen::Character(letter)) => Err(Fault::Control { code: letter.into() }),
        Some(Unseen::Marks) => Err(Fault::Marks),
        Some(Unseen::Nothing) => Err(Fault::NothingShows),
        None => Ok(text.trim().to_owned()),
    }
}

/// A name: a text that has a letter or a digit.
pub(super) fn name(text: &str) -> Result<(), Fault> {
    if has_letter(text) { Ok(()) } else { Err(Fault::NothingShows) }
}

/// Whether a text says that the fact is not known.
pub(super) fn says_unknown(text: &str) -> bool {
    let text = text.trim();
    text.eq_ignore_ascii_case("unknown") || text == "未知"
}

/// Lower-case words of letters and digits, joined by `-` or `_`.
pub(super) fn id(text: &str) -> Result<String, Fault> {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    if text.split(['-', '_']).all(word) { Ok(text.to_owned()) } else { Err(Fault::BadId(shown(text))) }
}

/// An e-mail address of the usual form. Nothing in it can add a header to a message, as `?` and `%` could.
pub(super) fn email(text: &str) -> Result<String, Fault> {
    let word = |word: &str, also: &str| {
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || also.contains(letter))
    };
    let label = |label: &str| word(label, "-") && !label.starts_with('-') && !label.ends_with('-');
    let usual = text.split_once('@').is_some_and(|(name, host)| {
        let last = host.rsplit('.').next().unwrap_or_default();
        name.split('.').all(|part| word(part, "_+-"))
            && host.contains('.')
            && host.split('.').all(label)
            && last.len() >= 2
            && last.chars().any(|letter| letter.is_ascii_alphabetic())
    });
    if usual { Ok(text.to_owned()) } else { Err(Fault::BadEmail(shown(text))) }
}
