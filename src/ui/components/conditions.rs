//! The conditions of a support, each with the answer given and what it contributed.

use yew::prelude::*;

use super::mark::status_word;
use crate::policy::{Choice, POLICY, QuestionId, Support};
use crate::rules::{Check, Read, Reason, Status};
use crate::ui::view::View;

/// The list of conditions.
pub fn conditions(view: &View, check: &Check, support: &Support) -> Html {
    html! { <ul class="conditions">{ for check.reasons(support).map(|reason| condition(view, support, &reason)) }</ul> }
}

fn condition(view: &View, support: &Support, reason: &Reason) -> Html {
    let words = view.words;
    let (id, subject) = match reason.read {
        Read::Definition => ("definition", html! { words.definition_short }),
        Read::Question(question) => (question.get().id, answer(view, question, reason.answer)),
        Read::Nothing => ("", html! { words.standing_condition }),
    };
    let faq = match reason.read {
        Read::Definition => POLICY.definition.faq,
        Read::Question(_) | Read::Nothing => support.faq,
    };
    let why = (reason.status == Status::Confirm).then(|| why(view, reason)).flatten();
    html! {
        <li data-condition={id} data-status={reason.status.id()}>
            <span class="subject">{ subject }<small class="cited">{ " " }{ (words.say.sentences)(faq) }</small></span>
            { status_word(view, reason.status) }
            if let Some(why) = why {
                <p class="why">{ why }</p>
            }
        </li>
    }
}

fn answer(view: &View, question: QuestionId, answer: Option<u8>) -> Html {
    let chosen = answer.and_then(|at| question.get().options.get(usize::from(at)));
    let label = chosen.map_or(view.words.unanswered, |it| view.text(it.label));
    html! {
        <>
            { view.text(question.get().short) }{ view.words.colon }
            // The answers of a link are somebody else's, and not to be changed by going to the question.
            if view.state.shown.linked.is_some() {
                { label }
            } else {
                { view.link(view.question(question), "answer", label) }
            }
        </>
    }
}

/// Why only a person can judge it.
fn why(view: &View, reason: &Reason) -> Option<&'static str> {
    let Read::Question(question) = reason.read else {
        let standing = reason.confirm.map(|why| view.text(why));
        return standing.or(Some(view.words.why_definition_confirm));
    };
    let chosen = reason.answer.and_then(|at| question.get().options.get(usize::from(at)));
    if chosen.is_some_and(Choice::is_unsure) {
        Some(view.words.why_confirm_unsure)
    } else {
        reason.confirm.map(|why| view.text(why))
    }
}
