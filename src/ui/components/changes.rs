//! What would change a status, split into what a person can still do and what is past or given.

use yew::prelude::*;

use crate::policy::Choice;
use crate::rules::{Alternative, Change};
use crate::ui::state::Action;
use crate::ui::view::View;

/// The alternatives; nothing where there are none.
pub fn changes(view: &View, alternatives: &[Alternative]) -> Html {
    let words = view.words;
    let (can, given): (Vec<_>, Vec<_>) = alternatives.iter().partition(|alternative| alternative.is_actionable());
    html! {
        if !alternatives.is_empty() {
            <div class="changes">
                <p class="changes-title">{ words.would_change }</p>
                { part(view, words.can_do, &can, "can") }
                { part(view, words.given, &given, "given") }
            </div>
        }
    }
}

fn part(view: &View, label: &'static str, alternatives: &[&Alternative], kind: &'static str) -> Html {
    html! {
        if !alternatives.is_empty() {
            <div data-changes={kind}>
                <p class="label">{ label }</p>
                <ul>
                    { for alternatives.iter().map(|alternative| html! {
                        <li>{ for alternative.iter().enumerate().map(|(at, change)| html! {
                            <>
                                if at > 0 {
                                    <span class="together">{ " " }{ view.words.together }{ " " }</span>
                                }
                                { one(view, change) }
                            </>
                        }) }</li>
                    }) }
                </ul>
            </div>
        }
    }
}

/// One answer to alter, with a button that tries it. An answer of "unsure" would serve too where a person's
/// confirmation is the best the text offers, but it is no advice, so it shows only when nothing else serves.
fn one(view: &View, change: Change) -> Html {
    let question = change.question.get();
    let options = change.to.iter().filter_map(|at| Some((at, question.options.get(usize::from(at))?)));
    let (honest, unsure): (Vec<_>, Vec<_>) = options.partition(|(_, it)| !it.is_unsure());
    let shown = if honest.is_empty() { unsure } else { honest };
    let button = |(at, (position, option)): (usize, (u8, &'static Choice))| {
        let label = match option.change.filter(|_| change.actionable) {
            Some(change) => view.text(change).to_owned(),
            None => (view.say().other_fact)(view.text(question.short), view.text(option.label)),
        };
        html! {
            <>
                if at > 0 {
                    <span class="or">{ " " }{ view.words.or }{ " " }</span>
                }
                <button type="button" class="try" data-try={format!("{}={}", question.id, option.id)}
                    onclick={view.pressing(Action::Try(change.question, position))}>{ label }</button>
            </>
        }
    };
    shown.into_iter().enumerate().map(button).collect()
}
