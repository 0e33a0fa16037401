//! The contact list: parks and offices, and a message to them.

mod page;
mod parks;
mod row;

use std::rc::Rc;

use yew::prelude::*;

use super::{Event, Part, Piece};
use crate::ui::view::View;
use page::contacts_page;
use parks::Parks;
pub use parks::ParksAction;

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Parks::default())
}

impl Part for Parks {
    fn piece(&self, view: &View, _: Piece<'_>) -> Html {
        contacts_page(view, self)
    }

    fn shown(&self, view: &View) {
        self.ask(view);
    }

    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        let mut after = self.clone();
        match event {
            Event::Own(message) => after.reduce(message.downcast_ref::<ParksAction>()?.clone()),
            Event::Language(language) => after.translate(*language),
            Event::Opened | Event::Erased => return None,
        }
        Some(Rc::new(after))
    }
}
