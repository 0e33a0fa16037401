//! The annex: pages and pieces that a first visit does not need. They are a program of their own, the app with more in
//! it, which takes over in place as soon as one of them is asked for.

mod adviser;
mod bring_back;
mod calendar;
mod compare;
mod contact;
mod contacts;
mod embed;
mod enquiry;
mod parks;
mod take_away;

use yew::prelude::*;

use super::view::View;
use crate::site::Page;
use adviser::adviser_page;
pub use bring_back::bring_back;
pub use calendar::calendar_section;
use compare::compare_page;
use contacts::contacts_page;
use embed::embed_page;
pub use parks::{Parks, ParksAction, use_parks};
pub use take_away::take_away;

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
