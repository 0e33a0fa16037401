//! What an adviser decided, beside the rules' result, and what is left to do.

use yew::prelude::*;

use super::adviser::{bearing, said};
use super::decide::Press;
use super::words;
use crate::plan::{papers, tasks};
use crate::policy::{DETAILS, Phase, Support};
use crate::reply::{Decision, Left, Point, Reply, point_of, points_of};
use crate::review::Review;
use crate::rules::{Check, Status};
use crate::ui::components::{counts, mark, verdict_text};
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

/// The plan without what serves only what was not confirmed: papers that were asked for, steps, papers.
pub fn to_do(view: &View, check: &Check, reply: &Reply) -> Html {
    let words = words(view.language);
    let serves = |it: &Support| reply.decisions.on_support(check, it) != Some(Left::NotConfirmed);
    let asked = reply.decisions.iter().filter_map(|(point, decision)| match decision {
        Decision::Bring(at) => point.papers.get(usize::from(at)).copied(),
        Decision::Confirmed | Decision::NotConfirmed => None,
    });
    let mut asked: Vec<u8> = asked.collect();
    asked.sort_unstable();
    asked.dedup();
    let all: Vec<_> = Phase::ALL.into_iter().flat_map(|phase| tasks(check, phase)).collect();
    let left: Vec<_> = all.iter().filter(|task| task.supports.iter().any(|it| serves(it))).collect();
    let out = all.len() - left.len();
    let is_own = view.state.own.answers == reply.link.answers;
    let asked_for = |at: &u8| DETAILS.papers.get(usize::from(*at)).map(|it| it.id);
    let is_left = |at: u8| check.within_reach().any(|it| serves(it) && it.details().papers.contains(&at));
    let definition = reply.decisions.on_definition(check) != Some(Left::NotConfirmed);
    let others = papers(check).into_iter().filter(|it| {
        let at = DETAILS.papers.iter().position(|paper| paper.id == it.paper.id).and_then(|at| u8::try_from(at).ok());
        !asked.iter().any(|at| asked_for(at) == Some(it.paper.id))
            && ((it.definition && definition) || at.is_some_and(is_left))
    });
    let others: Vec<_> = others.collect();
    html! {
        <section class="plan" data-to-do={left.len().to_string()}>
            <h2>{ words.left_heading }</h2>
            if !asked.is_empty() {
                <h3>{ words.left_asked }</h3>
                <ul class="papers">{ for asked.iter().filter_map(|at| DETAILS.papers.get(usize::from(*at))).map(|it| html! { <li data-asked={it.id}><b>{ view.text(it.name) }</b></li> }) }</ul>
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
