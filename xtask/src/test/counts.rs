//! How many tests a runner says have passed and failed. It must not know how it was started.

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passed at the first try.
    pub passed: u64,
    pub failed: u64,
    /// The names of those that passed only when repeated.
    pub flaky: Vec<String>,
    /// What was not there to be run, with the reason. It has neither passed nor failed.
    pub missing: Vec<String>,
}

impl Counts {
    /// What came out the same at every try.
    pub fn steady(passed: u64, failed: u64) -> Self {
        Self { passed, failed, ..Self::default() }
    }

    /// A check that passes as a whole counts as one.
    pub fn one_step() -> Self {
        Self::steady(1, 0)
    }

    pub fn plus(mut self, other: Self) -> Self {
        self.flaky.extend(other.flaky);
        self.missing.extend(other.missing);
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed, ..self }
    }
}

/// Adds up the `test result:` lines, one for each test program and one for the examples in the
/// documentation. The wasm runner prints the same line.
pub fn of_cargo(output: &str) -> Counts {
    let results = output.lines().filter_map(|line| {
        let (_, numbers) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let number = |word: &str| {
            let named = numbers.split(';').find_map(|part| part.trim().strip_suffix(word))?;
            named.trim().parse().ok()
        };
        Some(Counts::steady(number(" passed")?, number(" failed")?))
    });
    results.fold(Counts::default(), Counts::plus)
}

/// Reads the lines at the end, such as `2 failed` and `11 passed (31.2s)`. Under such a line stand, further in, the names
/// of the tests. One that did not run has not passed.
pub fn of_playwright(output: &str) -> Counts {
    let mut counts = Counts::default();
    let mut flaky_expected = 0;
    for line in output.lines().map(without_colours) {
        if let Some((number, word)) = headline(&line) {
            flaky_expected = 0;
            match word {
                "passed" => counts.passed += number,
                "failed" | "did not run" | "interrupted" => counts.failed += number,
                "flaky" => flaky_expected = number,
                _ => {}
            }
        } else if flaky_expected > 0 && line.starts_with("    ") {
            counts.flaky.push(line.trim_matches([' ', '─']).to_owned());
            flaky_expected -= 1;
        }
    }
    counts
}

/// Reads a line for each browser, which begins with `ok`, `FAILED` or `NOT RUN`.
pub fn of_engines(output: &str) -> Counts {
    let results = output.lines().map(|line| {
        let missing = line.strip_prefix("NOT RUN ").map(|what| what.trim().to_owned());
        let counts = Counts::steady(line.starts_with("ok ").into(), line.starts_with("FAILED ").into());
        Counts { missing: missing.into_iter().collect(), ..counts }
    });
    results.fold(Counts::default(), Counts::plus)
}

/// `2` and `failed` of a line such as `  2 failed (1.1m)`, which stands two spaces in.
fn headline(line: &str) -> Option<(u64, &str)> {
    let plain = line.strip_prefix("  ").filter(|rest| !rest.starts_with(' '))?.trim_end();
    let words = plain.rsplit_once(" (").map_or(plain, |(words, _)| words);
    let (number, word) = words.split_once(' ')?;
    Some((number.parse().ok()?, word))
}

/// Takes out the sequences from escape to `m` that colour a terminal.
fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('m').map_or("", |(_, text)| text));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Counts, of_cargo, of_engines, of_playwright};

    #[test]
    fn cargo_lines() {
        let ok = "test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out";
        let failed = "test result: FAILED. 3 passed; 2 failed; 0 ignored; finished in 0.1s";
        for (output, passed, failed) in [
            (ok.to_owned(), 7, 0),
            (failed.to_owned(), 3, 2),
            (format!("running 7 tests\n{ok}\n\n{failed}\n"), 10, 2),
            ("error: could not compile `site`".to_owned(), 0, 0),
            (String::new(), 0, 0),
        ] {
            assert_eq!(of_cargo(&output), Counts::steady(passed, failed), "{output}");
        }
    }

    #[test]
    fn a_browser_that_is_not_there_has_not_passed() {
        let output =
            "ok       A (1): result\nNOT RUN  B: not here\nFAILED   C (2): late\n1 passed, 1 failed, 1 not run";
        let expect = Counts { missing: vec!["B: not here".to_owned()], ..Counts::steady(1, 1) };
        assert_eq!(of_engines(output), expect);
    }

    #[test]
    fn playwright_lines() {
        let again = "  2 failed\n    [chromium] a.ts:3 › 4 passed\n    b.ts:1 › c\n  1 flaky\n    d.ts:5:1 › e ────\n\n  9 passed (1.1m)";
        for (output, passed, failed, flaky) in [
            ("  11 passed (31.2s)", 11, 0, &[][..]),
            (again, 9, 2, &["d.ts:5:1 › e"]),
            ("  1 failed\n  3 did not run\n  1 skipped", 0, 4, &[]),
            ("\u{1b}[33m  1 flaky\u{1b}[39m\n\u{1b}[33m    d.ts:5 › e\u{1b}[39m\n  2 passed", 2, 0, &["d.ts:5 › e"]),
            ("\u{1b}[32m  5 passed\u{1b}[39m\u{1b}[2m (2.0s)\u{1b}[22m", 5, 0, &[]),
            ("Running 11 tests using 1 worker", 0, 0, &[]),
            ("Error: No tests found", 0, 0, &[]),
        ] {
            let flaky = flaky.iter().map(ToString::to_string).collect();
            assert_eq!(of_playwright(output), Counts { flaky, ..Counts::steady(passed, failed) }, "{output}");
        }
    }
}
