//! Answers as JSON in, results as JSON out.

use overseas_talent_check::api::AnswersShape;
use overseas_talent_check::rules::{Answers, Check};
use overseas_talent_check::shape::{Pieces, usual};

use super::work::Work;

/// A line of JSON for a line of JSON.
pub struct Json {
    pieces: Pieces,
    write: fn(&Pieces, &Check, &mut Vec<u8>),
}

impl Json {
    /// Whole results.
    pub fn results() -> Self {
        Self { pieces: Pieces::new(), write: Pieces::result }
    }

    /// Statuses alone.
    pub fn statuses() -> Self {
        Self { pieces: Pieces::new(), write: Pieces::statuses }
    }
}

impl Work for Json {
    fn line(&self, number: u64, line: Result<&[u8], String>, out: &mut Vec<u8>) -> bool {
        let answers = line.and_then(answers);
        match &answers {
            Ok(answers) => (self.write)(&self.pieces, &Check::new(*answers), out),
            Err(error) => {
                out.extend_from_slice(serde_json::json!({ "line": number, "error": error }).to_string().as_bytes());
            }
        }
        out.push(b'\n');
        answers.is_ok()
    }
}

fn answers(line: &[u8]) -> Result<Answers, String> {
    // A byte order mark is what some editors write, and joined files have one in the middle; it is no part of the answers.
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    if let Some(answers) = usual(line) {
        return Ok(answers);
    }
    if line.trim_ascii().is_empty() {
        return Err("the line is empty, expected an object from question id to option id".to_owned());
    }
    let answers: AnswersShape = serde_json::from_slice(line).map_err(|error| message(&error))?;
    Ok(answers.0)
}

/// The message with the column, where there is one: what is wrong as a whole has none. The line would always be 1, as every
/// line is a document of its own.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    if error.column() == 0 { text.to_owned() } else { format!("{text} (column {})", error.column()) }
}
