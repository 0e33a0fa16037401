//! The measures as reading matter: all of them on one page, and each with a page of its own.

use yew::prelude::*;

use super::support::{asking, reading, term};
use crate::i18n::reading;
use crate::policy::{Measure, POLICY, Phase, Support};
use crate::site::{BY_PHASE, Page};
use crate::ui::components::{citation, heading, phase};
use crate::ui::view::View;

/// All measures, with the definition.
pub fn measures_page(view: &View) -> Html {
    html! {
        <div class="measures">
            { heading(view.words.page_measures) }
            <p class="lead">{ view.words.describe_measures }</p>
            <p class="buttons no-print">{ view.link(view.place(Page::Pick), "button", view.words.page_pick) }</p>
            { definition(view) }
            { for POLICY.aspects.iter().enumerate().map(|(at, aspect)| html! {
                <section class="aspect" data-aspect={aspect.id}>
                    <p class="hint">{ (view.say().aspect_label)(aspect.number) }</p>
                    <h2>{ view.text(aspect.title) }</h2>
                    { for POLICY.measures.iter().enumerate().filter(|(_, it)| usize::from(it.aspect) == at).map(|(n, it)| summary(view, n, it)) }
                </section>
            }) }
            { by_phase(view) }
        </div>
    }
}

/// When the steps of each support fall, as a table: what the road of a plan is made of, for everybody.
fn by_phase(view: &View) -> Html {
    let own = reading::words(view.language);
    let first = |it: &Support| it.steps().iter().map(|step| step.phase).min();
    let named = |it: &'static Support| html! { <li><a href={format!("#{}", it.id)}>{ view.text(it.name) }</a></li> };
    html! {
        <section class="aspect" id={BY_PHASE} tabindex="-1">
            <h2>{ own.by_phase }</h2>
            <p class="hint">{ own.by_phase_lead }</p>
            <table class="compared">
                <thead><tr>
                    <th scope="col">{ own.phase }</th><th scope="col">{ own.phase_first }</th><th scope="col">{ own.phase_further }</th>
                </tr></thead>
                <tbody>{ for Phase::ALL.into_iter().map(|at| {
                    let here = POLICY.supports.iter().filter(|it| it.steps().iter().any(|step| step.phase == at));
                    let (begun, further): (Vec<_>, Vec<_>) = here.partition(|it| first(it) == Some(at));
                    html! {
                        <tr data-by-phase={at.id()}>
                            <th scope="row">{ phase(view, at) }</th>
                            <td><ul>{ for begun.into_iter().map(named) }</ul></td>
                            <td><ul>{ for further.into_iter().map(named) }</ul></td>
                        </tr>
                    }
                }) }</tbody>
            </table>
        </section>
    }
}

/// One measure, by position.
pub fn measure_page(view: &View, at: u8) -> Html {
    let page = Page::Measure(at);
    let Some(measure) = page.measure() else { return Html::default() };
    let personal: Vec<_> = POLICY.supports_of(measure).iter().filter(|it| !it.is_general).collect();
    let neighbour = |at: Option<u8>| at.map(Page::Measure).filter(|page| page.measure().is_some());
    let around = [neighbour(at.checked_sub(1)), neighbour(at.checked_add(1))];
    html! {
        <article class="measure">
            { heading(page.name(view.language)) }
            { lead(view, measure) }
            <h2>{ view.words.supports_heading }</h2>
            { supports(view, measure) }
            <p class="buttons no-print">
                { view.link(view.place(Page::Check), "button primary", view.words.start_button) }
                if !personal.is_empty() {
                    <a class="button" data-for-measure="" href={asking(view, Page::Check, &personal)}>{ reading::words(view.language).check_measure }</a>
                    <a class="button" data-pick="" href={asking(view, Page::Pick, &personal)}>{ view.words.page_pick }</a>
                }
                { view.link(view.place(Page::Measures), "button", view.words.page_measures) }
            </p>
            <ul class="neighbours no-print">
                { for around.into_iter().flatten().map(|page| html! { <li>{ view.link(view.place(page), "", page.name(view.language)) }</li> }) }
            </ul>
        </article>
    }
}

fn definition(view: &View) -> Html {
    let definition = &POLICY.definition;
    html! {
        <section class="definition" data-reading="definition">
            <h2>{ view.words.definition_heading }</h2>
            <p>{ view.marked(view.text(definition.what)) }</p>
            <ul class="routes">
                { for POLICY.routes_in_detail().map(|(route, details)| html! {
                    <li data-route={route.id}>
                        <b>{ view.text(route.name) }</b>{ " " }{ view.text(route.what) }
                        <ul class="conditions">{ for details.terms.iter().map(|it| term(view, it, route.fails, definition.faq)) }</ul>
                    </li>
                }) }
            </ul>
            <p class="hint">{ view.text(definition.reading) }</p>
            { citation(view, definition.faq) }
        </section>
    }
}

fn summary(view: &View, at: usize, measure: &'static Measure) -> Html {
    let page = Page::Measure(u8::try_from(at).unwrap_or_default());
    html! {
        <article class="measure" id={measure.slug} data-measure={measure.number.to_string()} key={measure.slug}>
            <h3>{ view.link(view.place(page), "", page.name(view.language)) }</h3>
            { lead(view, measure) }
            { supports(view, measure) }
        </article>
    }
}

fn lead(view: &View, measure: &'static Measure) -> Html {
    html! {
        <>
            <p class="lead">{ view.text(measure.summary) }</p>
            { citation(view, measure.faq) }
        </>
    }
}

fn supports(view: &View, measure: &'static Measure) -> Html {
    POLICY.supports_of(measure).iter().map(|support| reading(view, support)).collect()
}
