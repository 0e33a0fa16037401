//! Storage in this browser only: in the tab, or on the device when the person chose so.

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::Storage;
use yew::prelude::*;

use crate::link;
use crate::rules::Answers;

const ANSWERS: &str = "overseas-talent-check.answers";
const TICKS: &str = "overseas-talent-check.ticks";

/// What an earlier visit left in this browser.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// The answers.
    pub answers: Answers,
    /// Ticked steps of the plan.
    pub ticks: Vec<String>,
    /// Whether they were to outlive the tab.
    pub keep: bool,
}

/// What was saved on this device, or else in this tab. The device comes first: another tab may have saved there since.
pub fn load() -> Option<Saved> {
    kept().or_else(|| read(tab(), false))
}

fn kept() -> Option<Saved> {
    read(device(), true)
}

fn read(storage: Option<Storage>, keep: bool) -> Option<Saved> {
    let storage = storage?;
    let answers = storage.get_item(ANSWERS).ok()??;
    let ticks = storage.get_item(TICKS).ok().flatten().unwrap_or_default();
    let ticks = ticks.lines().map(str::to_owned).collect();
    // Whatever cannot be read was not written by this page, so it is left alone.
    link::decode(&answers).ok().map(|link| Saved { answers: link.answers, ticks, keep })
}

/// Hears of what another tab saves on this device, or erases there.
pub fn on_kept(callback: Callback<Option<Saved>>) {
    EventListener::new(&window(), "storage", move |_| callback.emit(kept())).forget();
}

/// Saves in the tab, and on the device if asked to; otherwise the device forgets.
pub fn save(saved: &Saved) {
    let write = |storage: &Storage| {
        // A full or blocked storage is normal; the page works without.
        let _ = storage.set_item(ANSWERS, &link::encode(&saved.answers));
        let _ = storage.set_item(TICKS, &saved.ticks.join("\n"));
    };
    if let Some(storage) = tab() {
        write(&storage);
    }
    if let Some(storage) = device() {
        if saved.keep { write(&storage) } else { forget(&storage) }
    }
}

/// Forgets everything.
pub fn erase() {
    [tab(), device()].into_iter().flatten().for_each(|storage| forget(&storage));
}

fn forget(storage: &Storage) {
    // As above: without storage there is nothing to forget.
    let _ = storage.remove_item(ANSWERS);
    let _ = storage.remove_item(TICKS);
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn device() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
