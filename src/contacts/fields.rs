//! The fields of one object of the file: each read by its name, each problem told with its place.

use std::collections::BTreeSet;

use super::entry::Both;
use super::problem::{Expected, Fault, Report, Spot, shown};
use super::text::{Lines, checked, says_unknown};
use crate::shape::Json;

/// Suffixes of the two fields that may stand for one in both languages.
const LANGUAGES: [&str; 2] = ["en", "zh"];

/// An object of the file.
pub(super) struct Object<'a> {
    pub fields: &'a [(String, Json)],
    /// Number of the entry, counted from 1.
    pub number: usize,
    /// Id of the entry.
    pub id: Option<&'a str>,
    /// Where the object stands in its entry, as in `sources[2].`; empty for the entry itself.
    pub path: String,
}

impl<'a> Object<'a> {
    /// The value of a field; of a repeated one, the last.
    pub fn get(&self, name: &str) -> Option<&'a Json> {
        self.fields.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Tells a problem of a field.
    pub fn tell(&self, report: &mut Report, field: &str, fault: Fault) {
        let field = format!("{}{field}", self.path);
        report.tell(Spot::Entry { number: self.number, id: self.id.map(shown), field }, fault);
    }

    /// Tells of unknown and repeated fields. A field of `both` may be given as two, with `_en` and `_zh`.
    pub fn tell_unknown(&self, report: &mut Report, known: &'static [&'static str], both: &[&str]) {
        let mut seen = BTreeSet::new();
        for (name, _) in self.fields {
            let flat = name.rsplit_once('_').is_some_and(|(of, language)| both.contains(&of) && is_language(language));
            if !known.contains(&name.as_str()) && !flat && !is_own(name) {
                self.tell(report, &shown(name), Fault::UnknownField { known });
            }
            if !seen.insert(name) {
                self.tell(report, &shown(name), Fault::Twice);
            }
        }
    }

    /// Reads a field that must be there; when it is missing or unknown, that is told.
    pub fn required<T>(
        &self,
        report: &mut Report,
        name: &str,
        read: impl FnOnce(&Self, &mut Report) -> Option<T>,
    ) -> Option<T> {
        let before = report.count();
        let value = read(self, report);
        // Where something else is wrong with the field, that has been told.
        if value.is_none() && report.count() == before {
            self.tell(report, name, Fault::Missing);
        }
        value
    }

    /// A plain text that is further checked by `then`.
    pub fn text<T>(
        &self,
        report: &mut Report,
        name: &str,
        most: usize,
        then: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        let expected = if name == "id" { Expected::Text } else { Expected::TextOrNull };
        let text = self.plain(report, name, self.get(name)?, (most, Lines::One), expected)?;
        then(&text).map_err(|fault| self.tell(report, name, fault)).ok()
    }

    /// A text in both languages: one text, `{ en, zh }`, or two fields with `_en` and `_zh`.
    pub fn both(&self, report: &mut Report, name: &str, bounds: (usize, Lines)) -> Option<Both> {
        let flat = LANGUAGES.map(|language| format!("{name}_{language}"));
        let is_given = |name: &String| self.get(name).is_some_and(|value| *value != Json::Null);
        match self.get(name) {
            None | Some(Json::Null) => {
                let [en, zh] = flat.map(|name| {
                    let value = self.get(&name)?;
                    self.plain(report, &name, value, bounds, Expected::TextOrNull)
                });
                joined(en, zh)
            }
            Some(value) => {
                if flat.iter().any(is_given) {
                    self.tell(report, name, Fault::TwoForms { name: name.to_owned() });
                }
                match value {
                    Json::Object(fields) => self.pair(report, name, fields, bounds),
                    Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => {
                        self.plain(report, name, value, bounds, Expected::Both).map(Both::same)
                    }
                }
            }
        }
    }

    /// A name in both languages, each with a letter that shows.
    pub fn name(&self, report: &mut Report, name: &str, most: usize) -> Option<Both> {
        let both = self.both(report, name, (most, Lines::One))?;
        let parts = if both.en == both.zh { vec![("", &both.en)] } else { vec![(".en", &both.en), (".zh", &both.zh)] };
        let mut shows = true;
        for (part, text) in parts {
            if let Err(fault) = super::text::name(text) {
                self.tell(report, &format!("{name}{part}"), fault);
                shows = false;
            }
        }
        shows.then_some(both)
    }

    fn pair(&self, report: &mut Report, name: &str, fields: &[(String, Json)], bounds: (usize, Lines)) -> Option<Both> {
        let inside = Object { fields, number: self.number, id: self.id, path: format!("{}{name}.", self.path) };
        inside.tell_unknown(report, &LANGUAGES, &[]);
        let [en, zh] = LANGUAGES.map(|language| {
            let value = inside.get(language)?;
            inside.plain(report, language, value, bounds, Expected::TextOrNull)
        });
        joined(en, zh)
    }

    fn plain(
        &self,
        report: &mut Report,
        name: &str,
        value: &Json,
        (most, lines): (usize, Lines),
        expected: Expected,
    ) -> Option<String> {
        match value {
            Json::Null => None,
            Json::Text(text) if says_unknown(text) => None,
            Json::Text(text) => checked(text, most, lines).map_err(|fault| self.tell(report, name, fault)).ok(),
            Json::Bool(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => {
                self.tell(report, name, Fault::wrong_kind(value, expected));
                None
            }
        }
    }
}

/// Fields that the file may use for itself.
pub(super) fn is_own(name: &str) -> bool {
    name.starts_with('$') || name.starts_with("x_")
}

fn is_language(text: &str) -> bool {
    LANGUAGES.contains(&text)
}

fn joined(en: Option<String>, zh: Option<String>) -> Option<Both> {
    match (en, zh) {
        (Some(en), Some(zh)) => Some(Both { en, zh }),
        (Some(one), None) | (None, Some(one)) => Some(Both::same(one)),
        (None, None) => None,
    }
}
