//! The contact list as a file for an address book.

use std::rc::Rc;

use yew::prelude::*;

use crate::contacts::ParkList;
use crate::export::{cards, vcard};
use crate::ui::browser;
use crate::ui::view::View;

/// What makes the file.
pub fn address_book(view: &View, list: &Rc<ParkList>) -> Html {
    let words = view.entry_words();
    let (list, language) = (list.clone(), view.language);
    let onclick = Callback::from(move |_: MouseEvent| {
        let cards = cards(list.entries(), language);
        browser::download("overseas-talent-check.vcf", "text/vcard;charset=utf-8", &vcard(&cards));
    });
    html! {
        <>
            <p class="hint">{ words.address_book_hint }</p>
            <p class="buttons"><button type="button" data-action="save-vcf" {onclick}>{ words.save_cards }</button></p>
        </>
    }
}
