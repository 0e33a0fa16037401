//! Header and footer of every page.

use yew::prelude::*;

use crate::policy::{Language, POLICY};
use crate::site::{Page, ReadingPage};
use crate::ui::browser;
use crate::ui::state::{Action, Place};
use crate::ui::view::{PRERENDERED, View};

/// The header: name, navigation, the other language.
pub fn masthead(view: &View) -> Html {
    let words = view.words;
    let item = |page: Page| html! { <li>{ view.link(view.place(page), "", page.name(view.language)) }</li> };
    let other = match view.language {
        Language::En => Language::Zh,
        Language::Zh => Language::En,
    };
    let there = Place { language: other, ..view.state.place };
    // On a phone a menu; the list stands beside it, so that a wide screen shows it whatever the menu is. A move closes it.
    let pages = html! {
        <>
            <details class="menu" key={view.state.moves}><summary>{ words.menu }</summary></details>
            <ul>{ for [Page::Check, Page::Result, Page::Measures, Page::Contacts].map(item) }</ul>
        </>
    };
    let inner = html! {
        <div class="masthead-inner">
            { view.link(view.place(Page::Start), "brand", html! { <><span class="brand-mark" aria-hidden="true" />{ words.product }</> }) }
            { view.landmark("nav", "pages", Some(words.navigation), pages) }
            <span class="language" lang={other.tag()}>{ view.link(there, "", words.other_language) }</span>
        </div>
    };
    view.landmark("header", "masthead", None, inner)
}

/// The footer: what a result is, versions, the official pages, erasing.
pub fn footer(view: &View) -> Html {
    let words = view.words;
    let official = |url: &'static str, label: &'static str, language: Language| {
        html! { <li><a href={url} hreflang={language.tag()} rel="external noopener">{ label }</a></li> }
    };
    let inner = html! {
        <div class="footer-inner">
            <p class="disclaimer">{ view.text(POLICY.disclaimer) }</p>
            <p class="print-only">{ (words.say.printed)(&browser::address(), &(words.say.date)(&browser::today()), POLICY.version) }</p>
            <details>
                <summary>{ (words.say.policy_line)(POLICY.version, POLICY.released, POLICY.faq_published) }</summary>
                <p class="name">{ view.text(POLICY.name) }</p>
                <p>{ words.own_numbers }{ " " }{ view.link(view.place(Page::Sentences), "", words.page_sentences) }</p>
                <ul>
                    { official(POLICY.page_zh, words.official_zh, Language::Zh) }
                    { official(POLICY.page, words.official_en, Language::En) }
                    <li>{ view.link(view.place(Page::Embed), "", words.page_embed) }</li>
                </ul>
            </details>
            { of_rules(view) }
            if !view.state.place.page.is_reading() {
            <div class="keeping">
                <label>
                    <input type="checkbox" checked={view.state.own.keep} onchange={view.acting(Action::Keep(!view.state.own.keep))} />
                    { words.keep }
                </label>
                <p class="hint">{ words.keep_hint }</p>
                <button type="button" class="plain" data-action="erase" onclick={view.acting(Action::Erase)}>{ words.erase }</button>
                <p role="status">
                    { if view.state.page.erased { words.erased } else if view.state.page.unkept { words.unkept } else { "" } }
                </p>
            </div>
            }
        </div>
    };
    view.landmark("footer", "footer", None, inner)
}

/// Links to the pages that tell of the rules. The app has none: there each would cost every visit.
fn of_rules(view: &View) -> Html {
    let link = |page: ReadingPage| html! { <li>{ view.link(view.place(Page::Reading(page)), "", page.name(view.language)) }</li> };
    html! {
        if PRERENDERED && view.state.place.page.is_reading() {
            <ul class="of-rules">{ for ReadingPage::LINKED.into_iter().map(link) }</ul>
        }
    }
}
