//! Pages to read. They are prerendered and never shown by the app in the browser, so they are not part of the program
//! there.

mod measures;
mod not_found;
mod rules;
mod sentences;
pub mod support;

use yew::prelude::*;

use super::view::View;
use crate::site::Page;
use measures::{measure_page, measures_page};
use not_found::not_found_page;
pub use rules::BUILT_ON;
use rules::rules_page;
use sentences::sentences_page;

/// The page.
pub fn reading_page(view: &View, page: Page) -> Html {
    match page {
        Page::Measure(at) => measure_page(view, at),
        Page::Sentences => sentences_page(view),
        Page::Reading(page) => rules_page(view, page),
        Page::NotFound => not_found_page(view),
        Page::Start
        | Page::Check
        | Page::Pick
        | Page::Result
        | Page::Adviser
        | Page::Reply
        | Page::Plan
        | Page::Contacts
        | Page::Compare
        | Page::Embed
        | Page::Measures => measures_page(view),
    }
}
