//! Beginning anew.

use yew::prelude::*;

use crate::policy::POLICY;
use crate::site::Page;
use crate::ui::state::{Action, Place};
use crate::ui::view::View;

/// A button that erases all answers and begins anew.
pub fn restart(view: &View) -> Html {
    let to = view.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        to.state.dispatch(Action::Erase);
        // The first question of all: what mattered next on the erased answers says nothing.
        to.go(Place { question: POLICY.question_ids().next(), ..to.place(Page::Check) });
    });
    html! {
        <p class="restart">
            <button type="button" class="plain" data-action="restart" {onclick}>{ view.words.restart }</button>
            { " " }<span class="hint">{ view.words.restart_hint }</span>
        </p>
    }
}
