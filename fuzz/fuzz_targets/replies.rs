//! An adviser's reply, as a fragment or as what somebody pasted.
//!
//! What is accepted says the same when it is written anew, is never a result link as well, and leaves something for every
//! support that a person has to confirm. Some inputs are digits that are signed here.

#![no_main]

#[path = "../../tests/links/format.rs"]
#[allow(dead_code, missing_docs, reason = "shared with the tests of result links")]
mod format;

use libfuzzer_sys::fuzz_target;
use overseas_talent_check::link::{self, LinkError};
use overseas_talent_check::policy::POLICY;
use overseas_talent_check::reply::{Reply, decode, encode, is_reply};
use overseas_talent_check::rules::{Check, Status};

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    if kind % 2 == 0 {
        signed(rest);
    } else {
        accepted(&String::from_utf8_lossy(rest));
    }
});

/// Any version, answers and decisions, under a checksum that is right.
fn signed(data: &[u8]) {
    let [version, answers, rest @ ..] = data else { return };
    let digits: Vec<u8> = rest.iter().map(|digit| digit % 64).collect();
    let Some((answers, decisions)) = digits.split_at_checked(usize::from(answers % 12)) else { return };
    let decisions = &decisions[..decisions.len().min(63)];
    let head = [format::ALPHABET.iter().position(|it| *it == b'2').unwrap_or_default(), answers.len()];
    let [form, count] = head.map(|it| u8::try_from(it).unwrap_or_default());
    let more = u8::try_from(decisions.len()).unwrap_or_default();
    let values = [&[form, version % 64, count], answers, &[more], decisions].concat();
    let sum = format::checksum(&values, 6);
    let sum = [24, 18, 12, 6, 0].map(|shift| u8::try_from(sum >> shift & 63).unwrap_or_default());
    let letters = values.iter().chain(&sum).map(|value| char::from(format::ALPHABET[usize::from(*value)]));
    let text: String = letters.collect();
    if let Some(reply) = accepted(&text)
        && reply.link.policy == POLICY.version
    {
        assert_eq!(encode(&reply.link.answers, &reply.decisions), text, "two texts for one reply");
    }
}

fn accepted(text: &str) -> Option<Reply> {
    match decode(text) {
        Ok(reply) => {
            let canonical = encode(&reply.link.answers, &reply.decisions);
            let again = decode(&canonical);
            assert!(
                again.is_ok_and(|it| it.link.answers == reply.link.answers && it.decisions == reply.decisions),
                "{text:?}"
            );
            assert!(is_reply(text), "{text:?} is read as a reply and not known for one");
            assert_eq!(link::decode(&canonical), Err(LinkError::Reply), "{text:?}");
            left(&reply);
            Some(reply)
        }
        Err(error) => {
            assert!(!error.id().is_empty() && !error.message().ends_with('.'), "{text:?}");
            None
        }
    }
}

fn left(reply: &Reply) {
    let check = Check::new(reply.link.answers);
    for support in POLICY.supports.iter().filter(|it| !it.is_general) {
        let to_confirm = check.support(support) == Status::Confirm;
        assert_eq!(reply.decisions.on_support(&check, support).is_some(), to_confirm, "{}", support.id);
    }
}
