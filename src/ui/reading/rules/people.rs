//! Typical people, each with what they answer and what comes of it.

use yew::prelude::*;

use super::address;
use crate::i18n::office::words;
use crate::link::encode;
use crate::policy::office::{PEOPLE, Person};
use crate::policy::{POLICY, Support};
use crate::rules::{Answers, Check, Status};
use crate::site::{Page, ReadingPage};
use crate::ui::components::{heading, mark};
use crate::ui::view::View;

/// Everybody.
pub fn people(view: &View) -> Html {
    let own = words(view.language);
    html! {
        <article class="measures" data-people={PEOPLE.len().to_string()}>
            { heading(own.people) }
            <p class="lead">{ own.people_lead }</p>
            <ul class="people">{ for (0..).zip(PEOPLE).map(|(at, it)| html! {
                <li><a href={address(view, ReadingPage::Person(at))}>{ it.name(view.language) }</a><p>{ it.what(view.language) }</p></li>
            }) }</ul>
        </article>
    }
}

/// One person.
pub fn person(view: &View, person: &Person) -> Html {
    let own = words(view.language);
    let check = Check::new(Answers::from_chosen(person.answers.iter().copied()));
    let start = format!("{}#{}", Page::Result.path(view.language), encode(check.answers()));
    let definition = check.definition();
    let answers =
        check.answers().iter().filter_map(|(question, _)| Some((question, check.answers().choice(question)?)));
    let groups = Status::ALL.map(|status| {
        let of = |it: &&Support| !it.is_general && check.support(it) == status;
        (status, POLICY.supports.iter().filter(of).collect::<Vec<_>>())
    });
    html! {
        <article class="measure" data-person={person.id}>
            { heading(person.name(view.language)) }
            <p class="lead">{ person.what(view.language) }</p>
            <p class="buttons no-print"><a class="button primary" data-action="start-from" href={start}>{ own.person_start }</a></p>
            <p class="hint">{ own.person_hint }</p>
            <section>
                <h2>{ own.person_result }</h2>
                <p data-definition={definition.id()}>{ mark(definition) }{ " " }<b>{ view.words.definition_short }</b>{ view.words.colon }{ view.status(definition) }</p>
                { for groups.into_iter().map(|(status, supports)| group(view, status, &supports)) }
            </section>
            <section>
                <h2>{ own.person_answers }</h2>
                <dl class="answers">{ for answers.map(|(question, choice)| html! {
                    <div><dt>{ view.text(question.get().short) }</dt><dd>{ view.text(choice.label) }</dd></div>
                }) }</dl>
            </section>
            <p><a href={address(view, ReadingPage::People)}>{ own.people }</a></p>
        </article>
    }
}

fn group(view: &View, status: Status, supports: &[&'static Support]) -> Html {
    let map = |support: &Support| address(view, ReadingPage::Map(support.position));
    html! {
        if !supports.is_empty() {
            <section data-group={status.id()}>
                <h3>{ mark(status) }{ " " }{ view.status(status) }{ view.words.colon }{ supports.len() }</h3>
                <ul>{ for supports.iter().map(|it| html! {
                    <li data-support={it.id}><a href={map(it)}>{ view.text(it.name) }</a></li>
                }) }</ul>
            </section>
        }
    }
}
