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

impl Place {
    /// The same place with the question settled: on the questionnaire, the first one that matters, unless one is named.
    /// It stays when it is answered, so that a person leaves a question only by going on.
    #[must_use]
    pub fn settled(self, answers: &Answers) -> Self {
        match self.page {
            Page::Check => Self { question: self.question.or_else(|| Check::new(*answers).next()), ..self },
            Page::Start
            | Page::Result
            | Page::Plan
            | Page::Contacts
            | Page::Measures
            | Page::Measure(_)
            | Page::NotFound => self,
        }
    }
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
    /// The state of a visit that goes on with what an earlier one left in this browser.
    pub fn restored(place: Place, saved: Option<browser::Saved>) -> Self {
        let saved = saved.unwrap_or_default();
        Self {
            place: place.settled(&saved.answers),
            answers: saved.answers,
            trial: None,
            ticks: saved.ticks,
            keep: saved.keep,
            missing: None,
            district: None,
            erased: false,
            moves: 0,
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
                state.place = place.settled(&state.answers);
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
