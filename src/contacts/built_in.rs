//! The built-in parks.

use super::entry::{Both, Origin, ParkEntry, SourceEntry, Whose};
use crate::policy::Grade;

/// The parks as the build script wrote them: a field a line, its name and its values with tabs between. JSON would need
/// its reader in the program of the contact list, which has none.
const LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/parks.txt"));

/// The built-in parks, in the order of the data.
pub fn built_in() -> Vec<ParkEntry> {
    let mut entries: Vec<ParkEntry> = Vec::new();
    for line in LINES.lines() {
        let (name, values) = line.split_once('\t').unwrap_or((line, ""));
        if name == "id" {
            entries.push(ParkEntry { id: values.to_owned(), ..ParkEntry::unknown(Origin::BuiltIn) });
        } else if let Some(entry) = entries.last_mut() {
            field(entry, name, values);
        }
    }
    entries
}

fn field(entry: &mut ParkEntry, name: &str, values: &str) {
    let one = || Some(values.to_owned());
    let both = || Some(both(values));
    match name {
        "name" => entry.name = self::both(values),
        "recognised" => entry.recognised = one(),
        "district" => entry.district = both(),
        "university" => entry.university = both(),
        "operator" => entry.operator = both(),
        "address" => entry.address = both(),
        "phone" => entry.phone = one(),
        "email" => entry.email = one(),
        "website" => entry.website = one(),
        "website_of" => entry.website_of = Some(Whose::from_id(values)),
        "industries" => entry.industries = both(),
        "notes" => entry.notes = both(),
        "source" => entry.sources.push(source(values)),
        // A test compares what comes out with what the reader of `parks.json` gives.
        _ => {}
    }
}

fn both(values: &str) -> Both {
    let (en, zh) = values.split_once('\t').unwrap_or((values, values));
    Both { en: en.to_owned(), zh: zh.to_owned() }
}

fn source(values: &str) -> SourceEntry {
    let mut values = values.split('\t');
    let mut next = || values.next().unwrap_or_default();
    let what = Both { en: next().to_owned(), zh: next().to_owned() };
    let mut known = || Some(next()).filter(|text| !text.is_empty());
    let date = known().map(str::to_owned);
    let grade = known().and_then(|id| Grade::ALL.into_iter().find(|grade| grade.id() == id));
    SourceEntry { what, date, grade, url: known().map(str::to_owned) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::read;

    #[test]
    fn the_reader_of_files_gives_the_same() {
        let json = include_str!(concat!(env!("OUT_DIR"), "/parks.json"));
        let mut entries = read(json.as_bytes()).map(|file| file.entries).unwrap_or_default();
        for entry in &mut entries {
            entry.origin = Origin::BuiltIn;
        }
        assert!(entries.len() > 40, "{}", entries.len());
        assert_eq!(built_in(), entries);
    }
}
