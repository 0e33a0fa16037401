//! The interface's own texts: a typed catalog, so that a missing text does not compile.
//!
//! Texts of the policy stand beside their rules in `data/`. In the browser's app the plain words come with them, a line
//! each behind the policy's, for the language of the page only.

mod annex;
mod en;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
mod say;
mod words;
mod zh;

pub use annex::{AnnexWords, annex};
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

    use crate::policy::text;

    static EN: OnceLock<Words> = OnceLock::new();
    static ZH: OnceLock<Words> = OnceLock::new();
    static NONE: OnceLock<Words> = OnceLock::new();
    let store = match language {
        _ if !text::is_provided(language) => &NONE,
        Language::En => &EN,
        Language::Zh => &ZH,
    };
    store.get_or_init(|| Words::from_lines(text::behind(language), say(language)))
}

/// The catalog of one language.
#[cfg(not(all(target_arch = "wasm32", feature = "browser")))]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Zh => &zh::WORDS,
    }
}
