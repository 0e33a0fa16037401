//! Texts inside HTML and SVG that are written as text.

/// A text as it may stand between tags and in quoted attributes.
pub fn escaped_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
