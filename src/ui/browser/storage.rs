//! Storage in this browser only: in the tab, or on the device when the person chose so. Never in both: where answers are
//! tells whether a tab keeps them, so that a tab that does not leaves alone what others keep.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Storage;
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
    let storage = storage?;
    let answers = storage.get_item(ANSWERS).ok()??;
    let ticks = storage.get_item(TICKS).ok().flatten().unwrap_or_default();
    let ticks = ticks.lines().map(str::to_owned).collect();
    // Whatever cannot be read was not written by this page, so it is left alone.
    link::decode(&answers).ok().map(|link| Own { answers: link.answers, ticks, keep })
}

/// Hears of what another tab saves on this device, or erases there.
pub fn on_kept(callback: Callback<Option<Own>>) {
    EventListener::new(&window(), "storage", move |_| callback.emit(kept())).forget();
}

/// Saves in the tab, or on the device if asked to.
pub fn save(saved: &Own) {
    let write = |storage: Storage| {
        storage.set_item(ANSWERS, &link::encode(&saved.answers)).ok()?;
        storage.set_item(TICKS, &saved.ticks.join("\n")).ok()
    };
    if saved.keep && device().and_then(write).is_some() {
        forget(tab());
    } else {
        // A full or blocked storage is normal; the page works without.
        let _ = tab().and_then(write);
    }
}

/// Forgets what is kept on the device.
pub fn forget_kept() {
    forget(device());
}

/// Forgets everything.
pub fn erase() {
    forget(tab());
    forget(device());
}

fn forget(storage: Option<Storage>) {
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
