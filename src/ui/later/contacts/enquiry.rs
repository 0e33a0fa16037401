//! A message to a park or an office, made from the result: the supports it is about, and no answers.

use yew::prelude::*;

use crate::i18n::annex;
use crate::policy::{Language, Support};
use crate::rules::Check;
use crate::ui::view::View;

/// The message in every language, ready to be changed and copied.
pub fn enquiry(view: &View) -> Html {
    let check = view.state.check();
    html! {
        <details class="enquiry no-print">
            <summary><h2>{ view.annex().enquiry_heading }</h2></summary>
            <p class="hint">{ view.annex().enquiry_hint }</p>
            { for Language::ALL.map(|language| field(view, &check, language)) }
        </details>
    }
}

fn field(view: &View, check: &Check, language: Language) -> Html {
    let (id, label) = match language {
        Language::En => ("enquiry-en", view.annex().enquiry_en),
        Language::Zh => ("enquiry-zh", view.annex().enquiry_zh),
    };
    let onclick = view.copying(id);
    html! {
        <div class="message">
            <label for={id}>{ label }</label>
            <textarea id={id} lang={language.tag()} rows="8" key={language.id()} defaultvalue={message(view, check, language)} />
            <p class="buttons">
                <button type="button" {onclick}>{ view.words.copy }</button>
                <span role="status">{ view.copied(id) }</span>
            </p>
        </div>
    }
}

/// The message in one language: the personal supports that match or need confirmation.
fn message(view: &View, check: &Check, language: Language) -> String {
    let say = annex(language);
    let name = |support: &Support| {
        let name = if language == view.language { support.name } else { support.details().other_name };
        format!("- {}", view.text(name))
    };
    let list: Vec<_> = check.within_reach().map(name).collect();
    if list.is_empty() {
        return format!("{}\n\n{}", say.enquiry_plain, say.enquiry_thanks);
    }
    format!("{}\n\n{}\n\n{}", say.enquiry_greeting, list.join("\n"), say.enquiry_thanks)
}
