//! The questionnaire: one question at a time, only those that can still matter, with the verdict beside it.

use yew::prelude::*;

use crate::policy::{POLICY, QuestionId, QuestionSet};
use crate::rules::{Answers, Check, Goal};
use crate::site::Page;
use crate::ui::browser;
use crate::ui::components::{folded, heading, link_error, no_script, unfolding, verdict_panel};
use crate::ui::state::{Action, Fold, Place};
use crate::ui::view::{PRERENDERED, View};

/// The questionnaire.
pub fn check_page(view: &View) -> Html {
    let check = Check::new(view.state.own.answers);
    html! {
        <div class="check">
            <div class="check-main">
                { no_script(view) }
                { link_error(view) }
                { match view.state.place.question {
                    Some(question) => question_form(view, question),
                    None => done(view),
                } }
                if !check.answers().is_empty() {
                    <details class="so-far" ontoggle={unfolding(view, Fold::Answers)}>
                        <summary>{ view.words.answers_heading }</summary>
                        { folded(view, Fold::Answers) }
                    </details>
                }
            </div>
            { verdict_panel(view, &check) }
        </div>
    }
}

fn question_form(view: &View, id: QuestionId) -> Html {
    let words = view.words;
    let question = id.get();
    let check = Check::new(view.state.own.answers);
    let chosen = view.state.own.answers.get(id);
    let section = POLICY.sections.get(usize::from(question.section)).map_or("", |it| view.text(it.title));
    let onsubmit = {
        let view = view.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            proceed(&view, id);
        })
    };
    let keys = {
        let view = view.clone();
        Callback::from(move |event: KeyboardEvent| {
            if !(event.ctrl_key() || event.alt_key() || event.meta_key()) {
                press(&view, id, &event.key());
            }
        })
    };
    let missing = view.state.is_answer_missing();
    let to_choices = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::focus_choice(question.id, 0);
    });
    let skip = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| skip(&view, id))
    };
    html! {
        <form {onsubmit} autocomplete="off" data-question={question.id} key={question.id}>
            { progress(view, &check, section) }
            <div class="problem" role="alert">
                if missing {
                    <p><b>{ words.error }{ words.colon }</b><a href="#choices" onclick={to_choices}>{ words.choose_first }</a></p>
                }
            </div>
            <fieldset role="radiogroup" aria-invalid={missing.then_some("true")} aria-describedby={missing.then_some("missing")}>
                <legend>{ heading(view.marked(view.text(question.text))) }</legend>
                if missing {
                    <p id="missing" class="error">{ words.choose_first }</p>
                }
                <div id="choices" class="options" onkeydown={keys}>
                    { for question.options.iter().enumerate().map(|(at, option)| {
                        let position = u8::try_from(at).unwrap_or_default();
                        html! {
                            <label class="option" key={option.id}>
                                <input type="radio" name={question.id} value={option.id} checked={chosen == Some(position)}
                                    onchange={view.acting(Action::Answer(id, position))} />
                                <span class="option-label">{ view.marked(view.text(option.label)) }</span>
                                <kbd aria-hidden="true">{ at + 1 }</kbd>
                            </label>
                        }
                    }) }
                </div>
            </fieldset>
            <p class="buttons">
                <button type="submit" class="primary" data-action="next" disabled={PRERENDERED}>{ words.next }</button>
                { back(view, &check, id) }
                <button type="button" class="plain" data-action="skip" onclick={skip}>{ words.skip_question }</button>
            </p>
            { goal(view, &check) }
            { consequences(view) }
            <details class="help">
                <summary>{ words.why_we_ask }</summary>
                <p>{ view.text(question.why) }</p>
            </details>
            if let Some(help) = question.help {
                <details class="help">
                    <summary>{ words.what_it_means }</summary>
                    <p>{ view.marked(view.text(help)) }</p>
                </details>
            }
            <p class="hint keys">{ words.keys_hint }</p>
        </form>
    }
}

/// Goes on to the next question that matters, or to the result; without an answer, says what is missing.
fn proceed(view: &View, question: QuestionId) {
    if view.state.own.answers.has(question) {
        follow(view, question, view.state.own.answers);
    } else {
        view.state.dispatch(Action::Missing(question));
        browser::focus_choice(question.get().id, 0);
    }
}

/// Goes on without an answer, taking back one that was given.
fn skip(view: &View, question: QuestionId) {
    view.state.dispatch(Action::Clear(question));
    let mut answers = view.state.own.answers;
    answers.clear(question);
    follow(view, question, answers);
}

fn follow(view: &View, question: QuestionId, answers: Answers) {
    let following = Check::new(answers).relevant_for(view.state.place.goal).iter().find(|it| *it > question);
    view.go(following.map_or(view.place(Page::Result), |it| view.question(it)));
}

/// A key pressed among the options: a number chooses. Enter goes on by itself, as in every form.
fn press(view: &View, question: QuestionId, key: &str) {
    let number = key.parse::<u8>().ok().and_then(|number| number.checked_sub(1));
    if let Some(at) = number.filter(|at| usize::from(*at) < question.get().options.len()) {
        view.state.dispatch(Action::Answer(question, at));
        browser::focus_choice(question.get().id, usize::from(at));
    }
}

/// How far along: answered questions against those that still matter.
fn progress(view: &View, check: &Check, section: &'static str) -> Html {
    let answered = check.answers().len();
    let left = check.relevant_for(view.state.place.goal).len();
    let whole = (answered + left).max(1);
    html! {
        <div class="progress">
            <p><span class="section">{ section }</span>{ " " }<span data-answered-count={answered.to_string()} data-left={left.to_string()}>{ (view.words.say.progress)(answered, left) }</span></p>
            <progress max={whole.to_string()} value={answered.to_string()} aria-hidden="true" />
        </div>
    }
}

/// How much is left until what the person cares about is settled, and the way to being asked everything.
fn goal(view: &View, check: &Check) -> Html {
    let goal = view.state.place.goal;
    if goal.is_everything() {
        return Html::default();
    }
    let left = check.relevant_for(goal).len().to_string();
    let everything = Place { goal: Goal::default(), ..view.state.place };
    let other = Place { goal, ..view.place(Page::Pick) };
    html! {
        <p class="hint" data-goal={left.clone()}>
            { [view.words.goal_left, view.words.colon, &left, " "].concat() }{ view.link(everything, "", view.words.goal_all) }{ " " }{ view.link(other, "", view.words.page_pick) }
        </p>
    }
}

/// The way to the question before: the last one that is answered or still matters.
fn back(view: &View, check: &Check, question: QuestionId) -> Html {
    let relevant = check.relevant_for(view.state.place.goal);
    let before =
        POLICY.question_ids().rev().find(|it| *it < question && (check.answers().has(*it) || relevant.contains(*it)));
    let place = before.map_or(view.place(Page::Start), |it| view.question(it));
    view.link(place, "button back", view.words.back)
}

/// What a changed answer opened and what it made irrelevant.
fn consequences(view: &View) -> Html {
    let words = view.words;
    let line = |questions: QuestionSet, sentence: fn(&str) -> String| {
        let names: Vec<_> = questions.iter().map(|it| view.text(it.get().short)).collect();
        (!names.is_empty()).then(|| sentence(&names.join(words.list_divider)))
    };
    let lines =
        [line(view.state.page.step.opened, words.say.reopened), line(view.state.page.step.closed, words.say.closed)];
    html! {
        <div class="consequences" role="status">
            { for lines.into_iter().flatten().map(|line| html! { <p>{ line }</p> }) }
        </div>
    }
}

fn done(view: &View) -> Html {
    html! {
        <section data-done="">
            { heading(view.words.done_heading) }
            <p>{ view.words.done_text }</p>
            <p class="buttons">{ view.link(view.place(Page::Result), "button primary", view.words.see_result) }</p>
        </section>
    }
}
