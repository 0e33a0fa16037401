//! What is decided otherwise since an older version, said to whoever opens a link of it.

use yew::prelude::*;

use crate::policy::POLICY;
use crate::rules::{Moved, Status, Subject, since};
use crate::ui::view::View;

/// The box above a result whose link was made under an older version; nothing otherwise.
pub fn since_then(view: &View) -> Html {
    let link = view.state.linked.filter(|link| link.policy != POLICY.version);
    let Some(link) = link else { return Html::default() };
    let moved = since(link.policy, &link.answers);
    html! {
        <section class="notice since" data-since={link.policy}>
            <h2>{ (view.words.say.since_heading)(link.policy) }</h2>
            if moved.is_empty() {
                <p>{ view.words.since_nothing }</p>
            } else {
                <ul>{ for moved.iter().map(|it| line(view, it)) }</ul>
            }
        </section>
    }
}

fn line(view: &View, it: &Moved) -> Html {
    let name = match it.subject {
        Subject::Definition => view.words.definition_short,
        Subject::Support(support) => view.text(support.name),
        // What it was called, its reason says.
        Subject::Withdrawn(id) => id,
    };
    let word = |status: Status| match it.subject {
        Subject::Support(support) if support.is_general() => view.words.general,
        Subject::Definition | Subject::Support(_) | Subject::Withdrawn(_) => view.status(status),
    };
    let say = view.words.say;
    let sentence = match (it.then, it.now) {
        (Some(then), Some(now)) => (say.since_moved)(name, word(then), word(now)),
        (None, Some(now)) => (say.since_added)(name, word(now)),
        (_, None) => (say.since_withdrawn)(name),
    };
    let now = it.now.map_or("withdrawn", Status::id);
    html! {
        <li data-moved={it.subject.id()} data-now={now}>
            { sentence }
            { for it.why.iter().map(|why| html! { <span class="why">{ " " }{ view.text(*why) }</span> }) }
        </li>
    }
}
