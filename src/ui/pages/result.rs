//! The result: the verdict with its reason and the next step, then the board, the supports and the answers, folded.

use yew::prelude::*;

use crate::plan::first_task;
use crate::policy::{POLICY, Support};
use crate::rules::{Alternative, Answers, Check, Status};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::{
    card, changes, counts, folded, heading, linked, mark, no_script, of_sender, reason, share, unfolding, verdict_text,
};
use crate::ui::later::Piece;
use crate::ui::state::{Action, Fold};
use crate::ui::view::View;

/// So many cards of the first group are shown at once; more stay folded.
const MOST_SHOWN: usize = 6;

/// The result.
pub fn result_page(view: &View) -> Html {
    let check = view.state.check();
    let words = view.words;
    let all = view.acting::<MouseEvent>(Action::UnfoldAll);
    let open_all = Callback::from(move |event| {
        all.emit(event);
        browser::open_all(true);
    });
    html! {
        <div class="result" data-definition={check.definition().id()}>
            { no_script(view) }
            { linked(view) }
            if view.state.shown.older().is_some() {
                { crate::ui::piece(view, Piece::Since) }
            }
            { verdict(view, &check) }
            if view.state.shown.trial.is_some() {
                { crate::ui::piece(view, Piece::Trial) }
            }
            <p class="hint" data-age="">{ view.text(POLICY.age) }</p>
            <section class="at-a-glance">
                { counts(view, &check) }
                { fold(view, Fold::Board, words.board_heading) }
            </section>
            <section class="cards">
                <h2>{ words.cards_heading }</h2>
                { groups(view, &check) }
                <p class="buttons no-print">
                    <button type="button" class="plain" data-action="open-all" onclick={open_all}>{ words.open_all }</button>
                    <button type="button" class="plain" onclick={Callback::from(|_: MouseEvent| browser::open_all(false))}>{ words.close_all }</button>
                    <button type="button" class="plain" data-action="print" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ words.print_open }</button>
                </p>
            </section>
            { share(view) }
            <section class="answers-given">
                { fold(view, Fold::Answers, words.answers_heading) }
            </section>
        </div>
    }
}

/// A fold with a heading of its own.
fn fold(view: &View, fold: Fold, heading: &'static str) -> Html {
    html! {
        <details class="fold" ontoggle={unfolding(view, fold)}>
            <summary><h2>{ heading }</h2></summary>
            { folded(view, fold) }
        </details>
    }
}

fn verdict(view: &View, check: &Check) -> Html {
    let words = view.words;
    let status = check.definition();
    let to_share = Callback::from(|_: MouseEvent| browser::reveal("share"));
    html! {
        <section class="verdict-head" data-status={status.id()}>
            <div class="verdict-mark">{ mark(status) }</div>
            <div>
                { heading(verdict_text(view, check)) }
                if check.answers().is_empty() {
                    <p>{ words.result_empty }</p>
                } else if let Some(reason) = reason(view, check) {
                    <p data-reason="">{ reason }</p>
                }
                if let Some(task) = first_task(check) {
                    <p data-first-step=""><b>{ if view.state.shown.linked.is_some() { words.sender_now } else { words.do_now } }{ words.colon }</b>{ view.marked(view.text(task.step.text)) }</p>
                }
                <p class="buttons no-print">
                    // The open questions of a link are somebody else's.
                    if let (Some(next), None) = (check.next(), view.state.shown.linked) {
                        { view.link(view.question(next), "button primary", words.answer_more) }
                        { view.link(view.place(Page::Plan), "button", words.page_plan) }
                    } else {
                        { view.link(view.place(Page::Plan), if view.state.shown.linked.is_none() { "button primary" } else { "button" }, words.page_plan) }
                    }
                    <button type="button" data-action="to-share" onclick={to_share}>{ words.share_heading }</button>
                </p>
                { changes(view, &check.definition_changes()) }
                <details class="why-verdict" ontoggle={unfolding(view, Fold::Why)}>
                    <summary>{ words.routes_heading }</summary>
                    { folded(view, Fold::Why) }
                </details>
            </div>
        </section>
    }
}

/// How supports are grouped: by status, and what does not fit by whether the person can still do something about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Is(Status),
    Later,
    General,
}

impl Group {
    const ALL: [Self; 6] = [
        Self::Is(Status::Matches),
        Self::Is(Status::Confirm),
        Self::Is(Status::Open),
        Self::Later,
        Self::Is(Status::Unmet),
        Self::General,
    ];

    fn of(check: &Check, support: &Support) -> Self {
        match check.support(support) {
            _ if support.is_general => Self::General,
            Status::Unmet if can_still(check, support) => Self::Later,
            status => Self::Is(status),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Is(status) => status.id(),
            Self::Later => "later",
            Self::General => "general",
        }
    }

    fn name(self, view: &View) -> &'static str {
        match self {
            Self::Is(status) => view.status(status),
            Self::Later => view.words.group_later,
            Self::General => view.words.group_general,
        }
    }
}

/// Whether some set of changes lies wholly in the person's hands.
fn can_still(check: &Check, support: &Support) -> bool {
    check.changes(support).iter().any(Alternative::is_actionable)
}

/// The supports by group. An answer that is only tried moves no card: it changes what stands on them.
fn groups(view: &View, check: &Check) -> Html {
    let own: Answers = view.state.shown.linked.map_or(view.state.own.answers, |link| link.answers);
    let own = Check::new(own);
    let mut of = Group::ALL.map(|group| (group, Vec::new()));
    for support in POLICY.supports {
        let group = Group::of(&own, support);
        of.iter_mut().filter(|(it, _)| *it == group).for_each(|(_, supports)| supports.push(support));
    }
    let some = of.into_iter().filter(|(_, supports)| !supports.is_empty());
    let group = |(at, (group, supports)): (usize, (Group, Vec<&'static Support>))| {
        let count = supports.len();
        html! {
            <details class="group" data-group={group.id()} key={group.id()} open={at == 0 && count <= MOST_SHOWN}>
                <summary><h3>{ group.name(view) }{ view.words.opening }{ count }{ view.words.closing }</h3></summary>
                { of_sender(view) }
                if group == Group::General {
                    <p class="hint">{ view.words.general_hint }</p>
                }
                { for supports.into_iter().map(|support| card(view, check, support)) }
            </details>
        }
    };
    some.enumerate().map(group).collect()
}
