//! The pages, a function each from the view to `Html`. The app is the only component: its state is the only state, and
//! every further component would cost some 8 kB of wasm.

mod check;
#[cfg(feature = "ssr")]
mod measures;
#[cfg(feature = "ssr")]
mod not_found;
mod plan;
mod result;
mod start;

pub use check::{check_page, press};
#[cfg(feature = "ssr")]
pub use measures::{measure_page, measures_page};
#[cfg(feature = "ssr")]
pub use not_found::not_found_page;
pub use plan::plan_page;
pub use result::result_page;
pub use start::start_page;

use yew::prelude::*;

use super::browser;
use super::state::More;
use super::view::View;
use crate::link;

/// A prerendered form waits for the app; until then it must not submit anything.
pub const PRERENDERED: bool = cfg!(not(feature = "browser"));

/// The heading of a page, which takes the focus after a move.
pub fn heading(text: impl Into<Html>) -> Html {
    html! { <h1 id="heading" tabindex="-1">{ text.into() }</h1> }
}

/// What stands where a part of the annex will be.
pub fn waiting(view: &View) -> Html {
    let words = view.words;
    let page = view.state.place.page.path(view.language);
    let state = view.state.clone();
    let again = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        // Answers of a link, and answers that this browser does not keep, outlive the page in its address alone.
        let kept = browser::load().unwrap_or_default().answers;
        let own = Some(state.answers).filter(|own| *own != kept);
        if let Some(answers) = state.linked.map(|link| link.answers).or(own) {
            browser::put_link(state.place, Some(&link::encode(&answers)));
        }
        browser::reload();
    });
    html! {
        <div role="status" data-waiting="">
            if view.state.more == More::Stranded {
                <p class="notice">{ words.loading_failed }{ " " }<a href={page} onclick={again}>{ words.load_again }</a></p>
            } else {
                <p>{ words.loading }</p>
            }
        </div>
    }
}

/// The notice for readers whose browser does not run the check.
pub fn no_script(view: &View) -> Html {
    html! {
        <noscript>
            <p class="notice">{ view.words.no_script }{ " " }<a href={crate::site::Page::Measures.path(view.language)}>{ view.words.read_measures }</a></p>
        </noscript>
    }
}
