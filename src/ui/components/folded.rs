//! What is folded on a page: drawn once it is opened.

use yew::prelude::*;

use crate::ui::browser;
use crate::ui::later::Piece;
use crate::ui::state::{Action, Fold};
use crate::ui::view::{PRERENDERED, View};

/// What is folded, once it was opened. A page without scripts has all of it.
pub fn folded(view: &View, fold: Fold) -> Html {
    if is_drawn(view, fold) { crate::ui::piece(view, Piece::Folded(fold)) } else { Html::default() }
}

/// Whether what is folded is drawn.
pub fn is_drawn(view: &View, fold: Fold) -> bool {
    PRERENDERED || view.state.page.folds.has(fold)
}

/// A callback that draws what is folded as it is opened, by whatever opens it.
pub fn unfolding(view: &View, fold: Fold) -> Callback<Event> {
    let state = view.state.clone();
    Callback::from(move |event: Event| {
        if browser::is_open(&event) {
            state.dispatch(Action::Unfold(fold));
        }
    })
}
