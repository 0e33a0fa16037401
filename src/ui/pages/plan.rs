//! The plan: what to do when, what to bring, whom to ask.

use yew::prelude::*;

use crate::plan::{Bring, Task, left, nearest, papers_left, tasks};
use crate::policy::{Choice, DETAILS, Institution, Language, Paper, Phase, Support};
use crate::rules::Status;
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::{cited, folded, heading, linked, more, no_script, of_sender, phase, unfolding};
use crate::ui::later::{Loading, PartId, Piece};
use crate::ui::state::{Action, Fold};
use crate::ui::view::View;

/// So many tasks are for this week.
const THIS_WEEK: usize = 3;

/// The plan.
pub fn plan_page(view: &View) -> Html {
    let check = view.state.check();
    let words = view.words;
    let parts = &view.state.parts;
    let leaves = |it: Option<&Support>| parts.leaves(&check, it);
    let phases = Phase::ALL.into_iter().map(|phase| (phase, left(tasks(&check, phase), &leaves)));
    let mut phases: Vec<_> = phases.filter(|(_, tasks)| !tasks.is_empty()).collect();
    // The first tasks of the first phase; all else is folded, by phase.
    let week: Vec<_> =
        phases.first_mut().map_or_else(Vec::new, |(_, tasks)| tasks.drain(..tasks.len().min(THIS_WEEK)).collect());
    let papers = papers_left(&check, &leaves);
    html! {
        <div class="plan">
            { heading(words.page_plan) }
            { no_script(view) }
            { linked(view) }
            if let Loading::Here(reply) = parts.get(PartId::Reply) {
                { reply.piece(view, Piece::Replied) }
            }
            <p class="lead">{ words.plan_lead }</p>
            { of_sender(view) }
            if check.definition() == Status::Unmet {
                <section data-nearest="">
                    <p>{ words.plan_nearest }</p>
                    <ul class="papers">{ for nearest(&check).into_iter().map(|(choice, papers)| closer(view, choice, &papers)) }</ul>
                </section>
            } else if week.is_empty() {
                <p>{ words.plan_empty }</p>
                <p class="buttons">{ view.link(view.place(Page::Check), "button primary", words.page_check) }</p>
            }
            if !week.is_empty() {
                <section data-week="">
                    <h2>{ words.this_week }</h2>
                    <ul class="tasks">{ for week.iter().map(|it| task(view, it)) }</ul>
                </section>
            }
            <div class="folds">
            if !check.answers().is_empty() {
                <details class="fold" data-road="" ontoggle={unfolding(view, Fold::Road)}>
                    <summary><h2>{ words.road_heading }</h2></summary>
                    { folded(view, Fold::Road) }
                </details>
            }
            { for phases.iter().filter(|(_, tasks)| !tasks.is_empty()).map(|(at, tasks)| html! {
                <details class="fold" data-phase={at.id()} key={at.id()}>
                    <summary><h2>{ phase(view, *at) }{ words.opening }{ tasks.len() }{ words.closing }</h2></summary>
                    <ul class="tasks">{ for tasks.iter().map(|it| task(view, it)) }</ul>
                </details>
            }) }
            if !papers.is_empty() {
                <details class="fold">
                    <summary><h2>{ words.papers_heading }</h2></summary>
                    <p class="hint">{ words.papers_lead }</p>
                    <ul class="papers">{ for papers.iter().map(|it| bring(view, it)) }</ul>
                </details>
            }
            <details class="fold">
                <summary><h2>{ words.whom_heading }</h2></summary>
                <p>{ words.whom_park }{ " " }{ view.link(view.place(Page::Contacts), "", words.page_contacts) }</p>
                <ul class="offices">{ for DETAILS.institutions.iter().map(|it| office(view, it)) }</ul>
            </details>
            </div>
            if !week.is_empty() {
                <section class="no-print">{ more(view, words.plan_calendar, Piece::Calendar) }</section>
            }
            <p class="buttons no-print">
                { view.link(view.place(Page::Contacts), "button", words.page_contacts) }
                { view.link(view.place(Page::Result), "button", words.page_result) }
                <button type="button" data-action="print" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ words.print }</button>
            </p>
        </div>
    }
}

/// A public body in a line; what else is known of it stands on the page of contacts.
fn office(view: &View, office: &'static Institution) -> Html {
    html! {
        <li data-institution={office.id}>
            <b>{ view.text(office.name) }</b>{ view.words.colon }{ view.text(office.what) }
            if let Some(phone) = office.phone {
                { " " }<a href={format!("tel:{phone}")}>{ phone }</a>
            }
        </li>
    }
}

fn task(view: &View, task: &Task) -> Html {
    // Ticks are the person's own, and the steps of a link somebody else's.
    let linked = view.state.shown.linked.is_some();
    let done = !linked && view.state.own.ticks.contains(&task.id);
    html! {
        <li data-task={task.id.clone()} key={task.id.clone()}>
            <label>
                <input type="checkbox" checked={done} disabled={linked} onchange={view.acting(Action::Tick(task.id.clone()))} />
                <span>{ view.text(task.step.text) }</span>
            </label>
            <p class="hint">{ for task.supports.iter().enumerate().map(|(at, it)| named(view, at, it)) }</p>
            { for task.supports.iter().filter_map(|it| Some((it.id, it.details().within.as_ref()?))).map(|(of, it)| html! {
                <p class="hint" data-within={of}>{ view.text(it.text) }{ " " }{ cited(view, it.faq) }</p>
            }) }
        </li>
    }
}

/// What somebody can do to fit the definition, and the papers that this gives.
fn closer(view: &View, choice: &Choice, papers: &[&Paper]) -> Html {
    html! {
        <li>
            <b>{ view.text(choice.change.unwrap_or(choice.label)) }</b>
            { for papers.iter().map(|it| html! {
                <p class="hint">{ view.text(it.name) }if let Some(note) = it.note { { view.words.colon }{ view.text(note) } }</p>
            }) }
        </li>
    }
}

fn bring(view: &View, bring: &Bring) -> Html {
    let words = view.words;
    let serves = [
        bring.definition.then(|| words.for_definition.to_owned()),
        (bring.supports > 0).then(|| (view.say().serves)(bring.supports)),
    ];
    html! {
        <li data-paper={bring.paper.id}>
            <b>{ view.text(bring.paper.name) }</b>{ " · " }{ serves.into_iter().flatten().collect::<Vec<_>>().join(words.list_divider) }
            if let Some(note) = bring.paper.note {
                <p class="hint">{ view.text(note) }</p>
            }
        </li>
    }
}

/// What a task is for, with the Chinese name that is to be said or shown at a counter.
fn named(view: &View, at: usize, support: &Support) -> Html {
    let divider = if at > 0 { view.words.title_divider } else { "" };
    html! {
        <>
            { divider }{ view.text(support.name) }
            if view.language == Language::En {
                { view.words.opening }<bdi lang="zh-Hans">{ view.text(support.details().other_name) }</bdi>{ view.words.closing }
            }
        </>
    }
}
