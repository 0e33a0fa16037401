//! The file of answers that a person saves and opens again, edited by anybody in between.
//!
//! What is accepted is the same answers when it is saved and opened anew; what is refused is refused with a sentence in both
//! languages that cannot turn the page around.

#![no_main]

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::export::{LONGEST_DOCUMENT, document, read_document};
use overseas_talent_check::policy::Language;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    match read_document(&text) {
        Ok(answers) => {
            let saved = document(&answers);
            assert!(saved.len() < LONGEST_DOCUMENT as usize);
            assert_eq!(read_document(&saved), Ok(answers), "{text:?}");
        }
        Err(error) => {
            let message = error.to_string();
            assert!(!message.is_empty() && !message.ends_with('.'), "{text:?}: {message}");
            for language in Language::ALL {
                let sentence = error.sentence(language);
                assert!(!sentence.trim().is_empty(), "{text:?}");
                assert!(!sentence.chars().any(disturbs), "{text:?}: {sentence:?}");
            }
        }
    }
});

/// Whether a character would break the line or turn the direction of the sentence it stands in.
fn disturbs(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}
