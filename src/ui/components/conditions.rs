//! The conditions of a support, each with the answer given and what it contributed.

use yew::prelude::*;

use super::card::named;
use super::citation::cited;
use super::mark::status_word;
use crate::policy::{Choice, DETAILS, POLICY, QuestionId, Rule, Support};
use crate::rules::{Check, Read, Reason, Status};
use crate::ui::view::View;

/// The list of conditions.
pub fn conditions(view: &View, check: &Check, support: &Support) -> Html {
    let conditions = support.details().terms.iter().zip(check.reasons(support));
    html! { <ul class="conditions">{ for conditions.map(|(term, reason)| condition(view, support, term, &reason)) }</ul> }
}

fn condition(view: &View, support: &Support, term: &Rule, reason: &Reason) -> Html {
    let words = view.words;
    let (id, subject) = match reason.read {
        Read::Definition => ("definition", html! { words.definition_short }),
        Read::Question(question) => (question.get().id, answer(view, question, reason.answer)),
        Read::Nothing => ("", html! { words.standing_condition }),
    };
    let why = (reason.status == Status::Confirm).then(|| why(view, reason)).flatten();
    html! {
        <li data-condition={id} data-status={reason.status.id()}>
            <span class="subject">{ subject }<small class="cited">{ " " }{ rests_on(view, term, support.details().faq) }</small></span>
            { status_word(view, reason.status) }
            if let Some(why) = why {
                <p class="why">{ why }</p>
            }
            { proof(view, term) }
        </li>
    }
}

/// The sentences that a condition rests on, and the other documents. `own`: the sentences of the support.
pub fn rests_on(view: &View, term: &Rule, own: &[u8]) -> Html {
    let (faq, sources) = match term {
        Rule::Condition(condition) => (condition.basis.faq, condition.basis.sources),
        Rule::Definition => (POLICY.definition.faq, &[][..]),
        Rule::Standing(_) => (own, &[][..]),
    };
    let sources = sources.iter().filter_map(|at| DETAILS.sources.get(usize::from(*at)));
    html! { <>{ cited(view, faq) }{ for sources.map(|source| named(view, source)) }</> }
}

/// The papers that prove a condition.
pub fn proof(view: &View, term: &Rule) -> Html {
    let Rule::Condition(condition) = term else { return Html::default() };
    let papers = condition.basis.papers.iter().filter_map(|at| DETAILS.papers.get(usize::from(*at)));
    let names: Vec<_> = papers.map(|paper| view.text(paper.name)).collect();
    html! {
        if !names.is_empty() {
            <p class="why">{ view.words.proof }{ view.words.colon }{ view.marked(&names.join(view.words.list_divider)) }</p>
        }
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
