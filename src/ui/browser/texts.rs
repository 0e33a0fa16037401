//! The texts, loaded for the language of the page: those of a first visit when it opens, the others with the parts that
//! show them, those of the other language when it is asked for.

use gloo::utils::{document, window};
use web_sys::Response;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::policy::Language;
use crate::policy::text::{self, TextSet};
use crate::site;

/// Goes on when the texts of a language are there, as many of them as the page has in its own language by now;
/// `otherwise` when they cannot be had.
pub fn with_texts(language: Language, then: Callback<()>, otherwise: Callback<()>) {
    spawn_local(async move {
        for set in TextSet::ALL {
            let wanted = set == TextSet::First || Language::ALL.into_iter().any(|it| text::is_provided(it, set));
            if wanted && !texts(language, set).await {
                otherwise.emit(());
                return;
            }
        }
        then.emit(());
    });
}

/// Whether the texts of a set in a language are there, which are asked for if they are not.
pub async fn texts(language: Language, set: TextSet) -> bool {
    if !text::is_provided(language, set)
        && let Some(texts) = fetch(language, set).await
    {
        text::provide(language, set, Box::leak(texts.into_boxed_str()));
    }
    text::is_provided(language, set)
}

/// The root of the page names the files of each language, in the order of the sets.
async fn fetch(language: Language, set: TextSet) -> Option<String> {
    let files = document().get_element_by_id("app")?.get_attribute(&format!("data-texts-{}", language.id()))?;
    let mut files = files.split(' ');
    let address = match set {
        TextSet::First => files.next(),
        TextSet::Result => files.nth(1),
        TextSet::Details => files.nth(2),
    };
    let response = wait(window().fetch_with_str(&site::beside(address?))).await?.dyn_into::<Response>().ok()?;
    let text = wait(response.text().ok().filter(|_| response.ok())?).await?.as_string()?;
    // A host that answers everything with a page of its own sends that under any name.
    Some(text).filter(|text| !text.trim_start().starts_with('<'))
}

async fn wait(promise: js_sys::Promise) -> Option<JsValue> {
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()
}
