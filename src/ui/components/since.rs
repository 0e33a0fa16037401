//! What is decided otherwise since an older version, said to whoever opens a link of it.

use yew::prelude::*;

use crate::rules::{Moved, Status, Subject, since};
use crate::ui::view::View;

/// The box above a result whose link was made under an older version; nothing otherwise.
pub fn since_then(view: &View) -> Html {
    let Some(link) = view.state.shown.older() else { return Html::default() };
    let moved = since(link.policy, &link.answers);
    html! {
        <section class="notice since" data-since={link.policy}>
            <h2>{ (view.say().since_heading)(link.policy) }</h2>
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
        Subject::Support(support) if support.is_general => view.words.general,
        Subject::Definition | Subject::Support(_) | Subject::Withdrawn(_) => view.status(status),
    };
    let say = view.say();
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

#[cfg(all(test, feature = "ssr"))]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test reports by panicking")]
mod tests {
    use std::rc::Rc;

    use yew::prelude::*;

    use super::since_then;
    use crate::link::Link;
    use crate::policy::{Language, POLICY};
    use crate::rules::{Answers, since};
    use crate::site::Page;
    use crate::ui::later::Parts;
    use crate::ui::reading::support::reading;
    use crate::ui::state::{Own, Place, State, StateHandle};
    use crate::ui::view::View;

    #[derive(Clone, PartialEq, Properties)]
    struct Opened {
        link: Link,
        language: Language,
    }

    /// The box of an opened link, and every support as reading matter.
    #[component]
    fn Screen(opened: &Opened) -> Html {
        let Opened { link, language } = *opened;
        let place = Place::of(language, Page::Result);
        let mut state = State::restored(place, Own::default(), None, Parts::default());
        state.shown.linked = Some(link);
        let view = View::new(StateHandle::new(Rc::new(state), Callback::noop()));
        html! { <>{ since_then(&view) }{ for POLICY.supports.iter().map(|it| reading(&view, it)) }</> }
    }

    fn screen(link: Link, language: Language) -> String {
        let renderer = yew::ServerRenderer::<Screen>::with_props(move || Opened { link, language }).hydratable(false);
        pollster::block_on(renderer.render())
    }

    /// Holds for any data, also that of an update which is only rehearsed.
    #[test]
    fn what_moved_stands_on_the_screen() {
        let first = POLICY.question_ids().fold(Answers::none(), |answers, question| answers.with(question, 0));
        for (language, edition) in
            Language::ALL.into_iter().flat_map(|it| POLICY.older.iter().map(move |old| (it, old)))
        {
            let moved = since(edition.version, &first);
            let html = screen(Link { answers: first, policy: edition.version }, language);
            assert!(html.contains(&format!("data-since=\"{}\"", edition.version)), "{html}");
            for it in &moved {
                assert!(html.contains(&format!("data-moved=\"{}\"", it.subject.id())), "{}", it.subject.id());
                for why in &it.why {
                    let why = why.get(language).replace('&', "&amp;");
                    assert!(!why.is_empty() && html.contains(&why), "{why}");
                }
            }
            for support in POLICY.supports {
                assert!(html.contains(&format!("data-reading=\"{}\"", support.id)), "{}", support.id);
            }
            for question in &POLICY.questions[6..] {
                assert!(html.contains(question.short.get(language)), "`{}` stands beside no rule", question.id);
            }
        }
        let html = screen(Link { answers: first, policy: POLICY.version }, Language::En);
        assert!(!html.contains("data-since"), "a link of the present version has no such box");
    }
}
