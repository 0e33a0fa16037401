//! The interface's own texts: a typed catalog, so that a missing text does not compile.
//!
//! Texts of the policy stand beside their rules in `data/`. In the browser's app the plain words come with them, a line
//! each behind the policy's, for the language of the page only.

mod catalog;
mod en;
pub mod later;
mod notice;
mod numbers;
pub mod office;
pub mod reading;
mod reply;
mod say;
mod words;
mod zh;

pub use notice::{NoticeWords, notice};
pub use numbers::{grouped, percent};
pub use reply::{ReplyWords, reply_words};
pub use say::{Say, SayLater};
pub use words::Words;

use std::sync::OnceLock;

use crate::policy::Language;
use crate::policy::office::WORDS as OTHER_WORDS;
use crate::policy::text::{self, TextSet};

/// The sentences put together from parts, which are there in every language.
pub const fn say(language: Language) -> Say {
    match language {
        Language::En => en::SAY,
        Language::Zh => zh::SAY,
    }
}

/// The sentences of what is loaded later, which are there in every language.
pub fn say_later(language: Language) -> &'static SayLater {
    language.of(&en::SAY_LATER, &zh::SAY_LATER)
}

/// The catalog of one language. In the browser's app its words are empty while the texts of that language are not there;
/// elsewhere it has what the data says in other words, as another policy has another name.
pub fn words(language: Language) -> &'static Words {
    if cfg!(all(target_arch = "wasm32", feature = "browser")) {
        loaded_words(language)
    } else {
        built_in_words(language)
    }
}

/// A catalog for each of what may be there by now, as sets come one by one.
fn loaded_words(language: Language) -> &'static Words {
    static WORDS: [[OnceLock<Words>; 1 << TextSet::ALL.len()]; 2] =
        [const { [const { OnceLock::new() }; 1 << TextSet::ALL.len()] }; 2];
    let stores = language.of(&WORDS[0], &WORDS[1]);
    let there = TextSet::ALL.map(|set| text::is_provided(language, set));
    let store = there.iter().rfold(0, |at, there| at << 1 | usize::from(*there));
    stores[store].get_or_init(|| Words::from_lines(&TextSet::ALL.map(|set| text::behind(language, set)), say(language)))
}

fn built_in_words(language: Language) -> &'static Words {
    static OTHERWISE: [OnceLock<Words>; 2] = [const { OnceLock::new() }; 2];
    let plain = language.of(&en::WORDS, &zh::WORDS);
    if OTHER_WORDS.is_empty() {
        return plain;
    }
    let [en_otherwise, zh_otherwise] = &OTHERWISE;
    let store = language.of(en_otherwise, zh_otherwise);
    store.get_or_init(|| {
        let mut groups = plain.groups();
        let lines = groups.iter_mut().flatten();
        for (name, line) in Words::names().into_iter().zip(lines) {
            if let Some((_, en, zh)) = OTHER_WORDS.iter().find(|(id, ..)| *id == name) {
                *line = language.of(en, zh);
            }
        }
        let groups: Vec<_> = groups.iter().map(Vec::as_slice).collect();
        Words::from_lines(&groups, say(language))
    })
}
