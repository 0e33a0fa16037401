//! What only the page knows of what a person did there before the annex took it over: cards opened, a text typed, where
//! they are.

use gloo::utils::{document, window};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

use crate::ui::browser::document::{put_text, text_of};

/// Selects what can have the focus.
const FOCUSABLE: &str = "a, button, input, select, summary, textarea, [tabindex]";

/// What a page has that no state has.
pub struct PageState {
    /// Ids of open cards.
    open: Vec<String>,
    /// Typed texts by the ids of their fields.
    typed: Vec<(String, String)>,
    /// What has the focus: which one of those that can have it, and what it looks like.
    focus: Option<(usize, String)>,
    /// How far it is scrolled, in pixels.
    scroll: f64,
}

impl PageState {
    /// The state of the page below an element.
    pub fn of(root: &Element) -> Self {
        let typed = elements::<HtmlInputElement>(root, "input[type=text][id]").map(|it| (it.id(), it.value()));
        let active = document().active_element();
        let focus = elements::<Element>(root, FOCUSABLE).enumerate().find(|(_, it)| Some(it) == active.as_ref());
        Self {
            open: elements::<Element>(root, "details[open][id]").map(|it| it.id()).collect(),
            typed: typed.filter(|(_, text)| !text.is_empty()).collect(),
            focus: focus.map(|(at, element)| (at, element.outer_html())),
            scroll: window().scroll_y().unwrap_or_default(),
        }
    }

    /// Brings the page into this state, as far as it has the same elements.
    pub fn restore(&self) {
        for card in self.open.iter().filter_map(|id| document().get_element_by_id(id)) {
            // Setting a plain attribute does not fail.
            let _ = card.set_attribute("open", "");
        }
        for (id, text) in self.typed.iter().filter(|(id, text)| text_of(id) != *text) {
            put_text(id, text);
            tell_of_input(id);
        }
    }

    /// Brings the person back to where they were, unless something has taken the focus.
    pub fn go_back(&self, root: &Element) {
        if document().active_element().is_some_and(|it| it.tag_name() != "BODY") {
            return;
        }
        window().scroll_to_with_x_and_y(0.0, self.scroll);
        let Some((at, html)) = &self.focus else { return };
        let element = elements::<HtmlElement>(root, FOCUSABLE).nth(*at).filter(|it| it.outer_html() == *html);
        if let Some(element) = element {
            // Focus fails only on an element that cannot take it.
            let _ = element.focus();
        }
    }
}

/// As if the person had typed it.
fn tell_of_input(field: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &bubbling);
    if let (Some(field), Ok(event)) = (document().get_element_by_id(field), event) {
        let _ = field.dispatch_event(&event);
    }
}

fn elements<T: JsCast>(root: &Element, selector: &str) -> impl Iterator<Item = T> {
    // The selectors are the three above, and right.
    let found = root.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into::<T>().ok())
}
