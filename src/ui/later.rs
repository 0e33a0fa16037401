//! Pages and pieces that a first visit does not need, by what they are for.

mod contacts;
mod files;
mod views;

use yew::prelude::*;

use super::view::View;
use crate::site::Page;
use contacts::contacts_page;
pub use contacts::{Parks, ParksAction, use_parks};
pub use files::{bring_back, calendar_section, take_away};
use views::{adviser_page, compare_page, embed_page};

/// A page of the annex.
pub fn annex_page(view: &View, page: Page) -> Html {
    match page {
        Page::Contacts => contacts_page(view),
        Page::Adviser => adviser_page(view),
        Page::Compare => compare_page(view),
        Page::Embed => embed_page(view),
        Page::Start | Page::Check | Page::Result | Page::Plan | Page::Measures | Page::Measure(_) | Page::NotFound => {
            Html::default()
        }
    }
}
