//! The result and the plan: wanted by everybody who answers questions, but not before.

use std::rc::Rc;

use yew::prelude::*;

use super::{Part, Piece};
use crate::site::Page;
use crate::ui::pages::{plan_page, result_page};
use crate::ui::view::View;

struct Result;

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Result)
}

impl Part for Result {
    fn piece(&self, view: &View, piece: Piece) -> Html {
        if piece == Piece::Page(Page::Plan) { plan_page(view) } else { result_page(view) }
    }
}
