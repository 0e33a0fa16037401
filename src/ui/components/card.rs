//! The card of one support.

use yew::prelude::*;

use super::changes::changes;
use super::citation::citation;
use super::conditions::conditions;
use super::folded::{folded, unfolding};
use super::mark::{receiver, status_word};
use crate::plan::When;
use crate::policy::{Background, DETAILS, Grade, Language, NextStep, POLICY, Phase, Source, Support};
use crate::rules::Check;
use crate::site::{Page, map_path};
use crate::ui::state::Fold;
use crate::ui::view::{PRERENDERED, View};

/// The card: status and name in one line, all the rest behind it.
pub fn card(view: &View, check: &Check, support: &'static Support) -> Html {
    let words = view.words;
    let status = check.support(support);
    let measure = POLICY.measures.get(usize::from(support.measure));
    let fold = Fold::Card(support.position);
    let shown = if support.is_general { "general" } else { status.id() };
    html! {
        <details class="card" id={format!("support-{}", support.id)} data-support={support.id} data-status={status.id()}
            data-shown={shown} data-receiver={support.receiver.id()} key={support.id} ontoggle={unfolding(view, fold)}>
            <summary>
                <span class="card-name" role="heading" aria-level="4">{ view.text(support.name) }</span>
                if support.is_general {
                    <span class="status" data-status="general">{ words.general }</span>
                } else {
                    { status_word(view, status) }
                }
                <span class="tags">
                    <span class="tag">{ receiver(view, support.receiver) }</span>
                    if let Some(measure) = measure {
                        <span class="tag quiet">{ (view.say().measure_label)(measure.number) }</span>
                    }
                </span>
            </summary>
            <div class="card-body">{ if PRERENDERED { elsewhere(view, support) } else { folded(view, fold) } }</div>
        </details>
    }
}

/// What is in a card of the prerendered result, which is nobody's: where it can be read. All of it would make the page three
/// times as long on its way, which who opens a result link waits for.
fn elsewhere(view: &View, support: &Support) -> Html {
    let page = Page::Measure(support.measure);
    html! {
        <>
            <p class="what">{ view.marked(view.text(support.details().what)) }</p>
            <p><a href={page.path(view.language)}>{ page.name(view.language) }</a></p>
            <p><a href={Page::Start.path(view.language) + &map_path(support)}>{ view.words.map_link }</a></p>
        </>
    }
}

/// What is in an open card.
pub fn card_body(view: &View, check: &Check, support: &'static Support) -> Html {
    let (words, details) = (view.words, support.details());
    html! {
        <>
            { other_name(view, support) }
            <p class="what">{ view.marked(view.text(details.what)) }</p>
            <p class="receives"><b>{ words.receiver }{ words.colon }</b>{ view.marked(view.text(details.receives)) }</p>
            if support.is_general {
                <p class="hint">{ words.general_hint }</p>
            } else {
                <h4>{ words.conditions }</h4>
                { conditions(view, check, support) }
                { changes(view, &check.changes(support)) }
            }
            { particulars(view, support) }
        </>
    }
}

/// The Chinese name in an English card, since that is what people say at a counter.
pub fn other_name(view: &View, support: &Support) -> Html {
    match view.language {
        Language::En => {
            html! { <p class="counter-name" lang="zh-Hans">{ view.text(support.details().other_name) }</p> }
        }
        Language::Zh => Html::default(),
    }
}

/// What a person is told about a support whatever they answer: steps, papers, background, where it stands in the text.
pub fn particulars(view: &View, support: &Support) -> Html {
    let details = support.details();
    html! {
        <>
            { steps(view, support.steps()) }
            { papers(view, details.papers) }
            { background(view, details.background) }
            { citation(view, details.faq) }
            <p><a href={Page::Start.path(view.language) + &map_path(support)}>{ view.words.map_link }</a></p>
            if details.is_placed_by_reading() {
                <p class="hint">{ view.words.by_reading }</p>
            }
        </>
    }
}

/// What to do next, by phase.
fn steps(view: &View, steps: &'static [NextStep]) -> Html {
    html! {
        if !steps.is_empty() {
            <h4>{ view.words.next_steps }</h4>
            <ol class="steps">
                { for steps.iter().map(|step| html! {
                    <li><span class="phase">{ phase(view, step.phase) }</span>{ " " }{ view.marked(view.text(step.text)) }</li>
                }) }
            </ol>
        }
    }
}

/// Name of a phase, for the person whose answers are shown.
pub fn phase(view: &View, phase: Phase) -> &'static str {
    match When::of(phase, &view.state.answers()) {
        When::Now => view.words.now,
        When::Phase(Phase::BeforeReturning) => view.words.before_returning,
        When::Phase(Phase::OnArrival) => view.words.on_arrival,
        When::Phase(Phase::CompanyRegistered) => view.words.company_registered,
        When::Phase(Phase::Growing) => view.words.growing,
    }
}

/// Papers to bring.
fn papers(view: &View, papers: &'static [u8]) -> Html {
    html! {
        if !papers.is_empty() {
            <h4>{ view.words.papers }</h4>
            <ul class="papers">
                { for papers.iter().filter_map(|at| DETAILS.papers.get(usize::from(*at))).map(|paper| html! {
                    <li>
                        { view.marked(view.text(paper.name)) }
                        if let Some(note) = paper.note {
                            <span class="hint">{ " " }{ view.text(note) }</span>
                        }
                    </li>
                }) }
            </ul>
        }
    }
}

/// Dated facts, clearly apart.
fn background(view: &View, facts: &'static [Background]) -> Html {
    html! {
        if !facts.is_empty() {
            <aside class="background">
                <h4>{ view.words.background }</h4>
                <p class="hint">{ view.words.background_hint }</p>
                <ul>
                    { for facts.iter().map(|it| html! {
                        <li>{ view.text(it.fact) }{ for DETAILS.sources.get(usize::from(it.source)).map(|source| named(view, source)) }</li>
                    }) }
                </ul>
            </aside>
        }
    }
}

/// A document with its number, date and grade.
pub fn named(view: &View, source: &'static Source) -> Html {
    let grade = grade(view, source.grade);
    let date = source.date.map_or_else(|| view.words.undated.to_owned(), view.words.say.date);
    let by_address = source.dated_by_address.then(|| view.words.dated_by_address.to_owned());
    let details = [source.document.map(str::to_owned), Some(date), by_address, Some(grade.to_owned())];
    let details: Vec<_> = details.into_iter().flatten().collect();
    html! {
        <small class="source">
            { view.words.opening }
            if let Some(url) = source.url {
                <a href={url} rel="external noopener">{ view.text(source.title) }</a>
            } else {
                { view.text(source.title) }
            }
            { view.words.list_divider }{ details.join(view.words.list_divider) }{ view.words.closing }
        </small>
    }
}

/// A grade in words.
pub fn grade(view: &View, grade: Grade) -> &'static str {
    match grade {
        Grade::Off => view.words.grade_official,
        Grade::State => view.words.grade_state,
        Grade::Own => view.words.grade_own,
        Grade::Mir => view.words.grade_copy,
        Grade::Sec => view.words.grade_secondary,
    }
}
