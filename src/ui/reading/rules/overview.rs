//! Which question bears on which support: a table for a wide screen, and the same as a list.

use yew::prelude::*;

use super::address;
use crate::i18n::office::words;
use crate::policy::bits::Word;
use crate::policy::{POLICY, QuestionId, Support};
use crate::rules::reads;
use crate::site::ReadingPage;
use crate::ui::components::heading;
use crate::ui::view::View;

/// How a question bears on a support.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bears {
    Own,
    Through,
}

/// The overview.
pub fn overview(view: &View) -> Html {
    let own = words(view.language);
    let questions: Vec<QuestionId> = POLICY.question_ids().collect();
    html! {
        <article class="measures" data-maps={POLICY.supports.len().to_string()}>
            { heading(own.maps) }
            <p class="lead">{ own.maps_lead }</p>
            <p><a href={address(view, ReadingPage::DefinitionMap)}>{ view.text(POLICY.definition.title) }</a></p>
            <section>
                <h2>{ own.overview }</h2>
                <p class="hint">{ own.overview_text }</p>
                <div class="wide" tabindex="0" role="region" aria-label={own.overview}>
                    <table>
                        <thead><tr>
                            <th scope="col">{ own.supports }</th>
                            { for questions.iter().enumerate().map(|(at, it)| html! {
                                <th scope="col"><abbr title={view.text(it.get().short)}>{ at + 1 }</abbr></th>
                            }) }
                        </tr></thead>
                        <tbody>{ for POLICY.supports.iter().map(|it| row(view, it, &questions)) }</tbody>
                    </table>
                </div>
            </section>
            <section>
                <h2>{ own.overview_questions }</h2>
                <ol class="bearing">{ for questions.iter().map(|it| question(view, *it)) }</ol>
            </section>
        </article>
    }
}

fn row(view: &View, support: &'static Support, questions: &[QuestionId]) -> Html {
    let own = words(view.language);
    html! {
        <tr data-row={support.id}>
            <th scope="row"><a href={address(view, ReadingPage::Map(support.position))}>{ view.text(support.name) }</a></th>
            { for questions.iter().map(|it| match bears(*it, support) {
                Some(Bears::Own) => html! { <td data-bears="own">{ "●" }<span class="visually-hidden">{ own.own }</span></td> },
                Some(Bears::Through) => html! { <td data-bears="through">{ "○" }<span class="visually-hidden">{ own.through }</span></td> },
                None => html! { <td /> },
            }) }
        </tr>
    }
}

fn question(view: &View, question: QuestionId) -> Html {
    let own = words(view.language);
    let borne: Vec<_> = POLICY.supports.iter().filter_map(|it| Some((it, bears(question, it)?))).collect();
    let names = borne.iter().filter(|(_, bears)| *bears == Bears::Own).map(|(it, _)| view.text(it.name));
    let names: Vec<_> = names.collect();
    html! {
        <li data-bearing={question.get().id}>
            <b>{ view.text(question.get().short) }</b>{ view.words.colon }{ (own.bears_on)(borne.len(), POLICY.supports.len()) }
            if names.is_empty() {
                { view.words.list_divider }{ own.through }
            } else {
                <p class="hint">{ names.join(view.words.list_divider) }</p>
            }
        </li>
    }
}

fn bears(question: QuestionId, support: &Support) -> Option<Bears> {
    let read = reads(POLICY.rules, POLICY.fails(support)).contains(&question);
    read.then_some(match question.get().field.word {
        Word::Definition => Bears::Through,
        Word::Supports => Bears::Own,
    })
}
