//! The heading of a page.

use yew::prelude::*;

/// The heading, which takes the focus after a move.
pub fn heading(text: impl Into<Html>) -> Html {
    html! { <h1 id="heading" tabindex="-1">{ text.into() }</h1> }
}
