//! Harmless additions around a link, taken off again.

use super::{HEADER, Link, LinkError, digit, length};

/// Reads the link inside what was pasted: percent-escapes undone, spaces, line breaks and invisible characters removed,
/// what precedes `#` dropped, and so are punctuation, a sentence, words behind a space or hashtags that follow. Of the
/// parts between the `#` the last one that is a link counts.
///
/// # Errors
/// What `read` says of the last part that may have been a link, or of the last one.
pub fn repair(text: &str, read: impl Fn(&str) -> Result<Link, LinkError>) -> Result<Link, LinkError> {
    let text = unescape(text);
    let (mut part, mut is_over) = (String::new(), false);
    let (mut found, mut may_be) = (Err(LinkError::Empty), false);
    for letter in text.chars().chain(['#']) {
        if is_blank(letter) {
            // Inside a link it means nothing.
            is_over |= is_whole(&part);
        } else if letter == '#' {
            let this = read(&part);
            let begins = part.bytes().next().is_some_and(|first| first.is_ascii_digit());
            if this.is_ok() || found.is_err() && (begins || !may_be) {
                found = this;
                may_be = begins;
            }
            part.clear();
            is_over = false;
        } else if is_letter(letter) || part.is_empty() && is_word(letter) {
            if !is_over {
                part.push(letter);
            }
        } else {
            // Where a sentence goes on behind the link without a space, as Chinese does, the link ends.
            is_over = !part.is_empty();
        }
    }
    found
}

/// Whether this has the length that its third character tells.
fn is_whole(part: &str) -> bool {
    part.as_bytes().get(HEADER - 1).copied().and_then(digit).is_some_and(|used| part.len() == length(used))
}

/// Whether a character can stand in a link.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// Whether a character belongs to a word of another script, so that what stands there is no link. By ranges: the
/// standard library's tables, exact to the last rare script, would be two kilobytes of the compressed wasm.
fn is_word(letter: char) -> bool {
    let punctuation = matches!(letter,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}'
        | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}');
    letter >= '\u{c0}' && !punctuation
}

/// White space, control characters, and characters nobody sees: soft hyphens, joiners, marks of direction.
fn is_blank(letter: char) -> bool {
    matches!(letter,
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
        | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
}

/// `%41` as `A`, `%E5%A5%BD` as `好`. Escapes of escapes are undone too, as programs in a row escape a link again and
/// again.
fn unescape(text: &str) -> String {
    // Three rounds undo what three programs did; a bound keeps the work in proportion to the text.
    (0..3).fold(text.to_owned(), |text, _| unescape_once(&text))
}

/// Bytes that are no text become characters that cannot stand in a link.
fn unescape_once(text: &str) -> String {
    let mut rest = text.as_bytes();
    let mut plain = Vec::with_capacity(text.len());
    while let [first, after @ ..] = rest {
        match escaped(rest) {
            Some((byte, behind)) => {
                plain.push(byte);
                rest = behind;
            }
            None => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// The byte that an escape at the beginning stands for, and what follows it.
fn escaped(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let [b'%', high, low, behind @ ..] = bytes else { return None };
    let [high, low] = [high, low].map(|digit| char::from(*digit).to_digit(16));
    Some((u8::try_from(high? << 4 | low?).ok()?, behind))
}
