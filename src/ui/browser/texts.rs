//! The policy's texts, loaded for the language of the page when it opens and for the other when it is asked for.

use gloo::utils::{document, window};
use web_sys::Response;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::policy::{Language, text};

/// Goes on when the texts of a language are there; `otherwise` when they cannot be had.
pub fn with_texts(language: Language, then: Callback<()>, otherwise: Callback<()>) {
    if text::is_provided(language) {
        then.emit(());
        return;
    }
    let root = document().get_element_by_id("app");
    spawn_local(async move {
        let texts = fetch(language).await;
        // Another program may have taken over meanwhile, and gone on without this one.
        if !root.is_some_and(|root| root.is_connected()) {
            return;
        }
        match texts {
            Some(texts) => {
                text::provide(language, Box::leak(texts.into_boxed_str()));
                then.emit(());
            }
            None => otherwise.emit(()),
        }
    });
}

async fn fetch(language: Language) -> Option<String> {
    let address = document().get_element_by_id("app")?.get_attribute(&format!("data-texts-{}", language.id()))?;
    let response = wait(window().fetch_with_str(&address)).await?.dyn_into::<Response>().ok()?;
    let text = wait(response.text().ok().filter(|_| response.ok())?).await?;
    text.as_string()
}

async fn wait(promise: js_sys::Promise) -> Option<JsValue> {
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()
}
