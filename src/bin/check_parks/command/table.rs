//! A table of parks as a `parks.json`: each row becomes an entry, which is then checked like any other.

use std::collections::{BTreeMap, BTreeSet};

use overseas_talent_check::contacts::{Fault, ParkEntry, ParkFile, Problem, Spot, built_in, read, shown};
use overseas_talent_check::policy::Language;
use policy_source::cells::{column, rows};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::headings::{SOURCE, field_of, known};

/// A table with its headings understood.
struct Table {
    /// For each column its heading, and its field.
    columns: Vec<(String, String)>,
    /// The rows with anything in them, with their numbers as a spreadsheet shows them.
    rows: Vec<(usize, Vec<String>)>,
}

/// Reads a table.
///
/// # Errors
/// Every problem as a sentence that names row and column.
pub fn park_file(bytes: &[u8]) -> Result<ParkFile, Vec<String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(vec!["the table is not in UTF-8, save it as `CSV UTF-8`".to_owned()]);
    };
    let rows = rows(text).map_err(|row| vec![format!("row {row}: a quote is opened and never closed")])?;
    let table = Table::new(rows)?;
    let known = built_in();
    let entries: Vec<_> = table.rows.iter().map(|(_, cells)| table.entry(cells, &known)).collect();
    let file = json!({ "complete": false, "parks": entries });
    read(file.to_string().as_bytes()).map_err(|problems| problems.iter().map(|it| table.told(it)).collect())
}

/// A `parks.json` that adds to the built-in list.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    complete: bool,
    parks: &'a [ParkEntry],
}

/// The entries as the text of a `parks.json`.
pub fn written(parks: &[ParkEntry]) -> serde_json::Result<String> {
    let file = Written { schema: "/schemas/parks.json", complete: false, parks };
    Ok(serde_json::to_string_pretty(&file)? + "\n")
}

impl Table {
    fn new(rows: Vec<Vec<String>>) -> Result<Self, Vec<String>> {
        let numbered = rows.into_iter().enumerate().map(|(at, cells)| (at + 1, cells));
        let mut filled = numbered.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        let (first, headings) = filled.next().ok_or_else(|| vec!["the table is empty".to_owned()])?;
        let rows: Vec<_> = filled.collect();
        let (mut columns, mut problems) = (Vec::new(), Vec::new());
        let mut seen = BTreeMap::new();
        for (at, heading) in headings.into_iter().enumerate() {
            let place = format!("row {first}, column {} (`{}`)", column(at), shown(&heading));
            let is_used = rows.iter().any(|(_, cells)| cells.get(at).is_some_and(|cell| !cell.is_empty()));
            let field = field_of(&heading).unwrap_or_else(|| {
                if is_used {
                    let expected = known();
                    problems.push(format!("{place}: is not a known heading, expected one of {expected}; or one that begins with `x_`, which is read past"));
                }
                String::new()
            });
            if let Some(before) = seen.insert(field.clone(), at).filter(|_| !field.is_empty()) {
                problems.push(format!("{place}: is the same field as column {}", column(before)));
            }
            columns.push((heading, field));
        }
        if !columns.iter().any(|(_, field)| field == "id" || field.starts_with("name")) {
            problems.push(format!(
                "row {first}: has neither a column for the id nor one for the name, expected headings such as {}",
                known()
            ));
        }
        for (number, cells) in &rows {
            for (at, _) in cells.iter().enumerate().skip(columns.len()).filter(|(_, cell)| !cell.is_empty()) {
                problems.push(format!("row {number}, column {}: stands under no heading", column(at)));
            }
        }
        if problems.is_empty() { Ok(Self { columns, rows }) } else { Err(problems) }
    }

    /// A row as an entry. One of a built-in park begins with what is known of it, so that an empty cell takes nothing back.
    fn entry(&self, cells: &[String], known: &[ParkEntry]) -> Value {
        let given: BTreeMap<&str, &str> = self
            .columns
            .iter()
            .zip(cells)
            .map(|((_, field), cell)| (field.as_str(), cell.as_str()))
            .filter(|(field, cell)| !field.is_empty() && !cell.is_empty())
            .collect();
        let of_name = |park: &&ParkEntry| {
            let names = ["name", "name_en", "name_zh"].into_iter().filter_map(|field| given.get(field));
            names.clone().any(|name| {
                [Language::En, Language::Zh]
                    .iter()
                    .any(|it| park.name.get(*it) == *name || park.short_name(*it) == *name)
            })
        };
        let found = match given.get("id") {
            Some(id) => known.iter().find(|park| park.id == *id),
            None => known.iter().find(of_name),
        };
        let mut entry = match found.map(serde_json::to_value) {
            Some(Ok(Value::Object(entry))) => entry,
            Some(_) | None => Map::new(),
        };
        let mut source = Map::new();
        for base in fields(&given) {
            let value = |ending: &str| given.get(format!("{base}{ending}").as_str()).map(|cell| plain(base, cell));
            let object = if SOURCE.contains(&base) { &mut source } else { &mut entry };
            let value = match (value(""), value("_en"), value("_zh")) {
                (Some(one), None, None) => {
                    // A name by which the park was found, or another that it is to have.
                    if base == "name" && !given.contains_key("id") && found.is_some() {
                        continue;
                    }
                    json!(one)
                }
                // A column without a language, beside one with: it is in the other.
                (Some(zh), Some(en), None) | (_, Some(en), Some(zh)) | (Some(en), None, Some(zh)) => {
                    json!({ "en": en, "zh": zh })
                }
                (None, en, zh) => {
                    // A name may be corrected in one language. Of all else the other language would be out of date.
                    let known = object.get(base).filter(|_| base == "name");
                    let or_known = |given: Option<String>, language| {
                        given.map(Value::from).or_else(|| known.and_then(|it| it.get(language)).cloned())
                    };
                    json!({ "en": or_known(en, "en"), "zh": or_known(zh, "zh") })
                }
            };
            object.insert(base.to_owned(), value);
            if base == "website" && !given.contains_key("website_of") {
                object.remove("website_of");
            }
        }
        if !source.is_empty() {
            let before = entry.remove("sources").and_then(|it| it.as_array().cloned()).unwrap_or_default();
            entry.insert("sources".to_owned(), Value::Array([vec![Value::Object(source)], before].concat()));
        }
        Value::Object(entry)
    }

    /// A problem with the row and the column that it stands in.
    fn told(&self, problem: &Problem) -> String {
        let message = Problem { spot: Spot::File, fault: problem.fault.clone() }.message(Language::En);
        let Spot::Entry { number, field, .. } = &problem.spot else { return problem.message(Language::En) };
        let row = self.rows.get(number - 1).map_or(0, |(row, _)| *row);
        let field = field.strip_prefix("sources[0].").unwrap_or(field);
        let flat = field.replace('.', "_");
        let of = |wanted: &str| self.columns.iter().position(|(_, field)| field == wanted);
        let message = match problem.fault {
            Fault::DuplicateId { ref id, first } => {
                let first = self.rows.get(first - 1).map_or(0, |(row, _)| *row);
                format!("`{id}` is the id of row {first} too, expected another one")
            }
            _ if field == "id" && of("id").is_none() => {
                "is the name of no built-in park, expected a column `id` with an id of its own".to_owned()
            }
            _ => message,
        };
        let at = of(&flat)
            .or_else(|| of(divided(&flat).0))
            .or_else(|| self.columns.iter().position(|(_, it)| divided(it).0 == flat));
        match at {
            Some(at) => format!("row {row}, column {} (`{}`): {message}", column(at), shown(&self.columns[at].0)),
            None => format!("row {row}, `{field}`: {message}"),
        }
    }
}

/// The fields that the cells of a row are for, without the languages behind them, each once.
fn fields<'a>(given: &BTreeMap<&'a str, &str>) -> BTreeSet<&'a str> {
    given.keys().map(|field| divided(field).0).collect()
}

/// What a cell says in a field.
fn plain(field: &str, cell: &str) -> String {
    if field == "recognised" || field == "date" { month(cell) } else { cell.to_owned() }
}

/// A field without the language behind it.
fn divided(field: &str) -> (&str, Option<&str>) {
    match field.rsplit_once('_') {
        Some((base, language @ ("en" | "zh"))) => (base, Some(language)),
        Some(_) | None => (field, None),
    }
}

/// A date as spreadsheets and Chinese tables write it, as `1997年10月`, `2003/4` or `2003.4.1`, with `-` between its parts.
fn month(cell: &str) -> String {
    let plain = cell.replace(['年', '月', '/', '.'], "-").replace('日', "");
    let parts: Vec<_> = plain.split('-').map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_date = !parts.is_empty()
        && parts.len() <= 3
        && parts[0].len() == 4
        && parts.iter().all(|part| part.len() <= 4 && part.bytes().all(|digit| digit.is_ascii_digit()));
    if is_date { parts.iter().map(|part| format!("{part:0>2}")).collect::<Vec<_>>().join("-") } else { cell.to_owned() }
}
