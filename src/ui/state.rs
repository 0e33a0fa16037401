//! The state of the app and the actions on it. Results are derived, never stored. What belongs together lives as long:
//! what the person entered, what is shown in its place, what goes with the page, the parts that have come, the host page.

mod handle;
mod host;
mod on_page;
mod own;
mod place;
mod shown;
#[cfg(test)]
#[allow(clippy::panic, clippy::indexing_slicing, reason = "a test reports by panicking")]
mod tests;

use std::any::Any;
use std::rc::Rc;

use super::later::{Event, Loading, PartId, Parts};
use crate::link::{Link, LinkError};
use crate::policy::QuestionId;
use crate::rules::{Answers, Check};
use crate::site::Page;
pub use handle::StateHandle;
pub use host::Host;
pub use on_page::{Copying, Fold, OnPage, Step, Unfetched};
pub use own::Own;
pub use place::Place;
pub use shown::Shown;

/// Everything the app knows.
#[derive(Clone)]
pub struct State {
    /// Where the person is.
    pub place: Place,
    /// How often the person has moved; 0 until the first move, so that the first page takes no focus.
    pub moves: usize,
    /// What the person entered.
    pub own: Own,
    /// What is shown in its place.
    pub shown: Shown,
    /// What goes with the page.
    pub page: OnPage,
    /// The parts of the app that are loaded later.
    pub parts: Parts,
    /// The host page; nothing when the checker stands for itself.
    pub host: Option<Rc<Host>>,
}

/// Id of what takes the focus when more was asked for.
pub const MORE: &str = "more";

/// Id of the field to paste a link into.
pub const PASTE: &str = "paste";

/// What can happen.
#[derive(Clone)]
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
    Kept(Option<Own>),
    /// The page is shown again as it was, and this is saved in the browser by now.
    Returned(Option<Own>),
    /// What was to outlive the tab cannot.
    Unkept,
    /// A question was left without an answer.
    Missing(QuestionId),
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
    /// Draw what is folded, as it is opened.
    Unfold(Fold),
    /// Draw everything that is folded.
    UnfoldAll,
    /// The person has had the page for a while.
    Rest,
    /// Show more ways to take the result along.
    More,
    /// A part of the app has come this far.
    Load(PartId, Loading),
    /// A piece tells the part that drew it.
    Tell(PartId, Rc<dyn Any>),
    /// The host page has changed, or is known now.
    Host(Option<Rc<Host>>),
}

impl State {
    /// The state of a visit that goes on with what an earlier one left in this browser.
    pub fn restored(place: Place, own: Own, host: Option<Rc<Host>>, parts: Parts) -> Self {
        Self {
            place: place.settled(&own.answers),
            moves: 0,
            own,
            shown: Shown::default(),
            page: OnPage::default(),
            parts,
            host,
        }
    }

    /// The state with an answer chosen before the app ran. It counts when it answers the question that is shown.
    #[must_use]
    pub fn having_chosen(mut self, chosen: Option<(QuestionId, u8)>) -> Self {
        if let Some((question, option)) = chosen.filter(|(question, _)| self.place.question == Some(*question)) {
            self.own.answers.set(question, option);
        }
        self
    }

    /// Whether a part is wanted now: the page shown has a piece of it, or soon will have.
    pub fn wants(&self, part: PartId) -> bool {
        let shown = PartId::of(self.place.page) == Some(part);
        let on_result = self.place.page == Page::Result;
        shown
            || match part {
                PartId::Result => !self.own.answers.is_empty(),
                PartId::Details => {
                    on_result && (self.page.folds.rested || self.shown.older().is_some() || self.shown.trial.is_some())
                        || self.place.page != Page::Contacts && self.page.folds.is_any()
                }
                // One after the other, as both bring the same texts.
                PartId::Plan => on_result && self.page.folds.rested && self.parts.get(PartId::Details).is_here(),
                PartId::Files => self.page.more,
                PartId::Entries => {
                    self.place.page == Page::Contacts && (self.page.folds.rested || self.page.folds.is_any())
                }
                PartId::Contacts | PartId::Views | PartId::Reply | PartId::Pick => false,
            }
    }

    /// The answers the result is shown for: with the one tried.
    pub fn answers(&self) -> Answers {
        let answers = self.shown.linked.map_or(self.own.answers, |link| link.answers);
        self.shown.trial.map_or(answers, |(question, option)| answers.with(question, option))
    }

    /// The result shown.
    pub fn check(&self) -> Check {
        Check::new(self.answers())
    }

    /// Whether the question shown was left without the answer that going on needs.
    pub fn is_answer_missing(&self) -> bool {
        self.place.question.is_some_and(|it| self.page.step.missing == Some(it) && !self.own.answers.has(it))
    }

    /// The state after an action.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::Go(place) => self.go(place),
            Action::Moved(place, link) => self.follow(place, link),
            Action::Answer(question, option) => self.answer(question, option),
            Action::Clear(question) => self.own.answers.clear(question),
            Action::Try(question, option) => {
                self.shown.trial = None;
                let same = self.answers().get(question) == Some(option);
                self.shown.trial = (!same).then_some((question, option));
            }
            Action::KeepTrial => {
                let answers = self.answers();
                match &mut self.shown.linked {
                    Some(link) => link.answers = answers,
                    None => self.own.answers = answers,
                }
                self.shown.trial = None;
            }
            Action::DropTrial => self.shown.trial = None,
            Action::Open(Ok(link)) => self.open(link),
            Action::Open(Err(LinkError::Reply)) => self.go(Place { page: Page::Reply, question: None, ..self.place }),
            Action::Open(Err(error)) => self.page.step.link_error = Some(error),
            Action::KeepLinked => {
                self.own.answers = self.shown.linked.map_or(self.own.answers, |link| link.answers);
                self.shown = Shown::default();
                // What was pressed is gone, and the focus with it.
                self.moves += 1;
            }
            Action::DropLinked => self.shown = Shown::default(),
            // The steps of a link are somebody else's.
            Action::Tick(_) if self.shown.linked.is_some() => {}
            Action::Tick(step) => self.own.tick(step),
            Action::Keep(keep) => (self.own.keep, self.page.unkept) = (keep, false),
            // A tab that keeps nothing has answers of its own.
            Action::Kept(_) if !self.own.keep => {}
            Action::Kept(kept) => self.own = kept.unwrap_or_default(),
            Action::Returned(Some(own)) => self.own = own,
            Action::Returned(None) if self.own.is_empty() => {}
            Action::Returned(None) => self.act(Action::Erase),
            Action::Unkept => (self.own.keep, self.page.unkept) = (false, true),
            Action::Missing(question) => self.page.step.missing = Some(question),
            Action::Copied(field, how) => self.page.copied = Some((field, how)),
            Action::Unfold(fold) => self.page.folds.opened.push(fold),
            Action::UnfoldAll => self.page.folds.all = true,
            Action::Rest => self.page.folds.rested = true,
            Action::More => self.page.more = true,
            Action::Load(part, loading) => self.parts.set(part, loading),
            Action::Tell(part, message) => {
                self.page.copied = None;
                self.parts.tell(part, &*message);
            }
            Action::Host(host) => self.host = host,
            Action::Erase => {
                (self.own, self.shown) = (Own::default(), Shown::default());
                (self.page.step.link_error, self.page.erased) = (None, true);
                self.parts.tell_all(&Event::Erased);
            }
        }
    }

    fn go(&mut self, place: Place) {
        if place.language != self.place.language {
            self.parts.tell_all(&Event::Language(place.language));
        }
        if place.page == self.place.page {
            self.page.step = Step::default();
        } else {
            if place.page == Page::Check || place.page == Page::Start {
                self.shown.linked = None;
            }
            self.shown.trial = None;
            self.page = OnPage::default();
        }
        self.parts.forgive();
        self.place = place.settled(&self.own.answers);
        self.moves += 1;
    }

    fn follow(&mut self, place: Place, link: Option<Result<Link, LinkError>>) {
        let same = place.page == Page::Check && self.place.page == Page::Check;
        // An entry without a question, as a fragment written into the address makes one, leaves it as it is.
        let question = place.question.or(self.place.question.filter(|_| same));
        // Without a link in its address an entry of the result is of the person's own.
        if link.is_none() && place.page.shows_result() {
            self.shown.linked = None;
        }
        self.go(Place { question, ..place });
        if let Some(link) = link {
            self.act(Action::Open(link));
        }
    }

    fn answer(&mut self, question: QuestionId, option: u8) {
        let before = Check::new(self.own.answers);
        self.page.before = Some(self.own.answers);
        self.own.answers.set(question, option);
        // A first answer opens nothing: what it bears on was open before.
        if before.answers().has(question) {
            let (was, is) = (before.relevant(), self.check().relevant());
            (self.page.step.opened, self.page.step.closed) = (is.without(was), was.without(is));
        }
        self.page.erased = false;
    }

    fn open(&mut self, link: Link) {
        self.shown = Shown { linked: Some(link), trial: None };
        self.page.step.link_error = None;
        self.page.more = false;
        self.parts.tell_all(&Event::Opened);
        let page = if self.place.page.shows_result() { self.place.page } else { Page::Result };
        self.place = Place { page, question: None, ..self.place };
        self.moves += 1;
    }
}
