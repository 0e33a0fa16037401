//! What only the page knows of what a person did there: which cards are open, what is typed into a text field, and
//! whether something is being pressed. The state of the app has none of it.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// How often, in milliseconds, one looks whether what is pressed was let go.
const LOOK_EVERY: u32 = 20;
/// How often one looks at most: 2 seconds. A press that ends outside the window is not always told of.
const LOOK_AT_MOST: u32 = 100;

/// Open cards and typed texts, by the ids of their elements.
pub struct PageState {
    open: Vec<String>,
    typed: Vec<(String, String)>,
}

impl PageState {
    /// The state of the page below an element.
    pub fn of(root: &Element) -> Self {
        let inputs = elements(root, "input[type=text][id]").filter_map(|it| it.dyn_into::<HtmlInputElement>().ok());
        Self {
            open: elements(root, "details[open][id]").map(|it| it.id()).collect(),
            typed: inputs.map(|it| (it.id(), it.value())).filter(|(_, text)| !text.is_empty()).collect(),
        }
    }

    /// Brings the page back into this state, as far as it has the same elements. A field that has a text keeps it.
    pub fn restore(&self) {
        for card in self.open.iter().filter_map(|id| document().get_element_by_id(id)) {
            // Setting a plain attribute does not fail.
            let _ = card.set_attribute("open", "");
        }
        for (id, text) in &self.typed {
            let field = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field.filter(|it| it.value().is_empty()) {
                field.set_value(text);
            }
        }
    }
}

/// Goes on when nothing below the root is being pressed: what is replaced between press and release is never clicked.
pub fn when_released(root: Element, then: Callback<()>) {
    look(root, then, LOOK_AT_MOST);
}

fn look(root: Element, then: Callback<()>, left: u32) {
    let pressed = root.query_selector(":active").ok().flatten().is_some();
    if pressed && left > 0 {
        Timeout::new(LOOK_EVERY, move || look(root, then, left - 1)).forget();
    } else {
        then.emit(());
    }
}

fn elements(root: &Element, selector: &str) -> impl Iterator<Item = Element> {
    // The selectors are the ones above, and right.
    let found = root.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into::<Element>().ok())
}
