//! A fragment of an address, or what somebody pasted for one.
//!
//! What is accepted is the same answers when it is written anew, and stands in the text. Chance does not find a checksum of
//! 30 bits, so some inputs are digits that are signed here, and some are a link with something thrown in.

#![no_main]

#[path = "../../tests/links/format.rs"]
#[allow(dead_code, missing_docs, reason = "shared with the tests of result links")]
mod format;

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::link::{Link, decode, encode};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::rules::Answers;

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    match kind % 4 {
        0 => signed(rest),
        1 => disturbed(rest),
        _ => {
            accepted(&String::from_utf8_lossy(rest));
        }
    }
});

/// Any version and any digits, under a checksum that is right.
fn signed(data: &[u8]) {
    let Some((version, digits)) = data.split_first() else { return };
    let digits: Vec<u8> = digits.iter().take(63).map(|digit| digit % 64).collect();
    let text = format::write('1', version % 64, &digits);
    if let Some(link) = accepted(&text) {
        assert_eq!(digits, format::digits(&link.answers), "{text} says something else");
        assert_eq!(POLICY.versions.get(usize::from(version % 64) - 1), Some(&link.policy), "{text}");
    }
}

/// A link with a text thrown in somewhere. It may be refused, and never passes for other answers.
fn disturbed(data: &[u8]) {
    let Some((chosen, noise)) = data.split_at_checked(POLICY.questions.len() + 1) else { return };
    let answers = Answers::from_chosen(chosen.iter().copied());
    let mut text = encode(&answers);
    assert_eq!(decode(&text).map(|link| link.answers), Ok(answers), "{text}");
    let at = usize::from(chosen[chosen.len() - 1]) % (text.len() + 1);
    text.insert_str(at, &String::from_utf8_lossy(noise));
    if let Some(link) = accepted(&text) {
        // Unless another whole link was thrown in.
        assert!(link.answers == answers || noise.len() > 7, "{text} passes for {:?}", link.answers);
    }
}

fn accepted(text: &str) -> Option<Link> {
    match decode(text) {
        Ok(link) => {
            let canonical = encode(&link.answers);
            assert_eq!(decode(&canonical).map(|again| again.answers), Ok(link.answers), "{text:?}");
            assert!(POLICY.versions.contains(&link.policy), "{text:?}");
            assert!(text.len() >= canonical.len(), "{text:?} is shorter than what it says");
            Some(link)
        }
        Err(error) => {
            assert!(!error.id().is_empty() && !error.message().ends_with('.'), "{text:?}");
            None
        }
    }
}
