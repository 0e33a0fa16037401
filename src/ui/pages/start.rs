//! The start page: what the checker is, what it is not, and the way in.

use yew::prelude::*;

use crate::policy::POLICY;
use crate::site::Page;
use crate::ui::components::{heading, no_script, paste};
use crate::ui::view::View;

/// The start page.
pub fn start_page(view: &View) -> Html {
    let words = view.words;
    let begun = !view.state.own.answers.is_empty();
    html! {
        <div class="start">
            <section class="hero">
                { heading(words.start_heading) }
                <p class="lead">{ words.start_lead }</p>
                { no_script(view) }
                <p class="buttons">
                    { view.link(view.place(Page::Check), "button primary", if begun { words.continue_button } else { words.start_button }) }
                    if begun {
                        { view.link(view.place(Page::Result), "button", words.see_result) }
                    }
                </p>
                <p class="hint">{ words.start_time }{ " " }{ view.link(view.place(Page::Pick), "", words.page_pick) }</p>
                <p class="hint" data-age="">{ view.text(POLICY.age) }</p>
            </section>
            <div class="columns">
                <section>
                    <h2>{ words.is_heading }</h2>
                    <ul class="ticks"><li>{ words.is_1 }</li><li>{ words.is_2 }</li><li>{ words.is_3 }</li></ul>
                </section>
                <section>
                    <h2>{ words.is_not_heading }</h2>
                    <ul class="crosses"><li>{ words.is_not_1 }</li><li>{ words.is_not_2 }</li><li>{ words.is_not_3 }</li></ul>
                </section>
                <section>
                    <h2>{ words.private_heading }</h2>
                    <p>{ words.private_text }</p>
                </section>
            </div>
            { paste(view) }
            <section>
                <h2>{ words.definition_heading }</h2>
                <p>{ view.marked(view.text(POLICY.definition.what)) }</p>
                <p class="hint">{ view.text(POLICY.definition.reading) }</p>
                <p class="buttons">
                    { view.link(view.place(Page::Measures), "button", words.read_measures) }
                    { view.link(view.place(Page::Contacts), "button", words.read_contacts) }
                </p>
            </section>
        </div>
    }
}
