//! Answers and result as a JSON document, and its answers back.

mod error;

pub use error::DocumentError;

use serde::Serialize;

use crate::link;
use crate::policy::POLICY;
use crate::rules::{Answers, Check};
use crate::shape::{AnswersShape, CheckShape, Json};

/// The form of the document, and its number, which rises when an older page could no longer read it.
const FORMAT: &str = "overseas-talent-check/";
const NUMBER: u32 = 1;
/// No honest document is longer, in bytes.
pub const LONGEST_DOCUMENT: u32 = 64 * 1024;
/// How deep lists and objects are told line by line.
const LINES: usize = 3;

#[derive(Serialize)]
struct Document {
    format: String,
    policy: &'static str,
    link: String,
    answers: AnswersShape,
    result: CheckShape,
}

/// The document of these answers: `{ "format": "overseas-talent-check/1", "policy": "2021-01.1", "link": "<text of the
/// fragment>", "answers": { question: option }, "result": <as `check` of the JavaScript interface> }`.
pub fn document(answers: &Answers) -> String {
    let document = Document {
        format: format!("{FORMAT}{NUMBER}"),
        policy: POLICY.version,
        link: link::encode(answers),
        answers: AnswersShape(*answers),
        result: CheckShape::from(&Check::new(*answers)),
    };
    // Strings, numbers and lists under keys that are strings: there is nothing in it that could fail.
    readable(&serde_json::to_string(&document).unwrap_or_default())
}

/// JSON with a line for each answer and for each support. A line for every single value, as is usual, would make it
/// three times as long, and no easier to read.
fn readable(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() * 5 / 4);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut letters = compact.chars().peekable();
    while let Some(letter) = letters.next() {
        let closes = !quoted && matches!(letter, '}' | ']');
        if closes && depth <= LINES && !text.ends_with(['{', '[']) {
            line(&mut text, depth.saturating_sub(1));
        }
        text.push(letter);
        if quoted {
            quoted = letter != '"' || escaped;
            escaped = letter == '\\' && !escaped;
            continue;
        }
        match letter {
            '"' => quoted = true,
            ',' if depth <= LINES => line(&mut text, depth),
            ',' | ':' => text.push(' '),
            '{' | '[' => {
                depth += 1;
                if depth <= LINES && !matches!(letters.peek(), Some('}' | ']')) {
                    line(&mut text, depth);
                }
            }
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.push('\n');
    text
}

fn line(text: &mut String, depth: usize) {
    text.push('\n');
    (0..depth).for_each(|_| text.push_str("  "));
}

/// The answers of a document. Its result is not read: the answers give it anew. Read as well are an object with
/// `answers` alone, and a plain object of answers; forgiven are a byte order mark, white space around, and keys that are
/// not known.
///
/// # Errors
/// What is wrong with the text; nothing of it is applied then.
pub fn read_document(text: &str) -> Result<Answers, DocumentError> {
    if text.len() > LONGEST_DOCUMENT as usize {
        return Err(DocumentError::TooLong);
    }
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if text.is_empty() {
        return Err(DocumentError::Empty);
    }
    let Json::Object(entries) = serde_json::from_str(text).map_err(|_| DocumentError::NotJson)? else {
        return Err(DocumentError::Foreign);
    };
    let (format, inside) = (single(&entries, "format")?, single(&entries, "answers")?);
    if format.is_none() && inside.is_none() {
        // Without one known question it is some other program's file, not a mistake in ours.
        let ours = entries.is_empty() || entries.iter().any(|(key, _)| POLICY.question(key).is_some());
        return if ours { answers(&entries) } else { Err(DocumentError::Foreign) };
    }
    if let Some(format) = format {
        known_format(format)?;
    }
    if let Some(policy) = single(&entries, "policy")? {
        known_policy(policy)?;
    }
    match inside {
        Some(Json::Object(inside)) => answers(inside),
        Some(Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_)) => {
            Err(DocumentError::Foreign)
        }
        None => Err(DocumentError::NoAnswers),
    }
}

fn known_format(format: &Json) -> Result<(), DocumentError> {
    let Json::Text(format) = format else { return Err(DocumentError::Foreign) };
    let number = format.strip_prefix(FORMAT).and_then(|number| number.parse::<u32>().ok());
    match number.map(|number| number.cmp(&NUMBER)) {
        Some(std::cmp::Ordering::Equal) => Ok(()),
        Some(std::cmp::Ordering::Greater) => Err(DocumentError::NewerFormat),
        Some(std::cmp::Ordering::Less) | None => Err(DocumentError::Foreign),
    }
}

fn known_policy(policy: &Json) -> Result<(), DocumentError> {
    match policy {
        Json::Text(version) if POLICY.versions.contains(&version.as_str()) => Ok(()),
        Json::Text(version) => Err(DocumentError::NewerPolicy(version.clone())),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => Err(DocumentError::Foreign),
    }
}

fn answers(entries: &[(String, Json)]) -> Result<Answers, DocumentError> {
    let mut answers = Answers::none();
    for (id, answer) in entries {
        let question = POLICY.question(id).ok_or_else(|| DocumentError::Question(id.clone()))?;
        let Json::Text(option) = answer else { return Err(DocumentError::NotText(question)) };
        let known = question.get().option(option);
        let known = known.ok_or_else(|| DocumentError::Option { question, option: option.clone() })?;
        if answers.has(question) {
            return Err(DocumentError::Twice(id.clone()));
        }
        answers.set(question, known);
    }
    Ok(answers)
}

/// What stands under a key, which must not stand there twice.
fn single<'a>(entries: &'a [(String, Json)], key: &str) -> Result<Option<&'a Json>, DocumentError> {
    let mut found = entries.iter().filter(|(own, _)| own == key).map(|(_, node)| node);
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(DocumentError::Twice(key.to_owned())),
        (first, None) => Ok(first),
    }
}
