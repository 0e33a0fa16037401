//! The rules of a published version, frozen as data: questions with their numbers, the routes, the supports' rules, and
//! no texts. `freeze` writes the file when a version is left behind, and nobody edits it afterwards.

use std::fmt::Write;

use crate::read::Record;
use crate::rule::{bare_conditions, bare_terms};
use crate::source::{Condition, Frozen, FrozenQuestion, FrozenSupport, Policy, Route, Step, Term};

/// The file of a published version inside the data folder.
#[must_use]
pub fn file_of(version: &str) -> String {
    format!("published/{version}.toml")
}

/// The text of the frozen file of the policy as it is.
#[must_use]
pub fn freeze(policy: &Policy) -> String {
    let mut text = format!(
        "# The rules of policy version {0}, written by `cargo run -p policy-source -- freeze`. Links of {0} rest on\n\
         # them, so they stay for ever: never edit this file.\n\nversion = \"{0}\"\n",
        policy.version
    );
    // Writing to a string does not fail.
    for question in &policy.questions {
        let options: Vec<_> = question.options.iter().map(|it| format!("\"{}={}\"", it.id, it.wire)).collect();
        let _ = write!(
            text,
            "\n[[question]]\nid = \"{}\"\nwire = {}\noptions = [{}]\n",
            question.id,
            question.wire,
            options.join(", ")
        );
    }
    for route in &policy.definition.routes {
        let all = lines(route.all.iter().map(condition));
        let _ = write!(text, "\n[[route]]\nid = \"{}\"\nall = [{all}]\n", route.id);
    }
    for support in policy.measures.iter().flat_map(|measure| &measure.supports) {
        let all = lines(support.all.iter().map(term));
        let _ = write!(text, "\n[[support]]\nid = \"{}\"\nall = [{all}]\n", support.id);
    }
    text
}

/// Each on a line of its own; nothing for none.
fn lines(items: impl Iterator<Item = String>) -> String {
    let lines: Vec<_> = items.map(|item| item + ",\n").collect();
    if lines.is_empty() { String::new() } else { format!("\n  {}", lines.join("  ")) }
}

fn term(term: &Term) -> String {
    match term {
        Term::Definition => "\"definition\"".to_owned(),
        Term::Condition(it) => condition(it),
        Term::Standing(_) => "{ standing = \"confirm\" }".to_owned(),
    }
}

fn condition(it: &Condition) -> String {
    let word = |step: Step| match step {
        Step::Unmet => "unmet",
        Step::Confirm => "confirm",
        Step::Matches => "matches",
    };
    let steps: Vec<_> = it.steps.iter().map(|(option, step)| format!("{option} = \"{}\"", word(*step))).collect();
    format!("{{ question = \"{}\", steps = {{ {} }} }}", it.question, steps.join(", "))
}

/// Reads a frozen file.
pub fn frozen(file: &Record<'_>) -> Frozen {
    let each = |field: &str| {
        let records = file.records(field);
        if records.is_empty() {
            file.problem(field, "expected one or more entries");
        }
        records
    };
    let version = file.string("version");
    let questions = each("question").iter().map(question).collect();
    let routes = each("route").into_iter().map(|it| {
        let route = Route { id: it.string("id"), all: bare_conditions(&it), ..Route::default() };
        it.finish();
        route
    });
    let routes = routes.collect();
    let supports = each("support").into_iter().map(|it| {
        let support = FrozenSupport { id: it.string("id"), all: bare_terms(&it) };
        it.finish();
        support
    });
    Frozen { version, questions, routes, supports: supports.collect() }
}

fn question(it: &Record<'_>) -> FrozenQuestion {
    let mut options = Vec::new();
    for option in it.ids("options") {
        match option.split_once('=').map(|(id, wire)| (id.to_owned(), wire.parse())) {
            Some((id, Ok(wire))) => options.push((id, wire)),
            Some((_, Err(_))) | None => it.problem("options", format!("`{option}` is not an id with its number")),
        }
    }
    let question = FrozenQuestion { id: it.string("id"), wire: it.number("wire"), options };
    it.finish();
    question
}

/// FNV-1a of a frozen file: enough against a slip of the hand.
#[must_use]
pub fn digest(text: &str) -> String {
    let digest = text
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    format!("{digest:016x}")
}
