//! Public bodies to ask, and where each fact about them was seen. The parks are no constants, see `contacts`. `None` is unknown and is said as such.

use super::Text;

/// How well a source is placed to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Official government page.
    Off,
    /// State news.
    State,
    /// The body's own page.
    Own,
    /// A copy of an official text on another site: cited, never linked.
    Mir,
    /// Agency, aggregator or other second-hand text: cited, never linked.
    Sec,
}

impl Grade {
    /// Every grade.
    pub const ALL: [Self; 5] = [Self::Off, Self::State, Self::Own, Self::Mir, Self::Sec];

    /// Short id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Off => "official",
            Self::State => "state_news",
            Self::Own => "own",
            Self::Mir => "copy",
            Self::Sec => "secondary",
        }
    }
}

/// A document that background facts come from.
#[derive(Debug)]
pub struct Source {
    /// How well it is placed to know.
    pub grade: Grade,
    /// Date as precisely as known.
    pub date: Option<&'static str>,
    /// Whether the date is known from the address of the page alone.
    pub dated_by_address: bool,
    /// Publisher and subject.
    pub title: Text,
    /// Document number.
    pub document: Option<&'static str>,
    /// Address; only for official pages.
    pub url: Option<&'static str>,
}

/// Where a fact about a contact was seen.
#[derive(Debug)]
pub struct Provenance {
    /// Publisher and what it says.
    pub what: Text,
    /// Date as precisely as known.
    pub date: Option<&'static str>,
    /// How well it is placed to know.
    pub grade: Grade,
    /// Address, where a reader may be sent.
    pub url: Option<&'static str>,
}

/// A public body to ask.
#[derive(Debug)]
pub struct Institution {
    /// Permanent id.
    pub id: &'static str,
    /// Name.
    pub name: Text,
    /// Telephone.
    pub phone: Option<&'static str>,
    /// Websites with their labels.
    pub websites: &'static [(&'static str, Text)],
    /// What to ask it for.
    pub what: Text,
    /// What is known and what is not.
    pub notes: Text,
    /// Where all this was seen.
    pub sources: &'static [Provenance],
}
