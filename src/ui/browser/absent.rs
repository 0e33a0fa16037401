//! Stands in for the browser where there is none: the same functions, doing nothing.

use std::rc::Rc;

use yew::prelude::*;

use super::state::{Copying, Host, Place};
use crate::export::DocumentError;
use crate::policy::Language;
use crate::rules::Answers;
use crate::site::Page;

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

pub fn push(_: Place) {}
pub fn put_link(_: Place, _: Option<&str>) {}
pub fn replace(_: Place) {}
pub fn on_move(_: Callback<Place>) -> impl FnOnce() {
    || ()
}
pub fn on_key(_: Callback<String>) -> impl FnOnce() {
    || ()
}
pub fn show_place(_: Place) {}
pub fn focus(_: &str) {}
pub fn load() -> Option<Saved> {
    None
}
pub fn save(_: &Saved) {}
pub fn erase() {}
pub fn forget_kept() {}
pub fn on_kept(_: Callback<Option<Saved>>) {}
pub fn with_texts(_: Language, _: Callback<()>, _: Callback<()>) {}
pub fn carry(_: impl FnOnce() -> String) {}

pub fn hand_over(_: impl FnOnce() -> String, _: Callback<()>) {}
pub fn download(_: &str, _: &str, _: &str) {}
pub fn read_chosen(_: &Event, _: u32, _: Callback<Result<String, DocumentError>>) {}
pub fn now() -> String {
    String::new()
}
pub fn can_share() -> bool {
    false
}
pub fn share(_: &str, _: &str) {}
pub fn leave(_: Place) {}
pub fn here() -> Place {
    Place { language: Language::En, page: Page::Start, question: None }
}
pub fn reload() {}
pub fn reveal(_: &str) {}
pub fn focus_choice(_: &str, _: usize) {}
pub fn print() {}
pub fn host() -> Option<Rc<Host>> {
    None
}
pub fn on_host(_: Callback<Option<Rc<Host>>>) {}
pub fn tell(_: &Answers) {}
pub fn fragment() -> Option<String> {
    None
}
pub fn origin() -> String {
    String::new()
}
pub fn escape(text: &str) -> String {
    text.to_owned()
}
pub fn text_of(_: &str) -> String {
    String::new()
}
pub fn address() -> String {
    String::new()
}
pub fn today() -> String {
    String::new()
}
pub fn copy(_: &str, _: Callback<Copying>) {}
pub fn open_all(_: bool) {}
pub fn fetch(_: &str, _: usize, _: Callback<Result<Vec<u8>, usize>>) {}
pub fn value_of(_: &Event) -> String {
    String::new()
}
pub fn is_plain(_: &MouseEvent) -> bool {
    false
}
