//! The document: title, language, focus, keys, printing.

use gloo::utils::{document, document_element, window};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::picture::call;
use crate::ui::state::{Copying, Place};

/// Makes title and language of the document those of a place. `wrong`: whether something is wrong there.
pub fn show_place(place: Place, wrong: bool) {
    let words = crate::i18n::words(place.language);
    let title = match place.question {
        Some(question) => {
            format!("{}{}{}", question.get().short.get(place.language), words.title_divider, words.product)
        }
        None => place.page.title(place.language),
    };
    let error = if wrong { [words.error, words.colon].concat() } else { String::new() };
    document().set_title(&(error + &title));
    // A document always takes a `lang`; nothing to do if it did not.
    let _ = document_element().set_attribute("lang", place.language.tag());
}

/// Moves the focus to the element with this id and brings it into view.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if id == "main" || id == "heading" {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    // Focus fails only on an element that cannot take it.
    let _ = element.focus();
}

/// Moves the focus as `focus` does, if nothing has it: what had it may have been replaced.
pub fn focus_again(id: &str) {
    if document().active_element().is_none_or(|it| it.tag_name() == "BODY") {
        focus(id);
    }
}

/// Moves the focus to one choice of a question.
pub fn focus_choice(question: &str, at: usize) {
    let choices = document().get_elements_by_name(question);
    let choice = u32::try_from(at).ok().and_then(|at| choices.item(at));
    if let Some(choice) = choice.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = choice.focus();
    }
}

/// Opens what folds under this id and all it stands in, brings it into view and moves the focus to its summary.
pub fn reveal(id: &str) {
    let Some(card) = document().get_element_by_id(id) else { return };
    let mut folded = Some(card.clone());
    while let Some(fold) = folded {
        // Setting a plain attribute does not fail.
        let _ = fold.set_attribute("open", "");
        folded = fold.parent_element().and_then(|it| it.closest("details").ok().flatten());
    }
    card.scroll_into_view();
    if let Ok(Some(summary)) = card.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// The text in a field.
pub fn text_of(field: &str) -> String {
    text_field(field).map_or_else(String::new, |field| field.value())
}

/// Puts a text into a field.
pub fn put_text(field: &str, text: &str) {
    if let Some(field) = text_field(field) {
        field.set_value(text);
    }
}

fn text_field(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok()
}

/// A text as part of an address.
pub fn escape(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Where the site stands, as in `https://example.org`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Address of the page without its fragment, for prints.
pub fn address() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// Today in the person's time zone, `YYYY-MM-DD`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Copies the text of a field, as it stands in it now. Where there is no clipboard, away from https, or where it is
/// blocked, the text is left selected, ready to be copied by hand.
pub fn copy(field: &str, done: Callback<Copying>) {
    let field = document().get_element_by_id(field).and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field else { return };
    field.select();
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        done.emit(Copying::ByHand);
        return;
    }
    let writing = clipboard.write_text(&field.value());
    spawn_local(async move {
        let written = wasm_bindgen_futures::JsFuture::from(writing).await;
        done.emit(if written.is_ok() { Copying::Done } else { Copying::ByHand });
    });
}

/// Whether the system has a sheet to share with.
pub fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default()
}

/// Opens the system's sheet to share an address.
pub fn share(title: &str, address: &str) {
    let data = js_sys::Object::new();
    for (field, value) in [("title", title), ("url", address)] {
        // A plain object takes any field.
        let _ = js_sys::Reflect::set(&data, &field.into(), &value.into());
    }
    if let Ok(sharing) = call(&window().navigator(), "share", &[&data]) {
        spawn_local(async move {
            // Closing the sheet is a refusal too; there is nothing to say about it.
            let _ = wasm_bindgen_futures::JsFuture::from(sharing.unchecked_into::<js_sys::Promise>()).await;
        });
    }
}

/// Shows a button as pressed in the next drawing, and goes on after it: for what takes a slow phone longer than a person
/// should wait for a sign.
pub fn after_sign(event: &MouseEvent, then: Callback<()>) {
    let Some(button) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
    // Refused by no browser.
    let _ = button.set_attribute("data-pressed", "yes");
    let go_on = Closure::once_into_js(move || {
        let _ = button.set_attribute("data-pressed", "no");
        then.emit(());
    });
    let drawing = Closure::once_into_js(move || {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(go_on.unchecked_ref(), 0);
    });
    let _ = call(&window(), "requestAnimationFrame", &[&drawing]);
}

/// Opens the print dialogue.
pub fn print() {
    // Some embedded browsers have none; there is nothing better to offer then.
    let _ = window().print();
}

/// Opens every card on the page and the groups they stand in, or closes the cards.
pub fn open_all(open: bool) {
    let Ok(cards) = document().query_selector_all(if open { "details.card, details.group" } else { "details.card" })
    else {
        return;
    };
    for card in (0..cards.length()).filter_map(|at| cards.item(at)).filter_map(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Setting a plain attribute does not fail.
        let _ = if open { card.set_attribute("open", "") } else { card.remove_attribute("open") };
    }
}

/// Whether the fold that an event comes from is open.
pub fn is_open(event: &Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| it.has_attribute("open"))
}

/// The value of the field an event comes from.
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let select = target.clone().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()).map(|it| it.value());
    let input = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()).map(|it| it.value());
    select.or(input).unwrap_or_default()
}

/// Whether a click is a plain one, not one that asks for a new tab or a download.
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
