//! Writing the built-in parks as lines, which the app reads without a reader of JSON.

use super::interface::grade;
use crate::source::{Fact, Policy, Provenance, Text};

/// The parks, a field a line: its name, then its values, with tabs between. `id` begins a park, `source` adds one, and
/// what is not known is left out. No text of the data has a tab or ends a line.
#[must_use]
pub fn park_lines(policy: &Policy) -> String {
    let mut lines = String::new();
    for park in &policy.parks {
        line(&mut lines, "id", &[&park.id]);
        for (name, fact) in &park.facts {
            match fact {
                Fact::Unknown => {}
                Fact::Text(Text { en, zh }) => line(&mut lines, name, &[en, zh]),
                Fact::String(text) => line(&mut lines, name, &[text]),
            }
        }
        for Provenance { what, date, grade: of, url } in &park.sources {
            let known = |text: &Option<String>| text.clone().unwrap_or_default();
            line(&mut lines, "source", &[&what.en, &what.zh, &known(date), grade(of), &known(url)]);
        }
    }
    lines
}

fn line(lines: &mut String, name: &str, values: &[&str]) {
    lines.push_str(name);
    for value in values {
        lines.push('\t');
        lines.push_str(value);
    }
    lines.push('\n');
}
