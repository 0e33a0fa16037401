//! A file of this site, asked for when it is wanted.

use gloo::utils::window;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{RequestCache, RequestInit, Response};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::site;
use crate::ui::state::Unfetched;

/// Asks for the file of this name beside the start page, of at most so many bytes. Nothing is told of a file that is not there.
pub fn fetch(name: &'static str, most: usize, done: Callback<Result<Vec<u8>, Unfetched>>) {
    spawn_local(async move {
        if let Some(file) = fetched(name, most).await.transpose() {
            done.emit(file);
        }
    });
}

async fn fetched(name: &str, most: usize) -> Result<Option<Vec<u8>>, Unfetched> {
    let options = RequestInit::new();
    // The operator may have changed the file a minute ago: the browser asks whether its copy is still good.
    options.set_cache(RequestCache::NoCache);
    let response = wait(Ok(window().fetch_with_str_and_init(&site::beside(name), &options))).await?;
    let response = response.dyn_into::<Response>().map_err(|_| Unfetched::Failed)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Ok(None),
        _ => return Err(Unfetched::Failed),
    }
    let told = response.headers().get("content-length").ok().flatten().and_then(|it| it.parse::<usize>().ok());
    if let Some(bytes) = told.filter(|bytes| *bytes > most) {
        return Err(Unfetched::TooLarge(bytes));
    }
    let bytes = js_sys::Uint8Array::new(&wait(response.array_buffer()).await?).to_vec();
    if bytes.len() > most { Err(Unfetched::TooLarge(bytes.len())) } else { Ok(Some(bytes)) }
}

async fn wait(promise: Result<js_sys::Promise, JsValue>) -> Result<JsValue, Unfetched> {
    let promise = promise.map_err(|_| Unfetched::Failed)?;
    wasm_bindgen_futures::JsFuture::from(promise).await.map_err(|_| Unfetched::Failed)
}
