//! Sentences put together from parts.

/// Sentences put together from parts, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Say {
    /// Answered questions and those that still matter.
    pub progress: fn(usize, usize) -> String,
    /// Questions that a changed answer opened.
    pub reopened: fn(&str) -> String,
    /// Questions that a changed answer made irrelevant.
    pub closed: fn(&str) -> String,
    /// How a count has moved: now, before, the status after a number.
    pub moved: fn(usize, usize, &str) -> String,
    /// Number and title of a measure.
    pub measure_title: fn(u8, &str) -> String,
    /// Line on every print.
    pub printed: fn(&str, &str, &str) -> String,
    /// A day, a month or a year, given as in `2021-01-11`.
    pub date: fn(&str) -> String,
    /// Versions and dates.
    pub policy_line: fn(&str, &str, &str) -> String,
}

/// The sentences that neither the start page nor a question says. They stand apart, so that the program of a first visit
/// has none of them.
#[derive(Debug)]
pub struct SayLater {
    /// A fact that would have to be different.
    pub other_fact: fn(&str, &str) -> String,
    /// Cited sentences of the FAQ.
    pub sentences: fn(&[u8]) -> String,
    /// Short label of a measure.
    pub measure_label: fn(u8) -> String,
    /// Short label of an aspect.
    pub aspect_label: fn(u8) -> String,
    /// Heading of a trial.
    pub trial_heading: fn(&str, &str) -> String,
    /// Counts of a trial.
    pub trial_counts: fn(usize, usize) -> String,
    /// Heading of what is decided otherwise since the version of a link.
    pub since_heading: fn(&str) -> String,
    /// A status that differs: what it is of, then, now.
    pub since_moved: fn(&str, &str, &str) -> String,
    /// A support that came later, with its status now.
    pub since_added: fn(&str, &str) -> String,
    /// A support that was withdrawn, by its id.
    pub since_withdrawn: fn(&str) -> String,
    /// How many supports a paper serves.
    pub serves: fn(usize) -> String,
}

/// Year, month and day of `2021-01-11`, as far as they are given, without leading zeros.
pub(super) fn date_parts(date: &str) -> [Option<&str>; 3] {
    let mut parts = date.split('-').map(|part| part.trim_start_matches('0')).filter(|part| !part.is_empty());
    [parts.next(), parts.next(), parts.next()]
}

/// Rising numbers with runs of three and more drawn together, as in `6, 41-43`.
pub(super) fn ranges(numbers: &[u8], divider: &str, to: &str) -> String {
    let mut text = String::new();
    let mut rest = numbers;
    while let [first, ..] = rest {
        let run = rest.iter().zip(*first..).take_while(|(number, expected)| **number == *expected).count();
        let last = rest.get(run - 1).unwrap_or(first);
        if !text.is_empty() {
            text.push_str(divider);
        }
        text.push_str(&first.to_string());
        if last > first {
            text.push_str(if run == 2 { divider } else { to });
            text.push_str(&last.to_string());
        }
        rest = rest.get(run..).unwrap_or_default();
    }
    text
}
