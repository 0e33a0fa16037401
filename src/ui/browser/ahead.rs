//! What the browser says of what the person may want next.

use std::cell::OnceCell;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// Milliseconds from a page shown to when its reader is at rest.
const REST: i32 = 3000;

thread_local! {
    /// What hears of it: one for all pages, as one for each would never be freed.
    static RESTED: OnceCell<Closure<dyn FnMut()>> = const { OnceCell::new() };
}

/// Lets who asked first hear when the person has had a page for a while; nobody where the browser saves data.
pub fn on_rest(callback: Callback<()>) {
    let of = |it: &JsValue, name| js_sys::Reflect::get(it, &JsValue::from_str(name)).unwrap_or_default();
    if !of(&of(&window().navigator(), "connection"), "saveData").is_truthy() {
        RESTED.with(|rested| {
            let rested = rested.get_or_init(|| Closure::new(move || callback.emit(())));
            // Refused by no browser.
            let _ =
                window().set_timeout_with_callback_and_timeout_and_arguments_0(rested.as_ref().unchecked_ref(), REST);
        });
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
