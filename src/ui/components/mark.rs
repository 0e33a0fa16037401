//! Statuses and receivers, by shape and word and not by colour alone.

use yew::prelude::*;

use crate::policy::Receiver;
use crate::rules::Status;
use crate::ui::view::View;

/// The shape of a status; the word stands beside it or in a label around it.
pub fn mark(status: Status) -> Html {
    html! { <svg class="mark" data-status={status.id()} viewBox="0 0 24 24" aria-hidden="true" focusable="false">{ shape(status) }</svg> }
}

/// What is drawn of it, 24 units wide and high.
pub fn shape(status: Status) -> Html {
    match status {
        Status::Matches => {
            html! { <><circle class="fill" cx="12" cy="12" r="10" /><path class="cut" d="m7 12 4 4 7-8" /></> }
        }
        Status::Confirm => {
            html! { <><circle cx="12" cy="12" r="9" /><path class="fill" d="M12 3a9 9 0 0 0 0 18z" /></> }
        }
        Status::Open => html! { <circle cx="12" cy="12" r="9" stroke-dasharray="4 3" /> },
        Status::Unmet => html! { <><circle cx="12" cy="12" r="9" /><path d="M7 12h10" /></> },
    }
}

/// A status as shape and word.
pub fn status_word(view: &View, status: Status) -> Html {
    html! { <span class="status" data-status={status.id()}>{ mark(status) }{ view.status(status) }</span> }
}

/// Who receives a support.
pub fn receiver(view: &View, receiver: Receiver) -> &'static str {
    match receiver {
        Receiver::You => view.words.to_you,
        Receiver::Enterprise => view.words.to_enterprise,
        Receiver::Park => view.words.to_park,
        Receiver::Investor => view.words.to_investor,
    }
}
