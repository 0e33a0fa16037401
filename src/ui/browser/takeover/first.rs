//! The side of a first visit's app: it asks for the annex, keeps what is carried over up to date, and ends when told.

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{CARRIED, MISSED, TAKEOVER};
use crate::policy::{POLICY, QuestionId};
use crate::ui::browser::document::{put_text, text_of};
use crate::ui::browser::history::here;
use crate::ui::state::PASTE;
use crate::ui::{App, AppProps};

/// Address of the script that starts the annex.
const ANNEX: &str = "data-annex";

/// Renders the app, which ends when the annex takes over.
pub fn render(root: Element) {
    let typed = text_of(PASTE);
    let props = AppProps { place: here(), carried: None, chosen: chosen(&root) };
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    EventListener::once(&root, TAKEOVER, move |_| app.destroy()).forget();
    // What is spawned comes after the rendering, which was spawned before.
    spawn_local(async move { put_text(PASTE, &typed) });
}

/// The answer that was chosen in the prerendered page. On a slow network it stands for seconds before the app runs.
fn chosen(root: &Element) -> Option<(QuestionId, u8)> {
    let input = root.query_selector("input:checked").ok()??.dyn_into::<HtmlInputElement>().ok()?;
    let question = POLICY.question(&input.name())?;
    Some((question, question.get().option(&input.value())?))
}

/// Keeps what is carried over up to date while the annex is on its way.
pub fn carry(carried: impl FnOnce() -> String) {
    if let Some(root) = root().filter(|root| root.has_attribute(CARRIED)) {
        put(&root, &carried());
    }
}

/// Asks for the annex, unless it is on its way. `failed` is told when it is missed: its script does not come, or says so
/// of what it starts.
pub fn hand_over(carried: impl FnOnce() -> String, failed: Callback<()>) {
    let Some(root) = root().filter(|root| !root.has_attribute(CARRIED)) else { return };
    put(&root, &carried());
    let missed = {
        let root = root.clone();
        Callback::from(move |()| {
            let _ = root.remove_attribute(CARRIED);
            failed.emit(());
        })
    };
    let Some(script) = ask(&root) else {
        missed.emit(());
        return;
    };
    let also = missed.clone();
    EventListener::once(&script, "error", move |_| missed.emit(())).forget();
    EventListener::once(&root, MISSED, move |_| also.emit(())).forget();
}

/// The script that starts the annex, on its way.
fn ask(root: &Element) -> Option<Element> {
    let address = root.get_attribute(ANNEX)?;
    let script = document().create_element("script").ok()?;
    script.set_attribute("type", "module").ok()?;
    // A script is run once an address. The number of scripts makes each attempt one of its own, and is not sent.
    let scripts = document().query_selector_all("script").ok()?.length();
    script.set_attribute("src", &format!("{address}#{scripts}")).ok()?;
    document().body()?.append_child(&script).ok()?;
    Some(script)
}

fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

fn put(root: &Element, carried: &str) {
    // A plain attribute is set without fail.
    let _ = root.set_attribute(CARRIED, carried);
}
