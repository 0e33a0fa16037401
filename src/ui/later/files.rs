//! Files and codes that a person takes away or brings back.

mod bring_back;
mod calendar;
mod enquiry;
mod take_away;

use std::rc::Rc;

use yew::prelude::*;

use super::{Event, Part, Piece};
use crate::policy::Support;
use crate::rules::{Check, Status};
use crate::ui::view::View;
use bring_back::bring_back;
use calendar::calendar_section;
use enquiry::{Added, enquiry};
use take_away::take_away;

/// What a person entered here.
#[derive(Clone, Default)]
struct Files {
    /// Days chosen for steps of the plan: the id of the task, and the day as `YYYY-MM-DD`.
    days: Vec<(String, String)>,
    /// Why a file was not opened.
    error: Option<String>,
    /// What a person adds to a message.
    added: Added,
}

/// What can happen here.
enum FilesAction {
    /// A step of the plan gets a day, or none.
    Day(String, String),
    /// A file could not be opened.
    Error(String),
    /// A message has other additions.
    Add(Added),
}

/// The part.
pub fn part() -> Rc<dyn Part> {
    Rc::new(Files::default())
}

/// The supports that concern a person most: what fits before what a person has to confirm.
fn best(check: &Check) -> impl Iterator<Item = &'static Support> + '_ {
    let of = |status: Status| check.within_reach().filter(move |it| check.support(it) == status);
    of(Status::Matches).chain(of(Status::Confirm))
}

impl Part for Files {
    fn piece(&self, view: &View, piece: Piece<'_>) -> Html {
        match piece {
            Piece::Calendar => calendar_section(view, self),
            Piece::BringBack => bring_back(view, self),
            Piece::Enquiry => enquiry(view, &self.added),
            _ => take_away(view),
        }
    }

    fn after(&self, event: &Event<'_>) -> Option<Rc<dyn Part>> {
        let mut after = self.clone();
        match event {
            Event::Own(message) => match message.downcast_ref::<FilesAction>()? {
                FilesAction::Day(task, day) => {
                    after.days.retain(|(known, _)| known != task);
                    if !day.is_empty() {
                        after.days.push((task.clone(), day.clone()));
                    }
                }
                FilesAction::Add(added) => after.added.clone_from(added),
                FilesAction::Error(why) => after.error = Some(why.clone()),
            },
            Event::Opened => after.error = None,
            Event::Erased => after = Self::default(),
            Event::Language(_) => return None,
        }
        Some(Rc::new(after))
    }
}
