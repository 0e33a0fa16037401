//! Harmless additions around a link, taken off again.

/// The fragment inside what was pasted: percent-escapes undone, spaces and line breaks removed, what precedes `#`
/// dropped, punctuation and brackets at the end dropped.
pub fn repair(text: &str) -> String {
    let text = unescape(text);
    let text = text.rsplit_once('#').map_or(text.as_str(), |(_, fragment)| fragment);
    let kept: String = text.chars().filter(|letter| !is_blank(*letter)).collect();
    let kept = kept.trim_matches(|letter: char| !is_letter(letter) && !letter.is_alphanumeric());
    // Where a sentence goes on behind the link without a space, as Chinese does, the link ends at its first letter.
    match kept.find(|letter| !is_letter(letter)) {
        Some(0) | None => kept.to_owned(),
        Some(end) => kept.get(..end).unwrap_or(kept).to_owned(),
    }
}

/// Whether a character can stand in a link.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// White space, and characters nobody sees.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// `%41` as `A`; only for plain characters, anything else stays as it is. Escapes of escapes are undone too, as
/// programs in a row escape a link again and again.
fn unescape(text: &str) -> String {
    let mut text = text.to_owned();
    // Three rounds undo what three programs did; a bound keeps the work in proportion to the text.
    for _ in 0..3 {
        if !text.contains('%') {
            break;
        }
        text = unescape_once(&text);
    }
    text
}

fn unescape_once(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once('%') {
        plain.push_str(before);
        let byte = after.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(u8::is_ascii);
        match byte {
            Some(byte) => {
                plain.push(char::from(byte));
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                plain.push('%');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}
