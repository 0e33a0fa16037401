//! The state of the app and the actions on it. Results are derived, never stored.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use crate::policy::{Language, QuestionId, Text};
use crate::rules::{Answers, Check};
use crate::site::Page;

/// Where in the app a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Language of the page.
    pub language: Language,
    /// The page.
    pub page: Page,
    /// The question shown, on the page `Check`.
    pub question: Option<QuestionId>,
}

/// Everything the app knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the person is.
    pub place: Place,
    /// What the person has answered.
    pub answers: Answers,
    /// An answer tried on the result, not kept yet.
    pub trial: Option<(QuestionId, u8)>,
    /// Steps of the plan ticked off.
    pub ticks: Vec<String>,
    /// Whether answers outlive the tab.
    pub keep: bool,
    /// The question that was left without an answer.
    pub missing: Option<QuestionId>,
    /// District the contact list is narrowed to.
    pub district: Option<Text>,
    /// Whether everything was just erased.
    pub erased: bool,
    /// How often the person has moved; 0 until the first move, so that the first page takes no focus.
    pub moves: usize,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Go somewhere.
    Go(Place),
    /// Answer a question.
    Answer(QuestionId, u8),
    /// Take an answer back.
    Clear(QuestionId),
    /// Try an answer on the result.
    Try(QuestionId, u8),
    /// Keep the answer tried.
    KeepTrial,
    /// Drop the answer tried.
    DropTrial,
    /// Tick a step of the plan, or take the tick back.
    Tick(String),
    /// Keep answers on this device, or no longer.
    Keep(bool),
    /// A question was left without an answer.
    Missing(QuestionId),
    /// Narrow the contact list to a district, or no longer.
    Filter(Option<Text>),
    /// Erase everything.
    Erase,
}

/// The state with a way to act on it, shared with every component.
pub type StateContext = UseReducerHandle<State>;

impl State {
    /// The state of a fresh visit.
    pub fn at(place: Place) -> Self {
        Self {
            place,
            answers: Answers::none(),
            trial: None,
            ticks: Vec::new(),
            keep: false,
            missing: None,
            district: None,
            erased: false,
            moves: 0,
        }
    }

    /// The state of a visit that goes on with what an earlier one left in this browser.
    pub fn restored(place: Place, saved: Option<browser::Saved>) -> Self {
        let fresh = Self::at(place);
        match saved {
            Some(saved) => Self { answers: saved.answers, ticks: saved.ticks, keep: saved.keep, ..fresh },
            None => fresh,
        }
    }

    /// The answers the result is shown for: with the one tried.
    pub fn shown(&self) -> Answers {
        match self.trial {
            Some((question, option)) => self.answers.with(question, option),
            None => self.answers,
        }
    }

    /// The result shown.
    pub fn check(&self) -> Check {
        Check::new(self.shown())
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Go(place) => {
                if place.page != state.place.page {
                    state.trial = None;
                    state.erased = false;
                }
                state.place = place;
                state.missing = None;
                state.moves += 1;
            }
            Action::Answer(question, option) => {
                state.answers.set(question, option);
                state.erased = false;
            }
            Action::Clear(question) => state.answers.clear(question),
            Action::Try(question, option) => {
                let same = state.answers.get(question) == Some(option);
                state.trial = (!same).then_some((question, option));
            }
            Action::KeepTrial => {
                state.answers = state.shown();
                state.trial = None;
            }
            Action::DropTrial => state.trial = None,
            Action::Tick(step) => match state.ticks.iter().position(|it| *it == step) {
                Some(at) => drop(state.ticks.remove(at)),
                None => state.ticks.push(step),
            },
            Action::Keep(keep) => state.keep = keep,
            Action::Missing(question) => state.missing = Some(question),
            Action::Filter(district) => state.district = district,
            Action::Erase => {
                state.answers = Answers::none();
                state.trial = None;
                state.ticks.clear();
                state.keep = false;
                state.erased = true;
            }
        }
        Rc::new(state)
    }
}
