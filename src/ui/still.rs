//! Stands in for the browser where there is none: the same functions, doing nothing.

use yew::prelude::*;

use super::state::Place;
use crate::policy::Language;
use crate::rules::Answers;

/// What an earlier visit left in this browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The answers.
    pub answers: Answers,
    /// Ticked steps of the plan.
    pub ticks: Vec<String>,
    /// Whether they were to outlive the tab.
    pub keep: bool,
}

/// Listens for nothing.
#[derive(Debug)]
pub struct Listener;

pub fn push(_: Place) {}
pub fn on_move(_: Callback<Place>) -> Listener {
    Listener
}
pub fn on_key(_: Callback<String>) -> Listener {
    Listener
}
pub fn show_place(_: Place) {}
pub fn focus(_: &str) {}
pub fn load() -> Option<Saved> {
    None
}
pub fn save(_: &Saved) {}
pub fn erase() {}
pub fn with_texts(_: Language, _: Callback<()>) {}
pub fn reveal(_: &str) {}
pub fn focus_choice(_: &str, _: usize) {}
pub fn print() {}
pub fn open_all(_: bool) {}
pub fn value_of(_: &Event) -> String {
    String::new()
}
pub fn is_plain(_: &MouseEvent) -> bool {
    false
}
