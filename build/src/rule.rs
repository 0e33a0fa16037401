//! Reading the terms of a rule and the examples beside it.

use toml::Value;

use crate::read::Record;
use crate::source::{Basis, Condition, Example, Step, Term, Text};

/// Whether a rule says why only a person can judge an answer; the frozen rules of an older version have no texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reasons {
    Written,
    LeftOut,
}

/// The terms of an `all` list: `"definition"`, a condition, or a standing confirm.
pub fn terms(record: &Record<'_>) -> Vec<Term> {
    all_terms(record, Reasons::Written)
}

/// The same without texts.
pub fn bare_terms(record: &Record<'_>) -> Vec<Term> {
    all_terms(record, Reasons::LeftOut)
}

fn all_terms(record: &Record<'_>, reasons: Reasons) -> Vec<Term> {
    if !record.has("all") {
        record.problem("all", "is missing, expected a list of terms, empty for a general support");
    }
    let values = record.values("all").into_iter();
    values.filter_map(|(at, value)| term(record, &format!("all[{at}]"), value, reasons)).collect()
}

fn term(record: &Record<'_>, place: &str, value: &Value, reasons: Reasons) -> Option<Term> {
    match value {
        Value::String(word) if word == "definition" => Some(Term::Definition),
        Value::Table(table) if table.contains_key("standing") => {
            let standing = record.inner(place, table);
            let word = standing.string("standing");
            if word != "confirm" {
                standing.problem("standing", format!("`{word}` is not a standing step, expected `confirm`"));
            }
            let text = match reasons {
                Reasons::Written => standing.text("confirm"),
                Reasons::LeftOut => Text::default(),
            };
            standing.finish();
            Some(Term::Standing(text))
        }
        Value::Table(table) => Some(Term::Condition(condition(&record.inner(place, table), reasons))),
        other => {
            record
                .problem(place, format!("expected \"definition\", a condition or a standing confirm, found `{other}`"));
            None
        }
    }
}

/// The conditions of a route.
pub fn conditions(record: &Record<'_>) -> Vec<Condition> {
    all_conditions(record, Reasons::Written)
}

/// The same without texts.
pub fn bare_conditions(record: &Record<'_>) -> Vec<Condition> {
    all_conditions(record, Reasons::LeftOut)
}

fn all_conditions(record: &Record<'_>, reasons: Reasons) -> Vec<Condition> {
    let conditions: Vec<_> = record.records("all").iter().map(|it| condition(it, reasons)).collect();
    if conditions.is_empty() {
        record.problem("all", "expected a list of one or more conditions");
    }
    conditions
}

fn condition(record: &Record<'_>, reasons: Reasons) -> Condition {
    let question = record.string("question");
    let mut steps = Vec::new();
    if let Some(named) = record.record("steps") {
        for (option, word) in named.entries() {
            match word.as_str() {
                "matches" => steps.push((option, Step::Matches)),
                "confirm" => steps.push((option, Step::Confirm)),
                _ => named.problem(&option, format!("`{word}` is not a step, expected `matches` or `confirm`")),
            }
        }
        if steps.is_empty() {
            record.problem("steps", "names no option, so nobody could ever match");
        }
    }
    let confirm = match reasons {
        Reasons::Written => record.optional_text("confirm"),
        Reasons::LeftOut => None,
    };
    let basis = basis(record);
    record.finish();
    let judged = steps
        .iter()
        .any(|(option, step)| *step == Step::Confirm && !["unsure", "undecided"].contains(&option.as_str()));
    if reasons == Reasons::Written && judged && confirm.is_none() {
        record.problem("confirm", "is missing: say in `en` and `zh` why only a person can judge this answer");
    }
    Condition { question, steps, confirm, basis, file: record.file.to_owned(), place: record.place("") }
}

/// The word of a question whose conditions rest on the sentences of the support they stand in.
const SUPPORT: &str = "support";

/// What the conditions on a question rest on and what proves them: sentences, papers and judge are asked for.
pub fn question_basis(record: &Record<'_>) -> Basis {
    let of_support = record.raw("faq").and_then(Value::as_str) == Some(SUPPORT);
    Basis {
        faq: (!of_support).then(|| record.citations("faq")),
        sources: record.optional_ids("sources"),
        papers: Some(record.ids("papers")),
        judge: Some(record.string("judge")),
    }
}

/// Where one condition departs from its question.
fn basis(record: &Record<'_>) -> Basis {
    Basis {
        faq: record.optional_citations("faq"),
        sources: record.optional_ids("sources"),
        papers: record.optional_ids("papers"),
        judge: record.optional_string("judge"),
    }
}

/// The examples beside a rule.
pub fn examples(record: &Record<'_>) -> Vec<Example> {
    let examples: Vec<_> = record.records("example").iter().map(example).collect();
    if examples.is_empty() {
        record.problem("example", "is missing: every support needs at least one example");
    }
    examples
}

fn example(record: &Record<'_>) -> Example {
    let name = record.string("name");
    let answers = record.record("answers").map(|answers| answers.entries()).unwrap_or_default();
    let status = record.string("status");
    if !["matches", "confirm", "unmet", "open"].contains(&status.as_str()) {
        record.problem("status", format!("`{status}` is not a status, expected matches, confirm, unmet or open"));
    }
    record.finish();
    Example { name, answers, status }
}
