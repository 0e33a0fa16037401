//! More ways to take a result along: a QR code, files, comparing, the adviser's view.

use yew::prelude::*;

use crate::export::{csv, document};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::address;
use crate::ui::later::code::code;
use crate::ui::state::MORE;
use crate::ui::view::View;

/// The section that opens below the link.
pub fn take_away(view: &View) -> Html {
    let words = view.annex();
    let check = view.state.check();
    let language = view.language;
    let as_document = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-check.json", "application/json", &document(check.answers()));
    });
    let as_table = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-check.csv", "text/csv;charset=utf-8", &csv(&check, language));
    });
    html! {
        <div class="take-away" data-take-away="">
            <section>
                <h3 id={MORE} tabindex="-1">{ words.qr_heading }</h3>
                <p class="hint">{ words.qr_hint }</p>
                { code(words.qr_label, &address(view)) }
            </section>
            <section>
                <h3>{ words.files_heading }</h3>
                <p class="hint">{ words.files_hint }</p>
                <p class="buttons">
                    <button type="button" data-action="save-json" onclick={as_document}>{ words.save_document }</button>
                    <button type="button" data-action="save-csv" onclick={as_table}>{ words.save_table }</button>
                </p>
            </section>
            <section>
                <h3>{ words.views_heading }</h3>
                <p class="buttons">
                    { view.link(view.place(Page::Compare), "button", view.words.page_compare) }
                    { view.link(view.place(Page::Adviser), "button", view.words.page_adviser) }
                </p>
            </section>
        </div>
    }
}
