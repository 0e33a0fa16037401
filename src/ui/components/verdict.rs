//! The verdict: where the definition stands, and how many supports have each status.

use yew::prelude::*;

use super::mark::{mark, status_word};
use crate::rules::{Check, Status};
use crate::ui::view::View;

/// The definition's standing as a sentence.
pub fn verdict_text(view: &View, status: Status) -> &'static str {
    match status {
        Status::Matches => view.words.verdict_matches,
        Status::Confirm => view.words.verdict_confirm,
        Status::Unmet => view.words.verdict_unmet,
        Status::Open => view.words.verdict_open,
    }
}

/// The quiet panel beside the questions.
pub fn verdict_panel(view: &View, check: &Check) -> Html {
    let words = view.words;
    html! {
        <aside class="verdict" aria-labelledby="verdict-heading">
            <h2 id="verdict-heading">{ words.verdict_heading }</h2>
            <dl>
                <div class="verdict-definition">
                    <dt>{ words.definition_short }</dt>
                    <dd data-definition={check.definition().id()}>{ status_word(view, check.definition()) }</dd>
                </div>
                <div>
                    <dt>{ words.supports_short }</dt>
                    <dd>{ counts(view, check) }</dd>
                </div>
            </dl>
        </aside>
    }
}

/// How many personal supports have each status.
pub fn counts(view: &View, check: &Check) -> Html {
    let tally = check.tally();
    let item = |status: Status| {
        html! {
            <li data-count={status.id()} data-status={status.id()} class={classes!((tally.of(status) == 0).then_some("none"))}>
                { mark(status) }<b>{ tally.of(status) }</b>{ " " }{ short(view, status) }
            </li>
        }
    };
    html! { <ul class="counts">{ for Status::ALL.map(item) }</ul> }
}

/// The verdict for a screen reader, one sentence.
pub fn announcement(view: &View, check: &Check) -> String {
    let tally = check.tally();
    let counts = Status::ALL.map(|status| format!("{} {}", tally.of(status), short(view, status)));
    format!("{} · {}", verdict_text(view, check.definition()), counts.join(view.words.list_divider))
}

fn short(view: &View, status: Status) -> &'static str {
    match status {
        Status::Matches => view.words.matches_short,
        Status::Confirm => view.words.confirm_short,
        Status::Unmet => view.words.unmet_short,
        Status::Open => view.words.open_short,
    }
}
