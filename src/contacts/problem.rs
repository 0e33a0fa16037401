//! What can be wrong with a `parks.json`: where, and what. The sentences are in `say`.

use crate::policy::Language;
use crate::shape::Json;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub spot: Spot,
    /// What it is.
    pub fault: Fault,
}

/// Where a problem stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// A field beside the list of parks.
    Top(String),
    /// An entry.
    Entry {
        /// Its place in the list, counted from 1.
        number: usize,
        /// Its id, where it has a readable one.
        id: Option<String>,
        /// Its field, as in `sources[2].url`; empty for the entry as a whole.
        field: String,
    },
}

/// The kinds of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A text in quotes.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What would have been right in the place of a wrong kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object with `parks`, or a list.
    File,
    /// A list of entries.
    Entries,
    /// An entry.
    Entry,
    /// `true` or `false`.
    Bool,
    /// A text in quotes, where `null` would not do.
    Text,
    /// A text in quotes or `null`.
    TextOrNull,
    /// A text, `{ en, zh }` or `null`.
    Both,
    /// A list of sources.
    Sources,
    /// A source.
    Source,
}

/// What is wrong. Offenders are cut to a length that fits a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// More bytes than allowed.
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// Not in UTF-8, from this byte on.
    NotUtf8 {
        /// Position, counted from 0.
        at: usize,
    },
    /// Not JSON.
    NotJson {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
        /// What the parser says, in English.
        detail: String,
    },
    /// A value of a wrong kind.
    WrongKind {
        /// The value.
        value: String,
        /// Its kind.
        kind: Kind,
        /// What would be right.
        expected: Expected,
    },
    /// More items than allowed.
    TooMany {
        /// How many.
        count: usize,
        /// How many are allowed.
        most: usize,
    },
    /// A required field that is missing or unknown.
    Missing,
    /// `complete` without a single park.
    CompleteButEmpty,
    /// A field that nobody knows.
    UnknownField {
        /// The known ones.
        known: &'static [&'static str],
    },
    /// A field given twice.
    Twice,
    /// A text given in two forms at once.
    TwoForms {
        /// Its name.
        name: String,
    },
    /// An id that an earlier entry has.
    DuplicateId {
        /// The id.
        id: String,
        /// The number of the earlier entry.
        first: usize,
    },
    /// Not an id.
    BadId(String),
    /// A text of nothing but space.
    Empty,
    /// A text that is too long.
    TooLong {
        /// Its length in characters.
        length: usize,
        /// What is allowed.
        most: usize,
    },
    /// A character that does not belong in a text.
    Control {
        /// Its code point.
        code: u32,
    },
    /// A letter under more marks than any language has.
    Marks,
    /// No letter or digit that shows.
    NothingShows,
    /// Not a telephone number.
    BadPhone(String),
    /// Not an e-mail address.
    BadEmail(String),
    /// Not a web address.
    BadUrl(String),
    /// A web address with a name or password in it.
    Credentials(String),
    /// Not a date.
    BadDate(String),
    /// Not a grade.
    BadGrade(String),
    /// An address on a source that is never linked.
    NeverLinked {
        /// The grade.
        grade: String,
    },
    /// Further problems, which are not told one by one.
    More {
        /// How many.
        count: usize,
    },
}

impl Problem {
    /// The problem as a sentence without full stop.
    pub fn message(&self, language: Language) -> String {
        super::say::message(self, language)
    }
}

impl Fault {
    /// A value of a wrong kind.
    pub(super) fn wrong_kind(value: &Json, expected: Expected) -> Self {
        let (kind, text) = match value {
            Json::Null => (Kind::Null, "null"),
            Json::Bool(true) => (Kind::Bool, "true"),
            Json::Bool(false) => (Kind::Bool, "false"),
            Json::Number(number) => (Kind::Number, number.as_str()),
            Json::Text(text) => (Kind::Text, text.as_str()),
            Json::List(_) => (Kind::List, "[…]"),
            Json::Object(_) => (Kind::Object, "{…}"),
        };
        Self::WrongKind { value: shown(text), kind, expected }
    }
}

/// How much of an offender a message shows, in characters.
const LONGEST_SHOWN: usize = 60;

/// An offender as a message shows it: cut, and without characters that a reader cannot see.
pub fn shown(text: &str) -> String {
    let mut short = String::new();
    for (at, letter) in text.chars().enumerate() {
        if at == LONGEST_SHOWN {
            short.push('…');
            break;
        }
        if super::visible::is_invisible(letter) {
            short.extend(letter.escape_unicode());
        } else {
            short.push(letter);
        }
    }
    short
}

/// The problems found so far. All are counted; so many are kept that no file can fill the memory with them.
#[derive(Debug, Default)]
pub(super) struct Report {
    kept: Vec<Problem>,
    more: usize,
}

/// How many problems are told one by one.
const MOST_KEPT: usize = 10_000;

impl Report {
    pub(super) fn tell(&mut self, spot: Spot, fault: Fault) {
        if self.kept.len() < MOST_KEPT {
            self.kept.push(Problem { spot, fault });
        } else {
            self.more += 1;
        }
    }

    /// How many problems were told.
    pub(super) fn count(&self) -> usize {
        self.kept.len() + self.more
    }

    /// The result, if no problem was told.
    pub(super) fn unless_any<T>(mut self, result: T) -> Result<T, Vec<Problem>> {
        if self.more > 0 {
            self.kept.push(Problem { spot: Spot::File, fault: Fault::More { count: self.more } });
        }
        if self.kept.is_empty() { Ok(result) } else { Err(self.kept) }
    }
}
