//! A table with headings, as a spreadsheet saves it, in which every fault is told by row and column as people see them.

use std::fmt;

use crate::cells::{column, rows};

/// Without this mark Excel takes the file for the encoding of the machine, and Chinese is lost.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table.
#[derive(Debug)]
pub struct Sheet {
    /// The headings, one a column.
    pub headings: Vec<String>,
    /// The rows below them that have anything in them.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the headings are row 1 where nothing stands above them.
    pub number: usize,
    cells: Vec<String>,
}

/// What is wrong with a table, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The row, from 1; 0 where the whole table is meant.
    pub row: usize,
    /// The column, from 0, with its heading.
    pub column: Option<(usize, String)>,
    /// What is wrong and what is allowed, lower case, no full stop.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row, &self.column) {
            (0, _) => write!(f, "{}", self.message),
            (row, None) => write!(f, "row {row}: {}", self.message),
            (row, Some((at, heading))) if heading.is_empty() => {
                write!(f, "row {row}, column {}: {}", column(*at), self.message)
            }
            (row, Some((at, heading))) => {
                write!(f, "row {row}, column {} (`{heading}`): {}", column(*at), self.message)
            }
        }
    }
}

impl Row {
    /// A cell, empty where the row is shorter than its headings.
    #[must_use]
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

impl Sheet {
    /// Reads a table.
    ///
    /// # Errors
    /// That it is no text, has a quote that is never closed or no headings, or headings that stand there twice.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()).unwrap_or(bytes);
        let whole = |message: &str| vec![Fault { row: 0, column: None, message: message.to_owned() }];
        let text = std::str::from_utf8(bytes).map_err(|_| whole("is not in UTF-8, save it as `CSV UTF-8`"))?;
        let rows = rows(text).map_err(|row| {
            vec![Fault { row, column: None, message: "a quote is opened and never closed".to_owned() }]
        })?;
        let numbered = rows.into_iter().enumerate().map(|(at, cells)| Row { number: at + 1, cells });
        let mut filled = numbered.filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let Some(first) = filled.next() else { return Err(whole("is empty")) };
        let sheet = Self { headings: first.cells, rows: filled.collect() };
        let mut faults = Vec::new();
        for (at, heading) in sheet.headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            if sheet.headings.iter().take(at).any(|earlier| earlier == heading) {
                faults.push(sheet.at(first.number, at, format!("`{heading}` stands in two columns")));
            }
        }
        for row in &sheet.rows {
            let beside = |at: &usize| sheet.headings.get(*at).is_none_or(String::is_empty);
            for at in (0..row.cells.len()).filter(beside).filter(|at| !row.cell(*at).is_empty()) {
                faults.push(sheet.at(row.number, at, format!("`{}` stands below no heading", row.cell(at))));
            }
        }
        if faults.is_empty() { Ok(sheet) } else { Err(faults) }
    }

    /// The column with this heading.
    #[must_use]
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|it| it == heading)
    }

    /// A fault in one cell.
    #[must_use]
    pub fn at(&self, row: usize, column: usize, message: impl Into<String>) -> Fault {
        let heading = self.headings.get(column).cloned().unwrap_or_default();
        Fault { row, column: Some((column, heading)), message: message.into() }
    }
}

/// Rows as such a file: UTF-8 with a byte order mark, every cell in quotes, rows ended by CRLF.
#[must_use]
pub fn write<'a, R: IntoIterator<Item = &'a str>>(rows: impl IntoIterator<Item = R>) -> String {
    let mut text = BYTE_ORDER_MARK.to_owned();
    for row in rows {
        let cells: Vec<String> = row.into_iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// Rows as a file that people compare: without a mark, quotes only where they are needed, rows ended by a line break.
#[must_use]
pub fn write_plain(rows: &[Vec<String>]) -> String {
    let plain = |text: &String| if text.contains([',', '"', ';', '\t']) { cell(text) } else { text.clone() };
    rows.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>().join(",") + "\n").collect()
}

/// One cell. What a spreadsheet would take for a formula has an apostrophe in front, which is read back as none.
fn cell(text: &str) -> String {
    let defused = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    format!("\"{defused}{}\"", text.replace('"', "\"\""))
}
