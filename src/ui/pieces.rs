//! Pieces of the annex on pages that a first visit has too: in the program of a first visit, what stands in their place
//! until the annex has taken over.

#[cfg(any(feature = "annex", feature = "ssr"))]
pub use super::later::{annex_page, bring_back, calendar_section, take_away};
#[cfg(not(any(feature = "annex", feature = "ssr")))]
pub use away::{annex_page, waiting as bring_back, waiting as calendar_section, waiting as take_away};

#[cfg(not(any(feature = "annex", feature = "ssr")))]
mod away {
    use yew::prelude::*;

    use crate::site::Page;
    pub use crate::ui::pages::waiting;
    use crate::ui::view::View;

    /// A page of the annex.
    pub fn annex_page(view: &View, page: Page) -> Html {
        html! { <>{ crate::ui::pages::heading(page.name(view.language)) }{ waiting(view) }</> }
    }
}
