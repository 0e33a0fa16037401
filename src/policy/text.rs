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

static EN: OnceLock<Lines> = OnceLock::new();
static ZH: OnceLock<Lines> = OnceLock::new();

impl Text {
    /// The text in one language; empty while the texts of that language are not there.
    pub fn get(self, language: Language) -> &'static str {
        let at = usize::from(self.0);
        let text = match at.checked_sub(usize::from(POLICY.texts)) {
            None => lines(language).get(at).copied(),
            Some(at) => rest(language).lines().nth(at),
        };
        text.unwrap_or_default()
    }
}

/// What stands behind the policy's own texts of a first visit in a language: the words of the interface.
pub fn behind(language: Language) -> &'static [&'static str] {
    lines(language).get(usize::from(POLICY.texts)..).unwrap_or_default()
}

/// Whether the texts of a language are there.
pub fn is_provided(language: Language) -> bool {
    !lines(language).is_empty()
}

/// Hands over the texts of a language, a line each. The first ones stay.
pub fn provide(language: Language, texts: &'static str) {
    store(language).get_or_init(|| texts.lines().collect());
}

const fn store(language: Language) -> &'static OnceLock<Lines> {
    match language {
        Language::En => &EN,
        Language::Zh => &ZH,
    }
}

#[cfg(all(target_arch = "wasm32", feature = "browser"))]
fn lines(language: Language) -> &'static [&'static str] {
    store(language).get().map_or(&[], |lines| lines)
}

#[cfg(not(all(target_arch = "wasm32", feature = "browser")))]
fn lines(language: Language) -> &'static [&'static str] {
    store(language).get_or_init(|| all(language).lines().collect())
}

/// The texts of a first visit in a language, a line each, as the site serves them.
#[cfg(not(all(target_arch = "wasm32", feature = "browser")))]
pub const fn all(language: Language) -> &'static str {
    match language {
        Language::En => include_str!(concat!(env!("OUT_DIR"), "/texts.en.txt")),
        Language::Zh => include_str!(concat!(env!("OUT_DIR"), "/texts.zh.txt")),
    }
}

/// The texts that no first visit needs: where contacts were seen. They are few, and built into the programs that show them.
#[cfg(not(all(target_arch = "wasm32", feature = "js-api")))]
const fn rest(language: Language) -> &'static str {
    match language {
        Language::En => include_str!(concat!(env!("OUT_DIR"), "/rest.en.txt")),
        Language::Zh => include_str!(concat!(env!("OUT_DIR"), "/rest.zh.txt")),
    }
}

/// The program of a first visit and the JavaScript interface have none of them.
#[cfg(all(target_arch = "wasm32", feature = "js-api"))]
const fn rest(_: Language) -> &'static str {
    ""
}
