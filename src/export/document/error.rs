//! What can be wrong with a document.

use std::fmt;

use crate::export::words::words;
use crate::policy::{Language, QuestionId};
use crate::rules::Invalid;

/// Why a document was refused. Nothing of a refused document is applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// It is longer than 64 kB.
    TooLong,
    /// There is nothing in it.
    Empty,
    /// It is not JSON.
    NotJson,
    /// It is JSON, but no document of answers.
    Foreign,
    /// It was made by a newer version of this page.
    NewerFormat,
    /// It was made under a policy version that is not known here.
    NewerPolicy(String),
    /// It says what it is, but holds no answers.
    NoAnswers,
    /// No question has this id.
    Question(String),
    /// The question has no option with this id.
    Option {
        /// The question.
        question: QuestionId,
        /// What was given.
        option: String,
    },
    /// The answer to this question is not a string.
    NotText(QuestionId),
    /// This key stands in it twice.
    Twice(String),
}

impl DocumentError {
    /// Permanent id.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::Empty => "empty",
            Self::NotJson => "not_json",
            Self::Foreign => "foreign",
            Self::NewerFormat => "newer_format",
            Self::NewerPolicy(_) => "newer_policy",
            Self::NoAnswers => "no_answers",
            Self::Question(_) => "question",
            Self::Option { .. } => "option",
            Self::NotText(_) => "not_text",
            Self::Twice(_) => "twice",
        }
    }

    /// The error as a sentence for a person.
    pub fn sentence(&self, language: Language) -> String {
        let words = words(language);
        let short = |question: &QuestionId| question.get().short.get(language);
        match self {
            Self::TooLong => words.too_long.to_owned(),
            Self::Empty => words.empty.to_owned(),
            Self::NotJson => words.not_json.to_owned(),
            Self::Foreign => words.foreign.to_owned(),
            Self::NewerFormat => words.newer_format.to_owned(),
            Self::NewerPolicy(version) => (words.newer_policy)(&shown(version)),
            Self::NoAnswers => words.no_answers.to_owned(),
            Self::Question(id) => (words.unknown_question)(&shown(id)),
            Self::Option { question, option } => (words.unknown_option)(short(question), &shown(option)),
            Self::NotText(question) => (words.not_text)(short(question)),
            Self::Twice(key) => (words.twice)(&shown(key)),
        }
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("the document is longer than 64 kB"),
            Self::Empty => f.write_str("the document is empty, expected a JSON object"),
            Self::NotJson => f.write_str("the document is not JSON, download it again"),
            Self::Foreign => f.write_str("this is not a document of answers, expected a JSON object with `answers`"),
            Self::NewerFormat => f.write_str("the document was made by a newer version of this page, reload the page"),
            Self::NewerPolicy(version) => {
                write!(f, "unknown policy version `{}`, reload the page", shown(version))
            }
            Self::NoAnswers => f.write_str("the document has no `answers`"),
            Self::Question(id) => Invalid::Question(shown(id)).fmt(f),
            Self::Option { question, option } => Invalid::Option { question: *question, option: shown(option) }.fmt(f),
            Self::NotText(question) => write!(f, "the answer to `{}` is not a string", question.get().id),
            Self::Twice(key) => write!(f, "`{}` stands in the document twice", shown(key)),
        }
    }
}

impl std::error::Error for DocumentError {}

/// What stood in the document, short and without characters that would disturb the sentence around it.
fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let disturbs = |letter: &char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut letters = text.chars().filter(|letter| !disturbs(letter));
    let mut shown: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}
