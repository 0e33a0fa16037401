//! A problem of the data folder, told by the row and column of the table that brought it.

use std::path::Path;

use policy_source::Problem;
use policy_source::sheet::{Fault, Sheet};
use toml_edit::{Item, Value};

use super::sheets::rules::{Of, RuleRow};
use super::sheets::texts::{self, TextRow};
use super::sheets::{RULES, TEXTS};

/// The edited tables, as far as there are any, with the names of their files.
#[derive(Debug, Default)]
pub struct Tables {
    pub rules: Option<(String, Sheet)>,
    pub rows: Vec<(usize, RuleRow)>,
    pub texts: Option<(String, Sheet)>,
    pub words: Vec<TextRow>,
}

impl Tables {
    /// The problem with its row and column, or with its file and field where no table brought it.
    pub fn blame(&self, folder: &Path, problem: &Problem) -> String {
        let Some(place) = place(folder, problem) else { return plain(problem) };
        if let (Some((file, sheet)), Some(row)) = (&self.texts, self.words.iter().find(|row| row.name == place.name)) {
            return format!("{file}: {}", sheet.at(row.row, 0, &problem.message));
        }
        let row = place.of.and_then(|of| self.rows.iter().find(|(_, rule)| rule.of == of));
        let (Some((file, sheet)), Some((row, _))) = (&self.rules, row) else { return plain(problem) };
        let start = place.question.map(|question| format!("{question}:"));
        let column = sheet.headings.iter().position(|it| start.as_ref().is_some_and(|start| it.starts_with(start)));
        let fault = match column {
            Some(column) => sheet.at(*row, column, &problem.message),
            None => Fault { row: *row, column: None, message: problem.message.clone() },
        };
        // What a rule lacks most often is the sentence that says why a person has to judge.
        let hint = if place.name.ends_with(".confirm") {
            format!("; it stands in {TEXTS}, in a row `{}`", place.name)
        } else {
            String::new()
        };
        format!("{file}: {fault}{hint}")
    }
}

/// Where a problem is, by the names of things.
struct Place {
    /// As in the table of the texts.
    name: String,
    of: Option<Of>,
    question: Option<String>,
}

impl Place {
    fn push(&mut self, step: &str) {
        self.name.push('.');
        self.name.push_str(step);
    }
}

fn place(folder: &Path, problem: &Problem) -> Option<Place> {
    let document = texts::open(folder, &problem.file).ok()?;
    let mut place = Place { name: problem.file.trim_end_matches(".toml").to_owned(), of: None, question: None };
    let mut here = document.as_item();
    let mut steps = problem.field.split('.');
    for step in steps.by_ref() {
        let (key, at) = match step.split_once('[') {
            Some((key, rest)) => (key, rest.trim_end_matches(']').parse::<usize>().ok()),
            None => (step, None),
        };
        let (Some(inside), Some(at)) = (here.get(key), at) else {
            place.push(step);
            break;
        };
        if let Some(array) = inside.as_array() {
            let term = array.get(at).and_then(Value::as_inline_table);
            let question = term.and_then(|it| it.get("question")).and_then(Value::as_str);
            place.push(question.unwrap_or("standing"));
            place.question = question.map(str::to_owned);
            break;
        }
        here = inside.get(at)?;
        let id = here.get("id").and_then(Item::as_str).map_or_else(|| (at + 1).to_string(), str::to_owned);
        place.of = match key {
            "route" => Some(Of::Route(id.clone())),
            "support" => Some(Of::Support(id.clone())),
            _ => place.of,
        };
        place.push(&id);
    }
    steps.for_each(|step| place.push(step));
    Some(place)
}

fn plain(problem: &Problem) -> String {
    match problem.field.as_str() {
        "" => format!("{}: {}", problem.file, problem.message),
        field => format!("{}: `{field}`: {}", problem.file, problem.message),
    }
}

/// What kind of table a file holds, by its first heading.
pub fn kind(sheet: &Sheet) -> Option<&'static str> {
    [("rule", RULES), ("text", TEXTS), ("scenario", policy_source::scenarios::FILE)]
        .into_iter()
        .find(|(heading, _)| sheet.column(heading).is_some())
        .map(|(_, kind)| kind)
}
