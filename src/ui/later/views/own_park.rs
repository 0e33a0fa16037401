//! For a park: its own contact, checked by the reader of `parks.json`, as a file for whoever runs the site. Nothing of it
//! leaves the page.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::snippet::Snippet;
use super::{Views, ViewsAction};
use crate::contacts::{Both, Origin, ParkEntry, SourceEntry, Whose};
use crate::i18n::later::views;
use crate::policy::{Grade, Language};
use crate::ui::browser;
use crate::ui::later::{PartId, read_parks};
use crate::ui::view::View;

/// Id of the field that holds the file.
const FIELD: &str = "park-entry";
/// The fields, in the order of their labels.
const NAMES: [&str; 8] = ["id", "name_en", "name_zh", "phone", "email", "website", "address_en", "address_zh"];

/// What a park has filled in of itself.
#[derive(Clone, Default)]
pub struct Filled {
    fields: [String; NAMES.len()],
    /// What is wrong with the file that comes of it.
    pub problems: Rc<[Both]>,
}

/// The fields, what is wrong with them, and the file.
pub fn own_park(view: &View, views: &Views, snippet: &Snippet) -> Html {
    let (words, filled) = (view.views_words(), &views.filled);
    let chosen = snippet.park.as_deref().and_then(|id| views.parks.iter().find(|it| it.id == id));
    let file = file(filled, chosen, &browser::today());
    let changing = |at: usize| {
        let (view, filled, chosen) = (view.clone(), filled.clone(), chosen.cloned());
        Callback::from(move |event: Event| {
            let mut filled = filled.clone();
            if let Some(field) = filled.fields.get_mut(at) {
                browser::value_of(&event).trim().clone_into(field);
            }
            check(&view, &filled, chosen.as_ref());
            view.tell(PartId::Views, ViewsAction::Fill(filled));
        })
    };
    let copy = view.copying(FIELD);
    let text = file.clone();
    let save = Callback::from(move |_: MouseEvent| browser::download("parks.json", "application/json", &text));
    let is_filled = filled.fields.iter().any(|it| !it.is_empty());
    html! {
        <section class="message" data-own-park={chosen.map(|it| it.id.clone()).unwrap_or_default()}>
            <h2>{ words.own_heading }</h2>
            <p class="hint">{ words.own_hint }{ " " }{ words.own_which }</p>
            <div class="choices">
                { for NAMES.into_iter().zip(words.own_fields).zip(&filled.fields).enumerate().map(|(at, ((name, label), value))| html! {
                    <label>{ label }
                        <input type="text" data-own={name} value={value.clone()} disabled={at == 0 && chosen.is_some()}
                            spellcheck="false" aria-describedby="own-problems" onchange={changing(at)} />
                    </label>
                }) }
            </div>
            <div id="own-problems" role="status" data-own-problems={filled.problems.len().to_string()}>
                if filled.problems.is_empty() {
                    if is_filled {
                        <p>{ words.own_fine }</p>
                    }
                } else {
                    <ul class="error">{ for filled.problems.iter().map(|it| html! { <li>{ it.get(view.language).to_owned() }</li> }) }</ul>
                }
            </div>
            if is_filled && filled.problems.is_empty() {
                <label for={FIELD}>{ words.own_entry }</label>
                <textarea id={FIELD} rows="12" readonly={true} spellcheck="false" value={file} />
                <p class="buttons">
                    <button type="button" data-action="copy-entry" onclick={copy}>{ view.words.copy }</button>
                    <button type="button" data-action="save-entry" onclick={save}>{ words.own_save }</button>
                    <span role="status">{ view.copied(FIELD) }</span>
                </p>
            }
        </section>
    }
}

/// Has the file read as the site will read it, and tells what is wrong.
fn check(view: &View, filled: &Filled, chosen: Option<&ParkEntry>) {
    let (view, file) = (view.clone(), file(filled, chosen, &browser::today()));
    spawn_local(async move {
        if let Ok(read) = read_parks(Ok(file.into_bytes())).await {
            let problems = read.err().map(|told| told.first).unwrap_or_default();
            view.tell(PartId::Views, ViewsAction::Read(problems.into()));
        }
    });
}

/// The file: the whole entry of the chosen park, or a new one, with what was filled in. A built-in park is replaced by the
/// entry as a whole, so what is known of it stays in it.
fn file(filled: &Filled, chosen: Option<&ParkEntry>, day: &str) -> String {
    let [id, name_en, name_zh, phone, email, website, address_en, address_zh] = filled.fields.clone();
    let mut park = chosen.cloned().unwrap_or_else(|| ParkEntry { id, ..ParkEntry::unknown(Origin::Operator) });
    let name = Some(park.name.clone()).filter(|it| !it.en.is_empty());
    park.name = both(name, name_en, name_zh).unwrap_or(park.name);
    park.address = both(park.address, address_en, address_zh);
    let given = |new: String, old: Option<String>| Some(new).filter(|it| !it.is_empty()).or(old);
    let page = Some(website.clone()).filter(|it| !it.is_empty());
    if page.is_some() {
        park.website_of = Some(Whose::Park);
    }
    (park.phone, park.email, park.website) =
        (given(phone, park.phone), given(email, park.email), given(website, park.website));
    let [en, zh] = Language::ALL.map(|language| views(language).own_source.to_owned());
    let date = Some(day.to_owned()).filter(|it| !it.is_empty());
    park.sources.push(SourceEntry { what: Both { en, zh }, date, grade: Some(Grade::Own), url: page });
    format!("{{\n  \"parks\": [\n    {{\n{}\n    }}\n  ]\n}}\n", entry(&park).join(",\n"))
}

/// The lines of an entry. By hand, as the serializer would come to all who load what the parts share.
fn entry(park: &ParkEntry) -> Vec<String> {
    let text = |it: &String| quoted(it);
    let both = |it: &Both| format!("{{ \"en\": {}, \"zh\": {} }}", quoted(&it.en), quoted(&it.zh));
    let source = |it: &SourceEntry| {
        let fields = [
            ("what", Some(both(&it.what))),
            ("date", it.date.as_ref().map(text)),
            ("grade", it.grade.map(|grade| quoted(grade.id()))),
            ("url", it.url.as_ref().map(text)),
        ];
        let known = fields.into_iter().filter_map(|(name, value)| Some(format!("\"{name}\": {}", value?)));
        format!("        {{ {} }}", known.collect::<Vec<_>>().join(", "))
    };
    let sources = park.sources.iter().map(source).collect::<Vec<_>>().join(",\n");
    let fields = [
        ("id", Some(quoted(&park.id))),
        ("name", Some(both(&park.name))),
        ("recognised", park.recognised.as_ref().map(text)),
        ("district", park.district.as_ref().map(both)),
        ("university", park.university.as_ref().map(both)),
        ("operator", park.operator.as_ref().map(both)),
        ("address", park.address.as_ref().map(both)),
        ("phone", park.phone.as_ref().map(text)),
        ("email", park.email.as_ref().map(text)),
        ("website", park.website.as_ref().map(text)),
        ("website_of", park.website_of.as_ref().map(|it| quoted(it.id()))),
        ("industries", park.industries.as_ref().map(both)),
        ("notes", park.notes.as_ref().map(both)),
        ("sources", Some(format!("[\n{sources}\n      ]"))),
    ];
    fields.into_iter().filter_map(|(name, value)| Some(format!("      \"{name}\": {}", value?))).collect()
}

/// A text in quotes. Fields of one line hold no control character.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// What was filled in, over what is known. One language given alone stands for both, unless the other is known.
fn both(known: Option<Both>, en: String, zh: String) -> Option<Both> {
    let old = known.clone();
    let fill = |new: &str, other: &str, old: Option<&String>| match (new.is_empty(), old) {
        (false, _) => new.to_owned(),
        (true, Some(old)) => old.clone(),
        (true, None) => other.to_owned(),
    };
    if en.is_empty() && zh.is_empty() {
        return known;
    }
    Some(Both { en: fill(&en, &zh, old.as_ref().map(|it| &it.en)), zh: fill(&zh, &en, old.as_ref().map(|it| &it.zh)) })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test reports by panicking")]
mod tests {
    use super::{Filled, NAMES, file};
    use crate::contacts::{Both, ParkEntry, built_in, read};

    fn filled(fields: &[(&str, &str)]) -> Filled {
        let of = |name: &str| fields.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text);
        Filled { fields: NAMES.map(|name| of(name).to_owned()), ..Filled::default() }
    }

    #[test]
    fn a_built_in_park_keeps_what_is_known_of_it() {
        for park in built_in() {
            let given = filled(&[
                ("phone", "010-0000 0000"),
                ("email", "a@park.example"),
                ("website", "https://park.example/"),
            ]);
            let read = read(file(&given, Some(&park), "2026-01-15").as_bytes()).unwrap();
            let [mut entry]: [ParkEntry; 1] = read.entries.try_into().unwrap();
            assert_eq!(entry.phone.take().as_deref(), Some("010-0000 0000"));
            assert_eq!(entry.email.take().as_deref(), Some("a@park.example"));
            assert_eq!(entry.website.take().as_deref(), Some("https://park.example/"));
            assert_eq!(
                entry.sources.pop().and_then(|it| it.date).as_deref(),
                Some("2026-01-15"),
                "the park as the source"
            );
            let known = ParkEntry { website: None, website_of: entry.website_of.clone(), ..park.clone() };
            assert_eq!(ParkEntry { origin: known.origin, ..entry }, known);
        }
    }

    #[test]
    fn a_new_park_is_read_or_what_is_wrong_is_named() {
        let good =
            filled(&[("id", "new-park"), ("name_zh", "“新”\"\\园"), ("address_en", "1 Road"), ("address_zh", "路1号")]);
        let read_one = |given: &Filled| read(file(given, None, "2026-01-15").as_bytes());
        let entry = read_one(&good).unwrap().entries.remove(0);
        assert_eq!(entry.name, Both { en: "“新”\"\\园".to_owned(), zh: "“新”\"\\园".to_owned() });
        assert_eq!(entry.address, Some(Both { en: "1 Road".to_owned(), zh: "路1号".to_owned() }));
        for (fields, expected) in [
            (&[("id", "new-park")][..], "name"),
            (&[("name_en", "New")], "id"),
            (&[("id", "New Park"), ("name_en", "New")], "id"),
            (&[("id", "new"), ("name_en", "New"), ("phone", "call us")], "phone"),
            (&[("id", "new"), ("name_en", "New"), ("email", "us")], "email"),
            (&[("id", "new"), ("name_en", "New"), ("website", "javascript:x")], "website"),
        ] {
            let problems = read_one(&filled(fields)).unwrap_err();
            assert!(
                problems.iter().any(|it| format!("{:?}", it.spot).contains(&format!("\"{expected}"))),
                "{problems:?}"
            );
        }
    }
}
