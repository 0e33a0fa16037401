//! Single texts: bounds, invisible characters, ids and e-mail addresses.

use super::problem::{Fault, shown};

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
    let breaks = |letter: char| lines == Lines::Several && matches!(letter, '\n' | '\r' | '\t');
    if let Some(bad) = text.chars().find(|letter| is_control(*letter) && !breaks(*letter)) {
        return Err(Fault::Control { code: bad.into() });
    }
    let text = text.trim();
    if text.is_empty() { Err(Fault::Empty) } else { Ok(text.to_owned()) }
}

/// Characters that do not belong in a text: control characters, those that turn the direction of what follows, those
/// that nobody sees, and the one that stands for a byte that could not be read.
pub(super) fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{feff}' | '\u{fffd}')
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
