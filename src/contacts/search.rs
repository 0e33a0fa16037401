//! Narrowing the list: by district, by words. Parks that a word names come before those that only mention it.

use super::district::base;
use super::entry::{Both, ParkEntry};
use super::list::ParkList;

/// What the list is narrowed to; everything unless told otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Name of a district, as the list gives it in either language.
    pub district: Option<String>,
    /// Words that must all occur, in either language.
    pub words: String,
}

/// What a search looks through, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sought {
    /// What names a park: name, district, university.
    names: String,
    /// All else.
    others: String,
}

impl Search {
    /// Whether it lets everything through.
    pub fn is_open(&self) -> bool {
        self.district.is_none() && self.words.trim().is_empty()
    }

    /// The entries that fit: first those that the words name, then those that only mention them; among both, parks that
    /// can be called or written to come first, and else the order of the list holds.
    pub fn among<'a>(&self, list: &'a ParkList) -> Vec<&'a ParkEntry> {
        let words = self.words.to_lowercase();
        let words: Vec<_> = words.split_whitespace().collect();
        let mut found = Vec::new();
        for (entry, sought) in list.entries().iter().zip(&list.sought) {
            if self.district.as_ref().is_some_and(|name| !is_in(entry, name)) {
                continue;
            }
            let is_named = |word: &&str| sought.names.contains(*word);
            if words.iter().all(|word| is_named(word) || sought.others.contains(word)) {
                found.push((words.iter().all(is_named), entry));
            }
        }
        found.sort_by_key(|(named, entry)| (!named, !entry.is_reachable()));
        found.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// Whether an entry is in the district of this name, in either language.
pub(super) fn is_in(entry: &ParkEntry, name: &str) -> bool {
    entry.district.as_ref().is_some_and(|it| [&it.en, &it.zh].into_iter().any(|district| base(district) == name))
}

/// The texts of an entry that a reader would search for.
pub(super) fn sought(entry: &ParkEntry) -> Sought {
    let names = [Some(&entry.name), entry.district.as_ref(), entry.university.as_ref()];
    let others = [entry.industries.as_ref(), entry.address.as_ref(), entry.operator.as_ref(), entry.notes.as_ref()];
    Sought { names: joined(names), others: joined(others) }
}

fn joined<'a>(texts: impl IntoIterator<Item = Option<&'a Both>>) -> String {
    let mut joined = String::new();
    for text in texts.into_iter().flatten() {
        for part in [&text.en, &text.zh] {
            joined.push_str(&part.to_lowercase());
            joined.push('\n');
        }
    }
    joined
}
