//! Edited tables put into the files of a data folder, which keep their comments and their layout.

use std::fs;
use std::path::Path;

use policy_source::source::Step;
use toml_edit::{Array, InlineTable, Item, Table, Value};

use super::rules::{Of, RuleRow};
use super::texts::{self, Spot, TextRow};

/// What was written.
#[derive(Debug, Default)]
pub struct Applied {
    /// The files that are otherwise now.
    pub files: Vec<String>,
    /// The texts that are otherwise now, by name.
    pub texts: Vec<String>,
    /// Rows of texts that belong nowhere.
    pub lost: Vec<usize>,
}

/// Writes rules and texts into a data folder.
///
/// # Errors
/// A file that cannot be read or written.
pub fn apply(data: &Path, rules: &[(usize, RuleRow)], rows: &[TextRow]) -> Result<Applied, String> {
    let (mut applied, mut met) = (Applied::default(), vec![false; rows.len()]);
    for file in texts::files(data)? {
        let mut document = texts::open(data, &file)?;
        let before = document.to_string();
        // The reason of a condition that goes, goes with it.
        texts::visit(&mut document, &file, &mut |name, spot| {
            if let (Spot::Text(_), Some(at)) = (spot, rows.iter().position(|row| row.name == name)) {
                met[at] = true;
            }
        });
        for (key, is_route) in [("route", true), ("support", false)] {
            let tables = document.get_mut(key).and_then(Item::as_array_of_tables_mut);
            for table in tables.into_iter().flat_map(|tables| tables.iter_mut()) {
                let id = table.get("id").and_then(Item::as_str).unwrap_or_default();
                let of = if is_route { Of::Route(id.to_owned()) } else { Of::Support(id.to_owned()) };
                if let Some((_, rule)) = rules.iter().find(|(_, rule)| rule.of == of) {
                    write_rule(table, rule);
                }
            }
        }
        texts::visit(&mut document, &file, &mut |name, spot| {
            let Some(at) = rows.iter().position(|row| row.name == name) else { return };
            met[at] = true;
            let text = &rows[at].text;
            match spot {
                Spot::Text(table) if texts::of(table) == *text => return,
                Spot::Text(table) => {
                    for (key, new) in [("en", &text.en), ("zh", &text.zh)] {
                        if let Some(value) = table.get_mut(key) {
                            replace(value, Value::from(new.as_str()));
                        }
                    }
                }
                Spot::Why(table) => {
                    let mut why = InlineTable::new();
                    why.insert("en", Value::from(text.en.as_str()));
                    why.insert("zh", Value::from(text.zh.as_str()));
                    table.insert("confirm", Value::InlineTable(why));
                    table.fmt();
                }
            }
            applied.texts.push(name.to_owned());
        });
        let after = document.to_string();
        if after != before {
            fs::write(data.join(&file), after).map_err(|error| format!("`{file}`: {error}"))?;
            applied.files.push(file);
        }
    }
    applied.lost = rows.iter().zip(met).filter(|(_, met)| !met).map(|(row, _)| row.row).collect();
    Ok(applied)
}

/// Makes the terms those of the rule. What is as it was stays as it is written.
fn write_rule(table: &mut Table, rule: &RuleRow) {
    let Some(all) = table.get_mut("all").and_then(Item::as_array_mut) else { return };
    all.retain(|term| match question(term) {
        Some(question) => rule.conditions.iter().any(|(id, _)| id == question),
        None if term.is_inline_table() => rule.standing,
        None => rule.definition,
    });
    if rule.definition && !all.iter().any(Value::is_str) {
        insert(all, 0, Value::from("definition"));
    }
    for (id, steps) in &rule.conditions {
        let steps = steps_of(steps);
        let known = all.iter_mut().find(|term| question(term) == Some(id));
        let Some(known) = known.and_then(Value::as_inline_table_mut) else {
            let mut term = InlineTable::new();
            term.insert("question", Value::from(id.as_str()));
            term.insert("steps", Value::InlineTable(steps));
            insert(all, all.len(), Value::InlineTable(term));
            continue;
        };
        if let Some(value) = known.get_mut("steps")
            && !same(value, &steps)
        {
            replace(value, Value::InlineTable(steps));
        }
    }
    if rule.standing && !all.iter().any(|term| term.is_inline_table() && question(term).is_none()) {
        let mut term = InlineTable::new();
        term.insert("standing", Value::from("confirm"));
        insert(all, all.len(), Value::InlineTable(term));
    }
}

fn question(term: &Value) -> Option<&str> {
    term.as_inline_table()?.get("question")?.as_str()
}

fn steps_of(steps: &[(String, Step)]) -> InlineTable {
    let mut table = InlineTable::new();
    for (option, step) in steps {
        let word = match step {
            Step::Matches => "matches",
            Step::Confirm => "confirm",
            Step::Unmet => continue,
        };
        table.insert(option, Value::from(word));
    }
    table
}

/// Whether the steps are these, in whatever order.
fn same(value: &Value, steps: &InlineTable) -> bool {
    let Some(table) = value.as_inline_table() else { return false };
    let as_in = |(option, word): (&str, &Value)| steps.get(option).and_then(Value::as_str) == word.as_str();
    table.len() == steps.len() && table.iter().all(as_in)
}

/// A term on a line of its own.
fn insert(all: &mut Array, at: usize, mut term: Value) {
    term.decor_mut().set_prefix("\n  ");
    all.insert_formatted(at, term);
    all.set_trailing_comma(true);
    all.set_trailing("\n");
}

/// Another value in the place of one, with the space around it.
fn replace(value: &mut Value, mut new: Value) {
    *new.decor_mut() = value.decor().clone();
    *value = new;
}
