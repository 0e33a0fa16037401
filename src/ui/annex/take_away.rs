//! More ways to take a result along: a QR code, files, comparing.

use yew::prelude::*;

use crate::site::Page;
use crate::ui::view::View;

/// The section that opens below the link.
pub fn take_away(view: &View) -> Html {
    html! {
        <section class="take-away" data-take-away="">
            <h2>{ view.words.share_more }</h2>
            <p class="buttons">
                { view.link(view.place(Page::Compare), "button", view.words.page_compare) }
                { view.link(view.place(Page::Adviser), "button", view.words.page_adviser) }
            </p>
        </section>
    }
}
