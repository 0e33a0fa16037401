//! The answers given, each to be changed or tried differently.

use yew::prelude::*;

use crate::policy::{POLICY, QuestionId};
use crate::rules::{Check, Status};
use crate::ui::browser;
use crate::ui::state::Action;
use crate::ui::view::View;

/// Every question that is answered or still matters, with the answer and a link to change it.
pub fn answers_list(view: &View, check: &Check) -> Html {
    let relevant = check.relevant();
    let shown = POLICY.question_ids().filter(|it| check.answers().has(*it) || relevant.contains(*it));
    html! { <dl class="answers">{ for shown.map(|question| row(view, check, question)) }</dl> }
}

fn row(view: &View, check: &Check, question: QuestionId) -> Html {
    let words = view.words;
    let choice = check.answers().choice(question);
    let short = view.text(question.get().short);
    html! {
        <div data-answered={question.get().id} data-answer={choice.map(|it| it.id)}>
            <dt>{ short }</dt>
            <dd>{ choice.map_or(words.unanswered, |it| view.text(it.label)) }</dd>
            if view.state.shown.linked.is_none() {
            <dd class="change">{ view.link(view.question(question), "", html! {
                <>
                    { if choice.is_some() { words.edit } else { words.answer_it } }
                    <span class="visually-hidden">{ format!("{}{short}", words.colon) }</span>
                </>
            }) }</dd>
            }
            <dd class="what-if">{ what_if(view, check, question) }</dd>
        </div>
    }
}

/// A field that tries another answer in place.
fn what_if(view: &View, check: &Check, question: QuestionId) -> Html {
    let state = view.state.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(option) = question.get().option(&browser::value_of(&event)) {
            state.dispatch(Action::Try(question, option));
        }
    });
    let label = format!("{}{}{}", view.words.what_if, view.words.colon, view.text(question.get().short));
    let chosen = check.answers().get(question);
    html! {
        <select aria-label={label} {onchange} data-what-if={question.get().id}>
            <option value="" disabled={true} selected={chosen.is_none()}>{ view.words.what_if }</option>
            { for question.get().options.iter().enumerate().map(|(at, option)| html! {
                <option value={option.id} selected={chosen.map(usize::from) == Some(at)}>{ view.text(option.label) }</option>
            }) }
        </select>
    }
}

/// What the answer tried would do, with the choice to keep or drop it.
pub fn trial_bar(view: &View) -> Html {
    let Some((question, option)) = view.state.shown.trial else { return Html::default() };
    let words = view.words;
    let own = view.state.shown.linked.map_or(view.state.own.answers, |link| link.answers);
    let (before, after) = (Check::new(own), view.state.check());
    let label = question.get().options.get(usize::from(option)).map_or("", |it| view.text(it.label));
    let moved: Vec<_> = POLICY
        .supports
        .iter()
        .map(|support| (support, before.support(support), after.support(support)))
        .filter(|(_, before, after)| before != after)
        .collect();
    let rise = moved.iter().filter(|(_, before, after)| rank(*after) > rank(*before)).count();
    html! {
        <section class="trial" aria-live="polite" data-trial={question.get().id}>
            <h2>{ (view.say().trial_heading)(view.text(question.get().short), label) }</h2>
            if moved.is_empty() {
                <p>{ words.trial_none }</p>
            } else {
                <p>{ (view.say().trial_counts)(rise, moved.len() - rise) }</p>
                <ul>
                    { for moved.iter().map(|(support, before, after)| html! {
                        <li>{ view.text(support.name) }{ words.colon }{ view.status(*before) }{ " → " }<b>{ view.status(*after) }</b></li>
                    }) }
                </ul>
            }
            <p class="buttons">
                <button type="button" class="primary" data-action="keep-trial" onclick={view.acting(Action::KeepTrial)}>{ words.trial_keep }</button>
                <button type="button" data-action="drop-trial" onclick={view.pressing(Action::DropTrial)}>{ words.trial_drop }</button>
            </p>
        </section>
    }
}

/// How good a status is to have: what is open may still turn out well.
fn rank(status: Status) -> u8 {
    match status {
        Status::Unmet => 0,
        Status::Open => 1,
        Status::Confirm => 2,
        Status::Matches => 3,
    }
}
