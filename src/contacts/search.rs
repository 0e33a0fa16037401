//! Narrowing the list: by district, by industry, by words.

use super::district::base;
use super::entry::ParkEntry;
use super::list::ParkList;

/// What the list is narrowed to; everything unless told otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Name of a district, as the list gives it in either language.
    pub district: Option<String>,
    /// Industries.
    pub industry: Industry,
    /// Words that must all occur, in either language.
    pub words: String,
}

/// Which industries are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Industry {
    /// Any, also unknown ones.
    #[default]
    Any,
    /// Those that are known.
    Known,
    /// One, as the list names it in either language.
    Named(String),
}

impl Search {
    /// The entries that fit, in order.
    pub fn among<'a>(&self, list: &'a ParkList) -> Vec<&'a ParkEntry> {
        let words = self.words.to_lowercase();
        let words: Vec<_> = words.split_whitespace().collect();
        let fits = |(entry, sought): &(&ParkEntry, &String)| {
            self.district.as_ref().is_none_or(|name| is_in(entry, name))
                && self.works_in(entry)
                && words.iter().all(|word| sought.contains(word))
        };
        list.entries().iter().zip(&list.sought).filter(fits).map(|(entry, _)| entry).collect()
    }

    fn works_in(&self, entry: &ParkEntry) -> bool {
        match (&self.industry, &entry.industries) {
            (Industry::Any, _) => true,
            (Industry::Known, known) => known.is_some(),
            (Industry::Named(_), None) => false,
            (Industry::Named(name), Some(text)) => {
                [&text.en, &text.zh].into_iter().any(|text| industries(text).any(|it| it == name))
            }
        }
    }
}

/// Whether an entry is in the district of this name, in either language.
pub(super) fn is_in(entry: &ParkEntry, name: &str) -> bool {
    [&entry.district.en, &entry.district.zh].into_iter().any(|district| base(district) == name)
}

/// The industries that a text names: its parts between commas, without the words before a colon and remarks in
/// brackets, which tell whose they are.
pub(super) fn industries(text: &str) -> impl Iterator<Item = &str> {
    let text = text.rsplit([':', '：']).next().unwrap_or(text);
    let mut inside = false;
    let ends = move |letter: char| {
        inside = if inside { ![')', '）'].contains(&letter) } else { ['(', '（'].contains(&letter) };
        !inside && [',', ';', '、', '，', '；'].contains(&letter)
    };
    text.split(ends).map(|name| base(name.trim())).filter(|name| !name.is_empty())
}

/// What a search looks through: the texts a reader would search for, in lower case.
pub(super) fn sought(entry: &ParkEntry) -> String {
    let texts = [Some(&entry.name), Some(&entry.district), entry.address.as_ref(), entry.industries.as_ref()];
    let mut sought = String::new();
    for text in texts.into_iter().flatten() {
        for part in [&text.en, &text.zh] {
            sought.push_str(&part.to_lowercase());
            sought.push('\n');
        }
    }
    sought
}
