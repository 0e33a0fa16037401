//! History: an address for every page, an entry for every question, no answer of the person's own in either. An opened
//! link stands in the address of the pages that show it, behind the `#`.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use web_sys::wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::link::{self, Link, LinkError};
use crate::policy::POLICY;
use crate::rules::Goal;
use crate::site::{FOR, Page};
use crate::ui::state::Place;

/// Adds an entry for a place. Pushing the present place again adds nothing.
pub fn push(place: Place) {
    let is_bare = fragment().is_none() || !place.goal.is_everything();
    if place == here() && is_bare {
        return;
    }
    // Browsers refuse only floods of entries; the page itself has moved all the same.
    let _ = history().push_state_with_url(&mark(place), "", Some(&place.address()));
}

/// Leaves for a place by loading its page, with the link in the address.
pub fn leave(place: Place) {
    let address = place.page.path(place.language) + &fragment().unwrap_or_default();
    // An address of this very site is never refused.
    let _ = window().location().set_href(&address);
}

/// Writes a place into the present entry, so that coming back to it shows the same question.
pub fn replace(place: Place) {
    // As above: only floods are refused.
    let _ = history().replace_state_with_url(&mark(place), "", None);
}

/// Makes the present entry's address that of a place, with or without a link.
pub fn put_link(place: Place, link: Option<&str>) {
    let shown = fragment();
    let is_there = here().page == place.page && shown.as_deref().and_then(|it| it.strip_prefix('#')) == link;
    if !is_there {
        let path = place.page.path(place.language);
        let address = link.map_or_else(|| path.clone(), |link| format!("{path}#{link}"));
        // As above: only floods are refused.
        let _ = history().replace_state_with_url(&mark(place), "", Some(&address));
    }
}

/// Hears the browser's back and forward.
pub fn on_move(callback: Callback<Place>) {
    EventListener::new(&window(), "popstate", move |_| callback.emit(here())).forget();
}

/// The fragment of the address, if there is one.
pub fn fragment() -> Option<String> {
    window().location().hash().ok().filter(|hash| hash.len() > 1)
}

/// The link in the address, read, if there is one.
pub fn linked() -> Option<Result<Link, LinkError>> {
    fragment().filter(|it| !it.starts_with(FOR)).map(|it| link::decode(&it))
}

/// The place the address and the history entry speak of.
pub fn here() -> Place {
    let location = window().location();
    let (language, page) = Page::at(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default());
    let question = history().state().ok().and_then(|state| state.as_string()).and_then(|id| POLICY.question(&id));
    if page != Page::Check {
        return Place::of(language, page);
    }
    let goal = fragment().and_then(|it| it.strip_prefix(FOR).map(Goal::of)).unwrap_or_default();
    Place { language, page, question, goal }
}

/// The question's permanent id, so that an entry outlives an update of the page.
fn mark(place: Place) -> JsValue {
    place.question.map_or(JsValue::NULL, |question| JsValue::from_str(question.get().id))
}
