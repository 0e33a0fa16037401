//! The usual line of answers, read at once: an object of strings without escapes, each question known, each option too.
//! Whatever is out of the ordinary is left to serde, whose messages say what is wrong.

use crate::policy::POLICY;
use crate::rules::Answers;

/// The answers of a line of JSON, if it is as usual.
pub fn usual(line: &[u8]) -> Option<Answers> {
    let mut rest = after(line, b'{')?;
    let mut answers = Answers::none();
    if let Some(end) = after(rest, b'}') {
        return trimmed(end).is_empty().then_some(answers);
    }
    loop {
        let (id, behind) = string(rest)?;
        let (option, behind) = string(after(behind, b':')?)?;
        let question = POLICY.question_ids().find(|it| it.get().id.as_bytes() == id)?;
        let at = question.get().options.iter().position(|it| it.id.as_bytes() == option)?;
        if answers.has(question) {
            return None;
        }
        answers.set(question, u8::try_from(at).ok()?);
        if let Some(end) = after(behind, b'}') {
            return trimmed(end).is_empty().then_some(answers);
        }
        rest = after(behind, b',')?;
    }
}

/// Without the white space of JSON at the beginning.
fn trimmed(text: &[u8]) -> &[u8] {
    let start = text.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    start.and_then(|start| text.get(start..)).unwrap_or_default()
}

/// What stands behind a sign, white space before it left out.
fn after(text: &[u8], sign: u8) -> Option<&[u8]> {
    match trimmed(text) {
        [first, rest @ ..] if *first == sign => Some(rest),
        [..] => None,
    }
}

/// The inside of a string, and what stands behind it. An id has neither quotes nor escapes.
fn string(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let text = after(text, b'"')?;
    let end = text.iter().position(|byte| *byte == b'"')?;
    let (inside, rest) = text.split_at_checked(end)?;
    Some((inside, rest.get(1..)?))
}
