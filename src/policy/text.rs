//! Texts of the policy, by number, in every language.
//!
//! The texts stand apart from the constants. Where bytes count, in the browser's app, they are not part of the program
//! at all: the page loads those of its language and hands them over with [`provide`]. Everywhere else they are built in.

use std::sync::OnceLock;

use super::{Language, POLICY};

/// A text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(pub(super) u16);

type Lines = Box<[&'static str]>;

/// Which texts belong together: a page loads those that it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSet {
    /// What the start page and the questions show.
    First,
    /// What a result shows before anything on it is opened.
    Result,
    /// What everything else shows.
    Details,
}

static EN: [OnceLock<Lines>; 3] = [const { OnceLock::new() }; 3];
static ZH: [OnceLock<Lines>; 3] = [const { OnceLock::new() }; 3];

impl Text {
    /// A number that no text has.
    pub(super) const NONE: Self = Self(u16::MAX);

    /// The text in one language; empty while the texts of that language are not there.
    pub fn get(self, language: Language) -> &'static str {
        let mut at = usize::from(self.0);
        for set in TextSet::ALL {
            match at.checked_sub(set.policy_texts()) {
                None => return lines(language, set).get(at).copied().unwrap_or_default(),
                Some(behind) => at = behind,
            }
        }
        rest(language).lines().nth(at).unwrap_or_default()
    }
}

impl TextSet {
    /// All sets, in the order of the numbers of their texts.
    pub const ALL: [Self; 3] = [Self::First, Self::Result, Self::Details];

    /// How many texts of the policy are in it.
    fn policy_texts(self) -> usize {
        let [first, result, details] = POLICY.texts;
        usize::from(match self {
            Self::First => first,
            Self::Result => result,
            Self::Details => details,
        })
    }
}

/// What stands behind the policy's own texts of a set in a language: words of the interface.
pub fn behind(language: Language, set: TextSet) -> &'static [&'static str] {
    lines(language, set).get(set.policy_texts()..).unwrap_or_default()
}

/// Whether the texts of a set in a language are there.
pub fn is_provided(language: Language, set: TextSet) -> bool {
    !lines(language, set).is_empty()
}

/// Hands over the texts of a set in a language, a line each. The first ones stay.
pub fn provide(language: Language, set: TextSet, texts: &'static str) {
    store(language, set).get_or_init(|| texts.lines().collect());
}

fn store(language: Language, set: TextSet) -> &'static OnceLock<Lines> {
    let [first, result, details] = language.of(&EN, &ZH);
    match set {
        TextSet::First => first,
        TextSet::Result => result,
        TextSet::Details => details,
    }
}

/// The app in the browser has what was handed over, everything else what is built in.
fn lines(language: Language, set: TextSet) -> &'static [&'static str] {
    let store = store(language, set);
    if cfg!(all(target_arch = "wasm32", feature = "browser")) {
        store.get().map_or(&[], |lines| lines)
    } else {
        store.get_or_init(|| all(language, set).lines().collect())
    }
}

/// The texts of a set in a language, a line each, as the site serves them.
#[allow(clippy::match_same_arms, reason = "the interface has no texts, and all are empty there")]
pub const fn all(language: Language, set: TextSet) -> &'static str {
    match (language, set) {
        (Language::En, TextSet::First) => include_str!(concat!(env!("OUT_DIR"), "/first.en.txt")),
        (Language::Zh, TextSet::First) => include_str!(concat!(env!("OUT_DIR"), "/first.zh.txt")),
        (Language::En, TextSet::Result) => include_str!(concat!(env!("OUT_DIR"), "/result.en.txt")),
        (Language::Zh, TextSet::Result) => include_str!(concat!(env!("OUT_DIR"), "/result.zh.txt")),
        (Language::En, TextSet::Details) => include_str!(concat!(env!("OUT_DIR"), "/details.en.txt")),
        (Language::Zh, TextSet::Details) => include_str!(concat!(env!("OUT_DIR"), "/details.zh.txt")),
    }
}

/// The texts that only pages without scripts show. No program for browsers has them.
#[allow(clippy::match_same_arms, reason = "the interface has no texts, and all are empty there")]
const fn rest(language: Language) -> &'static str {
    match language {
        _ if cfg!(target_arch = "wasm32") => "",
        Language::En => include_str!(concat!(env!("OUT_DIR"), "/rest.en.txt")),
        Language::Zh => include_str!(concat!(env!("OUT_DIR"), "/rest.zh.txt")),
    }
}
