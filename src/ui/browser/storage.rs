//! Storage in this browser only: in the tab, or on the device when the person chose so. Never in both: where answers are
//! tells whether a tab keeps them, so that a tab that does not leaves alone what others keep.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Storage;
use web_sys::wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::link;
use crate::ui::state::Own;

const ANSWERS: &str = "overseas-talent-check.answers";
const TICKS: &str = "overseas-talent-check.ticks";

/// What was saved in this tab, or else on this device.
pub fn load() -> Option<Own> {
    read(tab(), false).or_else(kept)
}

fn kept() -> Option<Own> {
    read(device(), true)
}

fn read(storage: Option<Storage>, keep: bool) -> Option<Own> {
    match found(storage?, keep) {
        Found::Own(own) => Some(own),
        Found::Nothing | Found::Strange => None,
    }
}

/// What a storage holds.
enum Found {
    Nothing,
    Own(Own),
    /// What cannot be read: a newer version of this page wrote it, so it is left alone.
    Strange,
}

fn found(storage: Storage, keep: bool) -> Found {
    let get = |key| storage.get_item(key).ok().flatten();
    let Some(answers) = get(ANSWERS) else { return Found::Nothing };
    let ticks = get(TICKS).unwrap_or_default().lines().map(str::to_owned).collect();
    link::decode(&answers).map_or(Found::Strange, |link| Found::Own(Own { answers: link.answers, ticks, keep }))
}

fn is_strange(storage: Option<Storage>) -> bool {
    storage.is_some_and(|storage| matches!(found(storage, false), Found::Strange))
}

/// Hears of what another tab saves on this device, or erases there. What cannot be read changes nothing here.
pub fn on_kept(callback: Callback<Option<Own>>) {
    EventListener::new(&window(), "storage", move |_| {
        if !is_strange(device()) {
            callback.emit(kept());
        }
    })
    .forget();
}

/// Hears what is saved when the browser shows this page again as it was: meanwhile another page of this tab may have
/// changed or erased it. Nothing is told where nothing could be saved before.
pub fn on_return(callback: Callback<Option<Own>>) {
    EventListener::new(&window(), "pageshow", move |event| {
        let as_it_was = js_sys::Reflect::get(event, &JsValue::from_str("persisted")).is_ok_and(|it| it.is_truthy());
        if as_it_was && SAVED.get() && !is_strange(tab()) && !is_strange(device()) {
            callback.emit(load());
        }
    })
    .forget();
}

thread_local! {
    /// Whether this page's own answers are in a storage, as far as it knows.
    static SAVED: Cell<bool> = const { Cell::new(true) };
}

/// Saves in the tab, or on the device if asked to; nothing to save takes away what was saved. Whether it is where it was
/// asked to be: a full or blocked storage is normal, and the page works without.
pub fn save(saved: &Own) -> bool {
    let kept = saved.keep && put(device(), saved);
    if kept {
        forget(tab());
    } else if saved.keep {
        // Never half here and half there, and nothing older than what the tab has.
        forget(device());
    }
    SAVED.set(kept || put(tab(), saved));
    kept == saved.keep
}

/// Puts all of it into a storage. What cannot be read there stays.
fn put(storage: Option<Storage>, saved: &Own) -> bool {
    let Some(storage) = storage else { return false };
    if is_strange(Some(storage.clone())) {
        return false;
    }
    if saved.is_empty() {
        forget(Some(storage));
        return true;
    }
    let write = || {
        storage.set_item(ANSWERS, &link::encode(&saved.answers)).ok()?;
        storage.set_item(TICKS, &saved.ticks.join("\n")).ok()
    };
    let written = write().is_some();
    if !written {
        forget(Some(storage));
    }
    written
}

/// Forgets what is kept on the device.
pub fn forget_kept() {
    forget(device());
}

/// Forgets everything, also what cannot be read.
pub fn erase() {
    clear(tab());
    clear(device());
}

/// Forgets what this page can read.
fn forget(storage: Option<Storage>) {
    clear(storage.filter(|storage| !is_strange(Some(storage.clone()))));
}

fn clear(storage: Option<Storage>) {
    if let Some(storage) = storage {
        // Without storage there is nothing to forget.
        let _ = storage.remove_item(ANSWERS);
        let _ = storage.remove_item(TICKS);
    }
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
