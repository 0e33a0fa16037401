//! The difference between two versions, for people.

use std::fmt::Write;

use super::diff::{Extended, Listed, Report};
use super::json::Entries;
use overseas_talent_check::i18n::{grouped, percent};

impl Report {
    /// The report as lines.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let [old, new] = [&self.old, &self.new].map(|side| {
            let name = if side.name == side.policy { String::new() } else { format!("{}: ", side.name) };
            format!("{name}{}, {} complete profiles", side.policy, grouped(side.profiles))
        });
        let _ = writeln!(text, "old: {old}\nnew: {new}\nboth can express {} of them\n", grouped(self.profiles));
        let _ = writeln!(text, "moves on profiles that both can express: {}", number(self.moved.len()));
        for moved in &self.moved {
            let _ = writeln!(text, "  {}", moved.of);
            for change in &moved.changes {
                let _ = writeln!(
                    text,
                    "    {} -> {}: {} profiles, {}\n      such as {}\n      /result/#{}",
                    change.from,
                    change.to,
                    grouped(change.profiles),
                    percent(change.profiles, self.profiles),
                    example(&change.example),
                    change.link
                );
            }
            if !moved.new_options.0.is_empty() {
                let _ = writeln!(text, "    takes in the new options {}", options(&moved.new_options));
            }
        }
        extended(&mut text, "otherwise the same, extended by new options", &self.extended);
        extended(&mut text, "otherwise the same, narrowed as options are gone", &self.narrowed);
        listed(&mut text, "added", &self.added, self.new.profiles);
        listed(&mut text, "removed", &self.removed, self.old.profiles);
        text
    }
}

fn extended(text: &mut String, heading: &str, all: &[Extended]) {
    let _ = writeln!(text, "\n{heading}: {}", number(all.len()));
    for it in all {
        let (matches, confirm, unmet) = (it.profiles.matches, it.profiles.confirm, it.profiles.unmet);
        let _ = writeln!(
            text,
            "  {}: {}\n    of the {} profiles that only one of the two can express: matches {}, confirm {}, unmet {}",
            it.of,
            options(&it.options),
            grouped(it.profiles.sum()),
            grouped(matches),
            grouped(confirm),
            grouped(unmet)
        );
    }
}

fn listed(text: &mut String, heading: &str, it: &Listed, profiles: u128) {
    let _ = writeln!(text, "\n{heading}");
    let _ = writeln!(text, "  supports: {}", number(it.supports.0.len()));
    for (id, shares) in &it.supports.0 {
        let shares = [shares.matches, shares.confirm, shares.unmet].map(|count| percent(count, profiles));
        let _ = writeln!(text, "    {id}: matches {}, confirm {}, unmet {}", shares[0], shares[1], shares[2]);
    }
    let questions = if it.questions.is_empty() { "none".to_owned() } else { it.questions.join(", ") };
    let added = if it.options.0.is_empty() { "none".to_owned() } else { options(&it.options) };
    let _ = writeln!(text, "  questions: {questions}\n  options: {added}");
}

fn number(count: usize) -> String {
    if count == 0 { "none".to_owned() } else { count.to_string() }
}

fn example(answers: &Entries<String>) -> String {
    if answers.0.is_empty() {
        return "any answers".to_owned();
    }
    let answers = answers.0.iter().map(|(question, option)| format!("{question}={option}"));
    answers.collect::<Vec<_>>().join(" ")
}

fn options(options: &Entries<Vec<String>>) -> String {
    let of = options.0.iter().flat_map(|(question, ids)| ids.iter().map(move |id| format!("{question}={id}")));
    of.collect::<Vec<_>>().join(", ")
}
