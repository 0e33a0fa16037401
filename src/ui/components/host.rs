//! Giving a result to the page around: only in a frame, and only after the person agreed to it.
//!
//! Only the words are here. `embed/frame.js` opens and closes the dialog, and gives what the result page shows.

use yew::prelude::*;

use super::share::address;
use crate::ui::view::View;

/// The button, and the dialog that names the page around and what it would get.
pub fn give_to_host(view: &View) -> Html {
    let words = view.words;
    let Some(host) = &view.state.host else { return Html::default() };
    let Some(name) = host.name.clone() else { return Html::default() };
    let given = host.given.as_ref() == Some(&address(view));
    html! {
        <>
            <p class="buttons">
                <button type="button" data-action="host">{ words.host_send }</button>
                <span role="status" data-given="">{ if given { words.host_sent } else { "" } }</span>
            </p>
            <dialog aria-labelledby="host-heading">
                <h2 id="host-heading" tabindex="-1">{ words.host_heading }</h2>
                <p>{ words.host_to }{ words.colon }<b>{ name }</b></p>
                <p>{ words.host_text }</p>
                <p class="buttons">
                    <button type="button" class="primary" data-action="host-agree">{ words.host_agree }</button>
                    <button type="button" data-action="host-refuse">{ words.host_refuse }</button>
                </p>
            </dialog>
        </>
    }
}
