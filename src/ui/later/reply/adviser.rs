//! The adviser's view: the same result for the person across the desk.

use yew::prelude::*;

use super::decide::decide;
use super::send::send;
use super::{Desk, words};
use crate::plan::{Bring, papers};
use crate::policy::{DETAILS, POLICY, Support};
use crate::reply::{Point, point_of, points_of};
use crate::review::{Bearing, Decision, Review, Statement};
use crate::rules::{Check, Status};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::{changes, citation, counts, heading, linked, mark, routes, trial_bar, verdict_text};
use crate::ui::view::View;

/// The result: decisions first, then what to clear up, verify and see, and the reply at the end.
pub fn adviser_page(view: &View, desk: &Desk) -> Html {
    let (words, annex) = (view.words, words(view.language));
    let check = view.state.check();
    let review = Review::new(&check);
    let status = check.definition();
    let open = check.relevant();
    let papers = papers(&check);
    let section = |id: &'static str, title: &'static str, hint: &'static str, list: Vec<Html>| {
        html! {
            <section data-review={id}>
                <h2>{ title }{ " " }<small>{ list.len() }</small></h2>
                if list.is_empty() {
                    <p class="hint">{ annex.review_none }</p>
                } else {
                    <p class="hint">{ hint }</p>
                    <ol class="review">{ for list }</ol>
                }
            </section>
        }
    };
    let unmet = |it: &&Support| !it.is_general && check.support(it) == Status::Unmet;
    html! {
        <div class="result adviser" data-definition={status.id()}>
            { heading(words.page_adviser) }
            { linked(view) }
            <p class="lead">{ annex.adviser_lead }</p>
            <section class="verdict-head" data-status={status.id()}>
                <div class="verdict-mark">{ mark(status) }</div>
                <div>
                    <h2>{ verdict_text(view, &check) }</h2>
                    { counts(view, &check) }
                    <details class="why-verdict"><summary>{ words.routes_heading }</summary>{ routes(view, &check) }</details>
                </div>
            </section>
            <p class="buttons no-print">
                { view.link(view.place(Page::Result), "button", annex.ordinary_view) }
                <button type="button" data-action="print" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ words.print }</button>
            </p>
            { trial_bar(view) }
            { section("decisions", annex.decisions_heading, annex.decisions_hint, review.decisions.iter().map(|it| decision(view, &check, desk, it)).collect()) }
            { section("unsure", annex.unsure_heading, annex.unsure_hint, review.unsure.iter().map(|it| unsure(view, &check, desk, it)).collect()) }
            { section("open", annex.open_heading, annex.open_hint, POLICY.question_ids().filter(|it| open.contains(*it)).map(|it| html! {
                <li data-question={it.get().id}>{ view.text(it.get().text) }</li>
            }).collect()) }
            { section("verify", annex.verify_heading, annex.verify_hint, review.verify.iter().map(|it| statement(view, &check, it)).collect()) }
            { section("papers", annex.papers_heading, annex.papers_hint, papers.iter().map(|it| paper(view, &check, it)).collect()) }
            { section("unmet", annex.unmet_heading, annex.unmet_hint, POLICY.supports.iter().filter(unmet).map(|it| html! {
                <li data-support={it.id}><details><summary>{ view.text(it.name) }</summary>{ changes(view, &check.changes(it)) }</details></li>
            }).collect()) }
            { send(view, desk, &points(&check, &review)) }
        </div>
    }
}

/// Everything there is to decide, each with the points that are decided together.
pub fn points(check: &Check, review: &Review) -> Vec<Vec<&'static Point>> {
    let decisions = review.decisions.iter().map(|it| points_of(check, it));
    decisions.chain(review.unsure.iter().map(|it| point_of(it.question).into_iter().collect())).collect()
}

fn decision(view: &View, check: &Check, desk: &Desk, decision: &Decision) -> Html {
    html! {
        <li data-decision="">
            <p><b>{ view.text(decision.why) }</b></p>
            { bearing(view, &decision.bearing) }
            { citation(view, decision.faq) }
            { decide(view, desk, points_of(check, decision), view.text(decision.why)) }
        </li>
    }
}

fn unsure(view: &View, check: &Check, desk: &Desk, statement: &Statement) -> Html {
    let points: Vec<_> = point_of(statement.question).into_iter().collect();
    let question = statement.question.get();
    html! {
        <li data-question={question.id}>
            <p>{ said(view, check, statement) }</p>
            { bearing(view, &statement.bearing) }
            // Buttons right below a question stay in view where it is answered.
            <div>{ decide(view, desk, points, view.text(question.short)) }</div>
        </li>
    }
}

fn statement(view: &View, check: &Check, statement: &Statement) -> Html {
    html! {
        <li data-question={statement.question.get().id}>
            <p>{ said(view, check, statement) }</p>
            { bearing(view, &statement.bearing) }
        </li>
    }
}

/// A question with the answer given.
pub fn said(view: &View, check: &Check, statement: &Statement) -> Html {
    let answer = check.answers().choice(statement.question).map_or("", |it| view.text(it.label));
    html! { <>{ view.text(statement.question.get().short) }{ view.words.colon }<b>{ answer }</b></> }
}

/// What an entry bears on, in one line.
pub fn bearing(view: &View, bearing: &Bearing) -> Html {
    let definition = bearing.definition.then_some(view.words.definition_short);
    let supports = bearing.supports.iter().map(|support| view.text(support.name));
    let all: Vec<_> = definition.into_iter().chain(supports).collect();
    html! { <p class="hint">{ words(view.language).bears_on }{ view.words.colon }{ all.join(view.words.list_divider) }</p> }
}

/// A paper with everything it may show.
fn paper(view: &View, check: &Check, bring: &Bring) -> Html {
    let at = DETAILS.papers.iter().position(|it| it.id == bring.paper.id).and_then(|at| u8::try_from(at).ok());
    let asks = |support: &&'static Support| at.is_some_and(|at| support.details().papers.contains(&at));
    let supports = check.within_reach().filter(asks).collect();
    html! {
        <li data-paper={bring.paper.id}>
            <p><b>{ view.text(bring.paper.name) }</b></p>
            if let Some(note) = bring.paper.note {
                <p class="hint">{ view.text(note) }</p>
            }
            { bearing(view, &Bearing { definition: bring.definition, supports }) }
        </li>
    }
}
