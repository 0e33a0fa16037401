//! Starting the app over the prerendered page.

use gloo::utils::document;

use super::history::here;
use crate::ui::{App, AppProps};

/// Puts the app in the place of the prerendered page.
pub fn start() {
    match document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<App>::with_root_and_props(root, AppProps { place: here() }).render(),
        // The page is not ours; leave it as it is.
        None => return,
    };
}
