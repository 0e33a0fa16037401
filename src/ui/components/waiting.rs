//! What stands where a part of the app will be.

use yew::prelude::*;

use crate::ui::later::{Loading, PartId};
use crate::ui::state::Action;
use crate::ui::view::View;

/// Says that the part is on its way, or that it did not come, with a button that tries again. The page and everything
/// entered stay as they are.
pub fn waiting(view: &View, part: PartId) -> Html {
    let words = view.words;
    html! {
        <div role="status" data-waiting={part.id()}>
            if let Loading::Missed = view.state.parts.get(part) {
                <p class="notice">{ words.loading_failed }{ " " }
                    <button type="button" data-action="load-again" onclick={view.acting(Action::Load(part, Loading::Away))}>{ words.load_again }</button>
                </p>
            } else {
                <p>{ words.loading }</p>
            }
        </div>
    }
}
