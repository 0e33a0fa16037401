//! The road from now to growth: a choice of stages, and how every support on it stands there.

use yew::prelude::*;

use crate::plan::road::{Light, Lit, Move, Stage, done, road as lit, stages};
use crate::policy::Choice;
use crate::rules::Check;
use crate::site::{BY_PHASE, Page};
use crate::ui::components::mark;
use crate::ui::later::PartId;
use crate::ui::view::View;

/// The road, at the stage chosen.
pub fn road(view: &View, check: &Check, chosen: Stage) -> Html {
    let (words, answers) = (view.words, check.answers());
    let stages: Vec<Stage> = stages(answers).collect();
    // Another answer may have taken the stage off the road.
    let at = stages.iter().copied().rfind(|it| *it <= chosen).unwrap_or(Stage::Now);
    let leaves = |it: &Lit| view.state.parts.leaves(check, Some(it.support));
    let all: Vec<Lit> = lit(answers, at).into_iter().filter(leaves).collect();
    let of = |light: Light| all.iter().filter(move |it| it.light == light);
    let lights = Light::ALL.map(|light| (light, of(light).count())).into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<_> =
        lights.clone().map(|(light, count)| format!("{}{}{count}", heading(view, light), words.colon)).collect();
    let moves = done(answers, at);
    html! {
        <div class="road">
            <p class="hint">{ words.road_lead }</p>
            <fieldset>
                <legend class="visually-hidden">{ words.road_stage }</legend>
                <div class="stages">{ for stages.iter().map(|it| stage(view, *it, at)) }</div>
            </fieldset>
            <p role="status" data-lights="">
                <b>{ name(view, at) }</b>{ words.colon }
                { if told.is_empty() { words.road_empty.to_owned() } else { told.join(words.list_divider) } }
            </p>
            if !moves.is_empty() {
                <p class="hint" data-done="">{ words.road_done }{ words.colon }{ steps(view, &moves, words.title_divider) }</p>
            }
            // Apart, so that what comes and goes here leaves the stage that has the focus where it is.
            <div class="road">
                { for lights.map(|(light, count)| html! {
                    <section data-light={light.id()} key={light.id()}>
                        <h3>{ heading(view, light) }{ words.opening }{ count }{ words.closing }</h3>
                        <ul>{ for of(light).map(|it| entry(view, it)) }</ul>
                    </section>
                }) }
            </div>
            <p class="no-print"><a href={format!("{}#{BY_PHASE}", Page::Measures.path(view.language))}>{ words.road_table }</a></p>
        </div>
    }
}

fn stage(view: &View, stage: Stage, at: Stage) -> Html {
    let to = view.clone();
    let onchange = Callback::from(move |_: Event| to.tell(PartId::Details, stage));
    html! {
        <label data-stage={stage.id()} data-passed={(stage <= at).then_some("")}>
            <input type="radio" name="road" value={stage.id()} checked={stage == at} {onchange} />
            { name(view, stage) }
        </label>
    }
}

fn name(view: &View, stage: Stage) -> &'static str {
    match stage {
        Stage::Now => view.words.now,
        Stage::Arrived => view.words.on_arrival,
        Stage::Registered => view.words.company_registered,
        Stage::Growing => view.words.growing,
    }
}

fn heading(view: &View, light: Light) -> &'static str {
    match light {
        Light::New => view.words.road_new,
        Light::Still => view.words.road_still,
        Light::Open => view.words.road_open,
        Light::Ahead => view.words.road_ahead,
        Light::Over => view.words.road_over,
    }
}

fn entry(view: &View, it: &Lit) -> Html {
    html! {
        <li data-lit={it.support.id} data-status={it.status.id()} key={it.support.id}>
            <b>{ mark(it.status) }{ " " }{ view.text(it.support.name) }</b>
            if it.status.is_within_reach() {
                <span class="hint">{ view.status(it.status) }</span>
            } else if !it.through.is_empty() {
                <span class="hint">{ view.words.road_once }{ view.words.colon }{ steps(view, &it.through, &format!(" {} ", view.words.together)) }</span>
            }
        </li>
    }
}

/// What has to be done, in one line.
fn steps(view: &View, moves: &[Move], divider: &str) -> String {
    let text = |it: &&Choice| view.text(it.change.unwrap_or(it.label));
    let one = |it: &Move| it.to.iter().map(text).collect::<Vec<_>>().join(&format!(" {} ", view.words.or));
    moves.iter().map(one).collect::<Vec<_>>().join(divider)
}
