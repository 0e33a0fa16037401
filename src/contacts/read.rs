//! Reading a `parks.json`: every problem is told, and only a file without any gives entries.

use std::collections::{BTreeMap, BTreeSet};

use super::date::date;
use super::district::district;
use super::entry::{Origin, ParkEntry, SourceEntry, Whose};
use super::fields::{Object, is_own};
use super::link::{is_linked, url, website};
use super::list::{Extent, ParkFile};
use super::phone::phone;
use super::problem::{Expected, Fault, Problem, Report, Spot, shown};
use super::text::{self, Lines};
use crate::policy::{Grade, POLICY};
use crate::shape::Json;

/// How large a file may be, in bytes.
pub const LONGEST_FILE: usize = 8 * 1024 * 1024;
/// How many entries a file may have.
pub const MOST_ENTRIES: usize = 10_000;

const MOST_SOURCES: usize = 50;
const LONGEST_ID: usize = 64;
pub(super) const LONGEST_NAME: usize = 300;
const LONGEST_PHONE: usize = 100;
const LONGEST_EMAIL: usize = 254;
const LONGEST_URL: usize = 1000;
const LONGEST_FACT: usize = 500;
const LONGEST_NOTES: usize = 2000;

/// Fields beside the list. Those after `complete` tell of the list and are read past.
const TOP: [&str; 8] =
    ["parks", "complete", "about", "total", "total_as_of", "total_parks", "total_parks_as_of", "institutions"];
const ENTRY: [&str; 15] = [
    "id",
    "name",
    "recognised",
    "district",
    "university",
    "operator",
    "address",
    "phone",
    "email",
    "website",
    "website_of",
    "industries",
    "notes",
    "sources",
    // Where the name is from: read as a source of its own.
    "name_basis",
];
const ENTRY_BOTH: [&str; 8] =
    ["name", "name_basis", "district", "university", "operator", "address", "industries", "notes"];
const SOURCE: [&str; 4] = ["what", "date", "grade", "url"];

/// The grades by the names they may have in a file.
const GRADES: [(&str, Grade); 10] = [
    ("official", Grade::Off),
    ("state_news", Grade::State),
    ("own", Grade::Own),
    ("copy", Grade::Mir),
    ("secondary", Grade::Sec),
    ("OFF", Grade::Off),
    ("STATE", Grade::State),
    ("OWN", Grade::Own),
    ("MIR", Grade::Mir),
    ("SEC", Grade::Sec),
];

/// Reads the bytes of a file.
///
/// # Errors
/// Every problem in it, in the order of the file.
pub fn read(file: &[u8]) -> Result<ParkFile, Vec<Problem>> {
    let whole = |fault| Err(vec![Problem { spot: Spot::File, fault }]);
    if file.len() > LONGEST_FILE {
        return whole(Fault::TooLarge { bytes: file.len() });
    }
    // A byte order mark is what some editors write; it is no part of the text.
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let text = match std::str::from_utf8(file) {
        Ok(text) => text,
        Err(error) => return whole(Fault::NotUtf8 { at: error.valid_up_to() }),
    };
    let json: Json = match serde_json::from_str(text) {
        Ok(json) => json,
        Err(error) => {
            let detail = error.to_string();
            let detail = detail.rsplit_once(" at line ").map_or(detail.as_str(), |(detail, _)| detail).to_owned();
            return whole(Fault::NotJson { line: error.line(), column: error.column(), detail });
        }
    };
    let mut report = Report::default();
    let (parks, complete) = match &json {
        Json::Object(fields) => top(&mut report, fields),
        Json::List(entries) => (entries.as_slice(), None),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {
            return whole(Fault::wrong_kind(&json, Expected::File));
        }
    };
    let entries = entries(&mut report, parks);
    let extent = match complete {
        Some(true) => Extent::Whole,
        None if entries.len() >= usize::from(POLICY.parks_total) => Extent::Whole,
        Some(false) | None => Extent::Additions,
    };
    report.unless_any(ParkFile { entries, extent })
}

/// The list in an object, and what it says of itself.
fn top<'a>(report: &mut Report, fields: &'a [(String, Json)]) -> (&'a [Json], Option<bool>) {
    let (mut parks, mut complete) = (None, None);
    let mut seen = BTreeSet::new();
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("parks", Json::List(entries)) => parks = Some(entries.as_slice()),
            ("parks", _) => {
                parks = Some(&[]);
                report.tell(Spot::Top(name.clone()), Fault::wrong_kind(value, Expected::Entries));
            }
            ("complete", Json::Bool(told)) => complete = Some(*told),
            ("complete", _) => report.tell(Spot::Top(name.clone()), Fault::wrong_kind(value, Expected::Bool)),
            (other, _) if TOP.contains(&other) || is_own(other) => {}
            (other, _) => report.tell(Spot::Top(shown(other)), Fault::UnknownField { known: &TOP }),
        }
        if !seen.insert(name) {
            report.tell(Spot::Top(shown(name)), Fault::Twice);
        }
    }
    match parks {
        None => report.tell(Spot::Top("parks".to_owned()), Fault::Missing),
        Some([]) if complete == Some(true) => report.tell(Spot::Top("parks".to_owned()), Fault::CompleteButEmpty),
        Some(_) => {}
    }
    (parks.unwrap_or_default(), complete)
}

fn entries(report: &mut Report, list: &[Json]) -> Vec<ParkEntry> {
    if list.len() > MOST_ENTRIES {
        let fault = Fault::TooMany { count: list.len(), most: MOST_ENTRIES };
        report.tell(Spot::Top("parks".to_owned()), fault);
    }
    let mut numbers = BTreeMap::new();
    let mut read = Vec::new();
    for (at, value) in list.iter().take(MOST_ENTRIES).enumerate() {
        let number = at + 1;
        let Json::Object(fields) = value else {
            let spot = Spot::Entry { number, id: None, field: String::new() };
            report.tell(spot, Fault::wrong_kind(value, Expected::Entry));
            continue;
        };
        let id = fields.iter().rev().find(|(name, _)| name == "id").and_then(|(_, value)| match value {
            Json::Text(id) => Some(id.as_str()),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => None,
        });
        let object = Object { fields, number, id, path: String::new() };
        read.extend(entry(report, &object));
        if let Some(id) = id {
            let first = *numbers.entry(id.trim()).or_insert(number);
            if first != number {
                object.tell(report, "id", Fault::DuplicateId { id: shown(id), first });
            }
        }
    }
    read
}

fn entry(report: &mut Report, object: &Object) -> Option<ParkEntry> {
    let one = |most| (most, Lines::One);
    let id = object.required(report, "id", |it, report| it.text(report, "id", LONGEST_ID, text::id));
    let name = object.required(report, "name", |it, report| it.name(report, "name", LONGEST_NAME));
    let name_basis = object.both(report, "name_basis", one(LONGEST_FACT));
    let recognised = object.text(report, "recognised", LONGEST_NAME, date);
    let district = object.both(report, "district", one(LONGEST_NAME)).map(district);
    let university = object.both(report, "university", one(LONGEST_NAME));
    let operator = object.both(report, "operator", one(LONGEST_FACT));
    let address = object.both(report, "address", one(LONGEST_FACT));
    let phone = object.text(report, "phone", LONGEST_PHONE, phone);
    let email = object.text(report, "email", LONGEST_EMAIL, text::email);
    let website = object.text(report, "website", LONGEST_URL, website);
    let whose = object.text(report, "website_of", LONGEST_NAME, |text| Ok(Whose::from_id(text)));
    let industries = object.both(report, "industries", one(LONGEST_FACT));
    let notes = object.both(report, "notes", (LONGEST_NOTES, Lines::Several));
    let basis = name_basis.map(|what| SourceEntry { what, date: None, grade: None, url: None });
    let sources = basis.into_iter().chain(sources(report, object)).collect();
    object.tell_unknown(report, &ENTRY, &ENTRY_BOTH);
    Some(ParkEntry {
        id: id?,
        origin: Origin::Operator,
        name: name?,
        recognised,
        district,
        university,
        operator,
        address,
        phone,
        email,
        website_of: website.as_ref().map(|(_, remark)| whose.or_else(|| remark.clone()).unwrap_or(Whose::Park)),
        website: website.map(|(url, _)| url),
        industries,
        notes,
        sources,
    })
}

fn sources(report: &mut Report, entry: &Object) -> Vec<SourceEntry> {
    let list = match entry.get("sources") {
        None | Some(Json::Null) => return Vec::new(),
        Some(Json::List(list)) => list,
        Some(other) => {
            entry.tell(report, "sources", Fault::wrong_kind(other, Expected::Sources));
            return Vec::new();
        }
    };
    if list.len() > MOST_SOURCES {
        entry.tell(report, "sources", Fault::TooMany { count: list.len(), most: MOST_SOURCES });
    }
    let mut read = Vec::new();
    for (at, value) in list.iter().take(MOST_SOURCES).enumerate() {
        let name = format!("sources[{at}]");
        let Json::Object(fields) = value else {
            entry.tell(report, &name, Fault::wrong_kind(value, Expected::Source));
            continue;
        };
        let object = Object { fields, number: entry.number, id: entry.id, path: format!("{name}.") };
        read.extend(source(report, &object));
    }
    read
}

fn source(report: &mut Report, object: &Object) -> Option<SourceEntry> {
    let what = object.required(report, "what", |it, report| it.both(report, "what", (LONGEST_FACT, Lines::One)));
    let date = object.text(report, "date", LONGEST_NAME, |text| match text {
        "undated" => Ok(None),
        text => date(text).map(Some),
    });
    let grade = object.text(report, "grade", LONGEST_NAME, |text| {
        let known = GRADES.iter().find(|(name, _)| *name == text).map(|(_, grade)| *grade);
        known.ok_or_else(|| Fault::BadGrade(shown(text)))
    });
    let url = object.text(report, "url", LONGEST_URL, url);
    if let (Some(grade), Some(_)) = (grade, &url)
        && !is_linked(grade)
    {
        object.tell(report, "url", Fault::NeverLinked { grade: grade.id().to_owned() });
    }
    object.tell_unknown(report, &SOURCE, &["what"]);
    Some(SourceEntry { what: what?, date: date.flatten(), grade, url })
}
