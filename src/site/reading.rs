//! Pages that only tell of the rules: written out when the site is built, and unknown to every program for browsers.

use super::map_path;
use crate::i18n::office::words;
use crate::policy::office::{PEOPLE, Person};
use crate::policy::{Language, POLICY, Support};

/// Such a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingPage {
    /// Which question bears on which support.
    Maps,
    /// How the definition is decided.
    DefinitionMap,
    /// How a support is decided, by position.
    Map(u8),
    /// People worked through.
    People,
    /// One of them, by position.
    Person(u8),
    /// Which rules the site runs.
    Rules,
}

impl ReadingPage {
    /// Those that every page to read links to.
    pub const LINKED: [Self; 3] = [Self::Maps, Self::People, Self::Rules];

    /// Every page.
    pub fn all() -> impl Iterator<Item = Self> {
        let positions = |len: usize| (0..len).filter_map(|at| u8::try_from(at).ok());
        [Self::Maps, Self::DefinitionMap, Self::People, Self::Rules]
            .into_iter()
            .chain(positions(POLICY.supports.len()).map(Self::Map))
            .chain(positions(PEOPLE.len()).map(Self::Person))
    }

    /// Name of the page for styles and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Maps => "maps",
            Self::DefinitionMap | Self::Map(_) => "map",
            Self::People => "people",
            Self::Person(_) => "person",
            Self::Rules => "policy",
        }
    }

    /// Where it is, below the start page of its language.
    pub fn path(self) -> String {
        match self {
            Self::Maps => "rules/".to_owned(),
            Self::DefinitionMap => "rules/definition/".to_owned(),
            Self::Map(_) => self.support().map_or_else(String::new, map_path),
            Self::People => "people/".to_owned(),
            Self::Person(_) => format!("people/{}/", self.person().map_or("", |it| it.id)),
            Self::Rules => "policy/".to_owned(),
        }
    }

    /// The support of a map.
    pub fn support(self) -> Option<&'static Support> {
        let Self::Map(at) = self else { return None };
        POLICY.supports.get(usize::from(at))
    }

    /// The person of a page.
    pub fn person(self) -> Option<&'static Person> {
        let Self::Person(at) = self else { return None };
        PEOPLE.get(usize::from(at))
    }

    /// Name of the page.
    pub fn name(self, language: Language) -> String {
        let words = words(language);
        match self {
            Self::Maps => words.maps.to_owned(),
            Self::DefinitionMap => (words.map)(POLICY.definition.title.get(language)),
            Self::Map(_) => self.support().map_or_else(String::new, |it| (words.map)(it.name.get(language))),
            Self::People => words.people.to_owned(),
            Self::Person(_) => self.person().map_or_else(String::new, |it| it.name(language).to_owned()),
            Self::Rules => words.rules.to_owned(),
        }
    }

    /// Description for search engines and previews.
    pub fn description(self, language: Language) -> &'static str {
        let words = words(language);
        match self {
            Self::Maps | Self::DefinitionMap => words.maps_lead,
            Self::Map(_) => self.support().map_or(words.maps_lead, |it| it.details().what.get(language)),
            Self::People => words.people_lead,
            Self::Person(_) => self.person().map_or(words.people_lead, |it| it.what(language)),
            Self::Rules => words.rules_lead,
        }
    }
}
