//! The checklist for a park's adviser: a table of all supports (RFC 4180), made to be opened in a spreadsheet.

use super::words::{Words, words};
use crate::plan::When;
use crate::policy::{DETAILS, Language, NextStep, POLICY, QuestionId, Support};
use crate::rules::{Check, Read, Reason, Status};

/// Without this mark Excel takes the file for the encoding of the machine, and Chinese is lost.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The checklist: a line of headings, then one line for each support in policy order, in the columns measure number,
/// measure title, support id, support name, receiver, status, what to verify, papers, next steps, FAQ sentences,
/// policy version. What to verify and the steps stand a line each inside their cell. UTF-8 with a byte order mark, rows
/// ended by CRLF.
pub fn csv(check: &Check, language: Language) -> String {
    let headings = words(language).headings().map(str::to_owned);
    let rows = POLICY.supports.iter().map(|support| row(check, support, language));
    table([headings].into_iter().chain(rows))
}

/// Any rows as such a file. A cell that a spreadsheet would take for a formula is given an apostrophe in front.
pub fn table<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        text.push_str(&row.map(|it| cell(&it)).join(","));
        text.push_str("\r\n");
    }
    text
}

/// One cell, always in quotes: a spreadsheet that divides at `;` or tabs must not find a formula inside a cell.
fn cell(text: &str) -> String {
    let defused = if is_formula(text) { "'" } else { "" };
    format!("\"{defused}{}\"", text.replace('"', "\"\""))
}

/// Whether a spreadsheet might calculate the cell: it begins with a sign of a formula, in half or full width, perhaps
/// behind white space or characters that are not seen, or with a control character.
fn is_formula(text: &str) -> bool {
    let unseen =
        |letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let first = text.trim_start_matches(unseen).chars().next();
    text.starts_with(char::is_control)
        || first.is_some_and(|it| it.is_control() || matches!(it, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

fn row(check: &Check, support: &Support, language: Language) -> [String; 11] {
    let words = words(language);
    let measure = POLICY.measures.get(usize::from(support.measure));
    let faq: Vec<_> = support.details().faq.iter().map(u8::to_string).collect();
    let papers = support.details().papers.iter().filter_map(|at| DETAILS.papers.get(usize::from(*at)));
    let papers: Vec<_> = papers.map(|it| it.name.get(language)).collect();
    let step = |it: &NextStep| {
        let when = words.when(When::of(it.phase, check.answers()));
        format!("{when}{}{}", words.colon, it.text.get(language))
    };
    let steps: Vec<_> = support.steps().iter().map(step).collect();
    [
        measure.map_or_else(String::new, |it| it.number.to_string()),
        measure.map_or("", |it| it.title.get(language)).to_owned(),
        support.id.to_owned(),
        support.name.get(language).to_owned(),
        words.receiver_of(support.receiver).to_owned(),
        if support.is_general { words.general } else { words.status(check.support(support)) }.to_owned(),
        verify(check, support, language).join("\n"),
        papers.join(words.divider),
        steps.join("\n"),
        // As a sentence: a spreadsheet would make a date of `5-7`.
        (words.sentences)(&faq.join(words.list_divider)),
        POLICY.version.to_owned(),
    ]
}

/// What a person has to look at before the support is settled; nothing where the answers settle it.
fn verify(check: &Check, support: &Support, language: Language) -> Vec<String> {
    match check.support(support) {
        Status::Confirm | Status::Open => {
            check.reasons(support).filter_map(|reason| item(check, &reason, language)).collect()
        }
        Status::Matches | Status::Unmet => Vec::new(),
    }
}

fn item(check: &Check, reason: &Reason, language: Language) -> Option<String> {
    let words = words(language);
    match reason.status {
        Status::Confirm => {}
        Status::Open | Status::Matches | Status::Unmet => return None,
    }
    let why = reason.confirm.map(|it| it.get(language));
    Some(match reason.read {
        Read::Definition => {
            let routes = POLICY.definition.routes.iter().filter(|it| check.route(it) == Status::Confirm);
            let routes: Vec<_> = routes.map(|it| it.name.get(language)).collect();
            format!("{}{}{}", words.definition, words.colon, routes.join(words.list_divider))
        }
        Read::Nothing => why.unwrap_or(words.confirm).to_owned(),
        Read::Question(question) => {
            format!("{}{}{}", answered(check, question, language, words), words.colon, why.unwrap_or(words.confirm))
        }
    })
}

/// The question with the answer given, if there is one: an unanswered one may need confirmation whatever the answer.
fn answered(check: &Check, question: QuestionId, language: Language, words: &Words) -> String {
    let short = question.get().short.get(language);
    match check.answers().choice(question) {
        Some(option) => format!("{short}{}{}", words.opening, option.label.get(language)) + words.closing,
        None => short.to_owned(),
    }
}
