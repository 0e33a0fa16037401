//! Letters, and texts without what may be Chinese in English.

/// Takes out the Chinese names that a person may have to say at a counter, as in `CSCSE (留服中心)`.
pub fn without_counter_names(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(" (") {
        let (inside, behind) = after.split_once(')').unwrap_or((after, ""));
        plain.push_str(before);
        if inside.is_empty() || !inside.chars().all(is_chinese) {
            plain.push_str(" (");
            rest = after;
        } else {
            rest = behind;
        }
    }
    plain + rest
}

/// Takes out document numbers such as `京科发〔2022〕5`.
pub fn without_document_numbers(text: &str) -> String {
    let mut plain = text.to_owned();
    while let (Some(open), Some(close)) = (plain.find('〔'), plain.find('〕')) {
        let start = plain[..open].rfind(|letter: char| !is_chinese(letter)).map_or(0, |at| at + 1);
        let year = &plain[open + '〔'.len_utf8()..close];
        let after = close + '〕'.len_utf8();
        let end = after + plain[after..].find(|letter: char| !letter.is_ascii_digit()).unwrap_or(plain.len() - after);
        assert!(year.len() == 4 && start < open && end > after, "not a document number: {text}");
        plain.replace_range(start..end, "");
    }
    plain
}

pub fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}')
}

/// Chinese punctuation and full-width forms.
pub fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}
