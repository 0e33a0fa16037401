//! The notice for readers whose browser does not run the check.

use yew::prelude::*;

use crate::site::Page;
use crate::ui::view::View;

/// A notice, with the way to the pages that can be read without scripts.
pub fn no_script(view: &View) -> Html {
    html! {
        <noscript>
            <p class="notice">{ view.words.no_script }{ " " }<a href={Page::Measures.path(view.language)}>{ view.words.read_measures }</a></p>
        </noscript>
    }
}
