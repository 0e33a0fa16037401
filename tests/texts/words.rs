//! The words of the interface and of the files, which are held to the same rules as the texts of the policy.

use overseas_talent_check::export::words;
use overseas_talent_check::i18n::{self, annex};
use overseas_talent_check::policy::Language;

use super::{Entry, Kind};

/// The words of the interface, but for the name of the other language and what is shown in both.
pub fn of_interface() -> Vec<Entry> {
    let [en, zh] = Language::ALL.map(|language| i18n::words(language).lines());
    let main = en.into_iter().zip(zh).enumerate().map(|(at, (en, zh))| (format!("word {at}"), en, zh));
    let [en, zh] = Language::ALL.map(|language| annex(language).plain());
    let annex = en.into_iter().zip(zh).map(|((name, en), (_, zh))| (format!("annex {name}"), en, zh));
    let all = main.chain(annex).filter(|(_, en, zh)| en.contains(char::is_alphanumeric) && *en != "中文" && en != zh);
    all.map(|(place, en, zh)| Entry { place, kind: Kind::Own, en: en.to_owned(), zh: zh.to_owned() }).collect()
}

/// The words of the files, and their sentences with a number in the place of what they tell; signs are no words.
pub fn of_files() -> Vec<Entry> {
    let all = Language::ALL.map(|language| {
        let words = words(language);
        let sentences = [
            ("sentences", (words.sentences)("1")),
            ("newer_policy", (words.newer_policy)("1")),
            ("unknown_question", (words.unknown_question)("1")),
            ("unknown_option", (words.unknown_option)("1", "2")),
            ("not_text", (words.not_text)("1")),
            ("twice", (words.twice)("1")),
        ];
        let plain = words.plain().into_iter().map(|(name, text)| (name, text.to_owned()));
        plain.chain(sentences).collect::<Vec<_>>()
    });
    let [en, zh] = all;
    let pairs = en.into_iter().zip(zh).filter(|((_, en), _)| en.contains(char::is_alphanumeric));
    pairs.map(|((name, en), (_, zh))| Entry { place: format!("file {name}"), kind: Kind::Own, en, zh }).collect()
}
