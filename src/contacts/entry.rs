//! A park as the page shows it, whoever told it: both languages as owned texts, and `None` for what is unknown.
//!
//! Its fields, in their order and by these names, are the one shape of a park: of a `parks.json`, of the JavaScript
//! interface and of what `check_parks` prints. The built-in parks are such a file too, made from `data/parks.toml`.

use serde::{Serialize, Serializer};

use crate::policy::{Grade, Language, Provenance, Text};

/// A text in both languages. A file may give one alone, which then stands for both.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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
    /// The operator's.
    Operator,
    /// A page about the park.
    Page,
    /// As the file says.
    Said(String),
}

/// Where a fact was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceEntry {
    /// Publisher and what it says.
    pub what: Both,
    /// Date as precisely as known: it begins with a year.
    pub date: Option<String>,
    /// How well it is placed to know, where that was said.
    #[serde(serialize_with = "grade_id")]
    pub grade: Option<Grade>,
    /// Address, `http` or `https`; linked only if [`super::may_link`] says so.
    pub url: Option<String>,
}

/// A park of the contact list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ParkEntry {
    /// Permanent id.
    pub id: String,
    /// Who told it.
    #[serde(skip)]
    pub origin: Origin,
    /// Name.
    pub name: Both,
    /// When it was recognised, as precisely as known: it begins with a year.
    pub recognised: Option<String>,
    /// District.
    pub district: Option<Both>,
    /// The university or institute that it belongs to or stands beside.
    pub university: Option<Both>,
    /// Who runs it.
    pub operator: Option<Both>,
    /// Where it is. Several addresses are divided by semicolons; a bracket behind one says whose it is, and since when.
    pub address: Option<Both>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Address of a website, `http` or `https`; linked only if [`super::is_plain_host`] says so.
    pub website: Option<String>,
    /// Whose website it is.
    pub website_of: Option<Whose>,
    /// Industries.
    pub industries: Option<Both>,
    /// Further facts.
    pub notes: Option<Both>,
    /// Where all this was seen.
    pub sources: Vec<SourceEntry>,
}

/// What every name ends in, in each language.
const TERM: [(&str, Language); 2] =
    [(" Overseas Talent Entrepreneurship Park", Language::En), ("海外人才创业园", Language::Zh)];

impl ParkEntry {
    /// A park of which nothing is known.
    pub fn unknown(origin: Origin) -> Self {
        Self {
            id: String::new(),
            origin,
            name: Both::same(String::new()),
            recognised: None,
            district: None,
            university: None,
            operator: None,
            address: None,
            phone: None,
            email: None,
            website: None,
            website_of: None,
            industries: None,
            notes: None,
            sources: Vec::new(),
        }
    }

    /// The name without what nearly all names end in, for a list under a heading that says it.
    pub fn short_name(&self, language: Language) -> &str {
        let name = self.name.get(language);
        let term = TERM.iter().filter(|(_, of)| *of == language).find_map(|(term, _)| name.strip_suffix(term));
        term.filter(|short| !short.is_empty()).unwrap_or(name)
    }

    /// Whether it can be called or written to.
    pub fn is_reachable(&self) -> bool {
        self.phone.is_some() || self.email.is_some()
    }
}

impl Both {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        language.of(&self.en, &self.zh)
    }

    /// One text that stands for both languages.
    pub(super) fn same(text: String) -> Self {
        Self { en: text.clone(), zh: text }
    }
}

impl Whose {
    /// What is written behind `website_of`.
    pub fn id(&self) -> &str {
        match self {
            Self::Park => "park",
            Self::Host => "host",
            Self::Operator => "operator",
            Self::Page => "page",
            Self::Said(text) => text,
        }
    }

    /// What such a word says.
    pub(super) fn from_id(id: &str) -> Self {
        let known = [Self::Park, Self::Host, Self::Operator, Self::Page].into_iter().find(|it| it.id() == id);
        known.unwrap_or_else(|| Self::Said(id.to_owned()))
    }
}

impl Serialize for Whose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference to the field")]
fn grade_id<S: Serializer>(grade: &Option<Grade>, serializer: S) -> Result<S::Ok, S::Error> {
    grade.map(Grade::id).serialize(serializer)
}

impl From<Text> for Both {
    /// A text of the policy. In the browser it is empty in a language whose texts are not there.
    fn from(text: Text) -> Self {
        Self { en: text.get(Language::En).to_owned(), zh: text.get(Language::Zh).to_owned() }
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
