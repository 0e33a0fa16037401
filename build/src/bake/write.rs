//! Rust text of plain values.

use crate::source::Text;

/// A string literal.
pub fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A text in every language.
pub fn text(text: &Text) -> String {
    format!("Text {{ en: {:?}, zh: {:?} }}", text.en, text.zh)
}

/// A value that may be absent.
pub fn optional(text: Option<&str>) -> String {
    format!("{text:?}")
}

/// A text that may be absent.
pub fn optional_text(value: Option<&Text>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({})", text(value)))
}

/// A slice of numbers.
pub fn numbers(numbers: &[u8]) -> String {
    format!("&{numbers:?}")
}

/// A slice of anything.
pub fn list<T>(items: &[T], write: impl FnMut(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(write).collect();
    format!("&[{}]", items.join(", "))
}
