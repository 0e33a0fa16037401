//! The plan.

use std::rc::Rc;

use yew::prelude::*;

use super::{Part, Piece};
use crate::ui::pages::plan_page;
use crate::ui::view::View;

struct Plan;

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Plan)
}

impl Part for Plan {
    fn piece(&self, view: &View, _: Piece<'_>) -> Html {
        plan_page(view)
    }
}
