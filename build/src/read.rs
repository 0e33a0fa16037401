//! Reading one TOML table field by field: nothing stops at the first fault, and a field nobody asked for is a fault too.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt;

use toml::{Table, Value};

use crate::source::Text;

/// One fault in the data: where it is and what is allowed there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path of the file inside the data folder.
    pub file: String,
    /// Path of the field inside the file, as in `support[0].all[2].steps`; empty for the file itself.
    pub field: String,
    /// What is wrong and what is allowed, lower case, no full stop.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(f, "data/{}: {}", self.file, self.message)
        } else {
            write!(f, "data/{}: `{}`: {}", self.file, self.field, self.message)
        }
    }
}

/// Every problem found so far, over all files.
#[derive(Default)]
pub struct Problems {
    found: RefCell<Vec<Problem>>,
    /// The last sentence that can be cited, as soon as it is read.
    last_sentence: Cell<u8>,
}

impl Problems {
    /// Adds one problem.
    pub fn add(&self, file: &str, field: &str, message: impl Into<String>) {
        self.found.borrow_mut().push(Problem {
            file: file.to_owned(),
            field: field.to_owned(),
            message: message.into(),
        });
    }

    /// All problems in a stable order, each once.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.found.into_inner();
        all.sort();
        all.dedup();
        all
    }
}

/// One TOML table being read.
pub struct Record<'a> {
    pub file: &'a str,
    path: String,
    table: &'a Table,
    taken: RefCell<BTreeSet<String>>,
    problems: &'a Problems,
}

impl<'a> Record<'a> {
    /// The whole file as a record.
    pub fn file(file: &'a str, table: &'a Table, problems: &'a Problems) -> Self {
        Self { file, path: String::new(), table, taken: RefCell::default(), problems }
    }

    /// Reports a problem with one field of this record.
    pub fn problem(&self, field: &str, message: impl Into<String>) {
        self.problems.add(self.file, &self.place(field), message);
    }

    /// Path of a field of this record inside its file.
    pub fn place(&self, field: &str) -> String {
        match (self.path.is_empty(), field.is_empty()) {
            (true, _) => field.to_owned(),
            (false, true) => self.path.clone(),
            (false, false) => format!("{}.{field}", self.path),
        }
    }

    fn take(&self, field: &str) -> Option<&'a Value> {
        self.taken.borrow_mut().insert(field.to_owned());
        self.table.get(field)
    }

    fn required(&self, field: &str, expected: &str) -> Option<&'a Value> {
        let value = self.take(field);
        if value.is_none() {
            self.problem(field, format!("is missing, expected {expected}"));
        }
        value
    }

    /// Whether the field is written at all.
    pub fn has(&self, field: &str) -> bool {
        self.table.contains_key(field)
    }

    /// A text without line breaks or surrounding space. Empty only where `optional_string` allows it.
    pub fn string(&self, field: &str) -> String {
        let value = self.required(field, "a text").and_then(|value| self.as_string(field, value)).unwrap_or_default();
        if value.is_empty() && self.has(field) {
            self.problem(field, "is empty");
        }
        value
    }

    /// Like `string`, but the field may be absent or empty.
    pub fn optional_string(&self, field: &str) -> Option<String> {
        self.take(field).and_then(|value| self.as_string(field, value)).filter(|text| !text.is_empty())
    }

    fn as_string(&self, field: &str, value: &Value) -> Option<String> {
        let Some(text) = value.as_str() else {
            self.problem(field, format!("expected a text, found {}", value.type_str()));
            return None;
        };
        if text.trim() != text || text.contains(['\n', '\r', '\t']) {
            self.problem(field, "has a line break, a tab or space around it");
        }
        Some(text.to_owned())
    }

    /// A whole number from 1 to 255.
    pub fn number(&self, field: &str) -> u8 {
        let Some(value) = self.required(field, "a number from 1 to 255") else { return 0 };
        match value.as_integer().and_then(|number| u8::try_from(number).ok()).filter(|number| *number > 0) {
            Some(number) => number,
            None => {
                self.problem(field, format!("expected a number from 1 to 255, found `{value}`"));
                0
            }
        }
    }

    /// A text in every language.
    pub fn text(&self, field: &str) -> Text {
        self.required(field, "a text in `en` and `zh`").map(|value| self.as_text(field, value)).unwrap_or_default()
    }

    /// Like `text`, but the field may be absent.
    pub fn optional_text(&self, field: &str) -> Option<Text> {
        self.take(field).map(|value| self.as_text(field, value))
    }

    fn as_text(&self, field: &str, value: &'a Value) -> Text {
        let Some(table) = value.as_table() else {
            self.problem(field, format!("expected a text in `en` and `zh`, found {}", value.type_str()));
            return Text::default();
        };
        let languages = self.inner(field, table);
        let text = Text { en: languages.string("en"), zh: languages.string("zh") };
        languages.finish();
        if !text.zh.is_empty() && !text.zh.chars().any(is_chinese) {
            self.problem(&format!("{field}.zh"), "has no Chinese character");
        }
        text
    }

    /// Numbers of cited FAQ sentences: at least one, each that of a sentence, rising.
    pub fn citations(&self, field: &str) -> Vec<u8> {
        let Some(value) = self.required(field, "a list of FAQ sentence numbers") else { return Vec::new() };
        let numbers: Option<Vec<u8>> = value.as_array().map(|list| {
            list.iter().filter_map(Value::as_integer).filter_map(|number| u8::try_from(number).ok()).collect()
        });
        let numbers = numbers.unwrap_or_default();
        let last = self.problems.last_sentence.get();
        let whole = value.as_array().is_some_and(|list| list.len() == numbers.len());
        if numbers.is_empty() || !whole || numbers.iter().any(|number| !(1..=last).contains(number)) {
            let message = format!("expected a list of FAQ sentence numbers from 1 to {last}, found `{value}`");
            self.problem(field, message);
        } else if !numbers.is_sorted_by(|a, b| a < b) {
            self.problem(field, "expected rising FAQ sentence numbers, each once");
        }
        numbers
    }

    /// Says how many sentences there are to cite.
    pub fn cite_up_to(&self, last: u8) {
        self.problems.last_sentence.set(last);
    }

    /// Like `citations`, but the field may be absent.
    pub fn optional_citations(&self, field: &str) -> Option<Vec<u8>> {
        self.has(field).then(|| self.citations(field))
    }

    /// True or false.
    pub fn truth(&self, field: &str) -> bool {
        let Some(value) = self.required(field, "true or false") else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.problem(field, format!("expected true or false, found `{value}`"));
            false
        })
    }

    /// Like `ids`, but the field may be absent.
    pub fn optional_ids(&self, field: &str) -> Option<Vec<String>> {
        self.has(field).then(|| self.ids(field))
    }

    /// A list of ids, possibly empty.
    pub fn ids(&self, field: &str) -> Vec<String> {
        let Some(value) = self.required(field, "a list of ids") else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.problem(field, format!("expected a list of ids, found {}", value.type_str()));
            return Vec::new();
        };
        list.iter().enumerate().filter_map(|(at, id)| self.as_string(&format!("{field}[{at}]"), id)).collect()
    }

    /// A table inside this one.
    pub fn record(&self, field: &str) -> Option<Record<'a>> {
        let value = self.required(field, "a table")?;
        let table = value.as_table();
        if table.is_none() {
            self.problem(field, format!("expected a table, found {}", value.type_str()));
        }
        table.map(|table| self.inner(field, table))
    }

    /// A list of tables, possibly absent.
    pub fn records(&self, field: &str) -> Vec<Record<'a>> {
        self.values(field)
            .into_iter()
            .filter_map(|(at, value)| {
                let place = format!("{field}[{at}]");
                let table = value.as_table();
                if table.is_none() {
                    self.problem(&place, format!("expected a table, found {}", value.type_str()));
                }
                table.map(|table| self.inner(&place, table))
            })
            .collect()
    }

    /// The items of a list with their positions, possibly absent.
    pub fn values(&self, field: &str) -> Vec<(usize, &'a Value)> {
        let Some(value) = self.take(field) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.problem(field, format!("expected a list, found {}", value.type_str()));
            return Vec::new();
        };
        list.iter().enumerate().collect()
    }

    /// All entries of this table as id and text.
    pub fn entries(&self) -> Vec<(String, String)> {
        self.table
            .iter()
            .filter_map(|(key, value)| {
                self.take(key);
                self.as_string(key, value).map(|value| (key.clone(), value))
            })
            .collect()
    }

    /// Names of all fields as written.
    pub fn fields(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    /// Marks a field as read without reading it here.
    pub fn raw(&self, field: &str) -> Option<&'a Value> {
        self.take(field)
    }

    pub fn inner(&self, field: &str, table: &'a Table) -> Record<'a> {
        Record { file: self.file, path: self.place(field), table, taken: RefCell::default(), problems: self.problems }
    }

    /// Reports every field that nobody read.
    pub fn finish(&self) {
        let taken = self.taken.borrow();
        for field in self.table.keys().filter(|field| !taken.contains(*field)) {
            let known: Vec<_> = taken.iter().map(|name| format!("`{name}`")).collect();
            self.problem(field, format!("is not a field here, expected one of {}", known.join(", ")));
        }
    }
}

/// Whether a character is a Chinese ideograph.
pub fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}')
}
