//! History: an address for every page, an entry for every question, no answer in either.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use web_sys::wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::policy::POLICY;
use crate::site::Page;
use crate::ui::state::Place;

/// Adds an entry for a place. Pushing the present place again adds nothing.
pub fn push(place: Place) {
    if place == here() {
        return;
    }
    let path = place.page.path(place.language);
    // Browsers refuse only floods of entries; the page itself has moved all the same.
    let _ = history().push_state_with_url(&mark(place), "", Some(&path));
}

/// Hears the browser's back and forward.
pub fn on_move(callback: Callback<Place>) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| callback.emit(here()))
}

/// The place the address and the history entry speak of.
pub fn here() -> Place {
    let (language, page) = Page::at(&window().location().pathname().unwrap_or_default());
    let wire = history().state().ok().and_then(|state| state.as_f64());
    let question = wire.and_then(|wire| POLICY.question_ids().find(|it| f64::from(it.get().wire) == wire));
    Place { language, page, question: question.filter(|_| page == Page::Check) }
}

/// The question's permanent number, so that an entry outlives an update of the page.
fn mark(place: Place) -> JsValue {
    place.question.map_or(JsValue::NULL, |question| JsValue::from(question.get().wire))
}
