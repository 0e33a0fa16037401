//! The annex: pages and pieces that a first visit does not need. They are a program of their own, the app with more in
//! it, which takes over in place as soon as one of them is asked for.

mod contact;
mod contacts;
mod enquiry;
mod take_away;

use yew::prelude::*;

use super::view::View;
use crate::site::Page;
use contacts::contacts_page;
pub use take_away::take_away;

/// A page of the annex.
pub fn annex_page(view: &View, page: Page) -> Html {
    match page {
        Page::Contacts => contacts_page(view),
        Page::Adviser | Page::Compare | Page::Embed => Html::default(),
        Page::Start | Page::Check | Page::Result | Page::Plan | Page::Measures | Page::Measure(_) | Page::NotFound => {
            Html::default()
        }
    }
}
