//! What the browser says of what the person may want next.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// Milliseconds from a page shown to when its reader is at rest.
const REST: u32 = 3000;

/// Hears once when the person has had a page for a while; never where the browser saves data.
pub fn on_rest(callback: Callback<()>) {
    let of = |it: &JsValue, name| js_sys::Reflect::get(it, &JsValue::from_str(name)).unwrap_or_default();
    if !of(&of(&window().navigator(), "connection"), "saveData").is_truthy() {
        Timeout::new(REST, move || callback.emit(())).forget();
    }
}

/// Hears when the person is about to search in the page, before the browser does.
pub fn on_search(callback: Callback<()>) {
    EventListener::new(&window(), "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && (event.key() == "F3" || (event.ctrl_key() || event.meta_key()) && event.key() == "f")
        {
            callback.emit(());
        }
    })
    .forget();
}
