//! A table as a spreadsheet saves it: cells between commas, semicolons or tabs (RFC 4180, read with patience).
//!
//! Read by hand, since the crates for it pass over empty rows, and the rows a person is told must be those they see.

/// The cells of every row, without the space around them.
///
/// # Errors
/// The row of a quote that is never closed.
pub fn rows(text: &str) -> Result<Vec<Vec<String>>, usize> {
    let divider = divider(text);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut opened) = (false, 0);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                (quoted, opened) = (true, rows.len() + 1);
                cell.clear();
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' if !quoted => {
                row.push(take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter if letter == divider && !quoted => row.push(take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    if quoted {
        return Err(opened);
    }
    if !row.is_empty() || !cell.is_empty() {
        row.push(take(&mut cell));
        rows.push(row);
    }
    Ok(rows)
}

/// The name of a column as a spreadsheet shows it: A to Z, then AA.
#[must_use]
pub fn column(at: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    match at.checked_div(26) {
        None | Some(0) => letter(at).to_string(),
        Some(before) => format!("{}{}", column(before - 1), letter(at)),
    }
}

/// What a cell holds. An apostrophe that keeps a spreadsheet from reckoning is no part of it.
fn take(cell: &mut String) -> String {
    let cell = std::mem::take(cell);
    let text = cell.trim();
    let defused = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    defused.unwrap_or(text).to_owned()
}

/// What stands most often between the cells of the first row that has any.
fn divider(text: &str) -> char {
    let first = text.lines().find(|line| line.chars().any(char::is_alphanumeric)).unwrap_or_default();
    let mut quoted = false;
    let outside: Vec<char> = first
        .chars()
        .filter(|letter| {
            quoted ^= *letter == '"';
            !quoted
        })
        .collect();
    let count = |sign: char| outside.iter().filter(|letter| **letter == sign).count();
    [',', ';', '\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(',')
}
