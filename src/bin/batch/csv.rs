//! Answers as a table in, statuses as a table out (RFC 4180), for people with spreadsheets.

use std::borrow::Cow;

use overseas_talent_check::policy::{POLICY, QuestionId};
use overseas_talent_check::rules::{Answers, Check, Invalid};

use super::work::Work;

/// Spreadsheets take a file with this mark for UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A table, of which the headings are read.
pub struct Table {
    columns: Vec<QuestionId>,
}

impl Table {
    /// Reads the headings.
    ///
    /// # Errors
    /// A heading that is no question's id or stands twice, with the column; no headings at all.
    pub fn new(line: &[u8]) -> Result<Self, String> {
        let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
        if line.trim_ascii().is_empty() {
            return Err("row 1 is empty, expected question ids as headings".to_owned());
        }
        let mut columns: Vec<QuestionId> = Vec::new();
        for (column, cell) in (1..).zip(cells(line)) {
            let heading = cell.map_err(|problem| format!("row 1, column {column}: {problem}"))?;
            let unknown = || format!("row 1, column {column}: {}", Invalid::Question(heading.to_string()).message());
            let question = POLICY.question(&heading).ok_or_else(unknown)?;
            if columns.contains(&question) {
                return Err(format!("row 1, column {column}: `{heading}` stands twice"));
            }
            columns.push(question);
        }
        Ok(Self { columns })
    }

    /// The headings of the table that is written.
    pub fn headings() -> String {
        let supports: Vec<_> = POLICY.supports.iter().map(|support| support.id).collect();
        format!("row,definition,{},next,error\r\n", supports.join(","))
    }

    fn answers(&self, line: &[u8]) -> Result<Answers, String> {
        if line.trim_ascii().is_empty() {
            return Err("the row is empty, expected a cell for each heading".to_owned());
        }
        let mut answers = Answers::none();
        let mut columns = self.columns.iter();
        for (number, cell) in (1..).zip(cells(line)) {
            let Some(question) = columns.next() else {
                return Err(format!("column {number}: has no heading, expected {} cells", self.columns.len()));
            };
            let question = question.get().id;
            let named = |problem: &dyn std::fmt::Display| format!("column `{question}`: {problem}");
            let option = cell.map_err(|problem| named(&problem))?;
            if !option.is_empty() {
                answers.insert(question, &option).map_err(|problem| named(&problem))?;
            }
        }
        Ok(answers)
    }
}

impl Work for Table {
    fn line(&self, number: u64, line: Result<&[u8], String>, out: &mut Vec<u8>) -> bool {
        // The headings were the first row.
        let row = number + 1;
        let answers = line.and_then(|line| self.answers(line));
        out.extend_from_slice(row.to_string().as_bytes());
        match &answers {
            Ok(answers) => {
                let check = Check::new(*answers);
                let supports = POLICY.supports.iter().map(|support| check.support(support));
                for status in std::iter::once(check.definition()).chain(supports) {
                    out.push(b',');
                    out.extend_from_slice(status.id().as_bytes());
                }
                out.push(b',');
                out.extend_from_slice(check.next().map_or("", |question| question.get().id).as_bytes());
                out.push(b',');
            }
            Err(problem) => {
                out.extend(std::iter::repeat_n(b',', POLICY.supports.len() + 2));
                // Begins with a word, so no spreadsheet takes it for a formula.
                let problem = format!("row {row}, {problem}").replace('"', "\"\"");
                out.extend_from_slice(format!(",\"{problem}\"").as_bytes());
            }
        }
        out.extend_from_slice(b"\r\n");
        answers.is_ok()
    }
}

/// The cells of a row, without white space around them and without quotes. A cell that goes on in the next line is
/// refused, as no id does.
fn cells(line: &[u8]) -> impl Iterator<Item = Result<Cow<'_, str>, String>> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let mut rest = Some(line.strip_suffix(b"\r").unwrap_or(line));
    std::iter::from_fn(move || {
        let text = rest?.trim_ascii_start();
        let (cell, behind) = match text.strip_prefix(b"\"") {
            Some(inside) => quoted(inside),
            None => {
                let end = text.iter().position(|byte| *byte == b',').unwrap_or(text.len());
                let cell = text.get(..end).unwrap_or_default().trim_ascii();
                (utf8(cell).map(Cow::Borrowed), text.get(end..).unwrap_or_default())
            }
        };
        match behind {
            [] => rest = None,
            [_, behind @ ..] => rest = Some(behind),
        }
        if cell.is_err() {
            rest = None;
        }
        Some(cell)
    })
}

/// The inside of a cell in quotes, and what stands behind it, from the comma on.
fn quoted(text: &[u8]) -> (Result<Cow<'_, str>, String>, &[u8]) {
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'"')) {
        let end = at + found;
        if text.get(end + 1) == Some(&b'"') {
            at = end + 2;
            continue;
        }
        let behind = text.get(end + 1..).unwrap_or_default().trim_ascii_start();
        return match behind {
            [] | [b',', ..] => {
                let inside = utf8(text.get(..end).unwrap_or_default());
                (inside.map(|inside| Cow::Owned(inside.replace("\"\"", "\"").trim().to_owned())), behind)
            }
            [..] => (Err("something stands behind the closing quote".to_owned()), &[]),
        };
    }
    (Err("the quote is not closed in its row".to_owned()), &[])
}

fn utf8(cell: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(cell).map_err(|_| "is not UTF-8; save the table as CSV UTF-8".to_owned())
}
