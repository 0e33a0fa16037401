//! Files that a person takes away or brings back. They are made and read here; nothing is sent.

use gloo::utils::{document, window};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlElement, HtmlInputElement, Url};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::export::DocumentError;

/// Gives a text to the person as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    // Only a browser without files of its own fails here, and then there is nothing to give.
    let _ = give(name, kind, text);
}

fn give(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = js_sys::Array::new();
    js_sys::Reflect::set(&parts, &"0".into(), &text.into())?;
    give_blob(name, &Blob::new_with_str_sequence_and_options(&parts, &properties)?)
}

/// Gives a file to the person.
pub fn give_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
    // The browser has taken the file by then; what is not revoked stays in memory.
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    window().set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000).map(|_| ())
}

/// Reads the file chosen in a field, unless it has more than `most` bytes.
pub fn read_chosen(event: &Event, most: u32, then: Callback<Result<String, DocumentError>>) {
    let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = field.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0)) else { return };
    // So that choosing the same file again is heard.
    if let Some(field) = field {
        field.set_value("");
    }
    if file.size() > f64::from(most) {
        then.emit(Err(DocumentError::TooLong));
        return;
    }
    let text = file.text();
    spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(text).await;
        then.emit(text.ok().and_then(|it| it.as_string()).ok_or(DocumentError::NotJson));
    });
}

/// The time, as in `2026-11-23T21:00:00.000Z`.
pub fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
