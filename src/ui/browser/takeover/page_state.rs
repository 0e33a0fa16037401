//! What only the page knows of what a person did there before the annex took it over: cards opened, a text typed.

use gloo::utils::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Open cards and typed texts, by the ids of their elements.
pub struct PageState {
    open: Vec<String>,
    typed: Vec<(String, String)>,
}

impl PageState {
    /// The state of the page below an element.
    pub fn of(root: &Element) -> Self {
        let typed = elements::<HtmlInputElement>(root, "input[type=text][id]").map(|it| (it.id(), it.value()));
        Self {
            open: elements::<Element>(root, "details[open][id]").map(|it| it.id()).collect(),
            typed: typed.filter(|(_, text)| !text.is_empty()).collect(),
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

fn elements<T: JsCast>(root: &Element, selector: &str) -> impl Iterator<Item = T> {
    // The selectors are the two above, and right.
    let found = root.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into::<T>().ok())
}
