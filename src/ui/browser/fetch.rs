//! A file of this site, asked for when it is wanted.

use gloo::utils::window;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{RequestCache, RequestInit, Response};
use yew::platform::spawn_local;
use yew::prelude::*;

/// Asks for the file at an address of this site: its bytes, or its size where that is more than `most`. Nothing is
/// told of a file that is not there or cannot be had.
pub fn fetch(address: &'static str, most: usize, done: Callback<Result<Vec<u8>, usize>>) {
    spawn_local(async move {
        if let Some(result) = fetched(address, most).await {
            done.emit(result);
        }
    });
}

async fn fetched(address: &str, most: usize) -> Option<Result<Vec<u8>, usize>> {
    let options = RequestInit::new();
    // The operator may have changed the file a minute ago: the browser asks whether its copy is still good.
    options.set_cache(RequestCache::NoCache);
    let response = wait(window().fetch_with_str_and_init(address, &options)).await?.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    let told = response.headers().get("content-length").ok().flatten().and_then(|it| it.parse::<usize>().ok());
    if let Some(bytes) = told.filter(|bytes| *bytes > most) {
        return Some(Err(bytes));
    }
    let bytes = js_sys::Uint8Array::new(&wait(response.array_buffer().ok()?).await?);
    let length = usize::try_from(bytes.length()).ok()?;
    Some(if length > most { Err(length) } else { Ok(bytes.to_vec()) })
}

async fn wait(promise: js_sys::Promise) -> Option<JsValue> {
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()
}
