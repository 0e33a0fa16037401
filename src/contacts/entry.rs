//! A park as the page shows it, whoever told it: both languages as owned texts, and `None` for what is unknown.

use crate::policy::{Grade, Language, POLICY, Park, Provenance, Text, WebsiteOf};

/// A text in both languages. A file may give one alone, which then stands for both.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Both {
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
}

/// Who told an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The project's own data.
    BuiltIn,
    /// The site's operator, in `parks.json`.
    Operator,
}

/// Whose website it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The park's own.
    Park,
    /// The surrounding science park's.
    Host,
    /// A page about the park.
    Page,
    /// As the operator's file says behind the address.
    Said(String),
}

/// A website.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebsiteEntry {
    /// Address, `http` or `https`.
    pub url: String,
    /// Whose it is.
    pub whose: Whose,
}

/// Where a fact was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceEntry {
    /// Publisher and what it says.
    pub what: Both,
    /// Date as precisely as known: it begins with a year.
    pub date: Option<String>,
    /// How well it is placed to know, where that was said.
    pub grade: Option<Grade>,
    /// Address, `http` or `https`; linked only if [`super::may_link`] says so.
    pub url: Option<String>,
}

/// A park of the contact list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkEntry {
    /// Permanent id.
    pub id: String,
    /// Who told it.
    pub origin: Origin,
    /// Name.
    pub name: Both,
    /// Where the name is from.
    pub name_basis: Option<Both>,
    /// District.
    pub district: Both,
    /// Who runs it.
    pub operator: Option<Both>,
    /// Where it is.
    pub address: Option<Both>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Website.
    pub website: Option<WebsiteEntry>,
    /// Industries.
    pub industries: Option<Both>,
    /// Further facts.
    pub notes: Option<Both>,
    /// Where all this was seen.
    pub sources: Vec<SourceEntry>,
}

impl Both {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Zh => &self.zh,
        }
    }

    /// One text that stands for both languages.
    pub(super) fn same(text: String) -> Self {
        Self { en: text.clone(), zh: text }
    }
}

impl From<Text> for Both {
    /// A text of the policy. In the browser it is empty in a language whose texts are not there.
    fn from(text: Text) -> Self {
        Self { en: text.get(Language::En).to_owned(), zh: text.get(Language::Zh).to_owned() }
    }
}

/// The built-in parks, in the order of the data.
pub fn built_in() -> Vec<ParkEntry> {
    POLICY.parks.iter().map(ParkEntry::from).collect()
}

impl From<&Park> for ParkEntry {
    fn from(park: &Park) -> Self {
        let website = park.website.as_ref().map(|website| WebsiteEntry {
            url: website.url.to_owned(),
            whose: match website.of {
                WebsiteOf::Park => Whose::Park,
                WebsiteOf::Host => Whose::Host,
                WebsiteOf::Page => Whose::Page,
            },
        });
        Self {
            id: park.id.to_owned(),
            origin: Origin::BuiltIn,
            name: park.name.into(),
            name_basis: Some(park.name_basis.into()),
            district: park.district.into(),
            operator: park.operator.map(Both::from),
            address: park.address.map(Both::from),
            phone: park.phone.map(str::to_owned),
            email: park.email.map(str::to_owned),
            website,
            industries: park.industries.map(Both::from),
            notes: park.notes.map(Both::from),
            sources: park.sources.iter().map(SourceEntry::from).collect(),
        }
    }
}

impl From<&Provenance> for SourceEntry {
    fn from(source: &Provenance) -> Self {
        Self {
            what: source.what.into(),
            date: source.date.map(str::to_owned),
            grade: Some(source.grade),
            url: source.url.map(str::to_owned),
        }
    }
}
