//! The page for addresses that lead nowhere.

use yew::prelude::*;

use super::heading;
use crate::site::Page;
use crate::ui::view::View;

/// The page for addresses that lead nowhere.
pub fn not_found_page(view: &View) -> Html {
    html! {
        <div>
            { heading(view.words.page_not_found) }
            <p>{ view.words.not_found_text }</p>
            <p class="buttons">{ view.link(view.place(Page::Start), "button primary", view.words.product) }</p>
        </div>
    }
}
