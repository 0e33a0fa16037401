//! The annex's side: it takes the place of the program before, or of the prerendered page.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::page_state::PageState;
use super::released::when_released;
use super::{CARRIED, TAKEOVER, tell};
use crate::policy::text;
use crate::ui::browser::history::here;
use crate::ui::browser::start::start_in;
use crate::ui::{App, AppProps};

/// The annex is the last program: there is nothing to carry over.
pub fn carry(_: impl FnOnce() -> String) {}

/// As `carry`.
pub fn hand_over(_: impl FnOnce() -> String, _: Callback<()>) {}

/// Renders the app where the person is now, with all that the program before knew until now.
pub fn render(root: Element) {
    when_released(root.clone(), Callback::from(move |()| render_now(&root)));
}

fn render_now(root: &Element) {
    let place = here();
    if !text::is_provided(place.language) {
        // The person has gone on until now, and has changed the language.
        start_in(root.clone());
        return;
    }
    let page = PageState::of(root);
    let carried = root.get_attribute(CARRIED);
    let stays = carried.is_some() && !place.page.is_annex();
    let root = if carried.is_some() { take_over(root) } else { root.clone() };
    let props = AppProps { place, carried: carried.map(AttrValue::from), chosen: None };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    // What is spawned comes after the rendering, which was spawned before.
    spawn_local(async move {
        page.restore();
        if stays {
            page.go_back(&root);
        }
    });
}

/// A fresh root in the place of the one that the program before has filled; that one is told to end.
fn take_over(root: &Element) -> Element {
    let fresh = root.clone_node().ok().and_then(|node: Node| node.dyn_into::<Element>().ok());
    let Some(fresh) = fresh else { return root.clone() };
    // A plain attribute is removed, and a node of this document replaced, without fail.
    let _ = fresh.remove_attribute(CARRIED);
    let _ = root.replace_with_with_node_1(&fresh);
    tell(root, TAKEOVER);
    fresh
}
