//! Starting the app over the prerendered page.

use gloo::utils::document;

use yew::prelude::*;

use super::history::here;
use super::texts::with_texts;
use crate::ui::{App, AppProps};

/// Puts the app in the place of the prerendered page, once the texts of its language are there. Until then, and if
/// they never come, the prerendered page stands.
pub fn start() {
    let place = here();
    let Some(root) = document().get_element_by_id("app") else { return };
    let render = move |()| drop(yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps { place }).render());
    with_texts(place.language, Callback::from(render), Callback::noop());
}
