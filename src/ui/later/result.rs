//! The result, wanted by everybody who answers questions, but not before. What is folded on it comes with `details`.

use std::rc::Rc;

use yew::prelude::*;

use super::{Part, Piece};
use crate::ui::pages::result_page;
use crate::ui::view::View;

struct Result;

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Result)
}

impl Part for Result {
    fn piece(&self, view: &View, _: Piece<'_>) -> Html {
        result_page(view)
    }
}
