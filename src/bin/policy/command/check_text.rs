//! What `policy check` found, for people.

use std::fmt::Write;

use super::check::Report;
use super::scenarios::Failed;

impl Report {
    /// The report as lines.
    pub fn text(&self) -> String {
        let mut text = self.diff.text();
        let _ = writeln!(text, "\ntexts that are otherwise: {}", self.texts.len());
        for name in &self.texts {
            let _ = writeln!(text, "  {name}");
        }
        let _ = writeln!(text, "\nexamples beside the rules that no longer hold: {}", self.examples.len());
        self.examples.iter().for_each(|it| failed(&mut text, it));
        let run = &self.scenarios;
        let _ = writeln!(
            text,
            "\nscenarios as expected: {} of {}, with {} statuses",
            run.passed, run.scenarios, run.expectations
        );
        run.failed.iter().for_each(|it| failed(&mut text, it));
        let seen = self.coverage.iter().filter(|it| it.is_whole()).count();
        let _ = writeln!(
            text,
            "\nconditions that scenarios see on both sides, where nothing else decides: {seen} of {}",
            self.coverage.len()
        );
        for it in self.coverage.iter().filter(|it| !it.is_whole()) {
            let missing = [("met", &it.met), ("missed", &it.missed)];
            let sides = missing.into_iter().filter(|(_, side)| side.scenarios == 0).map(|(name, _)| name);
            let _ =
                writeln!(text, "  {}: {} is never {}", it.rule, it.condition, sides.collect::<Vec<_>>().join(" nor "));
        }
        for path in &self.written {
            let _ = writeln!(text, "\nwritten: {path}");
        }
        text
    }
}

fn failed(text: &mut String, it: &Failed) {
    let row = it.row.map_or_else(String::new, |row| format!("row {row}, "));
    let _ = writeln!(text, "  {row}{}: {} is {}, expected {}", it.name, it.of, it.found, it.expected);
}
