//! Starting the app over the prerendered page.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::document::{put_text, text_of};
use super::frame::host;
use super::history::here;
use super::storage::load;
use super::texts::with_texts;
use crate::policy::{POLICY, QuestionId};
use crate::site;
use crate::ui::later::{self, PartId, Parts};
use crate::ui::state::PASTE;
use crate::ui::{App, AppProps};

/// Puts the app in the place of the prerendered page, once the texts of its language and the part that draws it are
/// there. Until then, and if the texts never come, the prerendered page stands.
pub fn start() {
    let Some(root) = document().get_element_by_id("app") else { return };
    site::stand_below(root.get_attribute("data-below").unwrap_or_default());
    let missed = root.clone();
    let render = Callback::from(move |()| {
        let root = root.clone();
        spawn_local(async move {
            let mut parts = Parts::default();
            if let Some(part) = PartId::of(here().page) {
                parts.set(part, later::load(part, None, here().language).await);
            }
            render(root, parts);
        });
    });
    with_texts(here().language, render, Callback::from(move |()| miss(&missed)));
}

/// Tells the script that says so (`boot/boot.js`) that the texts did not come.
fn miss(root: &Element) {
    if let Ok(event) = Event::new("missed") {
        // An event that nobody hears does no harm.
        let _ = root.dispatch_event(&event);
    }
}

fn render(root: Element, parts: Parts) {
    // From here on the page is the app's, and what was said about its absence goes. A plain attribute is always taken.
    let _ = root.set_attribute("data-running", "");
    let typed = text_of(PASTE);
    let props = AppProps { place: here(), own: load().unwrap_or_default(), chosen: chosen(&root), host: host(), parts };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    // What is spawned comes after the rendering, which was spawned before.
    spawn_local(async move { put_text(PASTE, &typed) });
}

/// The answer that was chosen in the prerendered page. On a slow network it stands for seconds before the app runs.
fn chosen(root: &Element) -> Option<(QuestionId, u8)> {
    let input = root.query_selector("input:checked").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    let question = POLICY.question(&input.name())?;
    Some((question, question.get().option(&input.value())?))
}
