//! What is folded in the contact list: what is known of each entry, and all of them for an address book.

mod address_book;
mod entry;

use std::rc::Rc;

use yew::prelude::*;

use super::{Known, Part, Piece};
use crate::ui::view::View;
use address_book::address_book;
use entry::{institution, park};

struct Entries;

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Entries)
}

impl Part for Entries {
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html {
        match piece {
            Piece::Entry(Known::Park(it), copied) => park(view, copied, it),
            Piece::Entry(Known::Institution(it), _) => institution(view, it),
            Piece::AddressBook(list) => address_book(view, list),
            _ => Html::default(),
        }
    }
}
