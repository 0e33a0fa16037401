//! Two results side by side: which statuses differ, and why.

use yew::prelude::*;

use super::{Views, ViewsAction};
use crate::link::{self, LinkError};
use crate::policy::bits::Word;
use crate::policy::{POLICY, QuestionId, Support};
use crate::rules::{Check, Read, Status};
use crate::ui::browser;
use crate::ui::components::{error_text, heading, mark};
use crate::ui::later::PartId;
use crate::ui::view::{PRERENDERED, View};

/// Ids of the fields.
const FIELDS: [&str; 2] = ["compare-first", "compare-second"];

/// Two fields for links, and below them what differs.
pub fn compare_page(view: &View, views: &Views) -> Html {
    let words = view.views_words();
    let to = view.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        to.tell(PartId::Views, ViewsAction::Compare(FIELDS.map(browser::text_of)));
    });
    let own = (!view.state.own.answers.is_empty()).then_some(view.state.own.answers);
    let known = [own, view.state.shown.linked.map(|link| link.answers)]
        .map(|it| it.map_or_else(String::new, |it| link::encode(&it)));
    let texts = views.typed.clone().unwrap_or(known);
    let to = view.clone();
    let oninput = Callback::from(move |_: InputEvent| {
        to.tell(PartId::Views, ViewsAction::Type(FIELDS.map(browser::text_of)));
    });
    html! {
        <div class="result compare">
            { heading(view.words.page_compare) }
            <p class="lead">{ words.compare_lead }</p>
            <form class="paste no-print" {onsubmit}>
                { for [words.compare_first, words.compare_second].into_iter().zip(FIELDS).zip(texts).enumerate().map(|(at, ((label, id), text))| html! {
                    <div class="field">
                        <label for={id}>{ label }</label>
                        <input {id} type="text" autocomplete="off" spellcheck="false"
                            value={text} oninput={oninput.clone()}
                            aria-describedby={format!("{id}-error")} />
                        <p id={format!("{id}-error")} class="error" role="alert">{ problem(view, views, at) }</p>
                    </div>
                }) }
                <p><button type="submit" class="primary" data-action="compare" disabled={PRERENDERED}>{ words.compare_button }</button></p>
            </form>
            { compared(view, views) }
        </div>
    }
}

/// What is wrong with the link in one field.
fn problem(view: &View, views: &Views, at: usize) -> &'static str {
    let text = views.compared.as_ref().and_then(|texts| texts.get(at));
    match text.map(|text| link::decode(text)) {
        Some(Err(LinkError::Empty)) => view.views_words().compare_empty,
        Some(Err(error)) => error_text(view, error),
        Some(Ok(_)) | None => "",
    }
}

/// The differences, once both links are read.
fn compared(view: &View, views: &Views) -> Html {
    let read = views.compared.as_ref().map(|texts| texts.each_ref().map(|text| link::decode(text)));
    let Some([Ok(first), Ok(second)]) = read else { return Html::default() };
    let words = view.views_words();
    let sides = [Check::new(first.answers), Check::new(second.answers)];
    let differing: Vec<_> = POLICY.question_ids().filter(|it| differs(&sides, *it)).collect();
    let all: Vec<&Support> = POLICY.supports.iter().filter(|it| !it.is_general).collect();
    let supports: Vec<_> = all.iter().filter(|it| sides[0].support(it) != sides[1].support(it)).collect();
    let definition = sides.map(|check| check.definition());
    let moved = supports.len() + usize::from(definition[0] != definition[1]);
    html! {
        <section data-compared={moved.to_string()} aria-live="polite">
            <h2>{ (words.compare_count)(moved, all.len() + 1) }</h2>
            if moved == 0 {
                <p>{ words.compare_same }</p>
            } else {
                <table class="compared" role="table">
                    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{ words.compare_what }</th><th scope="col" role="columnheader">{ words.compare_first }</th><th scope="col" role="columnheader">{ words.compare_second }</th></tr></thead>
                    <tbody role="rowgroup">
                        if definition[0] != definition[1] {
                            { row(view, "definition", view.words.definition_short, definition, &reasons(view, &sides, None)) }
                        }
                        { for supports.iter().map(|it| row(view, it.id, view.text(it.name), sides.map(|check| check.support(it)), &reasons(view, &sides, Some(it)))) }
                    </tbody>
                </table>
            }
            if !differing.is_empty() {
                <h2>{ words.compare_answers }</h2>
                <table class="compared" role="table" data-compared-answers={differing.len().to_string()}>
                    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{ words.compare_question }</th><th scope="col" role="columnheader">{ words.compare_first }</th><th scope="col" role="columnheader">{ words.compare_second }</th></tr></thead>
                    <tbody role="rowgroup">
                        { for differing.iter().map(|it| html! {
                            <tr role="row" data-question={it.get().id}><th scope="row" role="rowheader">{ view.text(it.get().short) }</th>{ for sides.iter().map(|check| html! { <td role="cell">{ answer(view, check, *it) }</td> }) }</tr>
                        }) }
                    </tbody>
                </table>
            }
        </section>
    }
}

fn row(view: &View, id: &'static str, name: &'static str, statuses: [Status; 2], reasons: &str) -> Html {
    html! {
        <tr role="row" data-differs={id}>
            <th scope="row" role="rowheader">{ name }<p class="hint">{ reasons }</p></th>
            { for statuses.map(|status| html! { <td role="cell" data-status={status.id()}><span class="status" data-status={status.id()}>{ mark(status) }{ view.status(status) }</span></td> }) }
        </tr>
    }
}

/// Which of the answers that a support, or the definition, reads are not the same on both sides.
fn reasons(view: &View, sides: &[Check; 2], support: Option<&Support>) -> String {
    let words = view.words;
    let said = |question: QuestionId| {
        let [first, second] = [0, 1].map(|side| sides.get(side).map_or("", |check| answer(view, check, question)));
        format!("{}{}{first} → {second}", view.text(question.get().short), words.colon)
    };
    let read = |support: &Support| sides[0].reasons(support).map(|reason| reason.read).collect::<Vec<_>>();
    let parts: Vec<String> = match support {
        None => POLICY
            .question_ids()
            .filter(|it| it.get().field.word == Word::Definition && differs(sides, *it))
            .map(said)
            .collect(),
        Some(support) => read(support)
            .into_iter()
            .filter_map(|read| match read {
                Read::Definition => {
                    (sides[0].definition() != sides[1].definition()).then(|| words.definition_short.to_owned())
                }
                Read::Question(question) => differs(sides, question).then(|| said(question)),
                Read::Nothing => None,
            })
            .collect(),
    };
    parts.join(words.title_divider)
}

fn differs(sides: &[Check; 2], question: QuestionId) -> bool {
    sides[0].answers().get(question) != sides[1].answers().get(question)
}

fn answer(view: &View, check: &Check, question: QuestionId) -> &'static str {
    check.answers().choice(question).map_or(view.words.unanswered, |it| view.text(it.label))
}
