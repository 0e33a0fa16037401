//! Web addresses: only `http` and `https`, so that nothing in a file can be a script.

use super::entry::{SourceEntry, Whose};
use super::problem::{Fault, shown};
use super::read::LONGEST_NAME;
use super::text::{Lines, checked};
use crate::policy::Grade;

/// Whether a reader may be sent to a source: copies and second-hand texts are cited, never linked, and one without a
/// grade may be either.
pub fn may_link(source: &SourceEntry) -> bool {
    source.grade.is_some_and(is_linked) && source.url.as_deref().is_some_and(is_plain_host)
}

/// Whether a reader can see what host an address leads to: letters of the alphabet, or Chinese characters alone. Letters of
/// other scripts look like those of the alphabet, and `xn--` hides any of them; such an address is shown, not linked.
pub fn is_plain_host(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_neutral = |letter: char| letter.is_ascii_digit() || letter == '-' || letter == '_';
    let is_latin = |label: &str| label.is_ascii() && !label.to_ascii_lowercase().starts_with("xn--");
    let is_chinese =
        |label: &str| label.chars().all(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}') || is_neutral(letter));
    host.split('.').all(|label| is_latin(label) || is_chinese(label))
}

/// Whether sources of this grade are linked.
pub(super) const fn is_linked(grade: Grade) -> bool {
    match grade {
        Grade::Off | Grade::State | Grade::Own => true,
        Grade::Mir | Grade::Sec => false,
    }
}

/// A web address and, in brackets behind it, whose website it is, which is as long as `website_of` may be.
pub(super) fn website(text: &str) -> Result<(String, Option<Whose>), Fault> {
    let (address, remark) = without_remark(text);
    let remark = remark.map(|remark| checked(remark, LONGEST_NAME, Lines::One)).transpose()?;
    Ok((url(address)?, remark.map(Whose::Said)))
}

/// A text and the remark in brackets that ends it.
pub(super) fn without_remark(text: &str) -> (&str, Option<&str>) {
    let inside = |open: &str, close: char| {
        let (before, remark) = text.strip_suffix(close)?.split_once(open)?;
        Some((before.trim_end(), Some(remark.trim()).filter(|remark| !remark.is_empty())))
    };
    inside(" (", ')').or_else(|| inside("（", '）')).unwrap_or((text, None))
}

/// An address with `http` or `https` and a host, without spaces, quotes, or a name and password.
pub(super) fn url(text: &str) -> Result<String, Fault> {
    let bad = || Fault::BadUrl(shown(text));
    let (scheme, rest) = text.split_once("://").ok_or_else(bad)?;
    if !["http", "https"].iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)) {
        return Err(bad());
    }
    let refused = |letter: char| letter.is_whitespace() || "\"'<>\\^`{|}".contains(letter);
    if text.chars().any(refused) {
        return Err(bad());
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(Fault::Credentials(shown(text)));
    }
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let label = |label: &str| {
        let inside = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        !label.is_empty() && label.chars().all(inside) && !label.starts_with('-') && !label.ends_with('-')
    };
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let number = |port: &str| port.parse::<u16>().is_ok() && digits(port);
    // A host that ends in a number is read as four of them.
    let is_numeric = host.rsplit('.').next().is_some_and(digits);
    let numbers =
        || host.split('.').count() == 4 && host.split('.').all(|part| digits(part) && part.parse::<u8>().is_ok());
    let whole = host.split('.').all(label) && (!is_numeric || numbers()) && port.is_none_or(number);
    if whole { Ok(text.to_owned()) } else { Err(bad()) }
}
