//! Dates as precisely as known.

use super::link::without_remark;
use super::problem::{Fault, shown};

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; also two years as in `2020-21`, and a remark in brackets behind any of them.
pub(super) fn date(text: &str) -> Result<String, Fault> {
    let (date, _) = without_remark(text);
    let parts: Option<Vec<u32>> = date.split('-').map(number).collect();
    let right = match (date.len(), parts.as_deref()) {
        (4, Some([year])) => is_year(*year),
        (7, Some([year, month])) => is_year(*year) && (is_month(*month) || is_next(*year, *month)),
        (10, Some([year, month, day])) => is_year(*year) && (1..=days(*year, *month)).contains(day),
        _ => false,
    };
    if right { Ok(text.to_owned()) } else { Err(Fault::BadDate(shown(text))) }
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

fn is_year(year: u32) -> bool {
    (1900..2100).contains(&year)
}

fn is_month(month: u32) -> bool {
    (1..=12).contains(&month)
}

/// Two years in a row, where the second cannot be a month.
fn is_next(year: u32, second: u32) -> bool {
    second > 12 && second == (year + 1) % 100
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}
