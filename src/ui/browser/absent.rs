//! Stands in for the browser where there is none: the same functions, doing nothing.

use std::rc::Rc;

use yew::prelude::*;

use super::state::{Copying, Host, Own, Place, Unfetched};
use crate::export::DocumentError;
use crate::link::{Link, LinkError};
use crate::policy::Language;
use crate::policy::text::TextSet;
use crate::rules::Answers;
use crate::site::Page;

pub fn push(_: Place) {}
pub fn put_link(_: Place, _: Option<&str>) {}
pub fn replace(_: Place) {}
pub fn on_move(_: Callback<Place>) {}
pub fn show_place(_: Place, _: bool) {}
pub fn focus(_: &str) {}
pub fn focus_again(_: &str) {}
pub fn load() -> Option<Own> {
    None
}
pub fn save(_: &Own) -> bool {
    true
}
pub fn erase() {}
pub fn forget_kept() {}
pub fn on_rest(_: Callback<()>) {}
pub fn on_search(_: Callback<()>) {}
pub fn on_kept(_: Callback<Option<Own>>) {}
pub fn texts(_: Language, _: TextSet) -> impl Future<Output = bool> {
    std::future::ready(true)
}
pub fn style(_: usize) -> impl Future<Output = bool> {
    std::future::ready(true)
}
pub fn on_return(_: Callback<Option<Own>>) {}
pub fn with_texts(_: Language, _: Callback<()>, _: Callback<()>) {}
pub fn download(_: &str, _: &str, _: &str) {}
#[derive(Clone, Copy)]
pub enum Giving {
    Save,
    Send,
}
pub fn can_send_picture() -> bool {
    false
}
pub fn give_picture(_: &'static str, _: &str, _: (u32, u32), _: Giving) {}
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
    Place::of(Language::En, Page::Start)
}
pub fn reveal(_: &str) {}
pub fn focus_choice(_: &str, _: usize) {}
pub fn after_sign(_: &MouseEvent, _: Callback<()>) {}
pub fn print() {}
pub fn on_host(_: Callback<Option<Rc<Host>>>) {}
pub fn report_progress(_: &Answers) {}
pub fn linked() -> Option<Result<Link, LinkError>> {
    None
}
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
pub fn fetch(_: &str, _: usize, _: Callback<Result<Vec<u8>, Unfetched>>) {}
pub fn value_of(_: &Event) -> String {
    String::new()
}
pub fn is_open(_: &Event) -> bool {
    false
}
pub fn is_plain(_: &MouseEvent) -> bool {
    false
}
