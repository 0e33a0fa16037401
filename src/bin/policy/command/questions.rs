//! `policy questions`: over all complete profiles, how many questions the questionnaire asks.
//!
//! It asks the first relevant question, in order, until none is left. More answers never make a question relevant that
//! was not, so one pass over the questions is the whole questionnaire. What can still follow depends only on what is left
//! of each rule: states with the same rest are counted once.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;

use super::edition::Edition;
use super::rule::{Rule, Step, UNANSWERED};
use overseas_talent_check::i18n::{grouped, percent};

/// What the command prints.
#[derive(Debug, Serialize)]
pub struct Report {
    policy: String,
    profiles: u128,
    /// Questions there are.
    questions: usize,
    least: usize,
    mean: f64,
    most: usize,
    /// Questions asked over all profiles together: the mean is this over `profiles`.
    asked: u128,
    distribution: Vec<Row>,
}

/// How many profiles are asked so many questions.
#[derive(Debug, Serialize)]
pub struct Row {
    questions: usize,
    profiles: u128,
}

/// How long the questionnaire of an edition is.
pub fn report(edition: &Edition) -> Report {
    let options: Vec<usize> = edition.questions.iter().map(|question| question.options.len()).collect();
    let rules: Vec<&Rule> = edition.rules.iter().map(|(_, rule)| rule).collect();
    let counts = asked(&options, &rules);
    let rows = counts.iter().enumerate().filter(|(_, profiles)| **profiles > 0);
    let distribution: Vec<Row> = rows.map(|(questions, profiles)| Row { questions, profiles: *profiles }).collect();
    let profiles = counts.iter().sum();
    let asked = (0_u128..).zip(&counts).map(|(questions, profiles)| questions * profiles).sum();
    Report {
        policy: edition.version.clone(),
        profiles,
        questions: options.len(),
        least: distribution.first().map_or(0, |row| row.questions),
        mean: mean(asked, profiles),
        most: distribution.last().map_or(0, |row| row.questions),
        asked,
        distribution,
    }
}

/// To four decimals, rounded.
fn mean(asked: u128, profiles: u128) -> f64 {
    let parts = (asked * 20_000 + profiles).checked_div(profiles * 2).unwrap_or_default();
    u32::try_from(parts).map_or(f64::MAX, f64::from) / 10_000.0
}

/// For each number of questions, how many complete profiles are asked so many.
fn asked(options: &[usize], rules: &[&Rule]) -> Vec<u128> {
    let mut walk = Walk { options, known: BTreeMap::new() };
    let rules: Vec<_> = (0_u16..).zip(rules.iter().copied()).collect();
    walk.from(0, &rules, &mut vec![UNANSWERED; options.len()])
}

struct Walk<'a> {
    /// Numbers of options.
    options: &'a [usize],
    /// The counts from a question on, by what is left of the rules.
    known: BTreeMap<(usize, Vec<u8>), Vec<u128>>,
}

impl Walk<'_> {
    /// Rules come with their number, and only those that can still be open.
    fn from(&mut self, at: usize, rules: &[(u16, &Rule)], answers: &mut Vec<u8>) -> Vec<u128> {
        let Some(options) = self.options.get(at).copied() else { return vec![1] };
        let is_open = |(_, rule): &&(u16, &Rule)| rule.span(answers).decided().is_none();
        let open: Vec<_> = rules.iter().filter(is_open).copied().collect();
        let mut rest = Vec::new();
        for (number, rule) in &open {
            rest.extend(number.to_le_bytes());
            rule.rest(answers, &mut rest);
        }
        let key = (at, rest);
        if let Some(counts) = self.known.get(&key) {
            return counts.clone();
        }
        let is_relevant = [Step::Confirm, Step::Matches]
            .into_iter()
            .any(|step| open.iter().any(|(_, rule)| rule.turns_on(at, step, answers)));
        let counts = if is_relevant {
            let mut counts = vec![0; self.options.len() - at + 1];
            for option in (0..UNANSWERED).take(options) {
                set(answers, at, option);
                let after = self.from(at + 1, &open, answers);
                counts.iter_mut().skip(1).zip(after).for_each(|(sum, profiles)| *sum += profiles);
            }
            set(answers, at, UNANSWERED);
            counts
        } else {
            let profiles: u128 = (0..options).map(|_| 1).sum();
            self.from(at + 1, &open, answers).into_iter().map(|count| count * profiles).collect()
        };
        self.known.insert(key, counts.clone());
        counts
    }
}

fn set(answers: &mut [u8], at: usize, option: u8) {
    if let Some(answer) = answers.get_mut(at) {
        *answer = option;
    }
}

impl Report {
    /// The same for people.
    pub fn text(&self) -> String {
        let mut text = format!(
            "policy {}: over {} complete profiles, each counted once, the questionnaire asks\n\
             at least {}, on average {:.4}, at most {} of {} questions\n\n{:>9}{:>20}\n",
            self.policy,
            grouped(self.profiles),
            self.least,
            self.mean,
            self.most,
            self.questions,
            "questions",
            "profiles"
        );
        for row in &self.distribution {
            let part = percent(row.profiles, self.profiles);
            let _ = writeln!(text, "{:>9}{:>20}   {part:>8}", row.questions, grouped(row.profiles));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test reports by panicking")]

    use super::super::rule::{Rule, Step, UNANSWERED};
    use super::{asked, mean};
    use Step::{Confirm, Matches, Unmet};

    const OPTIONS: [usize; 5] = [2, 3, 3, 2, 4];

    fn is(question: usize, steps: &[Step]) -> Rule {
        Rule::Condition { question, steps: steps.to_vec() }
    }

    fn rules() -> Vec<Vec<Rule>> {
        let (first, second) = ([Matches, Unmet], [Matches, Confirm, Unmet]);
        vec![
            vec![Rule::All(Vec::new())],
            vec![Rule::All(vec![is(0, &first), is(1, &second), is(3, &[Unmet, Confirm])])],
            vec![
                Rule::Any(vec![is(0, &first), Rule::All(vec![is(1, &second), is(2, &[Confirm, Confirm, Unmet])])]),
                Rule::All(vec![is(2, &second), Rule::Standing, is(4, &[Unmet, Confirm, Matches, Matches])]),
            ],
            vec![
                Rule::All(vec![is(4, &[Unmet, Confirm, Matches, Unmet]), is(0, &first)]),
                Rule::Any(vec![is(3, &[Confirm, Matches]), is(1, &second), is(4, &[Unmet; 4])]),
            ],
        ]
    }

    /// Every completion of some answers.
    fn completions(answers: &[u8]) -> Vec<Vec<u8>> {
        let mut all = vec![answers.to_vec()];
        for (at, options) in OPTIONS.into_iter().enumerate().filter(|(at, _)| answers[*at] == UNANSWERED) {
            let with = |known: &Vec<u8>, option: usize| {
                let mut next = known.clone();
                next[at] = u8::try_from(option).unwrap();
                next
            };
            all = all.iter().flat_map(|known| (0..options).map(|option| with(known, option))).collect();
        }
        all
    }

    /// The questionnaire as it is told: the first question, of those unanswered, two of whose options differ for somebody.
    fn naive(rules: &[Rule], profile: &[u8]) -> usize {
        let mut answers = vec![UNANSWERED; OPTIONS.len()];
        loop {
            let differs = |at: usize| {
                completions(&answers).iter().any(|one| {
                    let mut other = one.clone();
                    (0..OPTIONS[at]).any(|option| {
                        other[at] = u8::try_from(option).unwrap();
                        rules.iter().any(|rule| rule.span(one) != rule.span(&other))
                    })
                })
            };
            let Some(next) = (0..OPTIONS.len()).find(|at| answers[*at] == UNANSWERED && differs(*at)) else { break };
            answers[next] = profile[next];
        }
        answers.iter().filter(|answer| **answer != UNANSWERED).count()
    }

    #[test]
    fn counts_what_the_questionnaire_asks() {
        for (row, rules) in rules().iter().enumerate() {
            let mut expected = vec![0; OPTIONS.len() + 1];
            for profile in &completions(&[UNANSWERED; 5]) {
                expected[naive(rules, profile)] += 1;
            }
            let mut counts = asked(&OPTIONS, &rules.iter().collect::<Vec<_>>());
            counts.resize(OPTIONS.len() + 1, 0);
            assert_eq!(counts, expected, "row {row}");
        }
    }

    #[test]
    fn rounds_the_mean() {
        assert_eq!([mean(1, 3), mean(2, 3), mean(0, 0)].map(|mean| mean.to_string()), ["0.3333", "0.6667", "0"]);
    }
}
