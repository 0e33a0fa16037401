//! The state of the app and the actions on it. Results are derived, never stored.

mod later;

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
#[cfg(any(feature = "annex", feature = "ssr"))]
use super::later::{Parks, ParksAction};
use crate::link::{self, Link, LinkError};
use crate::policy::{Language, POLICY, QuestionId, QuestionSet};
use crate::rules::{Answers, Check};
use crate::site::Page;
pub use later::{AnnexAction, AnnexState};

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
            | Page::Adviser
            | Page::Contacts
            | Page::Compare
            | Page::Embed
            | Page::Measures
            | Page::Measure(_)
            | Page::NotFound => self,
        }
    }
}

/// The page around, when the checker stands in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its host name, once it has said who it is, as in `park.example`.
    pub name: Option<String>,
    /// Id of the park it speaks for; it comes first in the contact list.
    pub park: Option<String>,
    /// Address that result links begin with.
    pub share_base: Option<String>,
    /// The link of the result that it was given last.
    pub given: Option<String>,
}

/// Everything the app knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the person is.
    pub place: Place,
    /// What the person has answered.
    pub answers: Answers,
    /// What a result link says that was opened; the person's own answers stay beside it.
    pub linked: Option<Link>,
    /// Why a link was not opened.
    pub link_error: Option<LinkError>,
    /// An answer tried on the result, not kept yet.
    pub trial: Option<(QuestionId, u8)>,
    /// Steps of the plan ticked off.
    pub ticks: Vec<String>,
    /// Whether answers outlive the tab.
    pub keep: bool,
    /// Unanswered questions that the last change of an answer opened, and those it made irrelevant.
    pub opened: QuestionSet,
    /// See `opened`.
    pub closed: QuestionSet,
    /// The question that was left without an answer.
    pub missing: Option<QuestionId>,
    /// The contact list.
    #[cfg(any(feature = "annex", feature = "ssr"))]
    pub parks: Parks,
    /// Id of the field that was just copied, or selected to be copied by hand.
    pub copied: Option<(&'static str, Copying)>,
    /// Whether everything was just erased.
    pub erased: bool,
    /// More ways to take the result along.
    pub more: More,
    /// What the pages of the annex know.
    pub annex: AnnexState,
    /// The page around; nothing when the checker stands for itself.
    pub host: Option<Rc<Host>>,
    /// How often the person has moved; 0 until the first move, so that the first page takes no focus.
    pub moves: usize,
}

/// What came of copying a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "browser"), allow(dead_code, reason = "nothing is copied where there is no browser"))]
pub enum Copying {
    /// It is in the clipboard.
    Done,
    /// There is no clipboard here, or it is blocked; the text is selected.
    ByHand,
}

/// Id of what takes the focus when more was asked for.
pub const MORE: &str = "more";

/// Id of the field to paste a link into.
pub const PASTE: &str = "paste";

/// More ways to take a result along; they are part of the annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// Not asked for.
    Closed,
    /// Asked for.
    Open,
    /// The annex was asked for and did not come.
    Stranded,
}

/// What can happen.
#[derive(Clone, Debug)]
#[cfg_attr(not(any(feature = "annex", feature = "ssr")), allow(dead_code, reason = "some happen in the annex only"))]
pub enum Action {
    /// Go somewhere.
    Go(Place),
    /// The browser went back or forward, to an entry with or without a link.
    Moved(Place, Option<Result<Link, LinkError>>),
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
    /// Another tab saved this on the device, or erased what was there.
    Kept(Option<browser::Saved>),
    /// A question was left without an answer.
    Missing(QuestionId),
    /// Something happens to the contact list.
    #[cfg(any(feature = "annex", feature = "ssr"))]
    Parks(ParksAction),
    /// A field was copied, or could only be selected.
    Copied(&'static str, Copying),
    /// A link was opened, or could not be.
    Open(Result<Link, LinkError>),
    /// Go on from the answers of the link.
    KeepLinked,
    /// Go back to the person's own answers.
    DropLinked,
    /// Erase everything.
    Erase,
    /// Show more ways to take the result along.
    More,
    /// The annex did not come.
    Strand,
    /// Something happened in the annex.
    Annex(AnnexAction),
    /// The page around has changed, or is known now.
    Host(Option<Rc<Host>>),
}

/// A flag that is set, in what is carried over.
const YES: &str = "yes";

/// The state with a way to act on it, shared with every component.
pub type StateContext = UseReducerHandle<State>;

impl State {
    /// The state of a visit that goes on with what an earlier one left in this browser.
    pub fn restored(place: Place, saved: Option<browser::Saved>) -> Self {
        let saved = saved.unwrap_or_default();
        Self {
            place: place.settled(&saved.answers),
            answers: saved.answers,
            linked: None,
            link_error: None,
            trial: None,
            ticks: saved.ticks,
            keep: saved.keep,
            opened: QuestionSet::default(),
            closed: QuestionSet::default(),
            missing: None,
            #[cfg(any(feature = "annex", feature = "ssr"))]
            parks: Parks::default(),
            copied: None,
            erased: false,
            more: More::Closed,
            annex: AnnexState::default(),
            host: browser::host(),
            moves: 0,
        }
    }

    /// The state with an answer chosen before the app ran. It counts when it answers the question that is shown.
    pub fn having_chosen(mut self, chosen: Option<(QuestionId, u8)>) -> Self {
        if let Some((question, option)) = chosen.filter(|(question, _)| self.place.question == Some(*question)) {
            self.answers.set(question, option);
        }
        self
    }

    /// The state that another program carried over, in the form of `carried`; a part that cannot be read is as new.
    pub fn resumed(place: Place, carried: &str) -> Self {
        let mut lines = carried.lines();
        let mut next = || lines.next().unwrap_or_default();
        let decoded = |text: &str| link::decode(text).ok();
        let answers = decoded(next()).map_or_else(Answers::none, |link| link.answers);
        let linked = next().split_once(' ').and_then(|(link, version)| {
            let policy = POLICY.versions.iter().find(|known| **known == version)?;
            Some(Link { policy, ..decoded(link)? })
        });
        let keep = next() == YES;
        let more = if next() == YES { More::Open } else { More::Closed };
        let trial = next().split_once(' ').and_then(|(question, option)| {
            let question = POLICY.question(question)?;
            Some((question, question.get().option(option)?))
        });
        let saved = browser::Saved { answers, ticks: lines.map(str::to_owned).collect(), keep };
        // Who goes on elsewhere while the annex comes is left where they are.
        let moves = usize::from(place.page.is_annex());
        Self { linked, trial, more, moves, ..Self::restored(place, Some(saved)) }
    }

    /// What another program needs to go on from here, a line each: the person's answers and those of an opened link in
    /// the form of a result link, the flags, the answer tried, the ticks. It stays in the page: storage may be blocked.
    pub fn carried(&self) -> String {
        let flag = |flag: bool| if flag { YES } else { "" };
        let linked = |link: Link| format!("{} {}", link::encode(&link.answers), link.policy);
        let linked = self.linked.map_or_else(String::new, linked);
        let trial = self.trial.and_then(|(question, option)| {
            let question = question.get();
            Some(format!("{} {}", question.id, question.options.get(usize::from(option))?.id))
        });
        let (own, trial) = (link::encode(&self.answers), trial.unwrap_or_default());
        let lines = [&own, &linked, flag(self.keep), flag(self.more == More::Open), &trial];
        lines.into_iter().chain(self.ticks.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
    }

    /// Whether what is to be shown is part of the annex.
    pub fn needs_annex(&self) -> bool {
        self.place.page.is_annex() || self.more == More::Open
    }

    /// The answers the result is shown for: with the one tried.
    pub fn shown(&self) -> Answers {
        let answers = self.linked.map_or(self.answers, |link| link.answers);
        self.trial.map_or(answers, |(question, option)| answers.with(question, option))
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
                #[cfg(any(feature = "annex", feature = "ssr"))]
                if place.language != state.place.language {
                    state.parks.translate(place.language);
                }
                if place.page != state.place.page {
                    if place.page == Page::Check || place.page == Page::Start {
                        state.linked = None;
                    }
                    state.trial = None;
                    state.erased = false;
                    state.copied = None;
                    state.more = More::Closed;
                }
                state.place = place.settled(&state.answers);
                (state.missing, state.link_error) = (None, None);
                (state.opened, state.closed) = (QuestionSet::default(), QuestionSet::default());
                state.moves += 1;
            }
            Action::Moved(place, link) => {
                let same = place.page == Page::Check && state.place.page == Page::Check;
                // An entry without a question, as a fragment written into the address makes one, leaves it as it is.
                let question = place.question.or(state.place.question.filter(|_| same));
                // Without a link in its address an entry of the result is of the person's own.
                if link.is_none() && place.page.is_of_result() {
                    state.linked = None;
                }
                let moved = Rc::new(state).reduce(Action::Go(Place { question, ..place }));
                return match link {
                    Some(link) => moved.reduce(Action::Open(link)),
                    None => moved,
                };
            }
            Action::Answer(question, option) => {
                let before = Check::new(state.answers);
                state.answers.set(question, option);
                // A first answer opens nothing: what it bears on was open before.
                if before.answers().has(question) {
                    let (was, is) = (before.relevant(), state.check().relevant());
                    (state.opened, state.closed) = (is.without(was), was.without(is));
                }
                state.erased = false;
            }
            Action::Clear(question) => state.answers.clear(question),
            Action::Try(question, option) => {
                state.trial = None;
                let same = state.shown().get(question) == Some(option);
                state.trial = (!same).then_some((question, option));
            }
            Action::KeepTrial => {
                let shown = state.shown();
                match &mut state.linked {
                    Some(link) => link.answers = shown,
                    None => state.answers = shown,
                }
                state.trial = None;
            }
            Action::Open(Ok(link)) => {
                (state.linked, state.link_error, state.trial) = (Some(link), None, None);
                state.annex.forget_compared();
                let page = if state.place.page.is_of_result() { state.place.page } else { Page::Result };
                state.more = More::Closed;
                state.place = Place { page, question: None, ..state.place };
                state.moves += 1;
            }
            Action::Open(Err(error)) => state.link_error = Some(error),
            Action::KeepLinked => {
                state.answers = state.linked.map_or(state.answers, |link| link.answers);
                (state.linked, state.trial) = (None, None);
                // What was pressed is gone, and the focus with it.
                state.moves += 1;
            }
            Action::DropLinked => (state.linked, state.trial) = (None, None),
            Action::DropTrial => state.trial = None,
            // The steps of a link are somebody else's.
            Action::Tick(_) if state.linked.is_some() => {}
            Action::Tick(step) => match state.ticks.iter().position(|it| *it == step) {
                Some(at) => drop(state.ticks.remove(at)),
                None => state.ticks.push(step),
            },
            Action::Keep(keep) => state.keep = keep,
            Action::Kept(kept) => {
                // A tab that keeps nothing has answers of its own.
                if state.keep {
                    let saved = kept.unwrap_or_default();
                    (state.answers, state.ticks, state.keep) = (saved.answers, saved.ticks, saved.keep);
                }
            }
            Action::Missing(question) => state.missing = Some(question),
            #[cfg(any(feature = "annex", feature = "ssr"))]
            Action::Parks(action) => state.parks.reduce(action),
            Action::Copied(field, how) => state.copied = Some((field, how)),
            Action::More => state.more = More::Open,
            Action::Strand => state.more = More::Stranded,
            Action::Annex(action) => {
                state.copied = None;
                state.annex.reduce(action);
            }
            Action::Host(host) => state.host = host,
            Action::Erase => {
                state.answers = Answers::none();
                (state.trial, state.linked, state.link_error) = (None, None, None);
                state.ticks.clear();
                state.annex.erase();
                state.keep = false;
                state.erased = true;
            }
        }
        Rc::new(state)
    }
}
