//! How one program takes over from the other in the same page: the annex from the app of a first visit.
//!
//! What is carried over is written on the root, an attribute of this very page, so it works where storage is blocked.

#[cfg(not(feature = "annex"))]
use gloo::events::EventListener;
#[cfg(not(feature = "annex"))]
use gloo::utils::document;
use web_sys::Element;
#[cfg(feature = "annex")]
use web_sys::{Event, Node, wasm_bindgen::JsCast};
use yew::{AppHandle, prelude::*};

use crate::ui::App;

/// What the program before this one knew.
const CARRIED: &str = "data-carried";
/// Address of the script that starts the annex.
#[cfg(not(feature = "annex"))]
const ANNEX: &str = "data-annex";
/// Tells the program before to end.
const TAKEOVER: &str = "takeover";

/// What is carried over to this program, if another one ran before.
pub fn carried(root: &Element) -> Option<String> {
    root.get_attribute(CARRIED)
}

/// The annex is the last program: there is nothing to hand over to.
#[cfg(feature = "annex")]
pub fn hand_over(_: &str, _: Callback<()>) {}

/// Asks for the annex; `failed` when it cannot be had.
#[cfg(not(feature = "annex"))]
pub fn hand_over(carried: &str, failed: Callback<()>) {
    let Some(root) = document().get_element_by_id("app") else { return };
    let script = root.get_attribute(ANNEX).and_then(|address| {
        let script = document().create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", &address).ok()?;
        root.set_attribute(CARRIED, carried).ok()?;
        document().body()?.append_child(&script).ok()?;
        Some(script)
    });
    match script {
        Some(script) => EventListener::once(&script, "error", move |_| failed.emit(())).forget(),
        None => failed.emit(()),
    }
}

/// The program ends when another one takes over.
#[cfg(not(feature = "annex"))]
pub fn give_way(root: &Element, app: AppHandle<App>) {
    EventListener::once(root, TAKEOVER, move |_| app.destroy()).forget();
}

#[cfg(feature = "annex")]
pub fn give_way(_: &Element, _: AppHandle<App>) {}

/// A fresh root in the place of the one that the program before has filled; that one is told to end.
#[cfg(feature = "annex")]
pub fn take_over(root: Element) -> Element {
    let fresh = root.clone_node().ok().and_then(|node: Node| node.dyn_into::<Element>().ok());
    let Some(fresh) = fresh else { return root };
    // A plain attribute is removed, and a node of this document replaced, without fail.
    let _ = fresh.remove_attribute(CARRIED);
    let _ = root.replace_with_with_node_1(&fresh);
    if let Ok(event) = Event::new(TAKEOVER) {
        let _ = root.dispatch_event(&event);
    }
    fresh
}

#[cfg(not(feature = "annex"))]
pub fn take_over(root: Element) -> Element {
    root
}
