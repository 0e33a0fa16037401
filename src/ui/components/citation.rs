//! Which sentences of the published text something rests on.

use yew::prelude::*;

use crate::policy::{Language, POLICY};
use crate::site::Page;
use crate::ui::view::View;

/// Cited sentences with a link to the official page that holds them, in the language of the page where there is one.
pub fn citation(view: &View, faq: &[u8]) -> Html {
    html! { <p class="citation">{ cited(view, faq) }{ " · " }{ official(view, faq) }</p> }
}

/// Cited sentences, with a link to the page that lists them.
pub fn cited(view: &View, faq: &[u8]) -> Html {
    let first = faq.first().copied().unwrap_or_default();
    let address = format!("{}#faq-{first}", Page::Sentences.path(view.language));
    html! { <a href={address}>{ (view.say().sentences)(faq) }</a> }
}

/// The official page of some sentences. The Chinese page was read in part; for what comes after it, the English one.
fn official(view: &View, faq: &[u8]) -> Html {
    let read = faq.iter().all(|sentence| *sentence <= POLICY.page_zh_to);
    let (url, label) = match view.language {
        Language::Zh if read => (POLICY.page_zh, view.words.official_page),
        Language::Zh => (POLICY.page, view.words.official_en),
        Language::En => (POLICY.page, view.words.official_page),
    };
    html! { <a href={url} rel="external noopener">{ label }</a> }
}
