//! Starting the app over the prerendered page.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::document::{put_text, text_of};
use super::frame::host;
use super::history::here;
use super::storage::load;
use super::texts::with_texts;
use crate::policy::{POLICY, QuestionId};
use crate::ui::later::{self, PartId, Parts};
use crate::ui::state::PASTE;
use crate::ui::{App, AppProps};

/// Puts the app in the place of the prerendered page, once the texts of its language and the part that draws it are
/// there. Until then, and if the texts never come, the prerendered page stands.
pub fn start() {
    let Some(root) = document().get_element_by_id("app") else { return };
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
    with_texts(here().language, render, Callback::noop());
}

fn render(root: Element, parts: Parts) {
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
