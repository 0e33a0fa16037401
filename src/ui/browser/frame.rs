//! The page around, when the checker stands in a frame.
//!
//! `embed/frame.js` is loaded in a frame only. It handles messages and the dialog before answers are given away. Between
//! it and this program everything goes through attributes, so that a visit without a frame pays next to nothing.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use crate::rules::{Answers, Check};
use crate::ui::state::Host;

fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// The page around; nothing when there is none.
pub fn host() -> Option<Rc<Host>> {
    let root = root().filter(|root| root.has_attribute("data-framed"))?;
    let read = |name: &str| root.get_attribute(name);
    Some(Rc::new(Host {
        name: read("data-host"),
        park: read("data-park"),
        share_base: read("data-share-base"),
        given: read("data-shared"),
    }))
}

/// Hears changes of what is known of the page around, as long as the root stands.
pub fn on_host(callback: Callback<Option<Rc<Host>>>) {
    if let Some(root) = root() {
        // What changed between the first render and now was heard by nobody.
        if let Some(host) = host() {
            callback.emit(Some(host));
        }
        EventListener::new(&root, "hostchange", move |_| callback.emit(host())).forget();
    }
}

/// Reports to the host page how far the person is, in counts: answered questions and those that still matter, and once none does, how many
/// supports have each status.
pub fn report_progress(answers: &Answers) {
    let Some(root) = root() else { return };
    let check = Check::new(*answers);
    let left = check.relevant().len();
    let tally = check.tally();
    let complete = match left {
        0 => format!("{} {} {} {}", tally.matches, tally.confirm, tally.unmet, tally.open),
        _ => String::new(),
    };
    // Setting a plain attribute does not fail.
    let _ = root.set_attribute("data-complete", &complete);
    let _ = root.set_attribute("data-progress", &format!("{} {left}", answers.len()));
}
