//! Two replies side by side: which points are decided otherwise now.

use yew::prelude::*;

use super::decide::Press;
use super::page::refused;
use super::{Desk, DeskAction, words};
use crate::policy::POLICY;
use crate::reply::{POINTS, Point, Reply, decode};
use crate::ui::browser;
use crate::ui::later::PartId;
use crate::ui::view::View;

/// Id of the field for an earlier reply.
const FIELD: &str = "reply-earlier";

/// A field for an earlier reply, and what is decided otherwise since.
pub fn earlier(view: &View, desk: &Desk, now: &Reply) -> Html {
    let words = words(view.language);
    let to = view.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        to.tell(PartId::Reply, DeskAction::Compare(browser::text_of(FIELD)));
    });
    html! {
        <section>
            <h2>{ words.earlier_heading }</h2>
            <form class="paste no-print" {onsubmit}>
                <label for={FIELD}>{ words.earlier_label }</label>
                <input id={FIELD} type="text" autocomplete="off" spellcheck="false" />
                <p><button type="submit" data-action="compare-replies">{ words.earlier_button }</button></p>
            </form>
            { match desk.earlier.as_ref().map(|text| decode(text)) {
                Some(Ok(then)) => compared(view, &then, now),
                Some(Err(error)) => refused(view, error),
                None => Html::default(),
            } }
        </section>
    }
}

fn compared(view: &View, then: &Reply, now: &Reply) -> Html {
    let words = words(view.language);
    let said = |reply: &Reply, point: &Point| {
        Press::of(&[point], &reply.decisions).map_or_else(|| words.undecided.to_owned(), |it| it.said(view))
    };
    let moved: Vec<_> = POINTS.iter().filter(|it| then.decisions.get(it) != now.decisions.get(it)).collect();
    html! {
        <div data-replies-differ={moved.len().to_string()} aria-live="polite">
            if then.link.answers != now.link.answers {
                <p class="hint">{ words.earlier_answers }</p>
            }
            if moved.is_empty() {
                <p>{ words.earlier_same }</p>
            } else {
                <table class="compared" role="table">
                    <thead role="rowgroup"><tr role="row">{ for [words.beside_what, words.earlier_then, words.earlier_now].into_iter().map(|it| html! { <th scope="col" role="columnheader">{ it }</th> }) }</tr></thead>
                    <tbody role="rowgroup">{ for moved.iter().map(|point| html! {
                        <tr role="row" data-moved={point.id}>
                            <th scope="row" role="rowheader">{ name(view, point) }</th>
                            <td role="cell">{ said(then, point) }</td>
                            <td role="cell">{ said(now, point) }</td>
                        </tr>
                    }) }</tbody>
                </table>
            }
        </div>
    }
}

/// A point in words: the question, and the rule that it is judged for.
fn name(view: &View, point: &Point) -> String {
    let (of, what) = point.id.split_once('.').map_or((None, point.id), |(of, what)| (Some(of), what));
    let question = POLICY.question(what).map(|it| view.text(it.get().short));
    let support = POLICY.supports.iter().find(|it| Some(it.id) == of).map(|it| view.text(it.name));
    let route = POLICY.definition.routes.iter().find(|it| Some(it.id) == of).map(|it| view.text(it.name));
    support.or(route).into_iter().chain(question).collect::<Vec<_>>().join(view.words.title_divider)
}
