//! The words of the interface and of the files, which are held to the same rules as the texts of the policy.

use overseas_talent_check::export::words;
use overseas_talent_check::i18n::{self, later, office, reading, reply_words};
use overseas_talent_check::policy::Language;
use overseas_talent_check::policy::office::{PEOPLE, Person};
use overseas_talent_check::policy::sentence::SENTENCES;

use super::{Entry, Kind};

/// The words of the interface, but for the name of the other language and what is shown in both.
pub fn of_interface() -> Vec<Entry> {
    let [en, zh] = Language::ALL.map(|language| i18n::words(language).lines());
    let main = en.into_iter().zip(zh).enumerate().map(|(at, (en, zh))| (format!("word {at}"), en, zh));
    let [en, zh] = Language::ALL.map(|language| {
        let contacts = [later::contacts(language).plain(), later::entries(language).plain()].concat();
        [contacts, later::files(language).plain(), later::views(language).plain(), later::pick(language).plain()]
            .concat()
    });
    let parts = en.into_iter().zip(zh).map(|((name, en), (_, zh))| (format!("part {name}"), en, zh));
    let [en, zh] = Language::ALL.map(|language| reply_words(language).plain());
    let reply = en.into_iter().zip(zh).map(|((name, en), (_, zh))| (format!("reply {name}"), en, zh));
    let plain = main.chain(parts).chain(reply).map(|(place, en, zh)| (place, en.to_owned(), zh.to_owned()));
    let all = plain.chain(sentences()).filter(|(_, en, _)| en.contains(char::is_alphanumeric) && *en != "中文");
    all.map(|(place, en, zh)| Entry { place, kind: Kind::Own, en, zh }).collect()
}

/// The sentences put together from parts, with a sign in the place of each part, and the lists.
fn sentences() -> impl Iterator<Item = (String, String, String)> {
    let [en, zh] = Language::ALL.map(|language| {
        let (say, later) = (i18n::words(language).say, i18n::say_later(language));
        let (contacts, files, views) = (later::contacts(language), later::files(language), later::views(language));
        let mut all = vec![
            (say.progress)(1, 0),
            (say.progress)(2, 1),
            (say.progress)(3, 2),
            (say.reopened)("1"),
            (say.closed)("1"),
            (later.sentences)(&[1]),
            (later.sentences)(&[1, 2, 4, 5, 6]),
            (later.measure_label)(1),
            (later.aspect_label)(1),
            (later.trial_heading)("1", "2"),
            (later.trial_counts)(1, 2),
            (later.since_heading)("1"),
            (later.since_moved)("1", "2", "3"),
            (later.since_added)("1", "2"),
            (later.since_withdrawn)("1"),
            (later.serves)(1),
            (later.serves)(2),
            (say.printed)("1", "2", "3"),
            (say.policy_line)("1", "2021-01-11", "2022-03-28"),
            (say.date)("2021-01"),
            (contacts.contacts_count)(1, 2),
            (contacts.parks_found)(2),
            (contacts.more_parks)(2),
            (contacts.parks_problems)(2),
            (contacts.more_problems)(2),
            (views.compare_count)(1, 2),
            (files.save_calendar)(2),
            (reply_words(language).left_out)(2),
            (reply_words(language).decided)(1, 2),
        ];
        let of_views = [
            &views.embed_themes[..],
            &views.embed_starts,
            &views.embed_promise,
            &views.embed_backgrounds,
            &views.own_fields,
        ];
        let of_files = [&files.letter[..], &files.sheet_questions, &files.sheet_noted, &files.sheet_boxes];
        all.extend([of_views.concat(), of_files.concat()].concat().into_iter().map(str::to_owned));
        all
    });
    en.into_iter().zip(zh).enumerate().map(|(at, (en, zh))| (format!("sentence {at}"), en, zh))
}

/// The sentences of the published text in our own words, and the words around them.
pub fn of_sentences() -> Vec<Entry> {
    let texts = SENTENCES.iter().map(|it| {
        let [en, zh] = Language::ALL.map(|language| it.text(language).to_owned());
        Entry { place: format!("sentence {} of the text", it.number), kind: Kind::Own, en, zh }
    });
    let [en, zh] = Language::ALL.map(|language| reading::words(language).lines());
    let words = en.into_iter().zip(zh).enumerate().map(|(at, (en, zh))| {
        let (en, zh) = (en.to_owned(), zh.to_owned());
        Entry { place: format!("reading word {at}"), kind: Kind::Own, en, zh }
    });
    let [en, zh] = Language::ALL.map(|language| office::words(language).lines());
    let office = en.into_iter().zip(zh).enumerate().map(|(at, (en, zh))| Entry {
        place: format!("office word {at}"),
        kind: Kind::Own,
        en,
        zh,
    });
    let people = PEOPLE.iter().flat_map(|it| {
        let told = [Person::name, Person::what].map(|text| Language::ALL.map(|language| text(it, language).to_owned()));
        told.map(|[en, zh]| Entry { place: format!("person {}", it.id), kind: Kind::Own, en, zh })
    });
    texts.chain(words).chain(office).chain(people).collect()
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
