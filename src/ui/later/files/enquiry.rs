//! A message to a park or an office, made from the result and from what a person adds here. It holds no answer, unless the
//! link is wanted.

use yew::prelude::*;

use super::{FilesAction, best};
use crate::i18n::later::files;
use crate::policy::Language;
use crate::rules::{Check, Status};
use crate::ui::browser;
use crate::ui::components::address;
use crate::ui::later::PartId;
use crate::ui::state::MORE;
use crate::ui::view::View;

/// What a person adds to a message: name; what they do; where they are and when they may come; how to reach them; the day by
/// which an answer is wished; something where the link goes with it. It stays in the page, and is forgotten when everything is
/// erased.
pub type Added = [String; 6];

/// The fields, and the message in every language, ready to be changed, copied or mailed.
pub fn enquiry(view: &View, added: &Added) -> Html {
    let words = view.files_words();
    let check = view.state.check();
    let [_, name, work, place, reach, ..] = words.letter;
    let labels = [name, work, place, reach, words.enquiry_by, words.enquiry_link];
    let kinds = ["text", "text", "text", "text", "date", "checkbox"];
    let input = |(at, (label, kind)): (usize, (&'static str, &'static str))| {
        let (to, before) = (view.clone(), added.clone());
        let onchange = Callback::from(move |event: Event| {
            let mut added = before.clone();
            if let Some(field) = added.get_mut(at) {
                // What a box holds is its name, taken away when it is ticked off.
                let is_ticked = kind == "checkbox" && !field.is_empty();
                *field = if is_ticked { String::new() } else { browser::value_of(&event) };
            }
            to.tell(PartId::Files, FilesAction::Add(added));
        });
        let value = added.get(at).cloned().unwrap_or_default();
        let checked = !value.is_empty();
        let value = if kind == "checkbox" { "link".to_owned() } else { value };
        html! { <label>{ label }<input type={kind} data-enquiry={at.to_string()} {value} {checked} {onchange} /></label> }
    };
    html! {
        <section class="enquiry no-print">
            <h2 id={MORE} tabindex="-1">{ view.contacts_words().enquiry_heading }</h2>
            <p class="hint">{ words.enquiry_hint }</p>
            <div class="choices">{ for labels.into_iter().zip(kinds).enumerate().map(input) }</div>
            { for Language::ALL.map(|language| field(view, &check, added, language)) }
        </section>
    }
}

fn field(view: &View, check: &Check, added: &Added, language: Language) -> Html {
    let words = view.files_words();
    let (id, label) = match language {
        Language::En => ("enquiry-en", words.enquiry_en),
        Language::Zh => ("enquiry-zh", words.enquiry_zh),
    };
    let onclick = view.copying(id);
    let [name, ..] = added;
    let subject = [files(language).enquiry_subject, if name.is_empty() { "" } else { " · " }, name].concat();
    let text = message(view, check, added, language);
    let mail = format!("mailto:?subject={}&body={}", browser::escape(&subject), browser::escape(&text));
    html! {
        // Another message is another field, which then stands as it was made.
        <div class="message" key={[id, &text].concat()}>
            <label for={id}>{ label }</label>
            <p class="hint" lang={language.tag()}>{ subject }</p>
            <textarea {id} lang={language.tag()} rows="12" defaultvalue={text} />
            <p class="buttons">
                <button type="button" {onclick}>{ view.words.copy }</button>
                <a class="button" data-action={format!("mail-{id}")} href={mail}>{ words.enquiry_mail }</a>
                <span role="status">{ view.copied(id) }</span>
            </p>
        </div>
    }
}

/// The message in one language. What was not filled in is left out.
fn message(view: &View, check: &Check, added: &Added, language: Language) -> String {
    let [hello, name, work, place, reach, about, ask, by, link, thanks] = files(language).letter;
    let line =
        |label: &str, text: &str| if text.trim().is_empty() { String::new() } else { format!("{label}{text}\n") };
    let [.., day, with_link] = added;
    let labelled = [name, work, place, reach].into_iter().zip(added);
    let who = labelled.map(|(label, text)| line(label, text)).collect::<String>();
    let points = points(view, check, language);
    let points = if points.is_empty() { points } else { [about, "\n", &points].concat() };
    let address = if with_link.is_empty() { String::new() } else { address(view) };
    let wish = line(by, day) + &line(link, &address);
    let parts = [hello.to_owned(), who, points, ask.to_owned(), wish, thanks.to_owned()];
    let parts: Vec<_> = parts.iter().map(|it| it.trim_end()).filter(|it| !it.is_empty()).collect();
    parts.join("\n\n")
}

/// The supports that concern the person most, a line each.
fn points(view: &View, check: &Check, language: Language) -> String {
    let mut lines = String::new();
    for (support, number) in best(check).zip('1'..='5') {
        let name = if language == view.language { support.name } else { support.details().other_name };
        let remark = match check.support(support) {
            Status::Confirm => files(language).enquiry_to_confirm,
            Status::Matches | Status::Open | Status::Unmet => "",
        };
        lines.push(number);
        let space = if remark.is_empty() { "" } else { space(language) };
        lines = [&lines, ". ", view.text(name), space, remark, "\n"].concat();
    }
    lines
}

/// What stands between a label or a name and what follows it.
const fn space(language: Language) -> &'static str {
    match language {
        Language::En => " ",
        Language::Zh => "",
    }
}
