//! A reply as the person reads it who was sent it: what the adviser decided, beside what the rules say.

use yew::prelude::*;

use super::beside::{beside, to_do};
use super::earlier::earlier;
use super::{Desk, DeskAction, put, words};
use crate::link::LinkError;
use crate::reply::{Reply, bare, decode};
use crate::rules::Check;
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::{error_text, heading, link_error, no_script};
use crate::ui::later::PartId;
use crate::ui::state::Action;
use crate::ui::view::{PRERENDERED, View};

/// Id of the field to paste a reply into.
const FIELD: &str = "reply-text";

/// The page of a reply.
pub fn reply_page(view: &View, desk: &Desk) -> Html {
    let words = words(view.language);
    let opened = desk.opened.as_ref().map(|text| decode(text));
    html! {
        <div class="adviser" data-replied={opened.as_ref().map(|it| if it.is_ok() { "yes" } else { "no" })}>
            { heading(view.words.page_reply) }
            { no_script(view) }
            <p class="lead">{ words.reply_lead }</p>
            <p class="hint">{ words.proves_nothing }</p>
            { link_error(view) }
            { match opened {
                Some(Ok(reply)) => read(view, desk, &reply),
                Some(Err(error)) => html! { <>{ refused(view, error) }{ open(view) }</> },
                None => open(view),
            } }
        </div>
    }
}

/// Why a reply was not opened.
pub fn refused(view: &View, error: LinkError) -> Html {
    let words = words(view.language);
    let why = match error {
        LinkError::Empty | LinkError::Foreign => words.reply_foreign,
        LinkError::CutShort
        | LinkError::Damaged
        | LinkError::NewerForm
        | LinkError::NewerPolicy
        | LinkError::UnknownAnswer
        | LinkError::Reply => error_text(view, error),
    };
    html! {
        <section class="notice" role="alert" data-link-error={error.id()}>
            <h2>{ words.refused_heading }</h2>
            <p>{ why }{ " " }{ view.words.link_error_text }</p>
        </section>
    }
}

fn read(view: &View, desk: &Desk, reply: &Reply) -> Html {
    let words = words(view.language);
    let check = Check::new(reply.link.answers);
    let is_own = view.state.own.answers == reply.link.answers;
    let (to, link) = (view.clone(), reply.link);
    let see = Callback::from(move |_: MouseEvent| {
        to.state.dispatch(Action::Open(Ok(link)));
        to.go(to.place(Page::Result));
    });
    let to = view.clone();
    let plan = Callback::from(move |_: MouseEvent| {
        // One's own plan has one's own ticks.
        to.state.dispatch(if is_own { Action::DropLinked } else { Action::Open(Ok(link)) });
        to.go(to.place(Page::Plan));
    });
    let (to, reply_) = (view.clone(), *reply);
    let amend = Callback::from(move |_: MouseEvent| {
        to.tell(PartId::Reply, DeskAction::Amend(reply_));
        to.state.dispatch(Action::Open(Ok(reply_.link)));
        to.go(to.place(Page::Adviser));
    });
    html! {
        <>
            <p class="hint" data-own={is_own.to_string()}>{ if is_own { words.is_own } else { words.is_other } }</p>
            { beside(view, &check, reply) }
            { to_do(view, &check, reply) }
            { earlier(view, desk, reply) }
            <p class="buttons no-print">
                <button type="button" class="primary" data-action="see-result" onclick={see}>{ words.see_result }</button>
                <button type="button" data-action="see-plan" onclick={plan}>{ words.see_plan }</button>
                <button type="button" data-action="print" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ view.words.print }</button>
                <button type="button" class="plain" data-action="amend" onclick={amend}>{ words.amend }</button>
            </p>
        </>
    }
}

/// A field to paste a reply into.
fn open(view: &View) -> Html {
    let words = words(view.language);
    let to = view.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let text = bare(&browser::text_of(FIELD));
        // The address is read after each rendering.
        put(&to, Some(&text));
        to.tell(PartId::Reply, DeskAction::Open(text));
    });
    html! {
        <form class="paste no-print" {onsubmit}>
            <label for={FIELD}>{ words.open_label }</label>
            <input id={FIELD} type="text" autocomplete="off" spellcheck="false" />
            <p><button type="submit" data-action="open-reply" disabled={PRERENDERED}>{ view.words.paste_open }</button></p>
        </form>
    }
}
