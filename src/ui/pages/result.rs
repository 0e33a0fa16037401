//! The result: the verdict, the board, the supports, the answers it rests on.

use yew::prelude::*;

use crate::policy::{POLICY, Receiver, Support};
use crate::rules::{Check, Status};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::{
    answers_list, board, card, changes, citation, counts, heading, linked, mark, no_script, restart, routes, share,
    since_then, trial_bar, verdict_text,
};
use crate::ui::view::View;

/// The result.
pub fn result_page(view: &View) -> Html {
    let check = view.state.check();
    let words = view.words;
    html! {
        <div class="result" data-definition={check.definition().id()}>
            { no_script(view) }
            { linked(view) }
            { since_then(view) }
            <p class="hint" data-age="">{ view.text(POLICY.age) }</p>
            { verdict(view, &check) }
            { trial_bar(view) }
            <section class="at-a-glance">
                <h2>{ words.board_heading }</h2>
                { counts(view, &check) }
                { board(view, &check) }
            </section>
            <p class="buttons no-print">
                { view.link(view.place(Page::Plan), "button primary", words.page_plan) }
                { view.link(view.place(Page::Contacts), "button", words.page_contacts) }
                <button type="button" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ words.print }</button>
            </p>
            <section class="cards">
                <h2>{ words.cards_heading }</h2>
                <p class="buttons no-print">
                    <button type="button" class="plain" data-action="open-all" onclick={Callback::from(|_: MouseEvent| browser::open_all(true))}>{ words.open_all }</button>
                    <button type="button" class="plain" onclick={Callback::from(|_: MouseEvent| browser::open_all(false))}>{ words.close_all }</button>
                </p>
                { group(view, &check, words.group_personal, None, Group::Personal) }
                { group(view, &check, words.group_park, Some(words.group_park_text), Group::Others) }
                { group(view, &check, words.group_general, Some(words.general_hint), Group::General) }
            </section>
            { share(view) }
            <section class="answers-given">
                <h2>{ words.answers_heading }</h2>
                { answers_list(view, &check) }
                if view.state.shown.linked.is_none() {
                    { restart(view) }
                }
            </section>
        </div>
    }
}

fn verdict(view: &View, check: &Check) -> Html {
    let words = view.words;
    let status = check.definition();
    let next = check.next();
    html! {
        <section class="verdict-head" data-status={status.id()}>
            <div class="verdict-mark">{ mark(status) }</div>
            <div>
                { heading(verdict_text(view, check)) }
                if check.answers().is_empty() {
                    <p>{ words.result_empty }</p>
                } else if status == Status::Unmet {
                    <p>{ words.verdict_unmet_text }</p>
                }
                // The open questions of a link are somebody else's.
                if let (Some(next), None) = (next, view.state.shown.linked) {
                    <p class="no-print">{ view.link(view.question(next), "button primary", words.answer_more) }</p>
                }
                { changes(view, &check.definition_changes()) }
                <details class="why-verdict">
                    <summary>{ words.routes_heading }</summary>
                    <p>{ view.marked(view.text(POLICY.definition.what)) }</p>
                    { routes(view, check) }
                    <p class="hint">{ view.text(POLICY.definition.reading) }</p>
                    { citation(view, POLICY.definition.faq) }
                </details>
            </div>
        </section>
    }
}

/// How supports are grouped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Personal,
    Others,
    General,
}

impl Group {
    fn of(support: &Support) -> Self {
        match (support.is_general(), support.receiver) {
            (true, _) => Self::General,
            (false, Receiver::You | Receiver::Enterprise) => Self::Personal,
            (false, Receiver::Park | Receiver::Investor) => Self::Others,
        }
    }
}

fn group(view: &View, check: &Check, title: &'static str, lead: Option<&'static str>, group: Group) -> Html {
    let supports = || POLICY.supports.iter().filter(move |support| Group::of(support) == group);
    let by_status = |status: Status| supports().filter(move |support| check.support(support) == status);
    html! {
        <section class="group">
            <h3>{ title }</h3>
            if let Some(lead) = lead {
                <p class="hint">{ lead }</p>
            }
            { for Status::ALL.into_iter().flat_map(by_status).map(|support| card(view, check, support)) }
        </section>
    }
}
