//! The page for addresses that lead nowhere. A server has one such page for all, so it speaks every language.

use yew::prelude::*;

use crate::i18n::words;
use crate::policy::Language;
use crate::site::Page;
use crate::ui::components::heading;
use crate::ui::view::View;

/// The page for addresses that lead nowhere.
pub fn not_found_page(view: &View) -> Html {
    html! {
        <div class="not-found">
            { heading(view.words.page_not_found) }
            { for Language::ALL.map(|language| html! {
                <section lang={language.tag()}>
                    <p>{ words(language).page_not_found }{ words(language).full_stop }{ words(language).not_found_text }</p>
                    <p class="buttons"><a class="button primary" href={Page::Start.path(language)}>{ words(language).product }</a></p>
                </section>
            }) }
        </div>
    }
}
