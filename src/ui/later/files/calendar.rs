//! Steps of the plan as a calendar file, on the days a person chooses.

use yew::prelude::*;

use super::{Files, FilesAction};
use crate::export::{Date, Dated, Stamp, calendar};
use crate::plan::{Task, all_tasks, left};
use crate::policy::Support;
use crate::ui::browser;
use crate::ui::later::PartId;
use crate::ui::state::MORE;
use crate::ui::view::View;

/// A day for each step, and the file of those that have one.
pub fn calendar_section(view: &View, files: &Files) -> Html {
    let words = view.files_words();
    let check = view.state.check();
    let leaves = |it: Option<&Support>| view.state.parts.leaves(&check, it);
    let steps = left(all_tasks(&check).collect(), &leaves);
    let dated = dated(files, &steps);
    let file = Stamp::parse(&browser::now()).map(|stamp| calendar(&dated, view.language, stamp)).unwrap_or_default();
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::download("overseas-talent-check.ics", "text/calendar;charset=utf-8", &file);
    });
    html! {
        <div class="calendar" data-calendar={dated.len().to_string()}>
            <h3 id={MORE} tabindex="-1">{ words.calendar_heading }</h3>
            <p class="hint">{ words.calendar_hint }</p>
            <ul class="days">{ for steps.iter().map(|it| day(view, files, it)) }</ul>
            <p class="buttons">
                <button type="button" data-action="save-ics" disabled={dated.is_empty()} {onclick}>{ (words.save_calendar)(dated.len()) }</button>
            </p>
        </div>
    }
}

/// The steps that have a day.
fn dated<'a>(files: &Files, steps: &'a [Task]) -> Vec<Dated<'a>> {
    let day = |task: &Task| {
        let (_, day) = files.days.iter().find(|(id, _)| *id == task.id)?;
        Date::parse(day)
    };
    steps.iter().filter_map(|task| Some(Dated { task, date: day(task)? })).collect()
}

fn day(view: &View, files: &Files, task: &Task) -> Html {
    let (to, id) = (view.clone(), task.id.clone());
    let onchange = Callback::from(move |event: Event| {
        to.tell(PartId::Files, FilesAction::Day(id.clone(), browser::value_of(&event)));
    });
    let chosen = files.days.iter().find(|(id, _)| *id == task.id).map(|(_, day)| day.clone());
    html! {
        <li key={task.id.clone()}>
            <label>
                <input type="date" max="9999-12-31" data-day={task.id.clone()} value={chosen.unwrap_or_default()} {onchange} />
                <span>{ view.text(task.step.text) }</span>
            </label>
        </li>
    }
}
