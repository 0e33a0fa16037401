//! The table of the texts: a row each, in both languages, by the place where the text stands in the data folder.

use std::fs;
use std::path::Path;

use policy_source::sheet::{Fault, Sheet};
use policy_source::source::Text;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

/// The columns.
pub const HEADINGS: [&str; 3] = ["text", "en", "zh"];
/// Files with texts that are no part of this table: the parks have one of their own.
const APART: [&str; 1] = ["parks.toml"];
/// Where a condition says why only a person can judge it.
const WHY: &str = "confirm";

/// A text of the table with the row it stands in.
#[derive(Debug)]
pub struct TextRow {
    pub row: usize,
    pub name: String,
    pub text: Text,
}

/// Reads an edited table.
///
/// # Errors
/// Every fault with its row and column.
pub fn read(sheet: &Sheet) -> Result<Vec<TextRow>, Vec<Fault>> {
    let columns = HEADINGS.map(|heading| sheet.column(heading));
    let [Some(name), Some(en), Some(zh)] = columns else {
        let message = format!("expected the columns {}", HEADINGS.join(", "));
        return Err(vec![Fault { row: 1, column: None, message }]);
    };
    let (mut rows, mut faults): (Vec<TextRow>, _) = (Vec::new(), Vec::new());
    for row in &sheet.rows {
        for at in [name, en, zh] {
            if row.cell(at).is_empty() {
                faults.push(sheet.at(row.number, at, "is empty; every text has a name and both languages"));
            } else if row.cell(at).contains(['\n', '\r', '\t']) {
                faults.push(sheet.at(row.number, at, "has a line break or a tab"));
            }
        }
        if let Some(earlier) = rows.iter().find(|it| it.name == row.cell(name)) {
            faults.push(sheet.at(row.number, name, format!("stands in row {} already", earlier.row)));
        }
        let text = Text { en: row.cell(en).to_owned(), zh: row.cell(zh).to_owned() };
        rows.push(TextRow { row: row.number, name: row.cell(name).to_owned(), text });
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// Every text of a data folder by its name, in the order of the files.
///
/// # Errors
/// A file that cannot be read.
pub fn read_all(data: &Path) -> Result<Vec<(String, Text)>, String> {
    let mut texts = Vec::new();
    for file in files(data)? {
        let mut document = open(data, &file)?;
        visit(&mut document, &file, &mut |name, spot| {
            if let Spot::Text(table) = spot {
                texts.push((name.to_owned(), of(table)));
            }
        });
    }
    Ok(texts)
}

/// The names of the files that hold texts, as in `measures/05-service-system.toml`.
///
/// # Errors
/// A folder that cannot be read.
pub fn files(data: &Path) -> Result<Vec<String>, String> {
    let mut files = Vec::new();
    for (folder, before) in [(data.to_owned(), ""), (data.join("measures"), "measures/")] {
        let entries = fs::read_dir(&folder).map_err(|error| format!("`{}`: {error}", folder.display()))?;
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let toml = names.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"));
        files.extend(toml.filter(|name| !APART.contains(&name.as_str())).map(|name| format!("{before}{name}")));
    }
    files.sort();
    Ok(files)
}

/// A file of the data folder, to be edited.
///
/// # Errors
/// That it cannot be read.
pub fn open(data: &Path, file: &str) -> Result<DocumentMut, String> {
    let path = data.join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("`{}`: {error}", path.display()))?;
    text.parse().map_err(|error| format!("`{}`: {error}", path.display()))
}

/// A place where a text stands or can stand.
pub enum Spot<'a> {
    Text(&'a mut InlineTable),
    /// A condition or a standing term that does not say why as yet.
    Why(&'a mut InlineTable),
}

/// The text of such a table.
pub fn of(table: &InlineTable) -> Text {
    let part = |key| table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    Text { en: part("en"), zh: part("zh") }
}

/// Shows every spot of a file with its name, as in `measures/05-service-system.service_agent.plan.confirm`.
pub fn visit(document: &mut DocumentMut, file: &str, see: &mut impl FnMut(&str, Spot<'_>)) {
    visit_table(document.as_table_mut(), file.trim_end_matches(".toml"), see);
}

fn visit_table(table: &mut Table, name: &str, see: &mut impl FnMut(&str, Spot<'_>)) {
    for (key, item) in table.iter_mut() {
        let inside = format!("{name}.{}", key.get());
        match item {
            Item::None => {}
            Item::Value(value) => visit_value(value, &inside, see),
            Item::Table(table) => visit_table(table, &inside, see),
            Item::ArrayOfTables(tables) => {
                for (at, table) in tables.iter_mut().enumerate() {
                    let id = table.get("id").and_then(Item::as_str).map(str::to_owned);
                    let inside = id.map_or_else(|| format!("{inside}.{}", at + 1), |id| format!("{name}.{id}"));
                    visit_table(table, &inside, see);
                }
            }
        }
    }
}

fn visit_value(value: &mut Value, name: &str, see: &mut impl FnMut(&str, Spot<'_>)) {
    match value {
        Value::InlineTable(table) if table.contains_key("en") && table.contains_key("zh") => {
            see(name, Spot::Text(table));
        }
        Value::InlineTable(table) => {
            let is_term = table.contains_key("question") || table.contains_key("standing");
            if is_term && !table.contains_key(WHY) {
                see(&format!("{name}.{WHY}"), Spot::Why(table));
            }
            for (key, value) in table.iter_mut() {
                visit_value(value, &format!("{name}.{}", key.get()), see);
            }
        }
        Value::Array(array) => visit_array(array, name, see),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

/// The terms of a rule have the name of the rule and of the question they read.
fn visit_array(array: &mut Array, name: &str, see: &mut impl FnMut(&str, Spot<'_>)) {
    let rule = name.strip_suffix(".all").unwrap_or(name).to_owned();
    for (at, value) in array.iter_mut().enumerate() {
        let table = value.as_inline_table();
        let question = table.and_then(|it| it.get("question")).and_then(Value::as_str);
        let standing = table.is_some_and(|it| it.contains_key("standing")).then_some("standing");
        let inside = match question.or(standing) {
            Some(term) => format!("{rule}.{term}"),
            None => format!("{name}.{}", at + 1),
        };
        visit_value(value, &inside, see);
    }
}
