//! How many tests a runner says have passed and failed. It must not know how it was started.

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    /// A check that passes as a whole counts as one.
    pub const ONE_STEP: Self = Self { passed: 1, failed: 0 };

    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
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
        Some(Counts { passed: number(" passed")?, failed: number(" failed")? })
    });
    results.fold(Counts::default(), Counts::plus)
}

/// Reads the lines at the end, such as `2 failed` and `11 passed (31.2s)`. A flaky test has passed
/// in the end, and one that did not run has not.
pub fn of_playwright(output: &str) -> Counts {
    let lines = output.lines().filter_map(|line| {
        let plain = without_colours(line);
        let plain = plain.trim();
        let words = plain.rsplit_once(" (").map_or(plain, |(words, _)| words);
        let (number, word) = words.split_once(' ')?;
        let number = number.parse().ok()?;
        match word {
            "passed" | "flaky" => Some(Counts { passed: number, failed: 0 }),
            "failed" | "did not run" | "interrupted" => Some(Counts { passed: 0, failed: number }),
            _ => None,
        }
    });
    lines.fold(Counts::default(), Counts::plus)
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
    use super::{Counts, of_cargo, of_playwright};

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
            assert_eq!(of_cargo(&output), Counts { passed, failed }, "{output}");
        }
    }

    #[test]
    fn playwright_lines() {
        for (output, passed, failed) in [
            ("  11 passed (31.2s)", 11, 0),
            ("  2 failed\n    [chromium] a.ts:3 › 4 passed\n  1 flaky\n  9 passed (1.1m)", 10, 2),
            ("  1 failed\n  3 did not run\n  1 skipped", 0, 4),
            ("\u{1b}[32m  5 passed\u{1b}[39m\u{1b}[2m (2.0s)\u{1b}[22m", 5, 0),
            ("Running 11 tests using 1 worker", 0, 0),
            ("Error: No tests found", 0, 0),
        ] {
            assert_eq!(of_playwright(output), Counts { passed, failed }, "{output}");
        }
    }
}
