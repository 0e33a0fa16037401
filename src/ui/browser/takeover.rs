//! How one program takes over from the other in the same page: the annex from the app of a first visit.
//!
//! What is carried over is written on the root, an attribute of this very page, so it works where storage is blocked.

#[cfg(not(feature = "annex"))]
use gloo::events::EventListener;
#[cfg(not(feature = "annex"))]
use gloo::utils::document;
use web_sys::{Element, Event};
#[cfg(feature = "annex")]
use web_sys::{Node, wasm_bindgen::JsCast};
use yew::{AppHandle, prelude::*};

use crate::ui::App;

/// What the program before this one knew.
const CARRIED: &str = "data-carried";
/// Address of the script that starts the annex.
#[cfg(not(feature = "annex"))]
const ANNEX: &str = "data-annex";
/// Said on the root when the annex cannot be started: by the script that starts it, or by itself without its texts.
const MISSED: &str = "missed";
/// Tells the program before to end.
const TAKEOVER: &str = "takeover";

/// What is carried over to this program, if another one ran before.
pub fn carried(root: &Element) -> Option<String> {
    root.get_attribute(CARRIED)
}

/// The annex is the last program: there is nothing to hand over to.
#[cfg(feature = "annex")]
pub fn hand_over(_: &str, _: Option<Callback<()>>) {}

/// Keeps what is carried over up to date while the annex is on its way, and asks for it where it is needed, which is where
/// there is something to do when it cannot be had.
#[cfg(not(feature = "annex"))]
pub fn hand_over(carried: &str, failed: Option<Callback<()>>) {
    let Some(root) = document().get_element_by_id("app") else { return };
    let asked = root.has_attribute(CARRIED);
    if asked || failed.is_some() {
        // A plain attribute is set without fail.
        let _ = root.set_attribute(CARRIED, carried);
    }
    if let Some(failed) = failed.filter(|_| !asked) {
        ask(&root, failed);
    }
}

/// Asks for the annex. It is missed when its script does not come, or when that says so of what it starts.
#[cfg(not(feature = "annex"))]
fn ask(root: &Element, failed: Callback<()>) {
    let script = root.get_attribute(ANNEX).and_then(|address| {
        let script = document().create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        // A script is run once an address. The number of scripts makes each attempt one of its own, and is not sent.
        let scripts = document().query_selector_all("script").ok()?.length();
        script.set_attribute("src", &format!("{address}#{scripts}")).ok()?;
        document().body()?.append_child(&script).ok()?;
        Some(script)
    });
    let missed = {
        let root = root.clone();
        Callback::from(move |()| {
            let _ = root.remove_attribute(CARRIED);
            failed.emit(());
        })
    };
    let Some(script) = script else {
        missed.emit(());
        return;
    };
    let also = missed.clone();
    EventListener::once(&script, "error", move |_| missed.emit(())).forget();
    EventListener::once(root, MISSED, move |_| also.emit(())).forget();
}

/// The program ends when another one takes over.
#[cfg(not(feature = "annex"))]
pub fn give_way(root: &Element, app: AppHandle<App>) {
    EventListener::once(root, TAKEOVER, move |_| app.destroy()).forget();
}

#[cfg(feature = "annex")]
pub fn give_way(_: &Element, _: AppHandle<App>) {}

/// Says that this program cannot start after all.
pub fn miss(root: &Element) {
    if let Ok(event) = Event::new(MISSED) {
        let _ = root.dispatch_event(&event);
    }
}

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
