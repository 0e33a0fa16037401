//! Starting the app over the prerendered page, or over the program before it.

use gloo::utils::document;
use yew::prelude::*;

use super::history::here;
use super::takeover::{carried, give_way, take_over};
use super::texts::with_texts;
use crate::ui::{App, AppProps};

/// Puts the app in the place of the prerendered page, once the texts of its language are there. Until then, and if
/// they never come, the prerendered page stands.
pub fn start() {
    let place = here();
    let Some(root) = document().get_element_by_id("app") else { return };
    let carried = carried(&root);
    let render = move |()| {
        let root = if carried.is_some() { take_over(root.clone()) } else { root.clone() };
        let props = AppProps { place, carried: carried.clone().map(AttrValue::from) };
        give_way(&root, yew::Renderer::<App>::with_root_and_props(root.clone(), props).render());
    };
    with_texts(place.language, Callback::from(render), Callback::noop());
}
