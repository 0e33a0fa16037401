//! Starting the app over the prerendered page, or over the program before it.

use gloo::utils::document;
use yew::prelude::*;

use super::history::here;
use super::takeover::{carried, give_way, miss, take_over};
use super::texts::with_texts;
use crate::ui::{App, AppProps};

/// Puts the app in the place of the prerendered page, once the texts of its language are there. Until then, and if
/// they never come, the prerendered page stands.
pub fn start() {
    let place = here();
    let Some(root) = document().get_element_by_id("app") else { return };
    let missed = root.clone();
    let render = move |()| {
        // Read as late as can be, since the program before may have gone on until now.
        let carried = carried(&root);
        let root = if carried.is_some() { take_over(root.clone()) } else { root.clone() };
        let props = AppProps { place, carried: carried.map(AttrValue::from) };
        give_way(&root, yew::Renderer::<App>::with_root_and_props(root.clone(), props).render());
    };
    with_texts(place.language, Callback::from(render), Callback::from(move |()| miss(&missed)));
}
