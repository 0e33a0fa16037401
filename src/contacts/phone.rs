//! Telephone numbers as they are printed, and what a telephone is to dial for them.

use super::problem::{Fault, shown};

/// Words before an extension.
const EXTENSION: [&str; 8] = ["extension", "ext.", "ext", "转", "轉", "分机", "x", "#"];
/// Between several numbers.
const BETWEEN: [char; 6] = ['/', ',', ';', '、', '，', '；'];
/// What stands in a number beside digits.
const INSIDE: [char; 8] = ['+', '-', ' ', '(', ')', '（', '）', '.'];
/// A shorter part, as in `82345678/79`, is an ending and cannot be dialled.
const FEWEST_DIGITS: usize = 3;

/// One part of a printed number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// As it is printed.
    pub printed: String,
    /// What to dial, as it stands behind `tel:`: `+`, digits and `;ext=`. `None` where the part is not a whole number.
    pub dial: Option<String>,
}

/// Digits, `+ - ( ) / .`, spaces and words for an extension, with digits enough to be dialled.
pub(super) fn phone(text: &str) -> Result<String, Fault> {
    let mut parts = text.split(BETWEEN);
    let whole = parts.next().is_some_and(|first| dial(first).is_some()) && parts.all(is_number);
    if whole { Ok(text.to_owned()) } else { Err(Fault::BadPhone(shown(text))) }
}

/// The numbers in a printed one.
pub fn calls(printed: &str) -> Vec<Call> {
    let call = |part: &str| Call { printed: part.trim().to_owned(), dial: dial(part) };
    printed.split(BETWEEN).map(call).collect()
}

fn dial(part: &str) -> Option<String> {
    if !is_number(part) {
        return None;
    }
    let (number, extension) = divided(part);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (number, extension, plus) = (digits(number), digits(extension), number.trim_start().starts_with('+'));
    let suffix = if extension.is_empty() { String::new() } else { format!(";ext={extension}") };
    (number.len() >= FEWEST_DIGITS).then(|| format!("{}{number}{suffix}", if plus { "+" } else { "" }))
}

fn is_number(part: &str) -> bool {
    let (number, extension) = divided(part);
    let inside = |letter: char| letter.is_ascii_digit() || INSIDE.contains(&letter);
    number.chars().any(|letter| letter.is_ascii_digit())
        && number.chars().all(inside)
        && extension.chars().all(|letter| letter.is_ascii_digit() || letter == ' ' || letter == ')' || letter == '）')
}

/// The number and its extension, divided at the word for it.
fn divided(part: &str) -> (&str, &str) {
    let lower = part.to_ascii_lowercase();
    let word = EXTENSION.iter().filter_map(|word| lower.find(word).map(|at| (at, word.len()))).min_by_key(|it| it.0);
    // Lower case in ASCII alone keeps every byte in its place.
    word.and_then(|(at, length)| Some((part.get(..at)?, part.get(at + length..)?))).unwrap_or((part, ""))
}
