//! What an adviser decided, beside the rules' result, and what is left to do.

use yew::prelude::*;

use super::adviser::{bearing, said};
use super::decide::Press;
use super::{DeskAction, words};
use crate::plan::{Task, all_tasks, left, papers_left};
use crate::policy::{DETAILS, Paper, Support};
use crate::reply::{Decision, Left, Point, Reply, point_of, points_of};
use crate::review::Review;
use crate::rules::{Check, Status};
use crate::site::Page;
use crate::ui::components::{counts, mark, verdict_text};
use crate::ui::later::PartId;
use crate::ui::state::Action;
use crate::ui::view::View;

/// The rules' result, each decision with what it bears on, and both side by side.
pub fn beside(view: &View, check: &Check, reply: &Reply) -> Html {
    let words = words(view.language);
    let review = Review::new(check);
    let status = check.definition();
    let decided = |what: Html, points: &[&'static Point], bears: Html| {
        let press = Press::of(points, &reply.decisions);
        html! {
            <li data-point={points.first().map_or("", |it| it.id)} data-decided={press.map_or("", Press::id)}>
                <p>{ what }</p>
                <p><b>{ press.map_or_else(|| words.undecided.to_owned(), |it| it.said(view)) }</b></p>
                { bears }
            </li>
        }
    };
    let decisions = review
        .decisions
        .iter()
        .map(|it| decided(html! { view.text(it.why) }, &points_of(check, it), bearing(view, &it.bearing)));
    let unsure = review.unsure.iter().map(|it| {
        let points: Vec<_> = point_of(it.question).into_iter().collect();
        decided(said(view, check, it), &points, bearing(view, &it.bearing))
    });
    let definition =
        reply.decisions.on_definition(check).map(|left| row(view, "definition", view.words.definition_short, left));
    let supports = check
        .within_reach()
        .filter_map(|it| Some(row(view, it.id, view.text(it.name), reply.decisions.on_support(check, it)?)));
    html! {
        <>
            <section class="verdict-head" data-status={status.id()}>
                <div class="verdict-mark">{ mark(status) }</div>
                <div><h2>{ words.by_rules }{ view.words.colon }{ verdict_text(view, check) }</h2>{ counts(view, check) }</div>
            </section>
            <section>
                <h2>{ words.points_heading }</h2>
                <ol class="review">{ for decisions.chain(unsure) }</ol>
            </section>
            <section>
                <h2>{ words.beside_heading }</h2>
                <table class="compared" role="table">
                    <thead role="rowgroup"><tr role="row">{ for [words.beside_what, words.by_rules, words.by_adviser].into_iter().map(|it| html! { <th scope="col" role="columnheader">{ it }</th> }) }</tr></thead>
                    <tbody role="rowgroup">{ for definition.into_iter().chain(supports) }</tbody>
                </table>
            </section>
        </>
    }
}

fn row(view: &View, id: &'static str, name: &'static str, left: Left) -> Html {
    let words = words(view.language);
    let (left, said) = match left {
        Left::Confirmed => ("confirmed", words.confirmed),
        Left::NotConfirmed => ("not_confirmed", words.not_confirmed),
        Left::Open => ("open", words.still_open),
    };
    html! {
        <tr role="row" data-beside={id} data-left={left}>
            <th scope="row" role="rowheader">{ name }</th>
            <td role="cell"><span class="status" data-status="confirm">{ mark(Status::Confirm) }{ view.status(Status::Confirm) }</span></td>
            <td role="cell">{ said }</td>
        </tr>
    }
}

/// The papers that an adviser asks for, each once.
fn asked_for(reply: &Reply) -> Vec<&'static Paper> {
    let asked = reply.decisions.iter().filter_map(|(point, decision)| match decision {
        Decision::Bring(at) => point.papers.get(usize::from(at)).copied(),
        Decision::Confirmed | Decision::NotConfirmed => None,
    });
    let mut asked: Vec<u8> = asked.collect();
    asked.sort_unstable();
    asked.dedup();
    asked.into_iter().filter_map(|at| DETAILS.papers.get(usize::from(at))).collect()
}

/// How many steps there are by the rules, and those that are left.
fn steps(check: &Check, reply: &Reply) -> (usize, Vec<Task>) {
    let all: Vec<_> = all_tasks(check).collect();
    (all.len(), left(all, &|it| leaves(check, reply, it)))
}

/// Whether a support, or without one the definition, is still worth steps: not where it was not confirmed.
pub fn leaves(check: &Check, reply: &Reply, support: Option<&Support>) -> bool {
    let decisions = &reply.decisions;
    let left = support.map_or_else(|| decisions.on_definition(check), |it| decisions.on_support(check, it));
    left != Some(Left::NotConfirmed)
}

/// On the plan: that a reply takes steps out of it, which papers it asks for, and the way to the plan without it.
pub fn replied(view: &View, reply: &Reply, aside: bool) -> Html {
    let words = words(view.language);
    let check = Check::new(reply.link.answers);
    let (all, left) = steps(&check, reply);
    let out = all - left.len();
    let asked: Vec<_> = asked_for(reply).into_iter().map(|it| view.text(it.name)).collect();
    let to = view.clone();
    let turn = Callback::from(move |_: MouseEvent| to.tell(PartId::Reply, DeskAction::Aside(!aside)));
    html! {
        <section class="notice linked" data-replied-plan={out.to_string()} data-aside={aside.to_string()}>
            <h2>{ view.words.page_reply }</h2>
            <p role="status">
                if aside {
                    { words.plan_aside }
                } else {
                    { words.plan_replied }
                    if out > 0 {
                        { " " }{ (words.left_out)(out) }
                    }
                }
            </p>
            if !asked.is_empty() {
                <p>{ words.left_asked }{ view.words.colon }<b>{ asked.join(view.words.list_divider) }</b></p>
            }
            <p class="hint">{ words.proves_nothing }</p>
            <p class="buttons no-print">
                <button type="button" data-action="aside" onclick={turn}>{ if aside { words.plan_with } else { words.plan_without } }</button>
                { view.link(view.place(Page::Reply), "button", words.plan_reply) }
            </p>
        </section>
    }
}

/// The plan without what serves only what was not confirmed: papers that were asked for, steps, papers.
pub fn to_do(view: &View, check: &Check, reply: &Reply) -> Html {
    let words = words(view.language);
    let asked = asked_for(reply);
    let (all, left) = steps(check, reply);
    let out = all - left.len();
    let is_own = view.state.own.answers == reply.link.answers;
    let others = papers_left(check, &|it| leaves(check, reply, it));
    let others: Vec<_> = others.iter().filter(|it| !asked.iter().any(|asked| asked.id == it.paper.id)).collect();
    html! {
        <section class="plan" data-to-do={left.len().to_string()}>
            <h2>{ words.left_heading }</h2>
            if !asked.is_empty() {
                <h3>{ words.left_asked }</h3>
                <ul class="papers">{ for asked.iter().map(|it| html! { <li data-asked={it.id}><b>{ view.text(it.name) }</b></li> }) }</ul>
            }
            if left.is_empty() {
                <p>{ words.left_nothing }</p>
            } else {
                <h3>{ words.left_steps }</h3>
                <ul class="tasks">{ for left.iter().map(|task| html! {
                    <li data-task={task.id.clone()} key={task.id.clone()}>
                        <label>
                            <input type="checkbox" checked={is_own && view.state.own.ticks.contains(&task.id)} disabled={!is_own} onchange={view.acting(Action::Tick(task.id.clone()))} />
                            <span>{ view.text(task.step.text) }</span>
                        </label>
                    </li>
                }) }</ul>
            }
            if out > 0 {
                <p class="hint" data-left-out={out.to_string()}>{ (words.left_out)(out) }</p>
            }
            if !others.is_empty() {
                <h3>{ words.left_papers }</h3>
                <ul class="papers">{ for others.iter().map(|it| html! { <li data-paper={it.paper.id}>{ view.text(it.paper.name) }</li> }) }</ul>
            }
        </section>
    }
}
