//! What is folded on a result, and the answers beside the questions. It is drawn when it is opened: most of it never is,
//! and all of it at once takes as long to draw as the rest of the page many times over.

mod road;

use std::rc::Rc;

use yew::prelude::*;

use super::{Event, Part, Piece};
use crate::plan::road::Stage;
use crate::policy::POLICY;
use crate::ui::components::{answers_list, board, card_body, restart, since_then, trial_bar, why};
use crate::ui::state::Fold;
use crate::ui::view::View;
use road::road;

/// What a person chose here: a stage of the road.
struct Details(Stage);

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Details(Stage::Now))
}

impl Part for Details {
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html {
        let fold = match piece {
            Piece::Folded(fold) => fold,
            Piece::Trial => return trial_bar(view),
            _ => return since_then(view),
        };
        let check = view.state.check();
        match fold {
            Fold::Why => why(view, &check),
            Fold::Board => board(view, &check),
            Fold::Card(at) => {
                POLICY.supports.get(usize::from(at)).map_or_else(Html::default, |it| card_body(view, &check, it))
            }
            Fold::Answers => answers(view),
            Fold::Road => road(view, &check, self.0),
            // Another part has these.
            Fold::Entries | Fold::AddressBook => Html::default(),
        }
    }

    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        match event {
            Event::Own(message) => message.downcast_ref::<Stage>().map(|at| -> Rc<dyn Part> { Rc::new(Self(*at)) }),
            Event::Opened | Event::Erased => Some(part()),
            Event::Language(_) => None,
        }
    }
}

/// The answers given; where they are one's own, with a way to begin anew.
fn answers(view: &View) -> Html {
    html! {
        <>
            { answers_list(view, &view.state.check()) }
            if view.state.shown.linked.is_none() {
                { restart(view) }
            }
        </>
    }
}
