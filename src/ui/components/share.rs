//! Result links: sending one, and what is said about one that was opened.

use yew::prelude::*;

use crate::link::{self, LinkError};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::give_to_host;
use crate::ui::later::Piece;
use crate::ui::state::{Action, PASTE};
use crate::ui::view::{PRERENDERED, View};

/// Id of the field that holds the link.
const FIELD: &str = "share-link";

/// The link of the result shown, to be copied or mailed.
pub fn share(view: &View) -> Html {
    let words = view.words;
    let address = address(view);
    let onclick = view.copying(FIELD);
    let mail = format!("mailto:?subject={}&body={}", browser::escape(words.product), browser::escape(&address));
    let shared = address.clone();
    let sheet = Callback::from(move |_: MouseEvent| browser::share(words.product, &shared));
    html! {
        <section class="share no-print">
            <details class="fold" id="share">
            <summary><h2>{ words.share_heading }</h2></summary>
            <p class="hint">{ words.share_hint }</p>
            <label for={FIELD}>{ words.share_label }</label>
            <textarea id={FIELD} rows="2" readonly={true} value={address.clone()} />
            <p class="buttons">
                <button type="button" data-action="copy-link" {onclick}>{ words.copy }</button>
                <a class="button" href={mail}>{ words.share_mail }</a>
                if browser::can_share() {
                    <button type="button" data-action="share-sheet" onclick={sheet}>{ words.share_sheet }</button>
                }
                <span role="status">{ view.copied(FIELD) }</span>
            </p>
            { more(view, words.share_more, Piece::TakeAway) }
            </details>
            { give_to_host(view) }
        </section>
    }
}

/// A piece that is loaded later, or the button that asks for it.
pub fn more(view: &View, label: &'static str, piece: Piece<'_>) -> Html {
    if view.state.page.more {
        return crate::ui::piece(view, piece);
    }
    html! {
        <p class="no-print"><button type="button" data-action="more" onclick={view.acting(Action::More)}>{ label }</button></p>
    }
}

/// The whole address of the result shown.
pub fn address(view: &View) -> String {
    address_of(view, Page::Result, &link::encode(&view.state.answers()))
}

/// The whole address that opens a text: on the page around if that asked for it, else on a page here.
pub fn address_of(view: &View, page: Page, text: &str) -> String {
    let own = || format!("{}{}", browser::origin(), page.path(view.language));
    let base = view.state.host.as_ref().and_then(|host| host.share_base.clone()).unwrap_or_else(own);
    format!("{base}#{text}")
}

/// What is said about a link that was opened, or that could not be.
pub fn linked(view: &View) -> Html {
    let words = view.words;
    let own = if view.state.own.answers.is_empty() { words.linked_start } else { words.linked_own };
    let back = view.clone();
    let leave = Callback::from(move |_: MouseEvent| {
        back.state.dispatch(Action::DropLinked);
        let page = if back.state.own.answers.is_empty() { Page::Check } else { Page::Result };
        back.go(back.place(page));
    });
    html! {
        <>
            { link_error(view) }
            if let Some(link) = view.state.shown.linked {
                <section class="notice linked" data-linked={link.policy}>
                    <h2>{ words.linked_heading }</h2>
                    <p>{ words.linked_who }</p>
                    <p>{ words.linked_help }</p>
                    <p class="hint">{ words.linked_policy }{ words.colon }{ link.policy }</p>
                    <p class="buttons no-print">
                        if view.state.place.page != Page::Adviser {
                            { view.link(view.place(Page::Adviser), "button", words.page_adviser) }
                        }
                        <button type="button" data-action="keep-linked" onclick={view.acting(Action::KeepLinked)}>{ words.linked_continue }</button>
                        <button type="button" data-action="drop-linked" onclick={leave}>{ own }</button>
                    </p>
                </section>
            }
        </>
    }
}

/// Who is meant by texts that speak to the person they are about, where somebody else reads them.
pub fn of_sender(view: &View) -> Html {
    html! {
        if view.state.shown.linked.is_some() {
            <p class="hint" data-sender="">{ view.words.linked_you }</p>
        }
    }
}

/// Why a link was not opened.
pub fn link_error(view: &View) -> Html {
    let words = view.words;
    let Some(error) = view.state.page.step.link_error else { return Html::default() };
    html! {
        <section class="notice" role="alert" data-link-error={error.id()}>
            <h2>{ words.link_error_heading }</h2>
            <p>{ error_text(view, error) }{ " " }{ words.link_error_text }</p>
        </section>
    }
}

/// What is wrong with a link, and what to do.
pub fn error_text(view: &View, error: LinkError) -> &'static str {
    match error {
        LinkError::Empty | LinkError::Foreign | LinkError::Reply => view.words.link_foreign,
        LinkError::CutShort => view.words.link_cut_short,
        LinkError::Damaged => view.words.link_damaged,
        LinkError::NewerForm | LinkError::NewerPolicy | LinkError::UnknownAnswer => view.words.link_newer,
    }
}

/// A field to paste a link into.
pub fn paste(view: &View) -> Html {
    let words = view.words;
    let to = view.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let text = browser::text_of(PASTE);
        let opened = link::decode(&text);
        to.state.dispatch(Action::Open(opened));
        match opened {
            Ok(_) => to.go(to.place(Page::Result)),
            Err(LinkError::Reply) => {
                to.go(to.place(Page::Reply));
                // Its page reads it from there.
                browser::put_link(to.place(Page::Reply), Some(&text));
            }
            Err(_) => {}
        }
    });
    html! {
        <form class="paste" {onsubmit}>
            <h2>{ words.paste_heading }</h2>
            { link_error(view) }
            <label for={PASTE}>{ words.paste_label }</label>
            <input id={PASTE} type="text" autocomplete="off" spellcheck="false" />
            <p><button type="submit" data-action="open-link" disabled={PRERENDERED}>{ words.paste_open }</button></p>
            { more(view, words.open_file, Piece::BringBack) }
        </form>
    }
}
