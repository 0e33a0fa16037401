//! The committed budget, `size-budget.toml`. It must not know how sizes are measured.

use toml::Table;

use super::first_visit::Kind;
use crate::failure::{During, Failure};

/// Bytes after brotli 11.
#[derive(Debug, PartialEq, Eq)]
pub struct Budget {
    pub first_visit_max: u64,
    pub last: Sizes,
}

/// Bytes after brotli 11, by kind of file. Icons are in the total alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    pub total: u64,
    wasm: u64,
    js: u64,
    css: u64,
    html: u64,
}

impl Budget {
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let table: Table = text.parse().during(|| "cannot read `size-budget.toml`".to_owned())?;
        let last = match table.get("last") {
            Some(toml::Value::Table(last)) => Sizes {
                total: bytes(last, "total")?,
                wasm: bytes(last, "wasm")?,
                js: bytes(last, "js")?,
                css: bytes(last, "css")?,
                html: bytes(last, "html")?,
            },
            // A budget that has no recorded size yet is compared with nothing.
            _ => Sizes::default(),
        };
        Ok(Self { first_visit_max: bytes(&table, "first_visit_max")?, last })
    }
}

impl Sizes {
    pub fn add(&mut self, kind: Kind, size: u64) {
        self.total += size;
        match kind {
            Kind::Wasm => self.wasm += size,
            Kind::Js => self.js += size,
            Kind::Css => self.css += size,
            Kind::Html => self.html += size,
            Kind::Other => {}
        }
    }

    pub fn named(&self) -> [(&'static str, u64); 5] {
        [("total", self.total), ("wasm", self.wasm), ("js", self.js), ("css", self.css), ("html", self.html)]
    }
}

/// The budget's text with the recorded sizes replaced. The lines above them stay as they were
/// written, comments included; `[last]` is therefore the last table of the file.
pub fn with_last(text: &str, sizes: &Sizes) -> String {
    let kept = text.lines().take_while(|line| line.trim() != "[last]");
    let mut written: Vec<_> = kept.map(str::to_owned).collect();
    while written.last().is_some_and(|line| line.trim().is_empty()) {
        written.pop();
    }
    written.extend([String::new(), "[last]".to_owned()]);
    written.extend(sizes.named().map(|(name, size)| format!("{name} = {size}")));
    written.join("\n") + "\n"
}

fn bytes(table: &Table, field: &str) -> Result<u64, Failure> {
    let value = table.get(field).and_then(toml::Value::as_integer);
    value
        .and_then(|value| u64::try_from(value).ok())
        .ok_or_else(|| Failure::new(format!("`{field}` in `size-budget.toml` must be a number of bytes")))
}

#[cfg(test)]
mod tests {
    use super::{Budget, Sizes, with_last};

    const TEXT: &str = "# why\nfirst_visit_max = 120000\n\n[last]\ntotal = 15\nwasm = 1\njs = 2\n\
                        css = 3\nhtml = 4\n";

    fn sizes() -> Sizes {
        Sizes { total: 15, wasm: 1, js: 2, css: 3, html: 4 }
    }

    #[test]
    fn budgets() {
        for (text, expect) in [
            (TEXT, Some(Budget { first_visit_max: 120_000, last: sizes() })),
            ("first_visit_max = 9", Some(Budget { first_visit_max: 9, last: Sizes::default() })),
            ("first_visit_max = -9", None),
            ("first_visit_max = 9\n[last]\ntotal = 1", None),
            ("first_visit_max = ", None),
            ("", None),
        ] {
            assert_eq!(Budget::parse(text).ok(), expect, "{text}");
        }
    }

    #[test]
    fn recording_keeps_what_is_above() {
        assert_eq!(with_last(TEXT, &sizes()), TEXT);
        assert_eq!(with_last("# why\nfirst_visit_max = 120000\n", &sizes()), TEXT);
    }
}
