//! Web addresses: only `http` and `https`, so that nothing in a file can be a script.

use super::entry::{SourceEntry, WebsiteEntry, Whose};
use super::problem::{Fault, shown};
use crate::policy::Grade;

/// Whether a reader may be sent to a source: copies and second-hand texts are cited, never linked, and one without a
/// grade may be either.
pub fn may_link(source: &SourceEntry) -> bool {
    source.grade.is_some_and(is_linked)
}

/// Whether sources of this grade are linked.
pub(super) const fn is_linked(grade: Grade) -> bool {
    match grade {
        Grade::Off | Grade::State | Grade::Own => true,
        Grade::Mir | Grade::Sec => false,
    }
}

/// A web address with, in brackets behind it, whose website it is.
pub(super) fn website(text: &str) -> Result<WebsiteEntry, Fault> {
    let (address, remark) = without_remark(text);
    let whose = remark.map_or(Whose::Park, |remark| Whose::Said(remark.to_owned()));
    Ok(WebsiteEntry { url: url(address)?, whose })
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
