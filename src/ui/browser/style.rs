//! The style of what is loaded later. Pages that open with it name it themselves.

use gloo::utils::{document, document_element};
use js_sys::Promise;
use web_sys::Element;
use web_sys::wasm_bindgen::JsValue;

use crate::site;

/// Whether the sheet in this place, of those that the root of the page names, is there; it is asked for if nobody has yet.
pub async fn style(at: usize) -> bool {
    // A development build has one style sheet.
    let Some(sheets) = document().get_element_by_id("app").and_then(|it| it.get_attribute("data-style")) else {
        return true;
    };
    let Some(address) = sheets.split(' ').nth(at) else { return true };
    let known = document().query_selector(&format!("[data-later=\"{at}\"]")).ok().flatten();
    let Some(link) = known.or_else(|| ask(&site::beside(address), at)) else { return false };
    let is_here = js_sys::Reflect::get(&link, &JsValue::from_str("sheet")).is_ok_and(|it| it.is_truthy());
    if is_here || heard(&link).await {
        return true;
    }
    // Asking again begins anew.
    link.remove();
    false
}

fn ask(address: &str, at: usize) -> Option<Element> {
    let link = document().create_element("link").ok()?;
    for (name, value) in [("rel", "stylesheet"), ("data-later", at.to_string().as_str()), ("href", address)] {
        link.set_attribute(name, value).ok()?;
    }
    document_element().append_child(&link).ok()?;
    Some(link)
}

/// Waits until it has come, or has not.
async fn heard(link: &Element) -> bool {
    let coming = Promise::new(&mut |come, missed| {
        // Every element takes a listener.
        let _ = link.add_event_listener_with_callback("load", &come);
        let _ = link.add_event_listener_with_callback("error", &missed);
    });
    wasm_bindgen_futures::JsFuture::from(coming).await.is_ok()
}
