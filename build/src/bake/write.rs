//! Rust text of plain values.

/// A string literal.
pub fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A value that may be absent.
pub fn optional(text: Option<&str>) -> String {
    format!("{text:?}")
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

/// `in_park` as `InPark`.
pub fn variant(id: &str) -> String {
    let words = id.split('_').filter_map(|word| {
        let (first, rest) = word.split_at_checked(1)?;
        Some(format!("{}{rest}", first.to_uppercase()))
    });
    words.collect()
}
