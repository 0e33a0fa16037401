//! The reply as an adviser sends it: a link, a code, a print.

use yew::prelude::*;

use super::decide::Press;
use super::{Desk, words};
use crate::reply::{Point, encode};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::address_of;
use crate::ui::later::code::code;
use crate::ui::view::View;

/// Id of the field that holds the reply.
const FIELD: &str = "reply-link";

/// What was decided, to be copied, mailed, scanned or printed.
pub fn send(view: &View, desk: &Desk, points: &[Vec<&'static Point>]) -> Html {
    let words = words(view.language);
    let answers = view.state.answers();
    let decisions = desk.decisions(&answers);
    let done = points.iter().filter(|it| Press::of(it, &decisions).is_some()).count();
    let address = address_of(view, Page::Reply, &encode(&answers, &decisions));
    let mail = format!("mailto:?subject={}&body={}", browser::escape(words.subject), browser::escape(&address));
    html! {
        <section class="share" data-reply="">
            <h2>{ words.reply_heading }</h2>
            if decisions.is_empty() {
                <p class="hint">{ words.reply_none }</p>
            } else {
                <p data-decided-count={done.to_string()}>{ (words.decided)(done, points.len()) }</p>
                <p class="hint">{ words.reply_hint }</p>
                <label for={FIELD}>{ words.reply_label }</label>
                <textarea id={FIELD} rows="2" readonly={true} value={address.clone()} />
                <p class="buttons no-print">
                    <button type="button" class="primary" data-action="copy-reply" onclick={view.copying(FIELD)}>{ view.words.copy }</button>
                    <a class="button" href={mail}>{ view.words.share_mail }</a>
                    <button type="button" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ view.words.print }</button>
                    <span role="status">{ view.copied(FIELD) }</span>
                </p>
                { code(words.reply_code, &address) }
            }
        </section>
    }
}
