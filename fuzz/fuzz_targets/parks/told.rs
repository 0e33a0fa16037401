//! What holds for every list of parks that is accepted, and for every sentence about one that is not.

use overseas_talent_check::contacts::{Both, ParkEntry, ParkFile};

/// Nothing in the entries is a script, turns the page around or cannot be seen.
pub fn is_harmless(file: &ParkFile) {
    for entry in &file.entries {
        let id =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-' || letter == '_';
        assert!(!entry.id.is_empty() && entry.id.chars().all(id), "{:?}", entry.id);
        for text in texts(entry) {
            assert!(!text.trim().is_empty() && !text.chars().any(is_hidden), "{text:?}");
        }
        for name in [&entry.name.en, &entry.name.zh] {
            assert!(name.chars().any(char::is_alphanumeric), "{name:?}");
        }
        let sources = entry.sources.iter().filter_map(|source| source.url.as_deref());
        for address in entry.website.as_deref().into_iter().chain(sources) {
            let address = address.to_ascii_lowercase();
            assert!(address.starts_with("http://") || address.starts_with("https://"), "{address:?}");
            assert!(!address.contains(['"', '\'', '<', '>', '\\', ' ', '\n']), "{address:?}");
        }
        if let Some(email) = &entry.email {
            assert!(email.is_ascii() && !email.contains(['?', '%', '&', ' ', '\r', '\n', '"']), "{email:?}");
        }
    }
}

/// A message says something, without a full stop, and nothing in it breaks its line.
pub fn is_sentence(message: &str) {
    assert!(!message.trim().is_empty() && !message.ends_with('.'), "{message:?}");
    assert!(!message.chars().any(is_hidden), "{message:?}");
}

fn texts(entry: &ParkEntry) -> impl Iterator<Item = &str> {
    let both = [&entry.district, &entry.university, &entry.operator, &entry.address, &entry.industries];
    let both = both.into_iter().flatten().chain([&entry.name]).chain(entry.sources.iter().map(|source| &source.what));
    both.flat_map(|Both { en, zh }| [en.as_str(), zh.as_str()]).chain(entry.phone.as_deref())
}

/// Control characters, those that turn the direction of what follows, and some that nobody sees.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
