//! Result links: answers as a short text for the fragment of an address, and back.
//!
//! Form `1`, every character from the URL-safe base 64 alphabet, at most 18 for any answers:
//!
//! | characters | meaning |
//! | --- | --- |
//! | 1 | the form, the digit `1` |
//! | 1 | number of the policy version, from 1 |
//! | 1 | how many answer characters follow |
//! | 0 to 10 | answers: two questions a character, three bits each, by permanent question number; 0 is unanswered |
//! | 5 | a 30-bit checksum of all before, over the values of the characters |
//!
//! Answer characters that would be zero at the end are left out, so equal answers give equal text.

mod checksum;
mod error;
mod repair;

use checksum::checksum;
pub use error::LinkError;

use crate::policy::{Edition, POLICY, QuestionId};
use crate::rules::Answers;

/// The digits, by value.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FORM: char = '1';
const HEADER: usize = 3;
pub(crate) const CHECKSUM: usize = 5;
/// How many they are is one character itself.
const MOST_ANSWERS: usize = 63;

/// What a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The answers.
    pub answers: Answers,
    /// The policy version they were given under.
    pub policy: &'static str,
}

/// The fragment's text for these answers under the present policy version, without `#`.
pub fn encode(answers: &Answers) -> String {
    let wires = answers.iter().filter_map(|(question, _)| Some((question.get().wire, answers.choice(question)?.wire)));
    write(POLICY.versions.len(), wires)
}

/// The text for answers under any policy version: its number from 1, and the permanent numbers of questions and options.
pub fn write(version: usize, answers: impl Iterator<Item = (u8, u8)>) -> String {
    let mut digits = [0_u8; MOST_ANSWERS];
    let mut used = 0;
    for (question, option) in answers {
        let slot = usize::from(question.saturating_sub(1));
        if let Some(digit) = digits.get_mut(slot / 2) {
            *digit |= option << (slot % 2 * 3);
            used = used.max(slot / 2 + 1);
        }
    }
    let mut text = String::with_capacity(HEADER + used + CHECKSUM);
    text.push(FORM);
    text.push(letter(version));
    text.push(letter(used));
    digits.iter().take(used).for_each(|digit| text.push(letter(usize::from(*digit))));
    signed(text)
}

/// A text of the alphabet with its checksum.
pub(crate) fn signed(mut text: String) -> String {
    let sum = sum(&text);
    (0..CHECKSUM).rev().for_each(|at| text.push(letter((sum >> (at * 6) & 63) as usize)));
    text
}

/// Reads a fragment, or a whole address with one. What chat programs and hands add around a link is forgiven: spaces,
/// line breaks, invisible characters, percent-escapes; punctuation, a sentence, words behind a space or a hashtag at the
/// end.
///
/// # Errors
/// What is wrong with the text; nothing of it is applied then.
pub fn decode(text: &str) -> Result<Link, LinkError> {
    repair::repair(text, read)
}

/// Reads the text of a link and nothing else.
fn read(text: &str) -> Result<Link, LinkError> {
    if !text.bytes().all(|byte| ALPHABET.contains(&byte)) {
        return Err(LinkError::Foreign);
    }
    let (form, rest) = text.split_at_checked(1).ok_or(LinkError::Empty)?;
    match form {
        "1" => {}
        "2" => return Err(LinkError::Reply),
        "3" | "4" | "5" | "6" | "7" | "8" | "9" => return Err(LinkError::NewerForm),
        _ => return Err(LinkError::Foreign),
    }
    let digits: Vec<usize> = rest.bytes().filter_map(digit).collect();
    let [version, used, ..] = digits[..] else { return Err(LinkError::CutShort) };
    let whole = length(used);
    if text.len() < whole {
        return Err(LinkError::CutShort);
    }
    if text.len() > whole || !is_signed(text) {
        return Err(LinkError::Damaged);
    }
    let policy = version_of(version)?;
    said(policy, answers(digits.get(2..2 + used).unwrap_or_default())?)
}

/// Whether a text of the alphabet ends in its checksum.
fn is_signed(text: &str) -> bool {
    let parts = text.len().checked_sub(CHECKSUM).and_then(|at| text.split_at_checked(at));
    parts.is_some_and(|(signed, sum)| {
        sum.bytes().filter_map(digit).fold(0, |sum, digit| sum << 6 | digit) == self::sum(signed) as usize
    })
}

/// The position of a policy version by its number. Versions are counted from 1: no page, however new, knows version 0.
fn version_of(number: usize) -> Result<usize, LinkError> {
    let at = number.checked_sub(1).ok_or(LinkError::Damaged)?;
    if at < POLICY.versions.len() { Ok(at) } else { Err(LinkError::NewerPolicy) }
}

/// What a text of the version at a position says with these answers. No page made one with answers it did not have.
fn said(at: usize, answers: Answers) -> Result<Link, LinkError> {
    let policy = POLICY.versions.get(at).ok_or(LinkError::NewerPolicy)?;
    if POLICY.older.get(at).is_some_and(|edition| !could_say(edition, &answers)) {
        return Err(LinkError::Damaged);
    }
    Ok(Link { answers, policy })
}

/// Whether an older version had all of these answers.
fn could_say(edition: &Edition, answers: &Answers) -> bool {
    answers.iter().all(|(question, option)| edition.options.get(question.position()).is_some_and(|had| option < *had))
}

/// The length of a link with this many answer characters.
fn length(used: usize) -> usize {
    HEADER + used + CHECKSUM
}

fn answers(digits: &[usize]) -> Result<Answers, LinkError> {
    // A zero at the end would make a second text for the same answers.
    if digits.last() == Some(&0) {
        return Err(LinkError::Damaged);
    }
    let mut answers = Answers::none();
    for (at, digit) in digits.iter().enumerate() {
        for half in 0..2 {
            let wire = digit >> (half * 3) & 7;
            if wire > 0 {
                let question = question(at * 2 + half + 1).ok_or(LinkError::UnknownAnswer)?;
                let option = question.get().options.iter().position(|option| usize::from(option.wire) == wire);
                let option = option.and_then(|at| u8::try_from(at).ok()).ok_or(LinkError::UnknownAnswer)?;
                answers.set(question, option);
            }
        }
    }
    Ok(answers)
}

/// The checksum of a text of the alphabet.
fn sum(text: &str) -> u32 {
    checksum::<6>(text.bytes().filter_map(digit).filter_map(|digit| u8::try_from(digit).ok()))
}

fn question(wire: usize) -> Option<QuestionId> {
    POLICY.question_ids().find(|question| usize::from(question.get().wire) == wire)
}

pub(crate) fn letter(value: usize) -> char {
    ALPHABET.get(value).copied().map_or('_', char::from)
}

pub(crate) fn digit(byte: u8) -> Option<usize> {
    ALPHABET.iter().position(|letter| *letter == byte)
}
