//! Giving a result to the page around: only in a frame, and only after the person agreed to it.
//!
//! Only the words are here. `embed/frame.js` opens and closes the dialog, and gives what the result page shows.

use yew::prelude::*;

use crate::ui::view::View;

/// The button, and the dialog that names the page around and what it would get.
pub fn give_to_host(view: &View) -> Html {
    let words = view.words;
    let Some(name) = view.state.host.as_ref().and_then(|host| host.name.clone()) else { return Html::default() };
    html! {
        <>
            <p class="buttons">
                <button type="button" data-action="host">{ words.host_send }</button>
                <span role="status" data-given={words.host_sent} />
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
