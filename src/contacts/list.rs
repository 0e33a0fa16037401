//! The list that is shown: the built-in parks with what a file adds or corrects, or the file alone.

use std::collections::{BTreeMap, BTreeSet};

use super::district::base;
use super::entry::ParkEntry;
use super::search::{Sought, is_in, sought};
use crate::policy::{Language, POLICY};

/// How much a file says about the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// It stands for the whole list.
    Whole,
    /// It adds to the built-in list, and corrects entries of the same id.
    Additions,
}

/// What a file without problems says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkFile {
    /// Its entries in their order; no id stands twice.
    pub entries: Vec<ParkEntry>,
    /// Whether they are the whole list.
    pub extent: Extent,
}

/// The list that is shown, with what it can be narrowed by.
#[derive(Clone, Debug, PartialEq)]
pub struct ParkList {
    entries: Vec<ParkEntry>,
    /// What a search looks through, one for each entry.
    pub(super) sought: Vec<Sought>,
    total: usize,
}

impl ParkList {
    /// The built-in list with what a file says. Corrected entries keep their place, new ones follow in their order.
    pub fn new(built_in: Vec<ParkEntry>, file: Option<&ParkFile>) -> Self {
        let published = usize::from(POLICY.parks_total);
        let (entries, total) = match file {
            None => (built_in, published),
            Some(ParkFile { entries, extent: Extent::Whole }) => (entries.clone(), entries.len()),
            Some(ParkFile { entries, extent: Extent::Additions }) => (merged(built_in, entries), published),
        };
        let total = total.max(entries.len());
        Self { sought: entries.iter().map(sought).collect(), entries, total }
    }

    /// The entries in order.
    pub fn entries(&self) -> &[ParkEntry] {
        &self.entries
    }

    /// How many parks there are: the published number, until a file stands for the whole list.
    pub fn total(&self) -> usize {
        self.total
    }

    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&ParkEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The districts by their names in one language, without remarks in brackets, each once in the order of the list.
    pub fn districts(&self, language: Language) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let districts = self.entries.iter().filter_map(|entry| entry.district.as_ref());
        let names = districts.map(|district| base(district.get(language)));
        names.filter(|name| !name.is_empty() && seen.insert(*name)).collect()
    }

    /// The name of a district in another language.
    pub fn district_in(&self, language: Language, name: &str) -> Option<&str> {
        let entry = self.entries.iter().find(|entry| is_in(entry, name))?;
        Some(base(entry.district.as_ref()?.get(language)))
    }

    /// Of how many entries the district is not known.
    pub fn without_district(&self) -> usize {
        self.entries.iter().filter(|entry| entry.district.is_none()).count()
    }
}

fn merged(mut built_in: Vec<ParkEntry>, entries: &[ParkEntry]) -> Vec<ParkEntry> {
    let places: BTreeMap<_, _> = built_in.iter().enumerate().map(|(at, entry)| (entry.id.clone(), at)).collect();
    for entry in entries {
        match places.get(&entry.id).and_then(|at| built_in.get_mut(*at)) {
            Some(place) => *place = entry.clone(),
            None => built_in.push(entry.clone()),
        }
    }
    built_in
}
