//! One thing to decide: confirmed, not confirmed, or a paper to bring.

use std::rc::Rc;

use yew::prelude::*;

use super::{Desk, DeskAction, words};
use crate::policy::DETAILS;
use crate::reply::{Decision, Decisions, Point};
use crate::ui::later::PartId;
use crate::ui::view::View;

/// What an adviser presses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Press {
    Confirmed,
    NotConfirmed,
    /// A paper is to be brought, by position in the papers of the policy.
    Bring(u8),
}

impl Press {
    /// The decision on one point; none where the paper is none of its own.
    pub fn on(self, point: &Point) -> Option<Decision> {
        match self {
            Self::Confirmed => Some(Decision::Confirmed),
            Self::NotConfirmed => Some(Decision::NotConfirmed),
            Self::Bring(paper) => {
                let at = point.papers.iter().position(|it| *it == paper)?;
                u8::try_from(at).ok().map(Decision::Bring)
            }
        }
    }

    /// What was pressed for points that are decided together: none while they are undecided.
    pub fn of(points: &[&Point], decisions: &Decisions) -> Option<Self> {
        points.iter().find_map(|point| match decisions.get(point)? {
            Decision::Confirmed => Some(Self::Confirmed),
            Decision::NotConfirmed => Some(Self::NotConfirmed),
            Decision::Bring(at) => point.papers.get(usize::from(at)).map(|paper| Self::Bring(*paper)),
        })
    }

    /// Name for styles and tests.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::NotConfirmed => "not_confirmed",
            Self::Bring(_) => "bring",
        }
    }

    /// In words.
    pub fn said(self, view: &View) -> String {
        let words = words(view.language);
        match self {
            Self::Confirmed => words.confirmed.to_owned(),
            Self::NotConfirmed => words.not_confirmed.to_owned(),
            Self::Bring(paper) => {
                let name = DETAILS.papers.get(usize::from(paper)).map_or("", |it| view.text(it.name));
                format!("{}{}{name}", words.bring, view.words.colon)
            }
        }
    }
}

/// The decision so far, and the buttons to decide with. What is pressed is taken back by pressing it again.
pub fn decide(view: &View, desk: &Desk, points: Vec<&'static Point>, what: &'static str) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    let words = words(view.language);
    let answers = view.state.answers();
    let now = Press::of(&points, &desk.decisions(&answers));
    let mut papers: Vec<u8> = points.iter().flat_map(|point| point.papers).copied().collect();
    papers.sort_unstable();
    papers.dedup();
    let points = Rc::new(points);
    let choices = [Press::Confirmed, Press::NotConfirmed].into_iter().chain(papers.into_iter().map(Press::Bring));
    let button = |press: Press| {
        let pressed = now == Some(press);
        let (to, points) = (view.clone(), points.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            to.tell(PartId::Reply, DeskAction::Press(answers, points.clone(), (!pressed).then_some(press)));
        });
        html! {
            <button type="button" class={if pressed { "primary" } else { "" }} data-decide={press.id()} aria-pressed={pressed.to_string()} {onclick}>{ press.said(view) }</button>
        }
    };
    html! {
        <>
            <p data-decided={now.map_or("", Press::id)}>{ words.decide }{ view.words.colon }<b>{ now.map_or_else(|| words.undecided.to_owned(), |it| it.said(view)) }</b></p>
            <p class="buttons no-print" role="group" aria-label={what}>{ for choices.map(button) }</p>
        </>
    }
}
