//! Starting the app over the prerendered page, or over the program before it.

use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use super::history::here;
use super::takeover::{miss, render};
use super::texts::with_texts;

/// Puts the app in the place of the prerendered page, once the texts of its language are there. Until then, and if
/// they never come, the prerendered page stands.
pub fn start() {
    if let Some(root) = document().get_element_by_id("app") {
        start_in(root);
    }
}

/// As `start`, in this root.
pub(super) fn start_in(root: Element) {
    let language = here().language;
    let missed = root.clone();
    with_texts(language, Callback::from(move |()| render(root.clone())), Callback::from(move |()| miss(&missed)));
}
