//! The interface's own texts: a typed catalog, so that a missing text does not compile.
//!
//! Texts of the policy stand beside their rules in `data/`. In the browser's app the plain words come with them, a line
//! each behind the policy's, for the language of the page only.

mod annex;
mod catalog;
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod notice;
#[cfg(not(target_arch = "wasm32"))]
pub mod office;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
mod say;
mod words;
mod zh;

pub use annex::{AnnexWords, annex};
#[cfg(not(target_arch = "wasm32"))]
pub use notice::{NoticeWords, notice};
pub use say::Say;
pub use words::Words;

use crate::policy::Language;

/// The sentences put together from parts, which are there in every language.
pub const fn say(language: Language) -> Say {
    match language {
        Language::En => en::SAY,
        Language::Zh => zh::SAY,
    }
}

/// The catalog of one language; in the browser its words are empty while the texts of that language are not there.
#[cfg(all(target_arch = "wasm32", feature = "browser"))]
pub fn words(language: Language) -> &'static Words {
    use std::sync::OnceLock;

    use crate::policy::text::{self, TextSet};

    static WORDS: [[OnceLock<Words>; 3]; 2] = [const { [const { OnceLock::new() }; 3] }; 2];
    let [first, later] = [TextSet::First, TextSet::Later].map(|set| text::is_provided(language, set));
    let [none, some, all] = match language {
        Language::En => &WORDS[0],
        Language::Zh => &WORDS[1],
    };
    let store = match (first, later) {
        (false, _) => none,
        (true, false) => some,
        (true, true) => all,
    };
    store.get_or_init(|| {
        let [first, later] = [TextSet::First, TextSet::Later].map(|set| text::behind(language, set));
        Words::from_lines(first, later, say(language))
    })
}

/// The catalog of one language.
#[cfg(not(all(target_arch = "wasm32", feature = "browser")))]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Zh => &zh::WORDS,
    }
}
