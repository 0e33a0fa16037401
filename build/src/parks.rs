//! `parks.toml`: a row for each field of a park. What a row says is read, checked and written as JSON; nothing else here
//! knows a field by its name.

use toml::Value;

use crate::read::Record;
use crate::source::{Fact, Park, Policy, Provenance, Text};
use crate::tables::{UNKNOWN, each, is_unknown, known_string, known_text, provenance};

/// How a field is written in the data.
enum Kind {
    /// A text that is always known.
    Text,
    /// A text or `"unknown"`.
    KnownText,
    /// A string or `"unknown"`.
    KnownString,
    /// A month, `YYYY-MM`, or `"unknown"`.
    Month,
    /// `{ url, of }` or `"unknown"`: two fields in JSON, the second with `_of` behind its name.
    Website,
}

/// The fields between `id` and `sources`, in the order of the JSON.
const FIELDS: [(&str, Kind); 11] = [
    ("name", Kind::Text),
    ("recognised", Kind::Month),
    ("district", Kind::KnownText),
    ("university", Kind::KnownText),
    ("operator", Kind::KnownText),
    ("address", Kind::KnownText),
    ("phone", Kind::KnownString),
    ("email", Kind::KnownString),
    ("website", Kind::Website),
    ("industries", Kind::KnownText),
    ("notes", Kind::KnownText),
];

/// Whose website it can be.
const WEBSITE_OF: [&str; 4] = ["park", "host", "operator", "page"];

/// Reads the file.
pub fn parks(file: &Record<'_>, policy: &mut Policy) {
    policy.parks_total = file.number("total");
    policy.parks_total_as_of = file.string("total_as_of");
    let shared: Vec<(String, Provenance)> = if file.has("source") {
        each(file, "source", |source| (source.string("id"), provenance(source)))
    } else {
        Vec::new()
    };
    policy.parks = each(file, "park", |record| Park {
        id: record.string("id"),
        facts: FIELDS.iter().flat_map(|(name, kind)| facts(record, name, kind)).collect(),
        sources: sources(record, &shared),
    });
}

fn facts(record: &Record<'_>, name: &str, kind: &Kind) -> Vec<(String, Fact)> {
    let text = |text: Option<Text>| text.map_or(Fact::Unknown, Fact::Text);
    let string = |string: Option<String>| string.map_or(Fact::Unknown, Fact::String);
    let one = |fact| vec![(name.to_owned(), fact)];
    match kind {
        Kind::Text => one(Fact::Text(record.text(name))),
        Kind::KnownText => one(text(known_text(record, name))),
        Kind::KnownString => one(string(known_string(record, name))),
        Kind::Month => {
            let month = known_string(record, name);
            if let Some(month) = month.as_deref().filter(|month| !is_month(month)) {
                record.problem(name, format!("`{month}` is not a month, expected YYYY-MM or \"{UNKNOWN}\""));
            }
            one(string(month))
        }
        Kind::Website => {
            let site = if is_unknown(record, name) { None } else { record.record(name) };
            let (url, of) = site.map(|site| website(&site)).unzip();
            vec![(name.to_owned(), string(url)), (format!("{name}_of"), string(of))]
        }
    }
}

fn website(record: &Record<'_>) -> (String, String) {
    let (url, of) = (record.string("url"), record.string("of"));
    if !WEBSITE_OF.contains(&of.as_str()) {
        record.problem("of", format!("`{of}` is not known, expected one of {}", WEBSITE_OF.join(", ")));
    }
    record.finish();
    (url, of)
}

/// The sources of a park: a shared one by its id, one of its own as a table.
fn sources(record: &Record<'_>, shared: &[(String, Provenance)]) -> Vec<Provenance> {
    let items = record.values("sources");
    if items.is_empty() {
        record.problem("sources", "expected one or more sources");
    }
    let source = |(at, value): (usize, &Value)| {
        let place = format!("sources[{at}]");
        match (value.as_str(), value.as_table()) {
            (Some(id), _) => {
                let known = shared.iter().find(|(known, _)| known == id).map(|(_, source)| source.clone());
                if known.is_none() {
                    record.problem(&place, format!("`{id}` is not the id of a `[[source]]` of this file"));
                }
                known
            }
            (None, Some(table)) => {
                let own = record.inner(&place, table);
                let source = provenance(&own);
                own.finish();
                Some(source)
            }
            (None, None) => {
                record.problem(&place, format!("expected an id or a table, found {}", value.type_str()));
                None
            }
        }
    };
    items.into_iter().filter_map(source).collect()
}

fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let is_number = |text: &str, length| text.len() == length && text.bytes().all(|digit| digit.is_ascii_digit());
    is_number(year, 4) && is_number(month, 2) && ("01"..="12").contains(&month)
}
