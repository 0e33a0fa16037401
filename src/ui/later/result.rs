//! The result, wanted by everybody who answers questions, but not before, and the list of answers. What else is folded on
//! it comes with `details`.

use std::rc::Rc;

use yew::prelude::*;

use super::{Part, Piece};
use crate::ui::components::{answers_list, restart};
use crate::ui::pages::result_page;
use crate::ui::state::Fold;
use crate::ui::view::View;

struct Result;

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Result)
}

impl Part for Result {
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html {
        if matches!(piece, Piece::Folded(Fold::Answers)) { answers(view) } else { result_page(view) }
    }
}

/// The answers given; where they are one's own, with a way to begin anew.
fn answers(view: &View) -> Html {
    html! {
        <>
            { answers_list(view, &view.state.check()) }
            if view.state.shown.linked.is_none() {
                { restart(view) }
            }
        </>
    }
}
