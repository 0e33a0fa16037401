//! The verdict: where the definition stands, and how many supports have each status.

use yew::prelude::*;

use super::mark::mark;
use crate::rules::{Answers, Check, Status};
use crate::ui::view::View;

/// The definition's standing as a sentence, about the sender where a link is shown.
pub fn verdict_text(view: &View, check: &Check) -> &'static str {
    let words = view.words;
    let [own, sender] = match check.definition() {
        Status::Open if check.is_definition_at_least_confirm() => [words.verdict_at_least, words.sender_at_least],
        Status::Matches => [words.verdict_matches, words.sender_matches],
        Status::Confirm => [words.verdict_confirm, words.sender_confirm],
        Status::Unmet => [words.verdict_unmet, words.sender_unmet],
        Status::Open => [words.verdict_open, words.sender_open],
    };
    if view.state.shown.linked.is_some() { sender } else { own }
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
                    <dd data-definition={check.definition().id()}>
                        <span class="status" data-status={check.definition().id()}>{ mark(check.definition()) }<span class="word">{ standing(view, check) }</span></span>
                    </dd>
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
                { mark(status) }<b>{ tally.of(status) }</b><span class="word">{ " " }{ short(view, status) }</span>
            </li>
        }
    };
    html! { <ul class="counts">{ for Status::ALL.map(item) }</ul> }
}

/// What the last answer changed, for a screen reader; nothing where it changed nothing.
pub fn announcement(view: &View, before: Option<Answers>) -> String {
    let (Some(before), now) = (before.map(Check::new), view.state.check()) else { return String::new() };
    let words = view.words;
    let (was, is) = (before.tally(), now.tally());
    let definition = (standing(view, &before) != standing(view, &now))
        .then(|| format!("{}{}{}", words.definition_short, words.colon, standing(view, &now)));
    // What is open is the rest, and says nothing by itself.
    let counts = [Status::Matches, Status::Confirm, Status::Unmet]
        .into_iter()
        .filter(|status| was.of(*status) != is.of(*status))
        .map(|status| (words.say.moved)(is.of(status), was.of(status), short(view, status)));
    let counts = counts.collect::<Vec<_>>().join(words.list_divider);
    let lines = [definition, (!counts.is_empty()).then(|| format!("{}{}{counts}", words.supports_short, words.colon))];
    lines.into_iter().flatten().collect::<Vec<_>>().join(words.full_stop)
}

/// Where the definition stands, in a few words.
fn standing(view: &View, check: &Check) -> &'static str {
    if check.is_definition_at_least_confirm() { view.words.at_least } else { view.status(check.definition()) }
}

fn short(view: &View, status: Status) -> &'static str {
    match status {
        Status::Matches => view.words.matches_short,
        Status::Confirm => view.words.confirm_short,
        Status::Unmet => view.words.unmet_short,
        Status::Open => view.words.open_short,
    }
}
